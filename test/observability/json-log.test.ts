import { beforeEach, describe, expect, it } from '@jest/globals';
import { keyedHash } from '../../src/foundation/keyed-hash.js';
import { createJsonLog } from '../../src/observability/index.js';

const hash = keyedHash('a key for the log');
let written: string[];

beforeEach(() => {
  written = [];
});

function log(level = 'debug') {
  return createJsonLog({ level, hash, destination: { write: (line) => void written.push(line) } });
}

/** The lines as a log reader sees them. */
const lines = () => written.map((line) => JSON.parse(line) as Record<string, unknown>);

const turn = {
  requestId: 'r-1',
  command: 'photo',
  outcome: 'answered',
  ms: 12,
  conversationType: 'channel',
  asker: '29:ann-of-accounting',
  conversation: '19:team-room@thread.tacv2',
  ownerKind: 'user',
  owner: 'kind=user&user=ann-of-accounting',
} as const;

describe('the log', () => {
  it('has one line of JSON for each event, with its name and time', () => {
    const { started, graph, http, turn: tell, failure } = log();
    started({ url: 'http://127.0.0.1:3978', mode: 'demo', authenticated: false });
    graph({ requestId: 'r-1', route: '/users/{id}/photo', status: 200, ms: 3 });
    http({ requestId: 'r-1', method: 'POST', route: '/api/messages', status: 200, ms: 14 });
    tell(turn);
    failure({ requestId: 'r-1', code: 'graph_busy', detail: 'two\nlines of "detail"' });
    expect(written.map((line) => line.split('\n').length)).toEqual([2, 2, 2, 2, 2]);
    expect(lines().map(({ event }) => event)).toEqual(['started', 'graph', 'http', 'turn', 'failure']);
    expect(lines().every(({ time }) => new Date(String(time)).toISOString() === time)).toBe(true);
    expect(lines()[1]).toMatchObject({ requestId: 'r-1', route: '/users/{id}/photo', status: 200, ms: 3 });
    expect(lines()[4]).toMatchObject({ code: 'graph_busy', detail: 'two\nlines of "detail"' });
  });

  it('names people and conversations by their hashes alone', () => {
    log().turn(turn);
    expect(lines()[0]).toMatchObject({
      asker: hash(turn.asker),
      conversation: hash(turn.conversation),
      ownerKind: 'user',
      owner: hash(turn.owner),
    });
    expect(written[0]).not.toContain('ann-of-accounting');
    expect(written[0]).not.toContain('team-room');
  });

  it('says nothing of the machine and the process', () => {
    log().turn(turn);
    expect(Object.keys(lines()[0] ?? {}).sort()).toEqual(['level', 'time', 'event', ...Object.keys(turn)].sort());
  });

  it.each([
    ['debug', ['graph', 'http', 'failure']],
    ['info', ['http', 'failure']],
    ['warn', ['failure']],
    ['error', []],
    ['silent', []],
  ])('at level %s writes %j', (level, expected) => {
    const { graph, http, failure } = log(level);
    graph({ requestId: 'r', route: '/x', status: 200, ms: 1 });
    http({ requestId: 'r', method: 'GET', route: '/x', status: 200, ms: 1 });
    failure({ requestId: 'r', code: 'internal_error', detail: 'x' });
    expect(lines().map(({ event }) => event)).toEqual(expected);
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { purposeOf, scopesOf } from '../../src/bot/command-scopes.js';
import { Speaker } from '../../src/bot/words/speaker.js';
import type { Command } from '../../src/bot/command.js';
import { photoScopes } from '../../src/model/graph-scopes.js';
import { registeredClients } from '../../src/sandbox/entra/clients.js';
import { code } from './table-rows.js';

/** Rows of each section's table, by the section's heading. */
const sections = new Map<string, string[][]>();
let page: string;

beforeAll(async () => {
  page = await readFile(new URL('../../docs/permissions.md', import.meta.url), 'utf8');
  for (const section of page.split(/^## /m).slice(1)) {
    const lines = section.split('\n').filter((line) => line.startsWith('| `'));
    const cells = lines.map((line) => line.split('|').slice(1, -1));
    sections.set(
      section.split('\n')[0] ?? '',
      cells.map((row) => row.map((cell) => cell.trim())),
    );
  }
});

const namesIn = (section: string): string[] => (sections.get(section) ?? []).map(([name]) => code(name) ?? '').sort();

/** Every permission that the client of Graph names. */
async function graphScopes(): Promise<string[]> {
  const folder = new URL('../../src/graph/', import.meta.url);
  const files = await Promise.all((await readdir(folder)).map((file) => readFile(new URL(file, folder), 'utf8')));
  return files.flatMap((text) => [...text.matchAll(/'([A-Z]\w+\.Read\w*(?:\.\w+)*)'/g)].map(([, name = '']) => name));
}

/** Lists that are read with resource-specific rights alone. */
const neverAsked = ['TeamMember.Read.All', 'ChannelMember.Read.All', 'ChatMember.Read'];

describe('docs/permissions.md', () => {
  it('lists every permission that is asked of people, once, and no other', async () => {
    const known = new Set([...Object.values(photoScopes).flat(), ...(await graphScopes())]);
    expect(namesIn("With the asker's own rights")).toEqual(
      [...known].filter((name) => !neverAsked.includes(name)).sort(),
    );
  });

  it('names what is never asked for', async () => {
    const known = await graphScopes();
    for (const name of neverAsked) {
      expect(known).toContain(name);
      expect(page).toContain(`\`${name}\``);
    }
  });

  it('lists what the app is granted for itself', () => {
    const portrait = registeredClients.find(({ name }) => name === 'portrait');
    expect(namesIn("With the app's own rights")).toEqual([...(portrait?.applicationRoles ?? [])].sort());
  });

  it('says of each what it opens, what for, and who consents', () => {
    const rows = [...sections.values()].flat();
    expect(rows.filter((cells) => cells.slice(1).some((cell) => !/^.{8,}\.$/.test(cell)))).toEqual([]);
  });
});

describe('a command', () => {
  const commands: Command[] = [
    { kind: 'contact', name: 'x', size: undefined, view: 'photo' },
    { kind: 'team', name: 'x', size: undefined, view: 'photo' },
    { kind: 'group', name: 'x', size: undefined, view: 'photo' },
    { kind: 'photo', people: [{ by: 'me' }], size: undefined, view: 'photo' },
    { kind: 'signIn' },
  ];

  it.each(commands)('says in plain words what it asks for: $kind', (command) => {
    const words = purposeOf(new Speaker().in('en'), scopesOf(command));
    expect(words).not.toBe('');
    for (const scope of scopesOf(command).flat()) expect(words).not.toContain(scope);
  });

  it('asks for nothing where it needs nothing', () => {
    expect(scopesOf({ kind: 'thisTeam', size: undefined, view: 'photo' })).toEqual([]);
    expect(scopesOf({ kind: 'help' })).toEqual([]);
  });
});

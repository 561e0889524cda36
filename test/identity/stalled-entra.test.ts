import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemClock } from '../../src/foundation/clock.js';
import { deadlineIn } from '../../src/foundation/deadline.js';
import { AppTokens } from '../../src/identity/index.js';

const tenantId = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const connections: Socket[] = [];
/** Takes connections and never says a word. */
const silent = createServer((socket) => connections.push(socket));

beforeAll(async () => {
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
});

afterAll(() => {
  for (const socket of connections) socket.destroy();
  silent.close();
});

it('a sign-in that hangs is given up, and the next question begins another', async () => {
  const tokens = new AppTokens({
    authorityHost: `https://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    clientId: tenantId,
    proof: { clientSecret: 'a secret' },
    clock: systemClock,
    observe: () => undefined,
  });
  const ask = (): Promise<string> => tokens.token(tenantId, 'https://graph/.default', deadlineIn(9_000, systemClock));
  await expect(ask()).rejects.toMatchObject({ code: 'sign_in_unavailable' });
  const before = connections.length;
  expect(before).toBeGreaterThan(0);
  const next = ask();
  await once(silent, 'connection');
  expect(connections.length).toBeGreaterThan(before);
  for (const socket of connections) socket.destroy();
  await expect(next).rejects.toMatchObject({ code: 'sign_in_unavailable' });
});

import type { Benchmark } from './benchmark.js';
import { byTurns, quantile, ratioOf, usual } from './by-turns.js';
import { startConnector } from './chat/connector.js';
import { contactPresses } from './sign-in/contact-presses.js';
import { startMicrosoft } from './sign-in/microsoft.js';

/** Each has a token of its own, for which the sandbox is asked beforehand. */
const presses = 40;

/** A turn that needs the asker's own rights, with the sign-in and without. */
export const signIn: Benchmark = {
  name: 'sign-in',
  about:
    'a turn with a sign-in of the asker’s: token checked and exchanged; over the same turn of one who is signed in',
  run: async () => {
    const microsoft = await startMicrosoft();
    const { id: objectId, displayName: name, userPrincipalName } = microsoft.owner;
    const { tenantId } = microsoft.info;
    const member = { id: '29:somebody', name, objectId, userPrincipalName, tenantId, userRole: 'user' };
    const connector = await startConnector(member);
    const { press, signOut, stop } = await contactPresses(microsoft, connector.url, member.id);
    try {
      const { ssoToken } = microsoft;
      const rounds = await byTurns({
        candidate: () =>
          waitsOf(async () => {
            await signOut(await ssoToken());
            const token = await ssoToken();
            return () => press(token);
          }),
        reference: async () => {
          await press(await ssoToken());
          return waitsOf(() => Promise.resolve(() => press()));
        },
      });
      const p50 = (waits: readonly number[]): number => quantile(waits, 0.5);
      const p95 = (waits: readonly number[]): number => quantile(waits, 0.95);
      return [
        { name: 'usual wait', value: ratioOf(rounds, p50), unit: 'ratio' },
        { name: 'longest wait of 95 in 100', value: ratioOf(rounds, p95), unit: 'ratio' },
        { name: 'usual wait, signing in', value: usual(rounds, 'candidate', p50), unit: 'milliseconds' },
        { name: 'usual wait, signed in', value: usual(rounds, 'reference', p50), unit: 'milliseconds' },
      ];
    } finally {
      await stop();
      await connector.stop();
      await microsoft.stop();
    }
  },
};

/** How long each of many took, one after the other, in milliseconds; what is made ready for it does not count. */
async function waitsOf(makeReady: () => Promise<() => Promise<void>>): Promise<number[]> {
  const waits: number[] = [];
  for (let index = 0; index < presses; index += 1) {
    const work = await makeReady();
    const startedAt = performance.now();
    await work();
    waits.push(performance.now() - startedAt);
  }
  return waits;
}

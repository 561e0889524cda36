import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';

/** Runs the built app with this environment alone, to its end. */
async function start(environment: Record<string, string>): Promise<{ code: number; errors: string }> {
  const child = spawn(process.execPath, ['dist/main.js'], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number]>]);
  return { code, errors };
}

const demo = {
  PORTRAIT_MODE: 'demo',
  AAD_APP_CLIENT_ID: '11111111-2222-4333-8444-555555555555',
  AAD_APP_CLIENT_SECRET: 'the secret of the app',
  AAD_APP_TENANT_ID: '66666666-7777-4888-8999-aaaaaaaaaaaa',
  CARD_SIGNING_KEYS: 'a-card-signing-key-for-tests-only-and-long-enough',
};

describe('npm start', () => {
  it('ends with 78 and names every setting that is missing, at once', async () => {
    const { code, errors } = await start({});
    expect(code).toBe(78);
    for (const name of [
      'BOT_ID',
      'BOT_PASSWORD',
      'BOT_TENANT_ID',
      'AAD_APP_CLIENT_ID',
      'AAD_APP_CLIENT_SECRET',
      'AAD_APP_TENANT_ID',
      'CARD_SIGNING_KEYS',
    ]) {
      expect(errors).toContain(`${name} is not set.`);
    }
  });

  it('names malformed settings beside missing ones, and no value of a secret', async () => {
    const { code, errors } = await start({ PORT: 'many', CARD_SIGNING_KEYS: 'too-short', CLOUD: 'mars', BOT_ID: 'x' });
    expect(code).toBe(78);
    for (const name of ['PORT', 'CARD_SIGNING_KEYS', 'CLOUD', 'BOT_ID', 'AAD_APP_CLIENT_ID'])
      expect(errors).toContain(name);
    expect(errors).not.toContain('too-short');
  });

  it('does not open the demo to other machines', async () => {
    const { code, errors } = await start({ ...demo, HOST: '0.0.0.0' });
    expect(code).toBe(78);
    expect(errors).toContain('HOST must be a loopback address');
  });

  it('says which port is busy', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    const { code, errors } = await start({ ...demo, PORT: String(port) });
    expect(code).toBe(1);
    expect(errors).toContain(`Port ${port} on 127.0.0.1 cannot be had (EADDRINUSE). Set PORT or HOST to another.`);
    squatter.close();
  });
});

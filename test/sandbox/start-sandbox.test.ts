import { afterEach, describe, expect, it } from '@jest/globals';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { startSandbox } from '../../src/sandbox/start-sandbox.js';
import { getSecurely, openSandbox, temporaryFolder } from './open-sandbox.js';

const day = 24 * 60 * 60 * 1000;

describe('starting the sandbox', () => {
  const environment = process.env['NODE_ENV'];

  afterEach(() => {
    process.env['NODE_ENV'] = environment ?? 'test';
  });

  it.each(['0.0.0.0', '::', '192.168.1.20', 'example.com'])('refuses to listen on %s', async (host) => {
    const start = startSandbox({ port: 0, tlsPort: 0, folder: '/nowhere', host });
    await expect(start).rejects.toThrow(`The sandbox listens on loopback addresses only, and ${host} is none.`);
  });

  it('refuses to run in production', async () => {
    process.env['NODE_ENV'] = 'production';
    const start = startSandbox({ port: 0, tlsPort: 0, folder: '/nowhere' });
    await expect(start).rejects.toThrow('does not run with NODE_ENV=production');
  });

  it('names the port that is taken', async () => {
    const { sandbox, stop } = await openSandbox();
    const { folder, dispose } = await temporaryFolder();
    const { port } = new URL(sandbox.httpUrl);
    const second = startSandbox({ port: Number(port), tlsPort: 0, folder });
    await expect(second).rejects.toThrow(`Port ${port} is taken by another process.`);
    await dispose();
    await stop();
  });

  it('serves the same rooms over HTTP and HTTPS, but its control room over HTTP only', async () => {
    const { sandbox, info, stop } = await openSandbox();
    const path = `/${info.tenantId}/v2.0/.well-known/openid-configuration`;
    const plain: unknown = await (await fetch(sandbox.httpUrl + path)).json();
    const secure = await getSecurely(sandbox.httpsUrl + path, sandbox.caFile);
    expect(secure.status).toBe(200);
    expect(JSON.parse(secure.body.toString())).toEqual(plain);
    expect((await getSecurely(`${sandbox.httpsUrl}/sandbox/info`, sandbox.caFile)).status).toBe(404);
    expect((await fetch(`${sandbox.httpUrl}/nothing/here`)).status).toBe(404);
    await stop();
  });

  it('stops at once although a connection is kept open', async () => {
    const { sandbox, stop } = await openSandbox();
    const agent = new Agent({ keepAlive: true });
    await new Promise((resolve) => {
      get(`${sandbox.httpUrl}/sandbox/requests`, { agent }, (response) => response.resume().on('end', resolve));
    });
    const started = Date.now();
    await stop();
    expect(Date.now() - started).toBeLessThan(1000);
    await expect(fetch(sandbox.httpUrl)).rejects.toThrow();
    agent.destroy();
  });

  it('answers to loopback names only, so that no web page reaches it by a name of its own', async () => {
    const { sandbox, stop } = await openSandbox();
    const status = await new Promise((resolve) => {
      get(`${sandbox.httpUrl}/sandbox/info`, { headers: { host: 'evil.example' } }, ({ statusCode }) => {
        resolve(statusCode);
      });
    });
    expect(status).toBe(421);
    await stop();
  });

  it('refuses a body that is larger than its bound', async () => {
    const { sandbox, stop } = await openSandbox();
    const body = Buffer.alloc(9 * 1024 * 1024);
    const response = await fetch(`${sandbox.httpUrl}/sandbox/reset`, { method: 'POST', body }).catch(() => undefined);
    // The refusal may overtake the rest of the body, and then the connection is cut.
    expect([413, undefined]).toContain(response?.status);
    expect((await fetch(`${sandbox.httpUrl}/sandbox/info`)).status).toBe(200);
    await stop();
  });
});

describe('the certificate', () => {
  const startIn = async (folder: string, now = Date.now()) => {
    const clock = { now: () => now };
    const sandbox = await startSandbox({ port: 0, tlsPort: 0, folder, clock });
    await sandbox.stop();
    return readFile(sandbox.caFile, 'utf8');
  };

  it('is kept from one start to the next, its key readable by its owner only', async () => {
    const { folder, dispose } = await temporaryFolder();
    const first = await startIn(folder);
    expect(await startIn(folder)).toBe(first);
    expect((await stat(join(folder, 'server.key'))).mode & 0o777).toBe(0o600);
    await dispose();
  });

  it('is made anew a week before it ends', async () => {
    const { folder, dispose } = await temporaryFolder();
    const first = await startIn(folder);
    expect(await startIn(folder, Date.now() + 357 * day)).toBe(first);
    expect(await startIn(folder, Date.now() + 359 * day)).not.toBe(first);
    await dispose();
  });

  it('is made anew where its files are damaged', async () => {
    const { folder, dispose } = await temporaryFolder();
    const first = await startIn(folder);
    await writeFile(join(folder, 'server.key'), 'not a key');
    expect(await startIn(folder)).not.toBe(first);
    await dispose();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoUrls } from '../../src/demo/start-demo.js';
import { FakeConnector } from '../house/fake-connector.js';
import { realPasses, type Passes } from '../house/passes.js';
import type { Info } from '../sandbox/open-sandbox.js';
import { RunDemo } from './run-demo.js';

let demo: RunDemo;
let urls: DemoUrls;
let info: Info;
let passes: Passes;
let connector: FakeConnector;

beforeAll(async () => {
  // What a person has set for the open demo, or for another cloud, does not get in the way.
  demo = await RunDemo.start(['--no-open', '--secure'], { environment: { BOT_TYPE: 'MultiTenant', CLOUD: 'china' } });
  urls = await demo.ready();
  info = (await (await fetch(`${urls.sandbox}/sandbox/info`)).json()) as Info;
  passes = realPasses({ sandbox: { httpUrl: urls.sandbox }, info });
  connector = await FakeConnector.start(passes);
});

afterAll(async () => {
  await connector.stop();
  await demo.dispose();
});

function ask(headers: Record<string, string>, serviceUrl = connector.url): Promise<Response> {
  const tenant = { id: info.tenantId };
  const activity = {
    type: 'message',
    text: 'help',
    id: 'one',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:somebody', aadObjectId: info.currentUser },
    recipient: { id: `28:${info.bot.clientId}` },
    conversation: { id: '19:somewhere@thread.v2', conversationType: 'personal', tenantId: tenant.id },
    channelData: { tenant },
  };
  const init = { method: 'POST', body: JSON.stringify(activity) };
  return fetch(`${urls.app}/api/messages`, { ...init, headers: { 'content-type': 'application/json', ...headers } });
}

describe('the demo where everything is authenticated', () => {
  it('starts no Playground, which has no token to show, and says where one is had', async () => {
    expect(urls).toMatchObject({ playground: null, channelToken: `${urls.sandbox}/sandbox/channel-token` });
    expect(demo.stdout).toContain(
      `POST ${urls.sandbox}/sandbox/channel-token { "serviceUrl", "channelId": "msteams" }`,
    );
    expect(await demo.processes()).toHaveLength(3);
  });

  it('refuses whoever shows none', async () => {
    expect((await ask({})).status).toBe(401);
    expect((await ask({ authorization: 'Bearer e30.e30.e30' })).status).toBe(401);
    expect(connector.sent).toEqual([]);
  });

  it('answers whoever shows one, under a token of its own', async () => {
    expect((await ask(await passes.headersFor(connector.url))).status).toBe(200);
    expect(connector.sent.map(({ type, attachments }) => [type, attachments?.length])).toEqual([['message', 1]]);
  });

  it('answers to this machine alone', async () => {
    const elsewhere = 'https://smba.trafficmanager.net/emea/';
    expect((await ask(await passes.headersFor(elsewhere), elsewhere)).status).toBe(403);
  });
});

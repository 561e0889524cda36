import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { graphRequests, resetSandbox } from '../house/graph-log.js';
import { openAnother, openHouse, type House } from '../house/open-house.js';
import { TabClient } from '../house/tab-client.js';
import { describeWithRedis } from '../redis/describe-with-redis.js';
import { openRedis, type OpenRedis } from '../redis/open-redis.js';

describeWithRedis('two instances that share a Redis', (server) => {
  let redis: OpenRedis;
  let one: House;
  let other: House;
  let tab: TabClient;
  let otherTab: TabClient;

  beforeAll(async () => {
    redis = await openRedis(server);
    one = await openHouse({ REDIS_URL: redis.url });
    other = await openAnother(one, { REDIS_URL: redis.url });
    const me = one.open.info.users.find(({ id }) => id === one.open.info.currentUser);
    if (!me) throw new Error('nobody is signed in');
    tab = await TabClient.signIn(one, me);
    otherTab = await TabClient.signIn(other, me);
  });

  afterAll(async () => {
    await other.stop();
    await one.stop();
    await redis.kill();
  });

  it('download a photo once between them', async () => {
    expect((await tab.ask('/photos/me/image?size=96')).status).toBe(200);
    await resetSandbox(one);
    expect((await otherTab.ask('/photos/me/image?size=240')).status).toBe(200);
    expect((await graphRequests(one)).map(({ path }) => path)).toEqual(['/v1.0/me/photo']);
  });

  it('serve on when it is gone', async () => {
    await redis.kill();
    expect((await tab.ask('/photos/me/image?size=64')).status).toBe(200);
    const { id } = one.open.user('normal');
    expect((await otherTab.ask(`/photos/users/${id}/image?size=64`)).status).toBe(200);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import type { RosterEntry } from '../house/fake-connector.js';
import { openAnother, openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { exchangeIdOf, signIn, signInCardOf, ssoToken } from '../house/sign-in-client.js';
import { cardOf, TeamsClient, wordsOf } from '../house/teams-client.js';
import { describeWithRedis } from '../redis/describe-with-redis.js';
import { openRedis, type OpenRedis } from '../redis/open-redis.js';

describeWithRedis('two instances that share Redis', (server) => {
  let redis: OpenRedis;
  let first: House;
  let second: House;
  let asker: RosterEntry;
  let atFirst: TeamsClient;
  let atSecond: TeamsClient;

  beforeAll(async () => {
    redis = await openRedis(server);
    first = await openHouse({ REDIS_URL: redis.url });
    second = await openAnother(first, { REDIS_URL: redis.url });
    asker = peopleOf(first).asker;
  });

  afterAll(async () => {
    await second.stop();
    await first.stop();
    await redis.kill();
  });

  beforeEach(async () => {
    atFirst = await TeamsClient.join(first, 'personal', asker);
    atSecond = atFirst.before(second);
  });

  afterEach(async () => {
    await atFirst.write('sign out');
    await atFirst.connector.stop();
  });

  it('answer a question that the other was asked, once, however many clients exchange where', async () => {
    const id = exchangeIdOf(await atFirst.write('photo of contact Corner Bakery'));
    const token = await ssoToken(first, asker);
    const sent = atFirst.connector.sent.length;
    const clients = [atFirst, atSecond, atFirst, atSecond, atFirst, atSecond];
    const answers = await Promise.all(clients.map((client) => client.exchange(token, id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    const photos = await atFirst.connector.messagesAfter(sent, 1);
    expect(photos).toHaveLength(1);
    expect((await photoInCard(cardOf(photos[0])))?.altText).toContain('Corner Bakery');
  });

  it('show one card for questions to both, and answer both', async () => {
    const card = await atFirst.write('photo of contact Corner Bakery');
    expect(signInCardOf(await atSecond.write('photo of team Whole Studio'))).toBeUndefined();
    const sent = atFirst.connector.sent.length;
    await atSecond.exchange(await ssoToken(first, asker), exchangeIdOf(card));
    expect(await atFirst.connector.messagesAfter(sent, 2)).toHaveLength(2);
  });

  it('serve somebody together who signed in at one of them', async () => {
    await signIn(first, atFirst, asker);
    const photo = await photoInCard(cardOf(await atSecond.write('photo of contact Corner Bakery')));
    expect(photo?.altText).toContain('Corner Bakery');
  });

  it('serve nobody else by it', async () => {
    await signIn(first, atFirst, asker);
    const colleague = peopleOf(first).withPhoto('normal');
    const theirs = (await TeamsClient.join(first, 'personal', colleague)).before(second);
    expect(signInCardOf(await theirs.write('photo of contact Corner Bakery'))).toBeDefined();
    await theirs.write('sign out');
    await theirs.connector.stop();
  });

  it('take somebody in again who signed out at one and in at the other', async () => {
    await signIn(first, atFirst, asker);
    await atSecond.write('sign out');
    await signIn(second, atSecond, asker);
    const photo = await photoInCard(cardOf(await atFirst.write('photo of contact Corner Bakery')));
    expect(photo?.altText).toContain('Corner Bakery');
  });

  it('sign somebody out together', async () => {
    await signIn(first, atFirst, asker);
    await signIn(second, atSecond, asker);
    await atFirst.write('sign out');
    expect(signInCardOf(await atSecond.write('photo of contact Corner Bakery'))).toBeDefined();
  });

  it.each(['by a flush', 'by a crash'])('leave nobody signed in by a sign-out that Redis lost %s', async (how) => {
    await signIn(first, atFirst, asker);
    await signIn(second, atSecond, asker);
    await atFirst.write('sign out');
    if (how === 'by a crash') {
      await redis.kill();
      await redis.start();
      await isBack();
    } else {
      const connection = new Redis(redis.url);
      await connection.flushdb();
      connection.disconnect();
    }
    expect(signInCardOf(await atSecond.write('photo of contact Corner Bakery'))).toBeDefined();
  });

  /** Both instances find their way back to a Redis that crashed. */
  const isBack = async (): Promise<void> => {
    for (const client of [atFirst, atSecond]) {
      while (wordsOf(cardOf(await client.write('sign out'))).includes('could not sign you out'));
    }
  };

  it('keep the tab open for somebody who signed out in the chat, at either instance', async () => {
    const headers = { authorization: `Bearer ${await ssoToken(first, asker)}` };
    const opened = async ({ app }: House): Promise<number> => {
      const answer = await fetch(`${app.url}/api/me/contacts`, { headers });
      await answer.body?.cancel();
      return answer.status;
    };
    expect([await opened(first), await opened(second)]).toEqual([200, 200]);
    await atSecond.write('sign out');
    expect([await opened(first), await opened(second), await opened(first)]).toEqual([200, 200, 200]);
    await signIn(second, atSecond, asker);
    const photo = await photoInCard(cardOf(await atFirst.write('photo of contact Corner Bakery')));
    expect(photo?.altText).toContain('Corner Bakery');
  });

  it('leave nothing legible in Redis: no question, no name, no token', async () => {
    await signIn(first, atFirst, asker);
    await atFirst.write('photo of contact Corner Bakery');
    await atFirst.as(peopleOf(first).withPhoto('normal')).write('photo of contact Corner Bakery');
    const connection = new Redis(redis.url);
    const names = await connection.keys('portrait:notes:*');
    expect(names.length).toBeGreaterThanOrEqual(4);
    for (const name of names) {
      expect(name).toMatch(/^portrait:notes:1:[\w-]{43}$/);
      expect(await connection.pttl(name)).toBeGreaterThan(0);
      const kind = await connection.type(name);
      const kept = kind === 'hash' ? Object.values(await connection.hgetall(name)) : [await connection.get(name)];
      for (const text of kept) expect(text).toMatch(/^[\w-]{38,}$/);
    }
    connection.disconnect();
  });

  it('say that somebody is not signed out everywhere when Redis is gone', async () => {
    await signIn(first, atFirst, asker);
    redis.pause();
    const answer = await atFirst.write('sign out');
    redis.resume();
    expect(wordsOf(cardOf(answer))).toContain('could not sign you out everywhere');
    expect(first.logLines.join('')).toContain('sign_out_incomplete');
  });

  it('say so when Redis is gone, and work again when it is back', async () => {
    redis.pause();
    const answer = await atFirst.write('photo of contact Corner Bakery');
    redis.resume();
    expect(wordsOf(cardOf(answer))).toContain('cannot keep your question');
    expect(first.logLines.join('')).toContain('store_unavailable');
  });
});

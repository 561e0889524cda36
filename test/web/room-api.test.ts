import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resetSandbox, graphRequests } from '../house/graph-log.js';
import { openHouse, type House } from '../house/open-house.js';
import { TabClient } from '../house/tab-client.js';

describe('a page of a wall', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });

  afterAll(() => house.stop());

  function openTeam() {
    const { teams, users } = house.open.info;
    const colleagues = users.filter(({ isGuest }) => !isGuest);
    const team = teams.find(
      ({ installed, members }) => installed && colleagues.some(({ id }) => !members.includes(id)),
    );
    const member = colleagues.find(({ id }) => team?.members.includes(id));
    const outsider = colleagues.find(({ id }) => !team?.members.includes(id));
    if (!team || !member || !outsider) throw new Error('no team with the app that somebody is not in');
    return { path: `/teams/${team.id}/members?top=4`, member, outsider };
  }

  it('is kept by the browser of whoever asked, who hears 304 while nothing has changed', async () => {
    const { path, member } = openTeam();
    const tab = await TabClient.signIn(house, member);
    const first = await tab.ask(path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('content-type')).toBe('application/json');
    await first.body?.cancel();
    await resetSandbox(house);
    const again = await tab.ask(path, { 'if-none-match': `W/"other", ${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(await graphRequests(house)).toEqual([]);
  });

  it('is another page with another tag', async () => {
    const { path, member } = openTeam();
    const tab = await TabClient.signIn(house, member);
    const [one, other] = await Promise.all([tab.ask(path), tab.ask(path.replace('top=4', 'top=3'))]);
    expect(one.headers.get('etag')).not.toBe(other.headers.get('etag'));
    await Promise.all([one.body?.cancel(), other.body?.cancel()]);
  });

  it('is no secret key: who may not see it is refused, whatever they say that they hold', async () => {
    const { path, member, outsider } = openTeam();
    const tab = await TabClient.signIn(house, member);
    const etag = (await tab.ask(path)).headers.get('etag') ?? '';
    const stranger = await TabClient.signIn(house, outsider);
    expect(await stranger.error(path, { 'if-none-match': etag })).toMatchObject({ status: 403 });
  });
});

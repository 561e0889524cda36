import { beforeEach, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { Frame } from 'playwright-core';
import { change } from '../sandbox/control-calls.js';
import { describeInBrowser } from './describe-in-browser.js';
import type { TabWindow } from './host-tab/tab-page.js';
import { context, hostForSuite } from './open-host.js';

declare const teams: TabWindow['teams'];
declare const heard: TabWindow['heard'];

describeInBrowser('the host page', (executablePath) => {
  const room = hostForSuite(executablePath);
  let tab: Frame;

  beforeEach(async () => {
    tab = await room().show();
  });

  /** What a tab is told; the reason where it is refused. */
  const token = (frame: Frame, silent = false) =>
    frame.evaluate(
      (silent) => teams.authentication.getAuthToken({ silent }).catch((error: unknown) => `refused: ${String(error)}`),
      silent,
    );

  it('starts the tab, tells it where it is, and shows that it is ready', async () => {
    const { displayName, id, channels } = room().team('Whole Studio');
    expect(await context(tab)).toMatchObject({
      app: { theme: 'default', locale: 'en-US', host: { name: 'Teams', clientType: 'web' } },
      user: { id: room().open.info.currentUser, tenant: { id: room().open.info.tenantId } },
      team: { displayName, groupId: id, userRole: 0 },
      channel: { id: channels[0]?.id, displayName: 'General', membershipType: 'Regular' },
      page: { frameContext: 'content' },
    });
    await room().host.page.getByText('Ready.').waitFor();
  });

  it('gives a token for the user that is picked, as Teams does, and shows none in full', async () => {
    await room().host.pick('User', 'Kwame Asantewa');
    const claims = decodeJwt(await token(await room().host.tab()));
    expect(claims).toMatchObject({
      name: 'Kwame Asantewa',
      aud: room().open.client('portrait').clientId,
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      scp: 'access_as_user',
      ver: '2.0',
    });
    const messages = await room().host.messages();
    expect(messages).toMatch(/eyJ\w{3}… \(a token of \d+ characters\)/);
    expect(messages).not.toMatch(/eyJ[\w-]{10}/);
  });

  it.each([
    ['Needs consent', 'refused: Error: resourceRequiresConsent'],
    ['Is refused', 'refused: Error: resourceDisabled'],
    ['Works', 'eyJ'],
  ])('lets sign-in fail as a developer wants it: %s', async (choice, answer) => {
    await room().host.pick('Sign-in', choice);
    expect(await token(await room().host.tab())).toMatch(answer);
  });

  it('loads the tab anew for another way of signing in', async () => {
    await tab.evaluate(() => heard.push('before'));
    await room().host.pick('Sign-in', 'Is refused');
    expect(await (await room().host.tab()).evaluate(() => heard)).toEqual([]);
  });

  it('asks for consent in a popup that ends in the app and closes itself', async () => {
    await change(room().open, { requireConsent: true });
    expect(await token(tab, true)).toBe('refused: Error: resourceRequiresConsent');
    expect(await token(tab)).toMatch(/^eyJ/);
    const popup = room().host.page.waitForEvent('popup');
    await tab.getByRole('button', { name: 'Consent' }).click();
    const page = await popup;
    await page.getByText('Read your contacts and their photos').waitFor();
    const closed = page.waitForEvent('close');
    await page.getByRole('button', { name: 'Accept' }).click();
    await closed;
    await tab.waitForFunction(() => heard.includes('consented thanks'));
    expect(await token(tab, true)).toMatch(/^eyJ/);
  });

  it('tells the tab that somebody has closed the popup', async () => {
    const popup = room().host.page.waitForEvent('popup');
    await tab.getByRole('button', { name: 'Consent' }).click();
    await (await popup).close();
    await tab.waitForFunction(() => heard.includes('not consented: CancelledByUser'));
  });

  it('changes the theme while the tab runs, and loads it anew for another user, place or language', async () => {
    await room().host.pick('Theme', 'dark');
    await room().host.pick('Theme', 'solstice');
    expect(await tab.evaluate(() => heard)).toEqual(['dark', 'solstice']);
    await room().host.pick('Language', '日本語 (ja-JP)');
    await room().host.pick('User', 'Ingrid Solheim');
    await room().host.pick('Place', 'Personal');
    const now = await context(await room().host.tab());
    expect(now).toMatchObject({ app: { theme: 'solstice', locale: 'ja-JP' }, user: { displayName: 'Ingrid Solheim' } });
    expect(now).not.toHaveProperty('team.groupId');
    expect(now.channel).toBeUndefined();
  });

  it('hides the group in private and shared channels, as Teams does, and names the team that owns them', async () => {
    const { id } = room().team('Whole Studio');
    await room().host.pick('Channel', 'Planning (private)');
    const planning = await context(await room().host.tab());
    expect(planning.channel).toMatchObject({ membershipType: 'Private', ownerGroupId: id });
    expect(planning.team?.groupId).toBeUndefined();
    await room().host.pick('Channel', 'Partners (shared)');
    const partners = await context(await room().host.tab());
    expect(partners.channel).toMatchObject({ membershipType: 'Shared', ownerTenantId: room().open.info.tenantId });
    expect(partners.team?.groupId).toBeNull();
  });

  it('shows group chats, and says who would not see a place', async () => {
    await room().host.pick('Place', 'Group chat');
    await room().host.pick('Chat', 'Poster review');
    const { chat, team: none } = await context(await room().host.tab());
    expect(chat?.id).toBe(room().open.info.chats.find(({ topic }) => topic === 'Poster review')?.id);
    expect(none).toBeUndefined();
    await room().host.pick('Team', 'Board');
    await room().host.page.getByText('Amelia Hartwell is not a member of Board').waitFor();
  });

  it('takes the scene from its address and keeps it there', async () => {
    const frame = await room().show({
      user: 'INGRID.solheim@sandbox.example',
      team: 'lantern project',
      channel: 'sketches',
      theme: 'contrast',
      language: 'de-DE',
      subEntityId: 'users/42',
    });
    expect(await context(frame)).toMatchObject({
      user: { displayName: 'Ingrid Solheim' },
      team: { displayName: 'Lantern Project' },
      channel: { displayName: 'Sketches' },
      app: { theme: 'contrast', locale: 'de-DE' },
      page: { subPageId: 'users/42' },
    });
    await room().host.pick('Theme', 'dark');
    await room().host.page.reload();
    expect(await context(await room().host.tab())).toMatchObject({
      user: { displayName: 'Ingrid Solheim' },
      app: { theme: 'dark' },
      page: { subPageId: 'users/42' },
    });
  });
});

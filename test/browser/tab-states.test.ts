import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { resetSandbox, setFaults } from '../house/graph-log.js';
import type { House } from '../house/open-house.js';
import { change } from '../sandbox/control-calls.js';
import { describeInBrowser } from './describe-in-browser.js';
import { startMs } from './open-for-suite.js';
import { openTab, type OpenTab } from './open-tab.js';
import type { TabDriver } from './tab-driver.js';

describeInBrowser('the tab, when something is in its way,', (executablePath) => {
  let house: House;
  let driver: TabDriver;
  let close: OpenTab['close'];

  // A house for each: what was seen once is remembered, and bridges an outage.
  beforeEach(async () => {
    ({ house, driver, close } = await openTab(executablePath));
  }, startMs);

  afterEach(async () => {
    await close();
    expect(driver.faults).toEqual([]);
  }, startMs);

  const alert = (tab: FrameLocator, text: string) => tab.getByRole('alert').filter({ hasText: text }).first();
  const members = '/v1.0/teams/*/members';

  /** Nothing may be said in colour or position alone, nor be out of reach, in any state. */
  const expectAccessible = async (): Promise<void> => {
    expect(await driver.violations()).toEqual([]);
  };

  it('says that Graph is down, and tries again without a reload', async () => {
    await setFaults(house, [{ path: '/v1.0/**', kind: 'status', status: 500 }]);
    const tab = await driver.show();
    await alert(tab, 'No answer just now').waitFor();
    await expectAccessible();
    await resetSandbox(house);
    const retry = tab.getByRole('button', { name: 'Try again' }).first();
    await retry.click();
    await tab.getByRole('img', { name: 'Photo of the team Whole Studio' }).waitFor();
    await retry.click();
    await tab.getByText('38 people', { exact: true }).waitFor();
  });

  it('counts down while Graph is busy, and then goes on by itself', async () => {
    await setFaults(house, [{ path: members, kind: 'status', status: 429, retryAfter: 40 }]);
    const tab = await driver.show();
    await alert(tab, 'Microsoft Graph is busy').waitFor();
    await tab.getByText(/Trying again in \d+ seconds/).waitFor();
    await expectAccessible();
    await resetSandbox(house);
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('grid').waitFor();
  });

  it('asks for consent in a window that closes itself, and goes on', async () => {
    await change(house.open, { requireConsent: true });
    const tab = await driver.show();
    const ask = tab.getByRole('button', { name: 'Review and accept' }).first();
    await ask.waitFor();
    await expectAccessible();
    const opened = driver.page.waitForEvent('popup');
    await ask.click();
    const popup = await opened;
    expect(popup.url()).not.toContain('token');
    const closed = popup.waitForEvent('close');
    await popup.getByRole('button', { name: 'Accept' }).click();
    await closed;
    await tab.getByRole('img', { name: 'Photo of the team Whole Studio' }).waitFor();
  });

  it('says that nothing was agreed to, and lets somebody ask again', async () => {
    await change(house.open, { requireConsent: true });
    const tab = await driver.show();
    const ask = tab.getByRole('button', { name: 'Review and accept' }).first();
    const opened = driver.page.waitForEvent('popup');
    await ask.click();
    await (await opened).getByRole('button', { name: 'Cancel' }).click();
    await tab.getByText('Nothing was agreed to').first().waitFor();
    expect(await ask.isEnabled()).toBe(true);
  });

  it('says which account to agree with where another one has', async () => {
    await change(house.open, { requireConsent: true });
    const tab = await driver.show({}, '?show=photo');
    const ask = tab.getByRole('button', { name: 'Review and accept' }).first();
    await ask.waitFor();
    // Whatever was agreed to, this user's consent stays missing.
    const missing = { code: 'consent_required', message: '', requestId: 'r', consent: { scopes: ['User.Read'] } };
    await driver.page
      .context()
      .route(/\/api\/photos\//, (route) => route.fulfill({ status: 403, json: { error: missing } }));
    await driver.show({}, '?show=photo');
    const popup = driver.page.waitForEvent('popup');
    await ask.click();
    await (await popup).getByRole('button', { name: 'Accept' }).click();
    await tab.getByText('choose amelia.hartwell@sandbox.example this time').first().waitFor();
    await expectAccessible();
  });

  it('has Teams meet what Entra asks for beside consent, and shows it to the app from then on', async () => {
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    const challenge = {
      code: 'consent_required',
      message: '',
      requestId: 'r',
      consent: { scopes: ['User.Read'], claims },
    };
    let refused = 0;
    await driver.page.context().route(/\/api\/photos\//, async (route) => {
      const isMet = (await driver.messages()).includes('acrs');
      if (!isMet) refused += 1;
      await (isMet ? route.continue() : route.fulfill({ status: 403, json: { error: challenge } }));
    });
    const tab = await driver.show({}, '?show=photo');
    await tab.getByRole('button', { name: 'Review and accept' }).click();
    await tab.getByRole('img', { name: 'Photo of the team Whole Studio' }).waitFor();
    expect(refused).toBeGreaterThan(0);
    expect(driver.page.context().pages()).toHaveLength(1);
  });

  it('does not wait for ever for a Teams that never gives a token, and asks it again', async () => {
    await driver.page.clock.install();
    const tab = await driver.show({ signIn: 'silent' }, '?show=faces');
    await tab.getByRole('status', { name: 'Loading faces' }).waitFor();
    await driver.page.clock.fastForward(10_500);
    await alert(tab, 'Teams could not sign you in').waitFor();
    const asked = async () => (await driver.messages()).split('authentication.getAuthToken').length;
    const before = await asked();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('status', { name: 'Loading faces' }).waitFor();
    expect(await asked()).toBeGreaterThan(before);
  });

  it('says when Teams gives no token', async () => {
    const tab = await driver.show({ signIn: 'refused' });
    await alert(tab, 'Teams could not sign you in').waitFor();
    await expectAccessible();
  });

  it('says who may see a team that somebody is not in', async () => {
    const tab = await driver.show({ team: 'board' });
    await alert(tab, 'You may not see this').waitFor();
    // Nothing that somebody could do here changes that.
    expect(await tab.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    await expectAccessible();
  });

  it('says that the app is not installed, and what no photo means to a team', async () => {
    const tab = await driver.show({ team: 'kiln room', user: 'hanna.koskela@sandbox.example' });
    await alert(tab, 'The app is not installed here').waitFor();
    await tab.getByText('An owner can set one').waitFor();
    expect(await tab.getByRole('img').count()).toBe(0);
    await expectAccessible();
  });

  it('shows what it has of a wall that broke off, and goes on from there', async () => {
    const tab = await driver.show();
    await (await driver.frame()).waitForFunction(() => document.querySelector('[role=grid]') !== null);
    await tab.getByText('38 people', { exact: true }).waitFor();
    // The second page fails: the API itself is stopped on its way.
    await driver.page.context().route(/members\?top=100/, (route) => route.abort());
    await driver.show();
    await alert(tab, 'The rest could not be loaded.').waitFor();
    expect(await tab.getByRole('gridcell').count()).toBe(24);
    await expectAccessible();
    await driver.page.context().unroute(/members\?top=100/);
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByText('38 people', { exact: true }).waitFor();
  });

  it('keeps the wall where a dialog could not be loaded, and loads it with another try', async () => {
    const context = driver.page.context();
    await context.route(/photo-dialog/, (route) => route.abort());
    const tab = await driver.show({}, '?show=faces');
    const face = tab.getByRole('grid').getByRole('button', { name: 'Ingrid Solheim' });
    await face.click();
    await alert(tab, 'No answer just now').waitFor();
    expect(await tab.getByRole('gridcell').count()).toBeGreaterThan(1);
    await expectAccessible();
    await context.unroute(/photo-dialog/);
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('dialog', { name: 'Ingrid Solheim' }).getByRole('img').waitFor();
  });

  it.each([/personal-page/, /draw-tab/])(
    'says that a page could not be loaded, and loads it again: %s',
    async (chunk) => {
      const context = driver.page.context();
      await context.route(chunk, (route) => route.abort());
      const tab = await driver.show({ place: 'personal' });
      await tab.getByText('No answer just now').waitFor();
      await expectAccessible();
      await context.unroute(chunk);
      await tab.getByRole('button', { name: 'Try again' }).click();
      await tab.getByRole('heading', { name: 'My photo' }).waitFor();
    },
  );

  it('counts nobody as without a photo of whom that is not known', async () => {
    const { users } = house.open.info;
    const ingrid = users.find(({ displayName }) => displayName === 'Ingrid Solheim')?.id ?? '';
    await setFaults(house, [{ path: `/v1.0/users/${ingrid}/**`, kind: 'status', status: 429, retryAfter: 120 }]);
    const tab = await driver.show({}, '?show=faces');
    await tab.getByText(/^\d+ of 37 have a photo · 1 not known just now$/).waitFor();
    expect(await tab.getByRole('meter').getAttribute('aria-valuemax')).toBe('37');
    await resetSandbox(house);
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByText(/^\d+ of 38 have a photo$/).waitFor();
  });

  it('heads somebody who prefers not to be shown with just that, and offers no sizes of what cannot be shown', async () => {
    const { users } = house.open.info;
    const context = driver.page.context();
    const hidden = { owner: '', hasPhoto: false, reason: 'excluded' };
    await context.route(/\/api\/photos\/users.*metadata/, (route) => route.fulfill({ json: hidden }));
    const tab = await driver.show({}, '?show=faces');
    const dialog = tab.getByRole('dialog');
    await tab.getByRole('grid').getByRole('button', { name: 'Ingrid Solheim' }).click();
    await dialog.getByText('Prefers not to be shown', { exact: true }).waitFor();
    expect(await dialog.getByText('No photo yet').count()).toBe(0);
    await context.unrouteAll();
    const broken = users.find(({ photo }) => photo === 'broken')?.displayName ?? '';
    await driver.show({}, '?show=faces');
    await tab.getByRole('grid').getByRole('button', { name: broken }).click();
    await alert(tab, 'This photo cannot be shown').waitFor();
    expect(await dialog.getByRole('button', { name: /^Open at/ }).count()).toBe(0);
  });

  it('marks what may be old while Graph is down', async () => {
    await close();
    ({ house, driver, close } = await openTab(executablePath, { METADATA_TTL_SECONDS: '1' }));
    const tab = await driver.show({}, '?show=photo');
    await tab.getByRole('table').waitFor();
    await setFaults(house, [{ path: '/v1.0/**', kind: 'status', status: 500 }]);
    // What was read is taken for true this long.
    await driver.page.waitForTimeout(1_100);
    await driver.show({}, '?show=photo');
    await tab.getByText('Microsoft Graph cannot be asked just now').waitFor();
    await tab.getByRole('img', { name: 'Photo of the team Whole Studio' }).waitFor();
    await expectAccessible();
  });

  it('says that there is no network, and goes on as soon as there is', async () => {
    const tab = await driver.show({}, '?show=photo');
    await tab.getByRole('table').waitFor();
    await tab.getByRole('button', { name: 'Open at 96 pixels' }).click();
    await driver.pictureOf('Photo of the team Whole Studio', 96);
    await driver.goOffline(true);
    await tab.getByRole('dialog').getByRole('button', { name: 'Open at 64 pixels' }).click();
    await alert(tab, 'You are offline').waitFor();
    await driver.goOffline(false);
    await driver.pictureOf('Photo of the team Whole Studio', 64);
  });

  it('explains itself where there is no Teams', async () => {
    await driver.page.goto(`${house.app.url}/tab/config`);
    await driver.page.getByRole('heading', { name: 'Portrait lives in Microsoft Teams' }).waitFor();
    expect(await driver.page.getByRole('textbox').count()).toBe(0);
    await driver.page.goto(`${house.app.url}/tab/`);
    await driver.page.getByRole('heading', { name: 'Portrait lives in Microsoft Teams' }).waitFor();
    expect(await driver.page.getByRole('link', { name: 'Open Microsoft Teams' }).getAttribute('href')).toBe(
      'https://teams.microsoft.com',
    );
  });
});

import { afterEach, expect, it } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { showCrowd } from './crowd.js';
import { describeInBrowser } from './describe-in-browser.js';
import { tabForSuite } from './open-tab.js';

/** Of a thousand faces, as many as some screens hold: each is a button with a picture and a name. */
const mostElements = 2_500;

describeInBrowser('the tab, with a thousand people,', (executablePath) => {
  const opened = tabForSuite(executablePath);

  afterEach(() => opened.driver.page.context().unrouteAll({ behavior: 'ignoreErrors' }));

  const elements = async () => (await opened.driver.frame()).evaluate(() => document.querySelectorAll('*').length);
  const face = (tab: FrameLocator, name: string) => tab.getByRole('grid').getByRole('button', { name });

  it('says how far it has come, and shows who is there already', async () => {
    const crowd = await showCrowd(opened.driver.page.context(), 1_000);
    crowd.holdFrom(2);
    const tab = await opened.driver.show({}, '?show=faces');
    await tab.getByText('124 of 1,000').waitFor();
    expect(await tab.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('124 of 1,000');
    expect(await tab.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('124');
    await face(tab, 'Person 0001').waitFor();
    crowd.letGo();
    await tab.getByText('1,000 people', { exact: true }).waitFor();
    expect(await tab.getByRole('progressbar').count()).toBe(0);
    expect(crowd.asked).toEqual([
      { top: 24, after: 0 },
      ...Array.from({ length: 10 }, (_, page) => ({ top: 100, after: 24 + page * 100 })),
    ]);
  });

  it('keeps no more of them than are near the screen, wherever that is', async () => {
    await showCrowd(opened.driver.page.context(), 1_000);
    const tab = await opened.driver.show({}, '?show=faces');
    await tab.getByText('1,000 people', { exact: true }).waitFor();
    const frame = await opened.driver.frame();
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      await frame.evaluate((part) => {
        window.scrollTo(0, (document.body.scrollHeight - innerHeight) * part);
      }, share);
      // A face stands wherever somebody looks.
      await frame.waitForFunction(
        () => document.elementFromPoint(60, innerHeight - 80)?.closest('[data-face]') !== null,
      );
      expect(await elements()).toBeLessThan(mostElements);
    }
    await face(tab, 'Person 1000').waitFor();
    expect(await tab.getByRole('grid').getAttribute('aria-rowcount')).toBe(
      String(Math.ceil(1_000 / Number(await tab.getByRole('grid').getAttribute('aria-colcount')))),
    );
  });

  it('finds anybody of them', async () => {
    const crowd = await showCrowd(opened.driver.page.context(), 1_000, { 700: 'no_photo', 900: 'no_photo' });
    const tab = await opened.driver.show({}, '?show=faces');
    await tab.getByText('1,000 people', { exact: true }).waitFor();
    await tab.getByRole('searchbox').fill('0987');
    await tab.getByText('1 person', { exact: true }).waitFor();
    expect(await tab.getByRole('gridcell').allInnerTexts()).toEqual(['Person 0987']);
    await tab.getByRole('searchbox').fill('');
    await tab.getByRole('checkbox', { name: 'No photo yet' }).check();
    await tab.getByText('2 people', { exact: true }).waitFor();
    expect(await tab.getByRole('gridcell').allInnerTexts()).toEqual(['Person 0701', 'Person 0901']);
    expect(crowd.asked).toHaveLength(11);
  });

  it('leads to the last and back by keys', async () => {
    await showCrowd(opened.driver.page.context(), 1_000);
    const tab = await opened.driver.show({}, '?show=faces');
    await tab.getByText('1,000 people', { exact: true }).waitFor();
    const frame = await opened.driver.frame();
    const { keyboard } = opened.driver.page;
    const isAt = (name: string) =>
      frame.waitForFunction((wanted) => document.activeElement?.textContent === wanted, name);
    await face(tab, 'Person 0001').focus();
    await keyboard.press('Control+End');
    await isAt('Person 1000');
    await keyboard.press('ArrowLeft');
    await isAt('Person 0999');
    await keyboard.press('Control+Home');
    await isAt('Person 0001');
    const columns = Number(await tab.getByRole('grid').getAttribute('aria-colcount'));
    for (let row = 0; row < 30; row += 1) await keyboard.press('ArrowDown');
    await isAt(`Person ${String(30 * columns + 1).padStart(4, '0')}`);
  });

  it('tells apart who is of another organisation, who is unknown, and who is not shown', async () => {
    await showCrowd(opened.driver.page.context(), 6, { 1: 'other_tenant', 2: 'anonymous', 3: 'excluded' });
    const tab = await opened.driver.show({ channel: 'general' }, '?show=faces');
    await tab.getByText('6 people', { exact: true }).waitFor();
    expect(await tab.getByRole('gridcell').allInnerTexts()).toEqual([
      'Person 0001',
      'Person 0002\nanother organisation',
      'Person 0003\nnot signed in',
      'Person 0004\nprefers not to be shown',
      'Person 0005',
      'Person 0006',
    ]);
    expect(await opened.driver.violations()).toEqual([]);
  });
});

describeInBrowser('the tab, when somebody comes back,', (executablePath) => {
  const opened = tabForSuite(executablePath);

  /** How the app answered what was asked of teams; of them the tab asks for walls alone. */
  const wallAnswers = () =>
    opened.house.logLines
      .map((line) => JSON.parse(line) as { readonly route?: string; readonly status?: number })
      .filter(({ route }) => route?.startsWith('/api/teams/'))
      .map(({ status }) => status);

  it('shows everybody from what the browser holds, once the app says that it is still so', async () => {
    const tab = await opened.driver.show({}, '?show=faces');
    await tab.getByText('38 people', { exact: true }).waitFor();
    await opened.driver.show({}, '?show=faces');
    await tab.getByText('38 people', { exact: true }).waitFor();
    expect(wallAnswers()).toEqual([200, 200, 304, 304]);
    expect(await tab.getByRole('gridcell').count()).toBe(38);
  });
});

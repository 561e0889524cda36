import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { resetSandbox } from '../house/graph-log.js';
import { openHouse, type House } from '../house/open-house.js';
import { change } from '../sandbox/control-calls.js';
import { describeInBrowser } from './describe-in-browser.js';
import { TabDriver } from './tab-driver.js';

const startMs = 60_000;

describeInBrowser('the tab’s pages', (executablePath) => {
  let house: House;
  let driver: TabDriver;

  beforeAll(async () => {
    house = await openHouse();
    driver = await TabDriver.open(house, executablePath);
  }, startMs);

  afterAll(async () => {
    await (driver as TabDriver | undefined)?.close();
    await house.stop();
  }, startMs);

  beforeEach(() => resetSandbox(house));

  afterEach(() => {
    expect(driver.faults.splice(0)).toEqual([]);
  });

  it.each(['default', 'dark', 'contrast', 'glass', 'solstice'])('are accessible in the theme %s', async (theme) => {
    const tab = await driver.show({ theme });
    await tab.getByText('38 people', { exact: true }).waitFor();
    expect(await driver.violations()).toEqual([]);
    await tab.getByRole('grid').getByRole('button', { name: 'Ingrid Solheim' }).click();
    await tab.getByRole('dialog').getByRole('img', { name: 'Photo of Ingrid Solheim' }).waitFor();
    expect(await driver.violations()).toEqual([]);
  });

  it('follow Teams’ theme while they are open', async () => {
    const tab = await driver.show();
    const page = tab.locator('.frame');
    const ground = () => page.evaluate((element) => getComputedStyle(element).backgroundColor);
    await tab.getByRole('table').waitFor();
    expect(await ground()).toBe('rgb(245, 245, 245)');
    await driver.page.getByLabel('Theme', { exact: true }).selectOption('contrast');
    await tab.locator(':root[data-theme=contrast]').waitFor();
    await (
      await driver.frame()
    ).waitForFunction(
      () => getComputedStyle(document.querySelector('.frame') ?? document.body).backgroundColor === 'rgb(0, 0, 0)',
    );
  });

  it.each([390, 640])(
    'need no sideways scrolling at %i pixels, which is also twice as large on a laptop',
    async (width) => {
      await driver.page.setViewportSize({ width, height: 900 });
      const tab = await driver.show({ viewport: '390' });
      await tab.getByText('38 people', { exact: true }).waitFor();
      const room = await tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      await driver.page.setViewportSize({ width: 1280, height: 1100 });
      expect(room).toBeLessThanOrEqual(0);
    },
  );

  it('show a chat’s people, and say that it has no photo', async () => {
    const tab = await driver.show({ place: 'chat' });
    await tab.getByText('A chat has no photo').waitFor();
    await tab.getByRole('grid').waitFor();
    expect(await driver.violations()).toEqual([]);
  });

  it('show a private channel’s own people', async () => {
    const tab = await driver.show({ channel: 'planning' });
    await tab.getByRole('heading', { name: 'Who is in the private channel Planning' }).waitFor();
    await tab.getByText('5 people', { exact: true }).waitFor();
  });

  it('draw a face sheet, show it, and save it', async () => {
    const tab = await driver.show({ channel: 'partners' });
    await tab.getByRole('button', { name: 'Face sheet' }).click();
    const dialog = tab.getByRole('dialog', { name: 'Face sheet' });
    await dialog.getByLabel('Columns').selectOption('4');
    await dialog.getByRole('button', { name: 'Make it' }).click();
    await dialog.getByRole('img', { name: 'Preview of the face sheet' }).waitFor();
    expect(await driver.violations()).toEqual([]);
    const download = driver.page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.png$/);
    await dialog.getByLabel('Format').selectOption({ label: 'For printing (PDF)' });
    await dialog.getByRole('button', { name: 'Make it' }).click();
    await dialog.getByText('A PDF cannot be shown').waitFor();
  });

  it('give up a face sheet that somebody does not want any more', async () => {
    await driver.page.context().route(/face-sheet/, () => undefined);
    const tab = await driver.show({ channel: 'partners' });
    await tab.getByRole('button', { name: 'Face sheet' }).click();
    await tab.getByRole('button', { name: 'Make it' }).click();
    await tab.getByText('Drawing everybody').waitFor();
    await tab.getByRole('button', { name: 'Cancel' }).click();
    expect(await tab.getByRole('button', { name: 'Make it' }).isEnabled()).toBe(true);
    await driver.page.context().unroute(/face-sheet/);
  });

  it('give a picture away in each of its forms, and another way where the clipboard is closed', async () => {
    const tab = await driver.show({}, '?show=photo');
    await tab.getByRole('button', { name: 'Open at 96 pixels' }).click();
    const dialog = tab.getByRole('dialog');
    const download = driver.page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save' }).click();
    expect((await download).suggestedFilename()).toBe('Whole Studio 96.jpg');
    await dialog.getByRole('button', { name: 'Copy image' }).click();
    await dialog.getByText('The picture is in the clipboard.').waitFor();
    await driver.show({ rights: 'none' }, '?show=photo');
    await tab.getByRole('button', { name: 'Open at 96 pixels' }).click();
    await dialog.getByRole('button', { name: 'Copy mail attachment' }).click();
    const text = await dialog.getByRole('textbox').inputValue();
    expect(JSON.parse(text)).toMatchObject({
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'Whole Studio 96.jpg',
      contentType: 'image/jpeg',
      contentBytes: expect.stringMatching(/^\/9j\//) as unknown,
    });
  });

  it('show my photo, my teams and anybody whom I look for', async () => {
    const tab = await driver.show({ place: 'personal' });
    await tab.getByRole('img', { name: 'Photo of Amelia Hartwell' }).waitFor();
    await tab.getByRole('img', { name: 'Photo of the team Lantern Project' }).waitFor();
    await tab.getByRole('searchbox').fill('maya');
    await driver.page.keyboard.press('Enter');
    await tab.getByText('2 people found').waitFor();
    expect(await driver.violations()).toEqual([]);
    await tab.getByRole('button', { name: 'Maya Okonjo' }).click();
    await tab.getByRole('heading', { name: 'Maya Okonjo' }).waitFor();
    await tab.getByRole('table').waitFor();
    await tab.getByRole('button', { name: 'Back' }).click();
    await tab.getByRole('heading', { name: 'My photo' }).waitFor();
  });

  it('show my contacts once I have agreed to it', async () => {
    const tab = await driver.show({ place: 'personal' });
    await tab.getByRole('img', { name: 'Photo of Amelia Hartwell' }).waitFor();
    await change(house.open, { requireConsent: true });
    await tab.getByRole('button', { name: 'Show my contacts' }).click();
    await tab.getByText('read your contacts and their photos').waitFor();
    const opened = driver.page.waitForEvent('popup');
    await tab.getByRole('button', { name: 'Review and accept' }).click();
    await (await opened).getByRole('button', { name: 'Accept' }).click();
    await tab.getByRole('button', { name: 'Corner Bakery' }).waitFor();
    await tab.getByRole('heading', { name: 'Folder Suppliers' }).waitFor();
  });

  it('land on the person whom a card’s link names', async () => {
    const person = house.open.info.users.find(({ displayName }) => displayName === 'Kwame Asantewa');
    const tab = await driver.show({ place: 'personal', subEntityId: `users/${person?.id ?? ''}` });
    await tab.getByRole('heading', { name: 'Kwame Asantewa' }).waitFor();
    await tab.getByRole('img', { name: 'Photo of Kwame Asantewa' }).waitFor();
  });

  it('are set up by somebody who pins the tab, and show what was chosen', async () => {
    await driver.show();
    await driver.page.getByRole('button', { name: 'Configure' }).click();
    await driver.config.getByRole('heading', { name: 'What should this tab show?' }).waitFor();
    expect(await driver.violations('#settings-frame')).toEqual([]);
    await driver.config.getByLabel('Only everyone’s faces').check();
    await driver.config.getByLabel('Name of the tab').fill('');
    await driver.config.getByText('A tab needs a name.').waitFor();
    expect(await driver.page.getByRole('button', { name: 'Save' }).isEnabled()).toBe(false);
    await driver.config.getByLabel('Name of the tab').fill('Who is who');
    await driver.page.getByRole('button', { name: 'Save' }).click();
    await driver.page.getByText(`${house.app.url}/tab/?show=faces`).first().waitFor();
    await driver.tab.getByRole('grid').waitFor();
    expect(await driver.tab.getByRole('table').count()).toBe(0);
  });
});

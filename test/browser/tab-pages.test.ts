import { expect, it } from '@jest/globals';
import { change } from '../sandbox/control-calls.js';
import { describeInBrowser } from './describe-in-browser.js';
import { tabForSuite } from './open-tab.js';

describeInBrowser('the tab’s pages', (executablePath) => {
  const opened = tabForSuite(executablePath);

  it.each(['default', 'dark', 'contrast', 'glass', 'solstice'])('are accessible in the theme %s', async (theme) => {
    const tab = await opened.driver.show({ theme });
    await tab.getByText('38 people', { exact: true }).waitFor();
    expect(await opened.driver.violations()).toEqual([]);
    await tab.getByRole('grid').getByRole('button', { name: 'Ingrid Solheim' }).click();
    await tab.getByRole('dialog').getByRole('img', { name: 'Photo of Ingrid Solheim' }).waitFor();
    expect(await opened.driver.violations()).toEqual([]);
  });

  it('follow Teams’ theme while they are open', async () => {
    const tab = await opened.driver.show();
    const page = tab.locator('.frame');
    const ground = () => page.evaluate((element) => getComputedStyle(element).backgroundColor);
    await tab.getByRole('table').waitFor();
    expect(await ground()).toBe('rgb(245, 245, 245)');
    await opened.driver.page.getByLabel('Theme', { exact: true }).selectOption('contrast');
    await tab.locator(':root[data-theme=contrast]').waitFor();
    await (
      await opened.driver.frame()
    ).waitForFunction(
      () => getComputedStyle(document.querySelector('.frame') ?? document.body).backgroundColor === 'rgb(0, 0, 0)',
    );
  });

  it.each([390, 640])(
    'need no sideways scrolling at %i pixels, which is also twice as large on a laptop',
    async (width) => {
      await opened.driver.page.setViewportSize({ width, height: 900 });
      const tab = await opened.driver.show({ viewport: '390' });
      await tab.getByText('38 people', { exact: true }).waitFor();
      const room = await tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      await opened.driver.page.setViewportSize({ width: 1280, height: 1100 });
      expect(room).toBeLessThanOrEqual(0);
    },
  );

  it('show a chat’s people, and say that it has no photo', async () => {
    const tab = await opened.driver.show({ place: 'chat' });
    await tab.getByText('A chat has no photo').waitFor();
    await tab.getByRole('grid').waitFor();
    expect(await opened.driver.violations()).toEqual([]);
  });

  it('show a private channel’s own people', async () => {
    const tab = await opened.driver.show({ channel: 'planning' });
    await tab.getByRole('heading', { name: 'Who is in the private channel Planning' }).waitFor();
    await tab.getByText('5 people', { exact: true }).waitFor();
    // A name that is written from right to left turns nothing around it.
    expect(await tab.locator('h2 bdi').innerText()).toBe('Planning');
    expect(await tab.locator('h1').getAttribute('dir')).toBe('auto');
    expect(await tab.locator('[role=gridcell] span[dir=auto]').count()).toBe(5);
  });

  it('draw a face sheet, show it, and save it', async () => {
    const tab = await opened.driver.show({ channel: 'partners' });
    await tab.getByRole('button', { name: 'Face sheet' }).click();
    const dialog = tab.getByRole('dialog', { name: 'Face sheet' });
    await dialog.getByLabel('Columns').selectOption('4');
    await dialog.getByRole('button', { name: 'Make it' }).click();
    await dialog.getByRole('img', { name: 'Preview of the face sheet' }).waitFor();
    expect(await opened.driver.violations()).toEqual([]);
    const download = opened.driver.page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.png$/);
    await dialog.getByLabel('Format').selectOption({ label: 'For printing (PDF)' });
    await dialog.getByRole('button', { name: 'Make it' }).click();
    await dialog.getByText('A PDF cannot be shown').waitFor();
  });

  it('give up a face sheet that somebody does not want any more', async () => {
    await opened.driver.page.context().route(/face-sheet/, () => undefined);
    const tab = await opened.driver.show({ channel: 'partners' });
    await tab.getByRole('button', { name: 'Face sheet' }).click();
    await tab.getByRole('button', { name: 'Make it' }).click();
    await tab.getByText('Drawing everybody').waitFor();
    await tab.getByRole('button', { name: 'Cancel' }).click();
    expect(await tab.getByRole('button', { name: 'Make it' }).isEnabled()).toBe(true);
    await opened.driver.page.context().unroute(/face-sheet/);
  });

  it('give a picture away in each of its forms, and another way where the clipboard is closed', async () => {
    const tab = await opened.driver.show({}, '?show=photo');
    await tab.getByRole('button', { name: 'Open at 96 pixels' }).click();
    const dialog = tab.getByRole('dialog');
    const download = opened.driver.page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save' }).click();
    expect((await download).suggestedFilename()).toBe('Whole Studio 96.jpg');
    await dialog.getByRole('button', { name: 'Copy image' }).click();
    await dialog.getByText('The picture is in the clipboard.').waitFor();
    await opened.driver.show({ rights: 'none' }, '?show=photo');
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
    const tab = await opened.driver.show({ place: 'personal' });
    await tab.getByRole('img', { name: 'Photo of Amelia Hartwell' }).waitFor();
    await tab.getByRole('img', { name: 'Photo of the team Lantern Project' }).waitFor();
    await tab.getByRole('searchbox').fill('maya');
    await opened.driver.page.keyboard.press('Enter');
    await tab.getByText('2 people found').waitFor();
    expect(await opened.driver.violations()).toEqual([]);
    await tab.getByRole('button', { name: 'Maya Okonjo' }).click();
    await tab.getByRole('heading', { name: 'Maya Okonjo' }).waitFor();
    await tab.getByRole('table').waitFor();
    await tab.getByRole('button', { name: 'Back' }).click();
    await tab.getByRole('heading', { name: 'My photo' }).waitFor();
  });

  it('show my contacts once I have agreed to it', async () => {
    const tab = await opened.driver.show({ place: 'personal' });
    await tab.getByRole('img', { name: 'Photo of Amelia Hartwell' }).waitFor();
    await change(opened.house.open, { requireConsent: true });
    await tab.getByRole('button', { name: 'Show my contacts' }).click();
    await tab.getByText('read your contacts and their photos').waitFor();
    const popup = opened.driver.page.waitForEvent('popup');
    await tab.getByRole('button', { name: 'Review and accept' }).click();
    await (await popup).getByRole('button', { name: 'Accept' }).click();
    await tab.getByRole('button', { name: 'Corner Bakery' }).waitFor();
    await tab.getByRole('heading', { name: 'Folder Suppliers' }).waitFor();
  });

  it.each([
    ['a team', 'teams', 'Photo of the team Lantern Project'],
    ['a contact', 'me/contacts', 'Photo of Corner Bakery'],
    ['a group', 'groups', 'Photo of a group'],
    ['oneself', 'me', 'Photo of Amelia Hartwell'],
  ])('land on %s whom a card’s link names', async (_kind, kind, picture) => {
    const { teams, groups, contacts } = opened.house.open.info;
    const ids: Readonly<Record<string, string | undefined>> = {
      teams: teams.find(({ displayName }) => displayName === 'Lantern Project')?.id,
      groups: groups.find(({ photo, members }) => photo === 'normal' && members.length > 0)?.id,
      'me/contacts': contacts.find(({ displayName }) => displayName === 'Corner Bakery')?.id,
    };
    const subPageId = [kind, ...[ids[kind] ?? []].flat()].join('/');
    const tab = await opened.driver.show({ place: 'personal', subPageId });
    await tab.getByRole('img', { name: picture }).waitFor();
    await tab.getByRole('button', { name: 'Save' }).waitFor();
    expect(await opened.driver.violations()).toEqual([]);
  });

  it('land on the person whom a card’s link names', async () => {
    const person = opened.house.open.info.users.find(({ displayName }) => displayName === 'Kwame Asantewa');
    const tab = await opened.driver.show({
      place: 'personal',
      user: 'ingrid.solheim@sandbox.example',
      subPageId: `users/${person?.id ?? ''}`,
    });
    await tab.getByRole('heading', { name: 'Kwame Asantewa' }).waitFor();
    await opened.driver.pictureOf('Photo of Kwame Asantewa', 648);
    await tab.getByRole('button', { name: 'Open at 96 pixels' }).click();
    await opened.driver.pictureOf('Photo of Kwame Asantewa', 96);
    const download = opened.driver.page.waitForEvent('download');
    await tab.getByRole('button', { name: 'Save' }).click();
    expect((await download).suggestedFilename()).toBe('Kwame Asantewa 96.jpg');
  });

  it('are set up by somebody who pins the tab, and show what was chosen', async () => {
    await opened.driver.show();
    await opened.driver.page.getByRole('button', { name: 'Configure' }).click();
    await opened.driver.config.getByRole('heading', { name: 'What should this tab show?' }).waitFor();
    expect(await opened.driver.violations('#settings-frame')).toEqual([]);
    await opened.driver.config.getByLabel('Only everyone’s faces').check();
    await opened.driver.config.getByLabel('Name of the tab').fill('');
    await opened.driver.config.getByText('A tab needs a name.').waitFor();
    expect(await opened.driver.page.getByRole('button', { name: 'Save' }).isEnabled()).toBe(false);
    await opened.driver.config.getByLabel('Name of the tab').fill('Who is who');
    await opened.driver.page.getByRole('button', { name: 'Save' }).click();
    await opened.driver.page.getByText(`${opened.house.app.url}/tab/?show=faces`).first().waitFor();
    await opened.driver.tab.getByRole('grid').waitFor();
    expect(await opened.driver.tab.getByRole('table').count()).toBe(0);
  });
});

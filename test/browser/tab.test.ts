import { expect, it } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { describeInBrowser } from './describe-in-browser.js';
import { tabForSuite } from './open-tab.js';

describeInBrowser('the tab', (executablePath) => {
  const opened = tabForSuite(executablePath);

  const face = (tab: FrameLocator, name: string) => tab.getByRole('grid').getByRole('button', { name });

  it('signs in silently and shows the team’s photo, sharp, with what is known of it', async () => {
    const tab = await opened.driver.show({ team: 'whole studio' });
    const photo = tab.getByRole('img', { name: 'Photo of the team Whole Studio' });
    await photo.waitFor();
    expect(await photo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThanOrEqual(192);
    const facts = tab.getByRole('table', { name: 'About this photo' });
    expect(await facts.innerText()).toMatch(
      /Dimensions\s+648 × 648 pixels\s+Type\s+image\/jpeg\s+ETag\s+".+"\s+Id\s+default/,
    );
    expect(await facts.innerText()).toMatch(/With the rights of\s+Amelia Hartwell \(you\)/);
  });

  it('leaves no token in an address, in storage or in a cookie', async () => {
    const tab = await opened.driver.show();
    await face(tab, 'Ingrid Solheim').waitFor();
    const frame = await opened.driver.frame();
    const kept = await frame.evaluate(() => [
      location.href,
      JSON.stringify([localStorage, sessionStorage]),
      document.cookie,
    ]);
    expect(kept.join(' ')).not.toMatch(/eyJ[\w-]*\.|token/i);
  });

  it('shows everybody in the team, each picture named after the person', async () => {
    const tab = await opened.driver.show();
    const { members } = opened.house.open.info.teams.find(({ displayName }) => displayName === 'Whole Studio') ?? {
      members: [],
    };
    await tab.getByText(`${members.length} people`, { exact: true }).waitFor();
    expect(await tab.getByRole('gridcell').count()).toBe(members.length);
    expect(await tab.getByRole('img', { name: 'Photo of Ingrid Solheim' }).count()).toBe(1);
    expect(await tab.getByRole('meter').getAttribute('aria-valuetext')).toMatch(/^\d+ of 38 have a photo$/);
    // Initials are letters, not a picture of somebody.
    expect(await face(tab, 'Henrik Dahlberg, no photo yet').innerText()).toBe('Henrik Dahlberg');
  });

  it('finds people by the beginnings of their names, and those without a photo', async () => {
    const tab = await opened.driver.show();
    await tab.getByRole('searchbox', { name: 'Search by name' }).fill('chloe mar');
    await tab.getByText('1 person', { exact: true }).waitFor();
    expect(await tab.getByRole('gridcell').allInnerTexts()).toEqual(['Chloé Marchetti']);
    await tab.getByRole('searchbox').fill('');
    await tab.getByRole('checkbox', { name: 'No photo yet' }).check();
    await tab.getByText('2 people', { exact: true }).waitFor();
    await tab.getByRole('searchbox').fill('zzz');
    await tab.getByText('Nobody fits.').waitFor();
    await tab.getByRole('button', { name: 'Show everyone' }).click();
    await tab.getByText('38 people', { exact: true }).waitFor();
  });

  it('opens a face with keys alone, and gives the focus back', async () => {
    const tab = await opened.driver.show();
    const first = face(tab, 'Amelia Hartwell');
    await first.focus();
    await opened.driver.page.keyboard.press('ArrowRight');
    await opened.driver.page.keyboard.press('ArrowDown');
    await opened.driver.page.keyboard.press('Home');
    await opened.driver.page.keyboard.press('ArrowUp');
    await opened.driver.page.keyboard.press('End');
    await opened.driver.page.keyboard.press('Control+Home');
    await opened.driver.page.keyboard.press('Enter');
    const dialog = tab.getByRole('dialog', { name: 'Amelia Hartwell' });
    await dialog.getByRole('img', { name: 'Photo of Amelia Hartwell' }).waitFor();
    await opened.driver.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('shows a face at each of its sizes, and offers chat and profile', async () => {
    const tab = await opened.driver.show();
    await face(tab, 'Ingrid Solheim').click();
    const dialog = tab.getByRole('dialog', { name: 'Ingrid Solheim' });
    for (const size of [240, 96]) {
      await dialog.getByRole('button', { name: `Open at ${size} pixels` }).click();
      await opened.driver.pictureOf('Photo of Ingrid Solheim', size);
    }
    await dialog.getByRole('button', { name: 'Chat' }).click();
    await opened.driver.page.getByText('Teams would open a chat with ingrid.solheim@').waitFor();
    await dialog.getByRole('button', { name: 'Profile card' }).click();
    await opened.driver.page.getByText('Teams would show the profile of').waitFor();
  });
});

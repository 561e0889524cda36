import { expect, it } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { describeInBrowser } from './describe-in-browser.js';
import { tabForSuite } from './open-tab.js';

/** The 200 % of WCAG 1.4.4 and 1.4.10 on a screen of 1280 by 1024: half as many CSS pixels, each twice as large. */
const zoomed = { width: 640, height: 512 };
const desktop = { width: 1280, height: 1100 };

describeInBrowser('the tab, for everybody,', (executablePath) => {
  const opened = tabForSuite(executablePath);

  const face = (tab: FrameLocator, name: string) => tab.getByRole('grid').getByRole('button', { name });
  /** Which element of the tab has the focus: its name, or its text. */
  const focused = async () =>
    (await opened.driver.frame()).evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    });

  /** Nothing is wider than the window, and nothing that can be pressed lies beside it. */
  const expectToFit = async (place: 'tab' | 'config') => {
    const beyond = await opened.driver[place].locator('html').evaluate((html) => {
      const room = html.clientWidth;
      const lost = Array.from(html.querySelectorAll('a, button, input, select, textarea'))
        .filter((control) => {
          const { left, right, width } = control.getBoundingClientRect();
          return width > 0 && (left < 0 || right > room + 1);
        })
        .map((control) => control.outerHTML.slice(0, 120));
      return { sideways: Math.max(0, html.scrollWidth - room), lost };
    });
    expect(beyond).toEqual({ sideways: 0, lost: [] });
  };

  it.each([
    ['a channel', { viewport: 'full' }, '38 people'],
    ['the personal tab', { place: 'personal' }, 'Whole Studio'],
    ['a group chat', { place: 'chat' }, '6 people'],
  ])('fits at 200 %%: %s', async (_place, scene, sign) => {
    await opened.driver.page.setViewportSize(zoomed);
    const tab = await opened.driver.show(scene);
    await tab.getByText(sign, { exact: true }).first().waitFor();
    await expectToFit('tab');
    expect(await opened.driver.violations()).toEqual([]);
    await opened.driver.page.setViewportSize(desktop);
  });

  it('fits at 200 %: the page that sets it up', async () => {
    await opened.driver.page.setViewportSize(zoomed);
    await opened.driver.show();
    await opened.driver.page.getByRole('button', { name: 'Configure' }).click();
    await opened.driver.config.getByLabel('Name of the tab').waitFor();
    await expectToFit('config');
    await opened.driver.page.setViewportSize(desktop);
  });

  it('fits at 200 %: somebody’s photo in its dialog', async () => {
    await opened.driver.page.setViewportSize(zoomed);
    const tab = await opened.driver.show({}, '?show=faces');
    await face(tab, 'Ingrid Solheim').click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Copy mail attachment' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).scrollIntoViewIfNeeded();
    await expectToFit('tab');
    await opened.driver.page.setViewportSize(desktop);
  });

  it.each([
    ['German', 'de-DE', { people: '38 Personen', sheet: 'Fototafel', name: 'Foto von Ingrid Solheim' }],
    ['Japanese', 'ja-JP', { people: '38 人', sheet: '顔写真一覧', name: 'Ingrid Solheim の写真' }],
  ])(
    'speaks %s on its wall and in its dialogs, in every theme',
    async (_language, language, said) => {
      for (const theme of ['default', 'dark', 'contrast']) {
        const tab = await opened.driver.show({ theme, language });
        await tab.getByText(said.people, { exact: true }).waitFor();
        expect(await tab.locator('html').getAttribute('lang')).toBe(language.slice(0, 2));
        expect(await opened.driver.violations()).toEqual([]);
        await face(tab, 'Ingrid Solheim').click();
        await tab.getByRole('dialog').getByRole('img', { name: said.name }).waitFor();
        expect(await opened.driver.violations()).toEqual([]);
        await opened.driver.page.keyboard.press('Escape');
        await tab.getByRole('dialog').waitFor({ state: 'detached' });
        await tab.getByRole('button', { name: said.sheet }).click();
        await tab.getByRole('dialog', { name: said.sheet }).waitFor();
        expect(await opened.driver.violations()).toEqual([]);
      }
    },
    60_000,
  );

  it('keeps still for those who asked for that', async () => {
    await opened.driver.page.emulateMedia({ reducedMotion: 'reduce' });
    const tab = await opened.driver.show({}, '?show=faces');
    await face(tab, 'Ingrid Solheim').click();
    await tab.getByRole('dialog').getByRole('img').waitFor();
    const moving = await (
      await opened.driver.frame()
    ).evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 10)
        .map((animation) => (animation as CSSAnimation).animationName),
    );
    expect(moving).toEqual([]);
    await opened.driver.page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('shows where the focus is, though the key that brought it was pressed in Teams', async () => {
    const tab = await opened.driver.show();
    await tab.getByText('38 people', { exact: true }).waitFor();
    const { page } = opened.driver;
    await page.getByRole('button', { name: 'Reload' }).focus();
    // First the frame, then what is in it.
    while ((await tab.locator(':focus').count()) === 0) await page.keyboard.press('Tab');
    const ring = await tab.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(ring).toBe('solid');
  });

  it('leads from the wall to a size and back by keys alone', async () => {
    const tab = await opened.driver.show({}, '?show=faces');
    const { keyboard } = opened.driver.page;
    await tab.getByText('38 people', { exact: true }).waitFor();
    await tab.getByRole('searchbox').focus();
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    expect(await focused()).toBe('Amelia Hartwell');
    await keyboard.press('Enter');
    const dialog = tab.getByRole('dialog', { name: 'Amelia Hartwell' });
    await dialog.getByRole('img').waitFor();
    // The title: read first, and pressing Enter once more does nothing.
    expect(await focused()).toBe('Amelia Hartwell');
    await keyboard.press('Tab');
    expect(await focused()).toBe('Open at 48 pixels');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await opened.driver.pictureOf('Photo of Amelia Hartwell', 64);
    await keyboard.press('Shift+Tab');
    await keyboard.press('Shift+Tab');
    expect(await focused()).toBe('Close');
    await keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused()).toBe('Amelia Hartwell');
    await keyboard.press('ArrowRight');
    expect(await focused()).toBe('Arjun Mehrotra');
  });

  it('begins the dialog of face sheets at its title, and gives the focus back', async () => {
    const tab = await opened.driver.show({}, '?show=faces');
    const { keyboard } = opened.driver.page;
    await tab.getByRole('button', { name: 'Face sheet' }).press('Enter');
    await tab.getByRole('dialog').getByLabel('Format').waitFor();
    expect(await focused()).toBe('Face sheet');
    await keyboard.press('Tab');
    await keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe('Face sheet');
  });

  it('says in six languages what it needs where no script may run', async () => {
    const browser = opened.driver.page.context().browser();
    const context = await browser?.newContext({ javaScriptEnabled: false });
    const page = await context?.newPage();
    for (const path of ['/tab/', '/tab/config']) {
      await page?.goto(opened.house.app.url + path);
      const said = await page?.locator('noscript p').allInnerTexts();
      expect(said).toHaveLength(6);
      for (const text of said ?? []) expect(text).toContain('JavaScript');
      expect(await page?.locator('.shell, form').first().isVisible()).toBe(false);
    }
    await context?.close();
  });
});

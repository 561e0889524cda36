import { beforeEach, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { violations } from './axe.js';
import { describeInBrowser } from './describe-in-browser.js';
import type { TabWindow } from './host-tab/tab-page.js';
import { context, hostForSuite } from './open-host.js';

declare const heard: TabWindow['heard'];

describeInBrowser('the look of the host page', (executablePath) => {
  const room = hostForSuite(executablePath);
  let tab: Frame;

  beforeEach(async () => {
    tab = await room().show();
  });

  it.each(['default', 'dark', 'contrast'])('is accessible in the theme %s, dialogs and all', async (theme) => {
    await room().host.pick('Theme', theme);
    await context(tab);
    expect(await violations(room().host.page)).toEqual([]);
    await room().host.press('Configure');
    await room().host.config();
    expect(await violations(room().host.page)).toEqual([]);
  });

  it('fits a window of 390 pixels, and is accessible there', async () => {
    await room().host.page.setViewportSize({ width: 390, height: 844 });
    await room().show();
    expect(await room().host.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await violations(room().host.page)).toEqual([]);
    await room().host.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('is used by keyboard alone', async () => {
    const { keyboard } = room().host.page;
    await room().host.page.getByRole('button', { name: 'Configure' }).focus();
    await keyboard.press('Enter');
    await (await room().host.config()).getByRole('button', { name: 'Choose' }).focus();
    await keyboard.press('Enter');
    await room().host.page.locator('#settings-button:enabled').waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await room().host.page.getByText('Our faces').first().waitFor();
    const configured = await room().host.tab();
    await room().host.page.getByLabel('Theme').focus();
    await keyboard.press('ArrowDown');
    await configured.waitForFunction(() => heard.includes('dark'));
  });

  it('shows the tab at the width, and at the size, that is picked', async () => {
    const width = (frame: Frame) => frame.evaluate(() => window.innerWidth);
    const full = await width(tab);
    await room().host.pick('Viewport', '390 px');
    expect(await width(tab)).toBe(390);
    await room().host.pick('Viewport', '200 % zoom');
    expect(Math.abs((await width(tab)) - full / 2)).toBeLessThanOrEqual(1);
  });

  it('answers no page that has come to the frame from elsewhere', async () => {
    await tab.evaluate(
      (url) => {
        window.location.href = url;
      },
      `${room().app.url.replace('127.0.0.1', 'localhost')}/content`,
    );
    await room().host.page.getByText('the frame was opened at').waitFor({ state: 'attached' });
    expect(await room().host.messages()).toContain(`It came from ${room().app.url.replace('127.0.0.1', 'localhost')}`);
  });

  it('frames nothing but pages of this machine', async () => {
    await room().host.page.goto(`${room().open.sandbox.httpUrl}/host/?contentUrl=https://teams.example/`);
    await room().host.page.getByText('Only addresses of this machine are framed').waitFor();
    expect(await room().host.page.locator('#frame iframe').count()).toBe(0);
  });

  it('shows the messages that a filter finds', async () => {
    await context(tab);
    await room().host.page.getByLabel('Filter').fill('getcontext answer');
    await room()
      .host.page.getByText(/^1 of \d+$/)
      .waitFor();
    expect(await room().host.page.locator('#messages li:visible').innerText()).toContain('getContext');
  });
});

import { expect, it } from '@jest/globals';
import type { Response } from 'playwright-core';
import { describeInBrowser } from './describe-in-browser.js';
import { tabForSuite } from './open-tab.js';

const kilobyte = 1_024;

describeInBrowser('what the tab loads', (executablePath) => {
  const opened = tabForSuite(executablePath);

  /** Bytes of JavaScript that came from the app while something was done, as they were sent. */
  async function scriptsOf(act: () => Promise<unknown>): Promise<number> {
    const sizes: number[] = [];
    const count = (response: Response): void => {
      const { pathname } = new URL(response.url());
      const headers = response.headers();
      if (!pathname.startsWith('/tab/assets/') || !pathname.endsWith('.js')) return;
      expect(headers['content-encoding']).toBe('br');
      sizes.push(Number(headers['content-length']));
    };
    const { page } = opened.driver;
    page.on('response', count);
    await act();
    page.off('response', count);
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  /** Of a file as it is sent packed, in bytes. */
  async function sizeOf(address: string): Promise<number> {
    const response = await fetch(opened.house.app.url + address, { headers: { 'accept-encoding': 'br' } });
    await response.body?.cancel();
    return Number(response.headers.get('content-length'));
  }

  it('for its first view is at most 110 KB of JavaScript', async () => {
    const bytes = await scriptsOf(async () => {
      const tab = await opened.driver.show();
      await tab.getByText('38 people', { exact: true }).waitFor();
      await tab.getByRole('img', { name: 'Photo of the team Whole Studio' }).waitFor();
    });
    expect(bytes).toBeGreaterThan(50 * kilobyte);
    expect(bytes).toBeLessThanOrEqual(110 * kilobyte);
  });

  it('to be set up is at most 60 KB', async () => {
    // The first test's browser holds some of it: this counts what a page that nobody has seen asks for.
    const page = await (await fetch(`${opened.house.app.url}/tab/config`)).text();
    const scripts = [...page.matchAll(/(?:src|href)="(\/tab\/assets\/[^"]+[.]js)"/g)].map(
      ([, address = '']) => address,
    );
    const sizes = await Promise.all(scripts.map(sizeOf));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(10 * kilobyte);
    expect(bytes).toBeLessThanOrEqual(60 * kilobyte);
  });
});

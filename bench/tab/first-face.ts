import type { Browser } from 'playwright-core';

/** How long a page may take on a busy machine, in milliseconds. */
const patienceMs = 30_000;

/** Where a page writes when its first face was there. */
interface Watched {
  firstFaceAt?: number;
}

/**
 * Opens a page as a tab of the host page, in a browser that has never seen it.
 * @returns milliseconds from the start of the tab's own navigation until its first face is decoded, before a frame
 */
export async function firstFace(browser: Browser, host: string, contentUrl: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: watch });
    await page.goto(`${host}/host/?${new URLSearchParams({ contentUrl }).toString()}`);
    const frame = await (await page.waitForSelector('#frame iframe')).contentFrame();
    if (!frame) throw new Error('The host page has no tab');
    await frame.waitForFunction(() => (window as Watched).firstFaceAt !== undefined, undefined, {
      timeout: patienceMs,
    });
    return await frame.evaluate(() => (window as Watched).firstFaceAt ?? Number.NaN);
  } finally {
    await context.close();
  }
}

/** Runs in every page before its own scripts; as text, since what runs this file gives functions helpers of its own. */
const watch = `
  const look = () => {
    const isThere = [...document.images].some(({ alt, naturalWidth }) => alt.startsWith('Photo of') && naturalWidth > 0);
    if (isThere) window.firstFaceAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

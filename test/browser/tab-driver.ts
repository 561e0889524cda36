import { chromium, type Browser, type BrowserContext, type Frame, type FrameLocator, type Page } from 'playwright-core';
import type { House } from '../house/open-house.js';
import { violations } from './axe.js';

/** Less than a test has, so that it says what it waited for. */
const patienceMs = 12_000;
/** Nothing beyond this machine is reached. Intercepted requests would do as well, and would turn the cache off. */
const onlyThisMachine = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';
const desktop = { width: 1280, height: 1100 };

/** Where and by whom the tab is opened, in the words of the host page's address. */
export type Scene = Readonly<Record<string, string>>;

/** The tab in the host page, used as a person does. */
export class TabDriver {
  readonly page: Page;
  /** Everything that went wrong by itself, what a policy refused, and every address beyond this machine. */
  readonly faults: string[] = [];
  readonly #house: House;
  readonly #browser: Browser;
  readonly #context: BrowserContext;

  private constructor(house: House, browser: Browser, context: BrowserContext, page: Page) {
    this.#house = house;
    this.#browser = browser;
    this.#context = context;
    this.page = page;
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.faults.push(message.text());
    });
    context.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      // teams-js asks Microsoft for a list of its hosts; it does without.
      const isKnown = ['127.0.0.1', 'localhost', 'res.cdn.office.net'].includes(hostname);
      if (!isKnown && /^https?:$/.test(protocol)) this.faults.push(request.url());
    });
  }

  static async open(house: House, executablePath: string): Promise<TabDriver> {
    const browser = await chromium.launch({ executablePath, args: [onlyThisMachine] });
    const context = await browser.newContext({ viewport: desktop, acceptDownloads: true });
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    return new TabDriver(house, browser, context, page);
  }

  /** Opens the tab in a scene. @param query what its address carries */
  async show(scene: Scene = {}, query = ''): Promise<FrameLocator> {
    const { app, open } = this.#house;
    const addresses = { contentUrl: `${app.url}/tab/${query}`, configUrl: `${app.url}/tab/config` };
    const parameters = new URLSearchParams({ ...addresses, ...scene });
    await this.page.goto('about:blank');
    await this.page.goto(`${open.sandbox.httpUrl}/host/?${parameters.toString()}`);
    return this.tab;
  }

  get tab(): FrameLocator {
    return this.page.frameLocator('#frame iframe');
  }

  get config(): FrameLocator {
    return this.page.frameLocator('#settings-frame iframe');
  }

  /** What axe-core finds in the tab, or in the page that sets it up. */
  async violations(place = '#frame'): Promise<string[]> {
    const frame = await this.#frame(place);
    // What is still fading in has too little contrast for now.
    await frame.evaluate(() =>
      Promise.all(
        document
          .getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().iterations === 1)
          .map((animation) => animation.finished.catch(() => undefined)),
      ),
    );
    return violations(frame);
  }

  async #frame(place: string): Promise<Frame> {
    const element = await this.page.locator(`${place} iframe`).elementHandle();
    const frame = await element.contentFrame();
    if (!frame) throw new Error(`There is no frame in ${place}`);
    return frame;
  }

  /** The tab's own window. */
  frame(): Promise<Frame> {
    return this.#frame('#frame');
  }

  /** Waits until a picture of this name is there with so many pixels from side to side. */
  async pictureOf(name: string, width: number): Promise<void> {
    await (
      await this.frame()
    ).waitForFunction(
      (wanted) =>
        Array.from(document.images).some(
          ({ alt, naturalWidth }) => alt === wanted.name && naturalWidth === wanted.width,
        ),
      { name, width },
    );
  }

  /** What tab and host have said to each other, every message unfolded. */
  async messages(): Promise<string> {
    return (await this.page.locator('#messages li').allTextContents()).join('\n');
  }

  goOffline(isOffline: boolean): Promise<void> {
    return this.#context.setOffline(isOffline);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Frame,
  type FrameLocator,
  type Page,
  type Route,
} from 'playwright-core';
import type { House } from '../house/open-house.js';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Less than a test has, so that it says what it waited for. */
const patienceMs = 12_000;
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
  }

  static async open(house: House, executablePath: string): Promise<TabDriver> {
    const browser = await chromium.launch({ executablePath });
    const context = await browser.newContext({ viewport: desktop, acceptDownloads: true });
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    const driver = new TabDriver(house, browser, context, page);
    await context.route('**/*', (route) => driver.#onlyThisMachine(route));
    return driver;
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

  /** What axe-core finds in the tab: rule and place of each violation. */
  async violations(place = '#frame'): Promise<string[]> {
    const frame = await this.#frame(place);
    await frame.evaluate(await readFile(axeFile, 'utf8'));
    return frame.evaluate(async () => {
      const { violations } = await (
        globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
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

  goOffline(isOffline: boolean): Promise<void> {
    return this.#context.setOffline(isOffline);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** teams-js asks Microsoft for a list of its hosts; it does without. */
  async #onlyThisMachine(route: Route): Promise<void> {
    const { hostname, href } = new URL(route.request().url());
    const isHere = ['127.0.0.1', 'localhost'].includes(hostname);
    if (!isHere && hostname !== 'res.cdn.office.net') this.faults.push(href);
    await (isHere ? route.continue() : route.abort());
  }
}

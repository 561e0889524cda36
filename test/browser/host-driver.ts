import { chromium, type Browser, type Frame, type Page, type Route } from 'playwright-core';

const window = { width: 1280, height: 900 };

/** The host page in a browser, and the frames that it opens. */
export class HostDriver {
  readonly page: Page;
  /** Everything that went wrong in any page by itself, and what a content security policy refused. */
  readonly pageErrors: string[] = [];
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
    page.on('pageerror', (error) => this.pageErrors.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.pageErrors.push(message.text());
    });
  }

  static async open(executablePath: string): Promise<HostDriver> {
    const browser = await chromium.launch({ executablePath });
    const context = await browser.newContext({ viewport: window, acceptDownloads: true });
    await context.route('**/*', onlyThisMachine);
    return new HostDriver(browser, await context.newPage());
  }

  /** Opens the host page with parameters, and waits until its tab has started. */
  async goto(host: string, parameters: Record<string, string>): Promise<Frame> {
    await this.page.goto(`${host}/host/?${new URLSearchParams(parameters).toString()}`);
    return this.tab();
  }

  /** The page in the tab's frame, once it is initialised. */
  async tab(): Promise<Frame> {
    return this.#frameIn('#frame');
  }

  async config(): Promise<Frame> {
    return this.#frameIn('#settings-frame');
  }

  async dialog(): Promise<Frame> {
    return this.#frameIn('#task-frame');
  }

  async pick(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: option });
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  /** The messages pane as text, every message unfolded. */
  async messages(): Promise<string> {
    const texts = await this.page.locator('#messages li').allTextContents();
    return texts.join('\n');
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  async #frameIn(place: string): Promise<Frame> {
    const element = this.page.locator(`${place} iframe`);
    await element.contentFrame().locator('body[data-ready=yes]').waitFor();
    const frame = await element.elementHandle().then((handle) => handle.contentFrame());
    if (!frame) throw new Error(`There is no frame in ${place}.`);
    return frame;
  }
}

/** teams-js asks Microsoft for a list of its hosts; it does without. */
async function onlyThisMachine(route: Route): Promise<void> {
  const { hostname } = new URL(route.request().url());
  await (['127.0.0.1', 'localhost'].includes(hostname) ? route.continue() : route.abort());
}

import { chromium, type Browser, type Locator, type Page, type Route } from 'playwright-core';

/** The Playground folds its list of chats away in a window that is much narrower. */
const wideEnough = { width: 1600, height: 1000 };

export interface PlaygroundOptions {
  /** The browser's path. */
  readonly executablePath: string;
  /** Device pixels for a CSS pixel. */
  readonly scale?: number;
}

/** A picture of a card, as the browser decoded it. */
export interface Picture {
  readonly altText: string;
  /** In pixels of the image itself, however large it is shown. */
  readonly width: number;
  readonly height: number;
}

/** The Agents Playground in a browser, used as a person does: by mouse and keys. */
export class PlaygroundDriver {
  readonly page: Page;
  /** Everything that went wrong in the page by itself. */
  readonly pageErrors: string[] = [];
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
    page.on('pageerror', (error) => this.pageErrors.push(error.message));
  }

  static async open(url: string, { executablePath, scale = 1 }: PlaygroundOptions): Promise<PlaygroundDriver> {
    const browser = await chromium.launch({ executablePath });
    const page = await browser.newPage({ viewport: wideEnough, deviceScaleFactor: scale });
    await page.route('**/*', onlyThisMachine);
    const driver = new PlaygroundDriver(browser, page);
    await page.goto(url);
    return driver;
  }

  /** Opens a chat or a channel by its name in the list. */
  async openChat(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).click();
    await this.#messageBox().click();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Types the @ and picks a name from the list that comes up. */
  async mention(name: string): Promise<void> {
    await this.type('@');
    await this.page.getByRole('menuitem').filter({ hasText: name }).click();
    await this.#messageBox().getByText(name).waitFor();
  }

  /** Sends what was typed. */
  async send(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^(Send Message|Post)$/ })
      .first()
      .click();
  }

  /** The newest card with this text in it, once it is there. */
  async cardWith(text: string): Promise<Locator> {
    const card = this.page.locator('.ac-adaptiveCard').filter({ hasText: text }).last();
    await card.waitFor();
    return card;
  }

  /** Every picture of a card; rejects where one cannot be decoded. */
  async picturesOf(card: Locator): Promise<Picture[]> {
    return card.locator('img').evaluateAll((images) =>
      Promise.all(
        (images as HTMLImageElement[]).map(async (image) => {
          await image.decode();
          return { altText: image.alt, width: image.naturalWidth, height: image.naturalHeight };
        }),
      ),
    );
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** The box of a new message. In a channel, those of replies come after it. */
  #messageBox(): Locator {
    return this.page.locator('[role=textbox][contenteditable=true]').first();
  }
}

/** The Playground's own fonts and ornaments come from elsewhere; it does without. */
async function onlyThisMachine(route: Route): Promise<void> {
  const { hostname } = new URL(route.request().url());
  await (['127.0.0.1', 'localhost'].includes(hostname) ? route.continue() : route.abort());
}

// Takes the pictures of the documentation from the demo itself. Run by hand: npm run build && npx tsx tools/take-pictures.ts
import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { chromium, type Locator, type Page } from 'playwright-core';
import { findChromium } from '../test/browser/find-chromium.js';
import { PlaygroundDriver } from '../test/browser/playground-driver.js';
import { RunDemo } from '../test/demo/run-demo.js';

const folder = new URL('../docs/pictures/', import.meta.url);
/** Narrow enough that question and answer stand close together. */
const narrowWindow = { width: 1000, height: 1000 };
const tabWindow = { width: 1280, height: 1_180 };
const margin = 16;
/** The message before ends eight pixels above. */
const marginAbove = 2;
/** Where Teams' own font is missing, the Playground and the cards in it fall back to different ones. */
const oneFont = '.ac-container * { font-family: inherit !important; }';

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('There is no browser on this machine; CHROMIUM_PATH may name one.');
await mkdir(folder, { recursive: true });
const demo = await RunDemo.start(['--no-open']);
try {
  const { playground, host, app, sandbox } = await demo.ready();
  await takePicture('photo-card.png', 'Ingrid Solheim', playground ?? '', executablePath);
  await takePicture('no-photo.png', 'Henrik Dahlberg', playground ?? '', executablePath);
  const subPageId = `users/${await idOf('Ingrid Solheim', sandbox)}`;
  const scenes = {
    'tab-channel.png': {},
    'tab-person.png': { place: 'personal', subPageId },
    // Needs a font with Japanese letters on this machine.
    'tab-phone-japanese.png': { place: 'personal', subPageId, language: 'ja-JP', theme: 'dark', viewport: '390' },
  };
  for (const [file, scene] of Object.entries(scenes)) {
    await takeTabPicture(file, host, { contentUrl: `${app}/tab/`, ...scene }, executablePath);
  }
} finally {
  await demo.dispose();
}

/** Asks for a person's photo in the group chat, and keeps the question and the answer. */
async function takePicture(file: string, person: string, url: string, executablePath: string): Promise<void> {
  const playground = await PlaygroundDriver.open(url, { executablePath, scale: 2 });
  await playground.page.addStyleTag({ content: oneFont });
  await playground.openChat('Lunch on Friday');
  await playground.mention('Portrait');
  await playground.type(' photo of ');
  await playground.mention(person);
  const earlier = await messages(playground.page).count();
  await playground.send();
  const card = await playground.cardWith(person);
  await playground.picturesOf(card);
  await playground.page.setViewportSize(narrowWindow);
  // Nothing is pressed: this waits until the card has come to rest in the narrower window.
  await card.click({ trial: true });
  const png = await playground.page.screenshot({
    clip: await conversation(playground.page, earlier),
    animations: 'disabled',
  });
  await playground.close();
  await save(file, png);
}

async function idOf(name: string, sandbox: string): Promise<string> {
  const response = await fetch(`${sandbox}/sandbox/info`);
  const { users } = (await response.json()) as { users: { id: string; displayName: string }[] };
  return users.find(({ displayName }) => displayName === name)?.id ?? '';
}

/** The tab as the host page shows it in a scene, once all of its pictures are there. */
async function takeTabPicture(
  file: string,
  host: string,
  scene: Readonly<Record<string, string>>,
  executablePath: string,
): Promise<void> {
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage({ viewport: tabWindow, deviceScaleFactor: 2 });
  const address = new URL(host);
  for (const [name, value] of Object.entries(scene)) address.searchParams.set(name, value);
  await page.goto(address.href);
  const tab = page.frameLocator('#frame iframe');
  const faces = ('subPageId' in scene ? tab.locator('main') : tab.getByRole('grid')).locator('img');
  await faces.first().waitFor();
  await faces.evaluateAll((pictures) => Promise.all(pictures.map((one) => (one as HTMLImageElement).decode())));
  const png = await page.locator('#frame iframe').screenshot({ animations: 'disabled' });
  await browser.close();
  await save(file, png);
}

/** Messages, and what stands in them, in the order in which they were sent. */
function messages(page: Page): Locator {
  return page.locator('.fai-OutputCard, [aria-label^="Message "]');
}

/** The part of the window that holds the question and the answer, without what was there before. */
async function conversation(
  page: Page,
  earlier: number,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const all = await messages(page).evaluateAll((elements) =>
    elements.map((element) => element.getBoundingClientRect().toJSON() as DOMRect),
  );
  const boxes = all.slice(earlier);
  const left = Math.min(...boxes.map((box) => box.left)) - margin;
  const top = Math.min(...boxes.map((box) => box.top)) - marginAbove;
  const right = Math.max(...boxes.map((box) => box.right)) + margin;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + margin;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

async function save(file: string, png: Buffer): Promise<void> {
  const small = await sharp(png).png({ palette: true, colours: 256, effort: 10, dither: 0 }).toBuffer();
  await writeFile(new URL(file, folder), small);
  console.log(`docs/pictures/${file}  ${small.length} bytes`);
}

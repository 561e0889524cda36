import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { RunDemo } from '../demo/run-demo.js';
import { describeInBrowser } from './describe-in-browser.js';
import { PlaygroundDriver } from './playground-driver.js';

// A browser's first start on a slow machine takes its time.
const startMs = 60_000;

describeInBrowser('Portrait in the Agents Playground', (executablePath) => {
  let demo: RunDemo | undefined;
  let playground: PlaygroundDriver;

  beforeAll(async () => {
    demo = await RunDemo.start(['--no-open']);
    const { playground: url } = await demo.ready();
    playground = await PlaygroundDriver.open(url ?? '', { executablePath });
  }, startMs);

  afterAll(async () => {
    await (playground as PlaygroundDriver | undefined)?.close();
    await demo?.dispose();
  }, startMs);

  afterEach(() => {
    expect(playground.pageErrors).toEqual([]);
  });

  /** Mentions Portrait and the person, each picked from the list. */
  async function askFor(name: string): Promise<Locator> {
    await playground.mention('Portrait');
    await playground.type(' photo of ');
    await playground.mention(name);
    await playground.send();
    return playground.cardWith(name);
  }

  async function expectPhoto(card: Locator, name: string, side: number): Promise<void> {
    await card.getByText(`${side} × ${side} of 648 × 648, JPEG`).waitFor();
    expect(await playground.picturesOf(card)).toEqual([
      { altText: `Photo of ${name}, ${side} × ${side} pixels`, width: side, height: side },
    ]);
    expect(await card.innerText()).toContain(name);
  }

  async function press(card: Locator, button: string): Promise<void> {
    await card.getByRole('button', { name: button, exact: true }).click();
  }

  it("shows a colleague's photo in a group chat, and another size of it in its place", async () => {
    await playground.openChat('Lunch on Friday');
    const card = await askFor('Ingrid Solheim');
    await expectPhoto(card, 'Ingrid Solheim', 240);
    await press(card, '96 px');
    await expectPhoto(card, 'Ingrid Solheim', 96);
    const cards = playground.page.locator('.ac-adaptiveCard').filter({ hasText: 'Ingrid Solheim' });
    expect(await cards.count()).toBe(1);
  });

  it('does the same in a channel', async () => {
    await playground.openChat('Lantern Project - General');
    const card = await askFor('Kwame Asantewa');
    await expectPhoto(card, 'Kwame Asantewa', 240);
    await press(card, '96 px');
    await expectPhoto(card, 'Kwame Asantewa', 96);
  });

  it('finds a colleague by name in a personal chat, where nobody can be mentioned', async () => {
    await playground.openChat('Personal Chat');
    await playground.type('photo of Priya Raghunathan');
    await playground.send();
    await expectPhoto(await playground.cardWith('Priya Raghunathan'), 'Priya Raghunathan', 240);
  });

  it('shows several people in one card', async () => {
    await playground.openChat('Lunch on Friday');
    await playground.mention('Portrait');
    await playground.type(' photos of ');
    await playground.mention('Kwame Asantewa');
    await playground.type(' and ');
    await playground.mention('Tomás Quiroga');
    await playground.send();
    const pictures = await playground.picturesOf(await playground.cardWith('Tomás Quiroga'));
    expect(pictures.map(({ altText }) => altText)).toEqual([
      'Photo of Kwame Asantewa, 240 × 240 pixels',
      'Photo of Tomás Quiroga, 240 × 240 pixels',
    ]);
  });

  it('says of whom there is no photo, and shows none', async () => {
    await playground.openChat('Lunch on Friday');
    const card = await askFor('Henrik Dahlberg');
    expect(await card.innerText()).toMatch(/^Henrik Dahlberg\nThere is no photo of this person/);
    expect(await playground.picturesOf(card)).toEqual([]);
  });

  it('shows everyone of a chat, by name, and says who has no photo yet', async () => {
    await playground.openChat('Lunch on Friday');
    await playground.mention('Portrait');
    await playground.type(' everyone');
    await playground.send();
    const card = await playground.cardWith('Everyone: 6 people');
    expect(await card.innerText()).toContain('1 of 6 has no photo yet: Henrik Dahlberg.');
    const pictures = await playground.picturesOf(card);
    expect(pictures.map(({ altText }) => altText.split(',')[0])).toEqual([
      'Photo of Amelia Hartwell',
      'Photo of Beatriz Moreno',
      'Photo of Ingrid Solheim',
      'Photo of Kwame Asantewa',
      'Photo of Tomás Quiroga',
    ]);
  });
});

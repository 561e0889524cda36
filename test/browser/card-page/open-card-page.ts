import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { NamedCard } from '../../house/conversation/whole-conversation.js';
import { plainCard } from '../../house/conversation/plain-card.js';
import { colours, hostConfigOf, type Theme } from './teams-look.js';

/** A page that shows cards as a client of Teams does, by the renderer from npm. */
export interface CardPage {
  readonly page: Page;
  /** @param width of a card, in CSS pixels */
  readonly show: (cards: readonly NamedCard[], theme: Theme, width: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openCardPage(executablePath: string, scale = 1): Promise<CardPage> {
  const browser: Browser = await chromium.launch({ executablePath });
  const page = await browser.newPage({ deviceScaleFactor: scale });
  // Nothing of a card comes from elsewhere.
  await page.route('**/*', (route) => route.abort());
  const [script, style] = await Promise.all([bundled(), rendererStyle()]);
  const show: CardPage['show'] = async (cards, theme, width) => {
    await page.setContent(pageOf(theme, width, style));
    await page.addScriptTag({ content: script });
    const plain = cards.map(({ what, card }) => ({ what, card: plainCard(card) }));
    await page.evaluate(`showCards(${JSON.stringify(plain)}, ${JSON.stringify(hostConfigOf(theme))})`);
    // A picture that cannot be decoded is found by its size.
    await page.evaluate(() => Promise.allSettled([...document.images].map((image) => image.decode())));
  };
  return { page, show, close: () => browser.close() };
}

async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('./card-page.ts', import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'iife', write: false });
  return outputFiles[0]?.text ?? '';
}

function rendererStyle(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.css'), 'utf8');
}

/** The ground of a conversation, and what Teams' own style gives to buttons and fields. */
function pageOf(theme: Theme, width: number, rendererStyle: string): string {
  const { ground, text, button, buttonText, edge } = colours[theme];
  const style = `
    body { margin: 0; padding: 12px; background: ${theme === 'light' ? '#f5f5f5' : '#1f1f1f'}; color: ${text};
      font-family: 'Segoe UI', 'Noto Sans', sans-serif; }
    article { width: ${width}px; margin: 0 0 16px; background: ${ground}; border: 1px solid ${edge}; border-radius: 4px; }
    .ac-pushButton { background: ${button} !important; color: ${buttonText} !important; border: 1px solid ${edge} !important;
      border-radius: 4px; min-height: 32px; font-weight: 600; }
    .ac-input { background: ${button}; color: ${text}; border: 1px solid ${edge}; min-height: 32px; }`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cards</title>
    <style>${rendererStyle}${style}</style></head><body><main><h1 hidden>Cards</h1></main></body></html>`;
}

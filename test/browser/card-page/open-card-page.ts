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

/**
 * The ground of a conversation, and what Teams' own style adds to the renderer's: buttons that do not fit beside each
 * other stand in the next row, which the renderer leaves to its host (AdaptiveCards issue 8792).
 */
function pageOf(theme: Theme, width: number, rendererStyle: string): string {
  const { ground, text, button, buttonText, edge } = colours[theme];
  const style = `
    body { margin: 0; padding: 12px; background: ${theme === 'light' ? '#f5f5f5' : '#1f1f1f'}; color: ${theme === 'light' ? '#242424' : '#ffffff'};
      font-family: 'Segoe UI', 'Noto Sans', sans-serif; }
    article { width: ${width}px; margin: 0 0 16px; background: ${ground}; border: 1px solid ${edge}; border-radius: 4px; }
    .ac-pushButton { background: ${button} !important; color: ${buttonText} !important; border: 1px solid ${edge} !important;
      border-radius: 4px; min-height: 32px; font-weight: 600; flex: 0 1 auto !important; }
    .ac-actionSet, .ac-actionSet > div { flex-wrap: wrap; row-gap: 8px; }
    h1 { margin: 0 0 12px; font-size: 14px; }
    .ac-input { box-sizing: border-box; background: ${button}; color: ${text}; border: 1px solid ${edge}; min-height: 32px; }`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cards</title>
    <style>${rendererStyle}${style}</style></head><body><main><h1>Cards</h1><div id="cards"></div></main></body></html>`;
}

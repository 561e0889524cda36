import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from '../house/open-house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

const pages = ['/', '/privacy', '/terms'];

async function pageAt(path: string, language = 'en'): Promise<{ answer: Response; text: string }> {
  const answer = await fetch(`${house.app.url}${path}`, { headers: { 'accept-language': language } });
  return { answer, text: await answer.text() };
}

/** A page without its markup, on one line. */
const wordsOf = (text: string): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the pages that the app package names', () => {
  it('are served where it names them', async () => {
    const manifest = await readFile(new URL('../../appPackage/manifest.json', import.meta.url), 'utf8');
    const { developer } = JSON.parse(manifest) as { developer: Record<string, string> };
    const named = Object.values(developer).flatMap(
      (text) => /^https:\/\/\$\{\{BOT_DOMAIN\}\}(\/.*)$/.exec(text)?.[1] ?? [],
    );
    expect(named.sort()).toEqual(pages);
    for (const path of named) expect((await pageAt(path)).answer.status).toBe(200);
  });

  it.each(pages)(
    '%s can be read by everyone: a language, one heading, landmarks, both colour schemes',
    async (path) => {
      const { answer, text } = await pageAt(path);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(text).toMatch(/^<!doctype html><html lang="en">/);
      expect(text.match(/<h1>/g)).toHaveLength(1);
      expect(text).toMatch(/<title>[^<]+<\/title>.*<main>.*<nav aria-label=/s);
      expect(text).toContain('color-scheme:light dark');
    },
  );

  it.each(pages)('%s runs nothing, loads nothing and may be framed by nobody', async (path) => {
    const { answer, text } = await pageAt(path);
    const style = /<style>([^<]*)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(text).not.toMatch(/<script|<img|<link|style=|src=|\son\w+=/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('lead to each other', async () => {
    for (const path of pages) {
      const { text } = await pageAt(path);
      const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
      expect(links.sort()).toEqual(pages.filter((other) => other !== path));
    }
  });
});

/** The figures of a page, part by part, and how its parts follow each other. */
const outlineOf = (text: string): string[] =>
  [...text.matchAll(/<(h1|h2|p|li)>(.*?)<\/\1>/g)].map(([, tag = '', words = '']) => {
    // Times that Japanese writes in figures stand as words elsewhere.
    const figures = words.replaceAll(/Microsoft 365/g, '').match(/\b(5|10|24)\b/g) ?? [];
    return [tag, ...figures].join(' ');
  });

describe('their language', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de', 'Datenschutz'],
    ['fr', 'fr', 'Confidentialité'],
    ['es-MX', 'es', 'Privacidad'],
    ['pt-PT, es;q=0.3', 'pt-BR', 'Privacidade'],
    ['JA', 'ja', 'プライバシー'],
    ['nb, en;q=0.5, de;q=0.7', 'de', 'Datenschutz'],
    ['de;q=0, fr;q=0.1', 'fr', 'Confidentialité'],
    ['nb, *', 'en', 'Privacy'],
    ['', 'en', 'Privacy'],
    [';;q=x,,', 'en', 'Privacy'],
  ])('is the one that the browser likes best: %s', async (asked, language, title) => {
    const { answer, text } = await pageAt('/privacy', asked);
    expect(answer.headers.get('vary')).toBe('Accept-Language');
    expect(text).toContain(`<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>`);
    expect(text).toContain(`<h1>${title}</h1>`);
  });

  it.each(pages)('changes nothing of what %s says: the same parts, the same times', async (path) => {
    const english = outlineOf((await pageAt(path)).text);
    expect(english.length).toBeGreaterThan(2);
    for (const language of ['de', 'fr', 'es', 'pt', 'ja']) {
      expect(outlineOf((await pageAt(path, language)).text)).toEqual(english);
    }
  });
});

/** Where each time that the privacy page tells comes from: the file, its constant in milliseconds, the words. */
const told: [file: string, constant: string, words: string, ms: number][] = [
  ['photos/picture-cache.ts', 'sharedTtlMs', 'up to 24 hours', 24 * 3_600_000],
  ['photos/access-memory.ts', 'staleLimitMs', 'for up to an hour', 3_600_000],
  ['bot/roster.ts', 'memoryMs', 'members of conversations for 2 minutes', 120_000],
  ['photos/walls/room-members.ts', 'listTtlMs', 'lists of members for 1 minute', 60_000],
  ['photos/walls/room-names.ts', 'ttlMs', 'names for up to an hour', 3_600_000],
  ['photos/walls/member-names.ts', 'ttlMs', 'names for up to an hour', 3_600_000],
  ['bot/sign-in/pending-sign-ins.ts', 'pendingMs', 'waits for a sign-in, for 10 minutes', 600_000],
  ['bot/search/recent-people.ts', 'memoryMs', 'asked for, for 8 hours', 8 * 3_600_000],
  ['identity/shared-sign-ins.ts', 'generationMs', 'signed out, for 2 hours', 2 * 3_600_000],
];

describe('what the privacy page says of time', () => {
  it.each(told)('is what %s does (%s)', async (file, constant, words, ms) => {
    const source = await readFile(new URL(`../../src/${file}`, import.meta.url), 'utf8');
    const product = new RegExp(`const ${constant} = ([\\d_* ]+);`).exec(source)?.[1] ?? '';
    const value = product.split('*').reduce((total, factor) => total * Number(factor.replaceAll('_', '')), 1);
    expect(value).toBe(ms);
    expect(wordsOf((await pageAt('/privacy')).text)).toContain(words);
    const document = await readFile(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
    expect(document).toContain(constant);
  });
});

import type { Language } from '../../model/language.js';
import type { Handler } from '../handler.js';
import { languageAsked } from './about-language.js';
import type { AboutWords, PageWords } from './about-words.js';
import { germanPages } from './about-words-de.js';
import { englishPages } from './about-words-en.js';
import { spanishPages } from './about-words-es.js';
import { frenchPages } from './about-words-fr.js';
import { japanesePages } from './about-words-ja.js';
import { portuguesePages } from './about-words-pt.js';
import { sendHtmlPage } from './html-page.js';

const spoken: Readonly<Record<Language, AboutWords>> = {
  en: englishPages,
  de: germanPages,
  fr: frenchPages,
  es: spanishPages,
  pt: portuguesePages,
  ja: japanesePages,
};

const addresses = { home: '/', privacy: '/privacy', terms: '/terms' } as const;
type PageName = keyof typeof addresses;
const pageNames = ['home', 'privacy', 'terms'] as const satisfies readonly PageName[];

/** The pages that the app package names, by their address; each in the language that the browser asks for. */
export const aboutPages: Readonly<Record<string, Handler>> = Object.fromEntries(
  pageNames.map((name) => [addresses[name], show(name)]),
);

function show(name: PageName): Handler {
  return (request, response) => {
    const language = languageAsked(request.headers['accept-language']);
    const words = spoken[language];
    response.setHeader('Vary', 'Accept-Language');
    sendHtmlPage(response, 200, { language, title: words[name].title, body: bodyOf(words, name) });
    return Promise.resolve();
  };
}

function bodyOf(words: AboutWords, name: PageName): string {
  return [
    ...words[name].intro.map(paragraph),
    ...words[name].sections.flatMap(sectionOf),
    `<nav aria-label="${words.pages}"><p>${linksBeside(words, name)}</p></nav>`,
  ].join('');
}

function sectionOf({ heading, lines, items = [] }: PageWords['sections'][number]): string[] {
  const list = items.length === 0 ? [] : [`<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`];
  return [`<h2>${heading}</h2>`, ...lines.map(paragraph), ...list];
}

function paragraph(line: string): string {
  return `<p>${line}</p>`;
}

function linksBeside(words: AboutWords, name: PageName): string {
  const others = pageNames.filter((other) => other !== name);
  return others.map((other) => `<a href="${addresses[other]}">${words[other].title}</a>`).join(' · ');
}

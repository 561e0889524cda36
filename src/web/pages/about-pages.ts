import type { Handler } from '../handler.js';
import { homeWords, privacyWords, termsWords, type PageWords } from './about-words.js';
import { sendHtmlPage } from './html-page.js';

const links = [
  { href: '/', title: homeWords.title },
  { href: '/privacy', title: privacyWords.title },
  { href: '/terms', title: termsWords.title },
];

/** The pages that the app package names, by their address. */
export const aboutPages: Readonly<Record<string, Handler>> = {
  '/': show(homeWords),
  '/privacy': show(privacyWords),
  '/terms': show(termsWords),
};

function show(words: PageWords): Handler {
  const page = { title: words.title, body: bodyOf(words) };
  return (_request, response) => {
    sendHtmlPage(response, 200, page);
    return Promise.resolve();
  };
}

function bodyOf({ title, intro, sections }: PageWords): string {
  return [
    ...intro.map(paragraph),
    ...sections.flatMap(({ heading, lines, items = [] }) => [
      `<h2>${heading}</h2>`,
      ...lines.map(paragraph),
      ...(items.length === 0 ? [] : [`<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`]),
    ]),
    `<nav aria-label="Pages"><p>${linksBeside(title)}</p></nav>`,
  ].join('');
}

function paragraph(line: string): string {
  return `<p>${line}</p>`;
}

function linksBeside(title: string): string {
  const others = links.filter((link) => link.title !== title);
  return others.map((link) => `<a href="${link.href}">${link.title}</a>`).join(' · ');
}

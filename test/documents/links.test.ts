import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { npmScripts, repository } from '../project/project-files.js';

/** Every document by its path in the repository. */
let documents: ReadonlyMap<string, string>;

beforeAll(async () => {
  const inFolder = async (folder: string): Promise<string[]> =>
    (await readdir(path.join(repository, folder)))
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(folder, name));
  const names = [...(await inFolder('.')), ...(await inFolder('docs'))];
  documents = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(repository, name), 'utf8')] as const)),
  );
});

/** A document's headings as browsers jump to them: GitHub's way of making anchors. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** A document without what stands in fences. */
const prose = (text: string): string => text.replaceAll(/^```[^`]*?^```/gms, '');

interface Link {
  readonly document: string;
  readonly target: string;
}

function links(): Link[] {
  return [...documents].flatMap(([document, text]) =>
    [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({ document, target })),
  );
}

/** Folders whose files the documents name; what is made by a build or a start is not in the repository. */
const named = /`((?:src|test|tools|docs|infra|env|appPackage|bench|assets|\.vscode|\.ci)\/[\w./-]+)`/g;

describe('every document', () => {
  it('links to files and headings that are there', async () => {
    const relative = links().filter(({ target }) => !/^(https?|mailto):/.test(target));
    expect(relative.length).toBeGreaterThan(30);
    const broken: Link[] = [];
    for (const link of relative) {
      const [file = '', anchor] = link.target.split('#');
      const target = file === '' ? link.document : path.join(path.dirname(link.document), file);
      const isThere = await access(path.join(repository, target)).then(
        () => true,
        () => false,
      );
      const text = documents.get(target);
      const hasAnchor = anchor === undefined || (text !== undefined && anchorsOf(text).includes(anchor));
      if (!isThere || !hasAnchor) broken.push(link);
    }
    expect(broken).toEqual([]);
  });

  it('links to the web by https alone', () => {
    expect(links().filter(({ target }) => target.startsWith('http:'))).toEqual([]);
  });

  it('names files that are there', async () => {
    const missing: string[] = [];
    for (const [document, text] of documents) {
      for (const [, name = ''] of text.matchAll(named)) {
        // A file of one person's own, or one that a person is told to make.
        if (/\.user$|\.env\.prod$/.test(name)) continue;
        await access(path.join(repository, name)).catch(() => missing.push(`${document}: ${name}`));
      }
    }
    expect(missing).toEqual([]);
  });

  it('names npm scripts that exist', async () => {
    const scripts = await npmScripts();
    const unknown = [...documents].flatMap(([document, text]) =>
      [...text.matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)]
        .filter(([, name = '']) => scripts[name] === undefined)
        .map(([whole]) => `${document}: ${whole}`),
    );
    expect(unknown).toEqual([]);
  });

  it('shows pictures that are there, each with words for those who cannot see it', () => {
    const pictures = [...documents.values()].flatMap((text) => [...text.matchAll(/!\[([^\]]*)\]\(/g)]);
    expect(pictures.length).toBeGreaterThan(0);
    for (const [, words = ''] of pictures) expect(words.length).toBeGreaterThan(20);
  });
});

describe('README.md', () => {
  it('leads to every document', () => {
    const readme = documents.get('README.md') ?? '';
    const absent = [...documents.keys()].filter((name) => name.startsWith('docs') && !readme.includes(`(${name}`));
    expect(absent).toEqual([]);
  });
});

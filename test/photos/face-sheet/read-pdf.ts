import { inflateSync } from 'node:zlib';

/** What a test wants to know of a PDF that pdfkit wrote. */
export interface ReadPdf {
  /** Its text as a reader would copy it, page by page, in the order in which it was written. */
  readonly pages: readonly string[];
  /** The same by the characters that its glyphs stand for, as simpler readers have it. */
  readonly glyphs: readonly string[];
  /** The document's information dictionary, names of its entries. */
  readonly info: readonly string[];
}

/** Reads as much of the format (ISO 32000) as pdfkit writes: objects in plain sight, streams deflated. */
export function readPdf(bytes: Buffer): ReadPdf {
  const objects = objectsOf(bytes);
  const maps = new Map<string, Map<string, string>>();
  for (const { text } of objects.values()) {
    const fonts = /\/Font <<([^>]*)>>/.exec(text)?.[1] ?? '';
    for (const [, name = '', id = ''] of fonts.matchAll(/\/(F\d+) (\d+) 0 R/g)) maps.set(name, toUnicode(objects, id));
  }
  const contents = Array.from(objects.values()).flatMap(({ text }) =>
    text.includes('/Type /Page\n') ? [streamOf(objects, /\/Contents (\d+) 0 R/.exec(text)?.[1])] : [],
  );
  const infoId = /\/Info (\d+) 0 R/.exec(bytes.toString('latin1'))?.[1] ?? '';
  const info = Array.from((objects.get(infoId)?.text ?? '').matchAll(/\/(\w+) \d+ 0 R/g), ([, name = '']) => name);
  return { pages: contents.map(saidIn), glyphs: contents.map((content) => textOf(content, maps)), info };
}

interface PdfObject {
  readonly text: string;
  readonly stream: Buffer | undefined;
}

function objectsOf(bytes: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  const source = bytes.toString('latin1');
  for (const match of source.matchAll(/(\d+) 0 obj\n([\s\S]*?)(?=\nendobj|stream\n)/g)) {
    const [whole, id = '', text = ''] = match;
    const start = match.index + whole.length + 'stream\n'.length;
    const length = Number(/\/Length (\d+)/.exec(text)?.[1] ?? 0);
    const hasStream = source.startsWith('stream\n', match.index + whole.length);
    objects.set(id, { text, stream: hasStream ? bytes.subarray(start, start + length) : undefined });
  }
  return objects;
}

function streamOf(objects: Map<string, PdfObject>, id = ''): string {
  const object = objects.get(id);
  if (object?.stream === undefined) throw new Error(`Object ${id} has no stream`);
  return (object.text.includes('FlateDecode') ? inflateSync(object.stream) : object.stream).toString('latin1');
}

/** Glyph to character, from the first to the last of a `beginbfrange` with a list. */
function toUnicode(objects: Map<string, PdfObject>, fontId: string): Map<string, string> {
  const map = streamOf(objects, /\/ToUnicode (\d+) 0 R/.exec(objects.get(fontId)?.text ?? '')?.[1]);
  const characters = new Map<string, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    for (const [at, [, hex = '']] of Array.from(list.matchAll(/<([\w ]+)>/g)).entries()) {
      const glyph = (parseInt(first, 16) + at).toString(16).padStart(4, '0');
      characters.set(glyph, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    }
  }
  return characters;
}

/** What the glyphs mean, one line for each run of them. */
function textOf(content: string, fonts: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  const lines = content.split('\n').flatMap((line) => {
    font = fonts.get(/^\/(F\d+) [\d.]+ Tf/.exec(line)?.[1] ?? '') ?? font;
    if (!line.endsWith('TJ')) return [];
    const glyphs = Array.from(line.matchAll(/<(\w+)>/g), ([, hex = '']) => hex).join('');
    return [(glyphs.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? '').join('')];
  });
  return lines.join('\n');
}

/** What the lines say of themselves. */
function saidIn(content: string): string {
  return content
    .split('\n')
    .filter((line) => line.includes('/ActualText'))
    .map(actualText)
    .join('\n');
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string in brackets: UTF-16 after a byte order mark, else ASCII. */
function actualText(line: string): string {
  const [, raw = ''] = /\/ActualText \((.*)\)/.exec(line) ?? [];
  const text = raw.replaceAll(/\\(.)/g, (_, escaped: string) => escapes[escaped] ?? escaped);
  if (!text.startsWith('\u00fe\u00ff')) return text;
  return Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le');
}

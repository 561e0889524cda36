import PDFDocument from 'pdfkit';
import { fromPixels, type Picture } from '../images/picture.js';
import type { GlyphCoverage } from '../initials/glyph-coverage.js';
import { ground, paint, white } from '../initials/paint.js';
import { shippedFonts } from '../initials/shipped-fonts.js';
import { baselineOf, drawLabel } from './label.js';
import { page } from './pdf-design.js';
import type { SetLine } from './typeset.js';

/** Which point of a line of text is put at `x`. */
type Anchor = 'left' | 'middle' | 'right';

/** A point on the page from its upper left corner, in points; `y` is the upper edge of what is put there. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const shareLeft = { left: 0, middle: 0.5, right: 1 } as const satisfies Record<Anchor, number>;

/** Pixels for each point of a text that is drawn as a picture: 432 to the inch, so that its edges print sharp. */
const textPixelsPerPoint = 6;
/** JPEG quality of faces: the eye sees no loss on paper. */
const faceQuality = 88;

/**
 * A PDF being written. What it says of itself is its title and when it was made, nothing of the program or host. It stays
 * PDF 1.3, since from 1.4 on pdfkit writes the title a second time, into XML, unescaped.
 */
export class PdfPaper {
  readonly #document: PDFKit.PDFDocument;
  readonly #glyphs: GlyphCoverage;
  readonly #chunks: Buffer[] = [];

  constructor(title: string, createdAt: Date, glyphs: GlyphCoverage) {
    const info = { Title: title, CreationDate: createdAt };
    this.#document = new PDFDocument({
      autoFirstPage: false,
      displayTitle: true,
      font: shippedFonts.regular.file,
      info: { ...info },
      margin: 0,
      size: [page.width, page.height],
    });
    this.#document.info = info;
    this.#document.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    this.#glyphs = glyphs;
  }

  addPage(): void {
    this.#document.addPage();
  }

  /** A picture as a square of `side` points. */
  async picture(picture: Picture, { x, y }: Place, side: number): Promise<void> {
    const jpeg = await fromPixels(picture).jpeg({ quality: faceQuality, chromaSubsampling: '4:4:4' }).toBuffer();
    this.#document.image(jpeg, x, y, { width: side, height: side });
  }

  /**
   * A line as text where the shipped fonts suffice, else as a picture. Both say which letters they show, so that they
   * are copied and read out as these: a picture has no letters, and accented ones may be put together of two glyphs.
   */
  async line(line: SetLine, anchor: Anchor, place: Place): Promise<void> {
    this.#document.markContent('Span', { actual: line.text });
    if (this.#glyphs.shippedCovers(line.text)) this.#write(line, anchor, place);
    else await this.#draw(line, anchor, place);
    this.#document.endMarkedContent();
  }

  /** Closes the document. */
  async finish(): Promise<Buffer> {
    const ended = new Promise<void>((resolve, reject) => {
      this.#document.once('end', resolve).once('error', reject);
    });
    this.#document.end();
    await ended;
    return Buffer.concat(this.#chunks);
  }

  #write({ text, type }: SetLine, anchor: Anchor, { x, y }: Place): void {
    this.#document
      .font(type.font.file)
      .fontSize(type.size)
      .fillColor([...type.colour]);
    const left = x - this.#document.widthOfString(text) * shareLeft[anchor];
    this.#document.text(text, left, y + baselineOf(type), { lineBreak: false, baseline: 'alphabetic' });
  }

  async #draw({ text, type }: SetLine, anchor: Anchor, { x, y }: Place): Promise<void> {
    const scale = textPixelsPerPoint;
    const label = await drawLabel(text, { ...type, size: type.size * scale, leading: type.leading * scale });
    if (label === undefined) return;
    const picture = ground(label.width, label.height, white);
    paint(picture, label, type.colour, 0, 0);
    const png = await fromPixels(picture).png().toBuffer();
    const width = label.width / scale;
    this.#document.image(png, x - width * shareLeft[anchor], y, { width, height: label.height / scale });
  }
}

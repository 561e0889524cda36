// Draws every photo of the sandbox's tenant into assets/sandbox/photos. Run by hand: npx tsx tools/draw-people.ts
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { people } from '../src/sandbox/tenant/people.js';
import { photoCases } from '../src/sandbox/tenant/photo-cases.js';
import type { PhotoCase } from '../src/sandbox/tenant/photo-cases.js';
import { drawEmblem, emblems } from './draw-emblems.js';
import { drawFace, looks } from './draw-faces.js';
import { withoutQuantisationTables } from './draw-broken-jpeg.js';

const folder = new URL('../assets/sandbox/photos/', import.meta.url);
const jpeg = { quality: 85, mozjpeg: true };

/** An SVG's picture as a square of `side` pixels. */
function picture(svg: string, side: number): Sharp {
  // An SVG is drawn at 72 dots per inch unless told otherwise; faces are 704 units wide, emblems 100.
  return sharp(Buffer.from(svg), { density: svg.includes('viewBox="0 0 100 100"') ? 600 : 144 }).resize(side, side);
}

/** A face of `side` pixels in the middle of a larger picture: the wall and the shoulders go on to its edges. */
function centred(svg: string, side: number, width: number, height: number): Sharp {
  const [across, down] = [(width - side) / 2, (height - side) / 2];
  return picture(svg, side).extend({ left: across, right: across, top: down, bottom: down, extendWith: 'copy' });
}

/** Two frames, the second a little lower, as if the person nodded. */
async function nodding(svg: string): Promise<Buffer> {
  const still = await picture(svg, 512).png().toBuffer();
  const upper = sharp(still).extract({ left: 0, top: 0, width: 512, height: 504 });
  const nod = await upper.extend({ top: 8, extendWith: 'copy' }).png().toBuffer();
  return sharp([still, nod], { join: { animated: true } })
    .gif({ delay: [900, 300], loop: 0 })
    .toBuffer();
}

type Draw = (svg: string) => Promise<Buffer>;

const noBytes: Draw = () => Promise.reject(new Error('This case has no bytes.'));

/** How each case is made from a face. The awkward originals stay under 648 on their short side: only the original is the whole photo. */
const draw = {
  normal: (svg) => picture(svg, 648).jpeg(jpeg).toBuffer(),
  none: noBytes,
  'one-by-one': noBytes,
  tiny: (svg) => picture(svg, 40).jpeg(jpeg).toBuffer(),
  huge: (svg) => centred(svg, 4800, 8256, 5504).jpeg({ quality: 60, optimiseCoding: true }).toBuffer(),
  wide: (svg) => centred(svg, 500, 1200, 500).jpeg(jpeg).toBuffer(),
  tall: (svg) => centred(svg, 500, 500, 1200).jpeg(jpeg).toBuffer(),
  rotated: async (svg) => {
    const upright = await centred(svg, 450, 450, 600).png().toBuffer();
    return sharp(upright).rotate(-90).withMetadata({ orientation: 6 }).jpeg(jpeg).toBuffer();
  },
  cmyk: (svg) => picture(svg, 600).flatten().toColourspace('cmyk').jpeg({ quality: 85 }).toBuffer(),
  'png-as-jpeg': (svg) => picture(svg, 512).png({ palette: true }).toBuffer(),
  animated: nodding,
  broken: async (svg) => withoutQuantisationTables(await picture(svg, 512).jpeg({ quality: 85 }).toBuffer()),
  transparent: (svg) => picture(svg, 512).png({ palette: true }).toBuffer(),
} satisfies Record<PhotoCase, Draw>;

async function save(path: string, bytes: Buffer): Promise<void> {
  const file = fileURLToPath(new URL(path, folder));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  console.log(`${path}  ${bytes.length} bytes`);
}

await rm(folder, { recursive: true, force: true });
for (const person of people) {
  const look = looks[person.key];
  const kind = photoCases[person.photo];
  if ((look === undefined) !== (kind === null)) throw new Error(`${person.key}: a look and a photo go together.`);
  if (!look || !kind) continue;
  await save(`users/${person.key}.${kind.extension}`, await draw[person.photo](drawFace(person.key, look)));
}
for (const [path, emblem] of Object.entries(emblems)) await save(`${path}.jpg`, await draw.normal(drawEmblem(emblem)));

/**
 * Draws the app's two icons into appPackage/: `npx tsx tools/draw-icons.ts`.
 * The mark is a portrait that hangs from a nail; both icons come from the shapes below, so they stay one family.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import sharp from 'sharp';

/**
 * 192 x 192. The background fills the square, because Teams rounds the corners itself; the mark stands in the
 * middle 96 px, because some clients crop the rim.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons
 */
const colorSvg = `
<svg xmlns="http://www.w3.org/2000/svg" width="192" height="192" viewBox="0 0 192 192">
  <defs>
    <linearGradient id="wall" x1="0" y1="0" x2="0.35" y2="1">
      <stop offset="0" stop-color="#1f7a70"/>
      <stop offset="1" stop-color="#0d4a4b"/>
    </linearGradient>
    <linearGradient id="canvas" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#ffd9a0"/>
      <stop offset="1" stop-color="#f7a85f"/>
    </linearGradient>
    <clipPath id="window"><rect x="64" y="77" width="64" height="60" rx="7"/></clipPath>
  </defs>
  <rect width="192" height="192" fill="url(#wall)"/>
  <path d="M72 72 L96 49 L120 72" fill="none" stroke="#ffe3b8" stroke-width="4"/>
  <circle cx="96" cy="49" r="5" fill="#fff8ec"/>
  <rect x="55" y="72" width="82" height="78" rx="14" fill="#052b2b" opacity="0.3"/>
  <rect x="55" y="68" width="82" height="78" rx="14" fill="#fff8ec"/>
  <rect x="64" y="77" width="64" height="60" rx="7" fill="url(#canvas)"/>
  <g clip-path="url(#window)">
    <path d="M69 142 C69 122 80 114 96 114 C112 114 123 122 123 142 Z" fill="#d4533b"/>
    <circle cx="96" cy="98" r="13" fill="#0f5152"/>
  </g>
</svg>`;

/** 32 x 32, strokes of two pixels on whole pixels, edge to edge in height: Teams adds the space around it. */
const outlineSvg = `
<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32"
     fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round">
  <path d="M9 8 L16 1.5 L23 8"/>
  <rect x="2" y="8" width="28" height="23" rx="4"/>
  <circle cx="16" cy="17" r="4"/>
  <path d="M8 31 V30 C8 26 11 24 16 24 C21 24 24 26 24 30 V31"/>
</svg>`;

/** The colour icon as PNG, without an alpha channel: there is nothing to see through. */
export async function drawColorIcon(): Promise<Buffer> {
  return sharp(Buffer.from(colorSvg)).removeAlpha().png({ compressionLevel: 9 }).toBuffer();
}

/**
 * The outline icon as PNG. Only the drawing's coverage is kept and laid as alpha over pure white, because a
 * rasteriser's rounding may leave (254, 254, 254) at an edge, which Teams refuses.
 */
export async function drawOutlineIcon(): Promise<Buffer> {
  const coverage = await sharp(Buffer.from(outlineSvg)).extractChannel('alpha').toColourspace('b-w').toBuffer();
  return sharp({ create: { width: 32, height: 32, channels: 3, background: '#ffffff' } })
    .joinChannel(coverage)
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** Writes `color.png` and `outline.png` into a folder, making it where needed. */
export async function writeIcons(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'color.png'), await drawColorIcon());
  await writeFile(path.join(folder, 'outline.png'), await drawOutlineIcon());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = path.join(import.meta.dirname, '..', 'appPackage');
  await writeIcons(folder);
  console.log(`Drew color.png and outline.png into ${folder}`);
}

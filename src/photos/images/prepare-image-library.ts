import sharp from 'sharp';

/** The formats that Graph takes or that old backends answer with. Everything else (SVG, PDF, TIFF, …) is attack surface. */
const allowedLoaders = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadNsgifBuffer',
];

/**
 * Sets libvips up for this process. Call it once at start-up, before any image is opened: all of it is global to the
 * process, and there is no way around it from an image's bytes.
 * - Every image loader is closed but four.
 * - Nothing is kept between operations: no photo comes twice, so the memory would be held for nothing.
 * - An image is worked on by one thread: the machine is kept busy by several images at once (`ImageGate`).
 */
export function prepareImageLibrary(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: allowedLoaders });
  sharp.cache(false);
  sharp.concurrency(1);
}

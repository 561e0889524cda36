import sharp from 'sharp';

/** The formats that Graph takes or that old backends answer with. Everything else (SVG, PDF, TIFF, …) is attack surface. */
const allowedLoaders = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadNsgifBuffer',
];

/**
 * Closes every image loader of this process but four. Call it once at start-up, before any image is opened: the block
 * is global to the process, and there is no way around it from an image's bytes.
 */
export function closeImageLoaders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: allowedLoaders });
}

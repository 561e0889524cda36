import sharp from 'sharp';

/**
 * Opens sharp's loaders again. Closing them, as the product does, holds for the process, and a test file shares its
 * process with others that started the product.
 */
export function openImageLoaders(): void {
  sharp.unblock({ operation: ['VipsForeignLoad'] });
}

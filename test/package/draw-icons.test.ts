import { describe, expect, it } from '@jest/globals';

import { drawColorIcon, drawOutlineIcon } from '../../tools/draw-icons.js';
import { openImageLoaders } from '../open-image-loaders.js';
import { checkIcon } from '../../tools/package/check-icons.js';

describe('the drawn icons', () => {
  it('are what Teams takes', async () => {
    openImageLoaders();
    expect(await checkIcon('color', await drawColorIcon())).toEqual([]);
    expect(await checkIcon('outline', await drawOutlineIcon())).toEqual([]);
  });
});

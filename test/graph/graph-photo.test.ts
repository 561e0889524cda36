import { describe, expect, it } from '@jest/globals';
import { toBase64, toFileAttachment } from '../../src/graph/index.js';
import { imageType, isPlaceholderGif, normalMediaType, sniffImageType } from '../../src/graph/image-type.js';

const bytesOf = {
  'image/jpeg': Buffer.from('ffd8ffe0aabb', 'hex'),
  'image/png': Buffer.from('89504e470d0a1a0a00', 'hex'),
  'image/gif': Buffer.from('GIF89a\x01\0\x01\0', 'latin1'),
  'image/webp': Buffer.from('RIFF\x0a\0\0\0WEBPVP8 ', 'latin1'),
};

describe('the type of a photo', () => {
  it.each(Object.entries(bytesOf))('%s is told by its first bytes, whatever the label says', (mediaType, bytes) => {
    expect(sniffImageType(bytes)).toBe(mediaType);
    expect(imageType(bytes, 'image/Jpeg')).toBe(mediaType);
  });

  it.each([
    ['image/Jpeg', 'image/jpeg'],
    ['image/pjpeg', 'image/jpeg'],
    ['IMAGE/JPG; charset=binary', 'image/jpeg'],
    ['image/png', 'image/png'],
    ['', ''],
  ])('labelled %p is read as %p where the bytes tell nothing', (label, mediaType) => {
    expect(normalMediaType(label)).toBe(mediaType);
    expect(imageType(Buffer.from('?'), label)).toBe(mediaType);
  });

  it.each(['', 'GIF', '\xff\xd8', '<svg/>', 'RIFFxxxxWAVE'])('is not told by %p', (text) => {
    expect(sniffImageType(Buffer.from(text, 'latin1'))).toBeUndefined();
  });
});

it('a GIF of one pixel is the old placeholder, and a larger one is not', () => {
  expect(isPlaceholderGif(bytesOf['image/gif'])).toBe(true);
  expect(isPlaceholderGif(Buffer.from('GIF89a\x02\0\x01\0', 'latin1'))).toBe(false);
  expect(isPlaceholderGif(Buffer.from('GIF89a', 'latin1'))).toBe(false);
});

it.each([
  ['image/jpeg', 'face.jpg'],
  ['image/png', 'face.png'],
])('a %s becomes an Outlook attachment called %s', (mediaType, name) => {
  const photo = { bytes: Buffer.from([1, 2, 255]), mediaType, etag: '"A"' };
  expect(toBase64(photo)).toBe('AQL/');
  expect(toFileAttachment(photo, 'face')).toEqual({
    '@odata.type': '#microsoft.graph.fileAttachment',
    name,
    contentType: mediaType,
    contentBytes: 'AQL/',
  });
});

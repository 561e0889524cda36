import { describe, expect, it } from '@jest/globals';
import { pictureFileName, toAttachment, toDataUri } from '../../src/tab/photo/picture-file.js';
import { sharpSize } from '../../src/tab/photo/sharp-size.js';
import { fileNameOf } from '../../src/tab/sheet/sheet-wish.js';

describe('a picture that is taken away', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index % 251);
  const picture = new Blob([bytes], { type: 'image/jpeg' });

  it('is a data URI of the same bytes', async () => {
    const uri = await toDataUri(picture);
    expect(uri.startsWith('data:image/jpeg;base64,')).toBe(true);
    expect(Uint8Array.from(Buffer.from(uri.split(',')[1] ?? '', 'base64'))).toEqual(bytes);
  });

  it('is an attachment as Graph takes it', async () => {
    expect(JSON.parse(toAttachment(await toDataUri(picture), 'a.jpg'))).toEqual({
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'a.jpg',
      contentType: 'image/jpeg',
      contentBytes: Buffer.from(bytes).toString('base64'),
    });
  });

  it.each([
    ['Ann Lee', 'Ann Lee 96.jpg'],
    ['../a:b\\c', 'a b c 96.jpg'],
    ['...', 'photo 96.jpg'],
    ['藤井 美咲', '藤井 美咲 96.jpg'],
  ])('of %s has a name that every disk takes', (name, file) => {
    expect(pictureFileName(name, 96, 'image/jpeg')).toBe(file);
  });
});

describe('a face sheet’s file', () => {
  it.each([
    [`attachment; filename="a.png"; filename*=UTF-8''Caf%C3%A9.png`, 'Café.png'],
    [`attachment; filename*=UTF-8''%E0`, 'faces.png'],
    [null, 'faces.png'],
  ])('is named by %s', (header, name) => {
    expect(fileNameOf(header, 'faces.png')).toBe(name);
  });
});

describe('a sharp picture', () => {
  it('has a pixel for each of the screen’s, and no more than the API makes', () => {
    expect([sharpSize(192, 1), sharpSize(192, 2), sharpSize(192, 0.8), sharpSize(700, 3)]).toEqual([
      192, 384, 192, 1024,
    ]);
  });
});

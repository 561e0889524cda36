import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sheetFileName } from '../../../src/photos/face-sheet/file-name.js';

describe('the file name of a sheet', () => {
  it.each([
    ['Contoso Design', 'Contoso Design - faces.pdf'],
    ['R&D / "Lab": <A>|B?*', 'R&D Lab A B - faces.pdf'],
    ['..\\..\\etc\\passwd', 'etc passwd - faces.pdf'],
    ['CON', 'CON - faces.pdf'],
    ['Team.', 'Team - faces.pdf'],
    ['فريق التصميم', 'فريق التصميم - faces.pdf'],
    ['gnp\u202Efdp.exe', 'gnpfdp.exe - faces.pdf'],
    ['one\r\nSet-Cookie: two', 'one Set-Cookie two - faces.pdf'],
    ['', 'faces.pdf'],
    ['???', 'faces.pdf'],
    ['\u200D\u200D', 'faces.pdf'],
  ])('of %j can be saved anywhere', (title, name) => {
    expect(sheetFileName(title, 'pdf')).toBe(name);
  });

  it('of any title is short, has no reserved character, and ends as it should', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = sheetFileName(title, 'png');
        expect(name.length).toBeLessThan(100);
        expect(name).toMatch(/^[^<>:"/\\|?*%\p{Cc}\p{Cs}]*faces\.png$/u);
        expect(name).not.toMatch(/^[\s.]/u);
      }),
    );
  });
});

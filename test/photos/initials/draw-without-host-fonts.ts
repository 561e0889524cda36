import { prepareImageLibrary } from '../../../src/photos/images/prepare-image-library.js';
import { GlyphCoverage } from '../../../src/photos/initials/glyph-coverage.js';
import { InitialsDrawer } from '../../../src/photos/initials/initials-drawer.js';

/** Started by a test in a process of its own, since a process reads its fonts once. Prints which tiles show a person. */
prepareImageLibrary();
const drawer = new InitialsDrawer(new GlyphCoverage());
const tileOf = async (displayName: string) => (await drawer.draw({ id: 'somebody', displayName }, 96)).pixels;

const symbol = await tileOf('');
const shown: Record<string, 'letters' | 'person'> = {};
for (const name of process.argv.slice(2)) {
  shown[name] = (await tileOf(name)).equals(symbol) ? 'person' : 'letters';
}
process.stdout.write(JSON.stringify(shown));

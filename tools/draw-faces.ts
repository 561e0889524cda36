import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import type { PersonKey } from '../src/sandbox/tenant/people.js';

type PeepOptions = Required<openPeeps.Options>;

const skin = { fair: 'ffdbb4', light: 'edb98a', olive: 'd08b5b', brown: 'ae5d29', dark: '8a5a3c' };
const hair = {
  black: '2c1b18',
  brown: '4a312c',
  chestnut: '724133',
  auburn: 'a55728',
  copper: 'c93305',
  honey: 'b58143',
  blond: 'd6b370',
  straw: 'ecdcbf',
  silver: 'e8e1e1',
};
const cloth = {
  coral: 'e78276',
  amber: 'ffcf77',
  lemon: 'fdea6b',
  green: '78e185',
  teal: '9ddadb',
  blue: '8fa7df',
  pink: 'e279c7',
  cream: 'f6efe2',
  slate: '7d8ca3',
};
const wall = {
  sky: 'cfe3f7',
  mint: 'd3efdc',
  peach: 'fbdfcd',
  lilac: 'e2d8f3',
  sand: 'f2e7cf',
  rose: 'f9d7de',
  fog: 'dde3e8',
  lime: 'e6f0c8',
  aqua: 'cdecee',
};

/** How one person is drawn. Only some heads show the hair's colour; without a wall the picture is transparent. */
type Look = readonly [
  head: PeepOptions['head'][number],
  hair: keyof typeof hair,
  face: PeepOptions['face'][number],
  skin: keyof typeof skin,
  clothes: keyof typeof cloth,
  wall: keyof typeof wall | null,
  extras?: { beard?: PeepOptions['facialHair'][number]; glasses?: PeepOptions['accessories'][number] },
];

/** Everybody who is drawn; smiling or calm, no two alike. Nobody is drawn who has no bytes. */
export const looks: Readonly<Partial<Record<PersonKey, Look>>> = {
  'amelia.hartwell': ['mediumBangs', 'auburn', 'smile', 'fair', 'teal', 'peach'],
  'tomas.quiroga': ['short5', 'black', 'calm', 'olive', 'amber', 'sky', { beard: 'full' }],
  'ingrid.solheim': ['bun2', 'straw', 'calm', 'fair', 'blue', 'sand', { glasses: 'glasses2' }],
  'kwame.asantewa': ['flatTop', 'black', 'smile', 'dark', 'lemon', 'mint'],
  'beatriz.moreno': ['medium1', 'brown', 'cute', 'light', 'coral', 'aqua'],
  'priya.raghunathan': ['long', 'black', 'calm', 'brown', 'pink', 'lime'],
  'luca.ferrante': ['pomp', 'chestnut', 'cute', 'light', 'cream', 'lilac', { glasses: 'glasses' }],
  'sofia.lindqvist': ['grayMedium', 'blond', 'cute', 'fair', 'green', 'rose'],
  'emil.lindqvist': ['short4', 'straw', 'smile', 'fair', 'slate', 'lime'],
  'noor.haddad': ['hijab', 'copper', 'smile', 'light', 'teal', 'sand'],
  'oliver.fenwick': ['grayShort', 'silver', 'calm', 'fair', 'blue', 'fog', { glasses: 'glasses3' }],
  'grace.olatunde': ['afro', 'black', 'calm', 'dark', 'coral', 'sky'],
  'mateo.sandoval': ['short2', 'brown', 'cute', 'olive', 'green', 'peach', { beard: 'goatee1' }],
  'hanna.koskela': ['bangs', 'honey', 'smile', 'fair', 'lemon', 'lilac'],
  'dmitri.volkonin': ['noHair1', 'brown', 'smile', 'light', 'coral', 'mint', { beard: 'full3' }],
  'fatima.zahrani': ['hijab', 'blond', 'calm', 'olive', 'pink', 'aqua', { glasses: 'glasses4' }],
  'jonas.brueckner': ['grayShort', 'auburn', 'smile', 'fair', 'teal', 'rose', { glasses: 'glasses5' }],
  'chloe.marchetti': ['bun', 'chestnut', 'smile', 'fair', 'pink', 'fog'],
  'misaki.fujii': ['mediumBangs3', 'black', 'calm', 'fair', 'cream', 'rose'],
  'eleni.pappa': ['medium2', 'brown', 'smile', 'light', 'blue', 'lime', { glasses: 'glasses' }],
  'layla.mansour': ['medium3', 'black', 'smile', 'olive', 'amber', 'lilac'],
  'niamh.orourke': ['mediumBangs2', 'copper', 'cute', 'fair', 'green', 'sky'],
  'robert.castellan': ['shaved2', 'brown', 'smile', 'light', 'lemon', 'aqua', { beard: 'moustache3' }],
  'maya.okonjo': ['dreads1', 'black', 'smile', 'brown', 'teal', 'peach'],
  'maya.brandt': ['buns', 'honey', 'smile', 'fair', 'coral', 'mint', { glasses: 'glasses2' }],
  'arjun.mehrotra': ['turban', 'copper', 'smile', 'brown', 'slate', 'sand', { beard: 'full3' }],
  'pavel.novotny': ['short3', 'chestnut', 'smile', 'fair', 'amber', 'sky', { beard: 'moustache1' }],
  'gustav.riemers': ['noHair3', 'silver', 'smile', 'light', 'green', 'peach', { beard: 'moustache2' }],
  'liv.tangen': ['hatBeanie', 'copper', 'cute', 'fair', 'blue', 'mint'],
  'samuel.adomako': ['twists', 'black', 'calm', 'dark', 'amber', 'aqua'],
  'clara.whitcombe': ['grayBun', 'silver', 'smile', 'fair', 'pink', 'sand', { glasses: 'glasses4' }],
  'jun.hayashida': ['shaved3', 'black', 'smile', 'light', 'coral', 'lime'],
  'rosa.delmonte': ['bangs2', 'black', 'calm', 'olive', 'pink', 'lilac'],
  'viktor.halloran': ['twists2', 'honey', 'calm', 'fair', 'slate', 'fog'],
  'zuri.wambui': ['cornrows2', 'black', 'smile', 'brown', 'lemon', null],
  'pieter.vanhoeck': ['hatHip', 'brown', 'smile', 'fair', 'cream', 'fog', { beard: 'chin' }],
};

/** One person as SVG, head and shoulders in a square. */
export function drawFace(key: PersonKey, look: Look): string {
  const [head, hairColour, face, skinColour, clothes, background, { beard, glasses } = {}] = look;
  return createAvatar(openPeeps, {
    seed: key,
    head: [head],
    headContrastColor: [hair[hairColour]],
    face: [face],
    skinColor: [skin[skinColour]],
    clothingColor: [cloth[clothes]],
    backgroundColor: background ? [wall[background]] : [],
    facialHair: beard ? [beard] : [],
    facialHairProbability: beard ? 100 : 0,
    accessories: glasses ? [glasses] : [],
    accessoriesProbability: glasses ? 100 : 0,
    maskProbability: 0,
  }).toString();
}

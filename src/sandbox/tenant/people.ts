import type { PhotoCase } from './photo-cases.js';

/** One row of the tenant's directory, before ids. */
export interface PersonSeed {
  /** Names the person in the seed and the photo's file. */
  readonly key: string;
  readonly givenName: string;
  readonly surname: string;
  /** Where it is not the given name and the surname with a space between. */
  readonly displayName?: string;
  /** The part before the @, where it is not the key. */
  readonly userName?: string;
  /** Where it is not the user principal name. */
  readonly mail?: string;
  readonly jobTitle: string;
  readonly userType?: 'Guest';
  readonly photo: PhotoCase;
}

/** Everybody in the tenant. All made up; any likeness to a living person is chance. */
export const people = [
  { key: 'amelia.hartwell', givenName: 'Amelia', surname: 'Hartwell', jobTitle: 'Product designer', photo: 'normal' },
  { key: 'tomas.quiroga', givenName: 'Tomás', surname: 'Quiroga', jobTitle: 'Illustrator', photo: 'normal' },
  { key: 'ingrid.solheim', givenName: 'Ingrid', surname: 'Solheim', jobTitle: 'Head of studio', photo: 'normal' },
  { key: 'kwame.asantewa', givenName: 'Kwame', surname: 'Asantewa', jobTitle: 'Web developer', photo: 'normal' },
  { key: 'henrik.dahlberg', givenName: 'Henrik', surname: 'Dahlberg', jobTitle: 'Archivist', photo: 'none' },
  { key: 'beatriz.moreno', givenName: 'Beatriz', surname: 'Moreno', jobTitle: 'Film editor', photo: 'wide' },
  { key: 'priya.raghunathan', givenName: 'Priya', surname: 'Raghunathan', jobTitle: 'Data analyst', photo: 'normal' },
  { key: 'luca.ferrante', givenName: 'Luca', surname: 'Ferrante', jobTitle: 'Type designer', photo: 'normal' },
  { key: 'sofia.lindqvist', givenName: 'Sofia', surname: 'Lindqvist', jobTitle: 'Project lead', photo: 'normal' },
  { key: 'emil.lindqvist', givenName: 'Emil', surname: 'Lindqvist', jobTitle: 'Carpenter', photo: 'normal' },
  { key: 'noor.haddad', givenName: 'Noor', surname: 'Haddad', jobTitle: 'Copywriter', photo: 'normal' },
  { key: 'oliver.fenwick', givenName: 'Oliver', surname: 'Fenwick', jobTitle: 'Bookkeeper', photo: 'normal' },
  { key: 'grace.olatunde', givenName: 'Grace', surname: 'Olatunde', jobTitle: 'Researcher', photo: 'normal' },
  { key: 'mateo.sandoval', givenName: 'Mateo', surname: 'Sandoval', jobTitle: 'Sound engineer', photo: 'normal' },
  { key: 'hanna.koskela', givenName: 'Hanna', surname: 'Koskela', jobTitle: 'Glassblower', photo: 'normal' },
  { key: 'dmitri.volkonin', givenName: 'Dmitri', surname: 'Volkonin', jobTitle: 'Cartographer', photo: 'normal' },
  { key: 'fatima.zahrani', givenName: 'Fatima', surname: 'Zahrani', jobTitle: 'Architect', photo: 'normal' },
  { key: 'jonas.brueckner', givenName: 'Jonas', surname: 'Brückner', jobTitle: 'Bookbinder', photo: 'normal' },
  { key: 'chloe.marchetti', givenName: 'Chloé', surname: 'Marchetti', jobTitle: 'Photographer', photo: 'normal' },
  {
    key: 'misaki.fujii',
    givenName: '美咲',
    surname: '藤井',
    displayName: '藤井 美咲',
    jobTitle: 'Ceramist',
    photo: 'normal',
  },
  { key: 'eleni.pappa', givenName: 'Ελένη', surname: 'Παππά', jobTitle: 'Botanist', photo: 'normal' },
  { key: 'layla.mansour', givenName: 'ليلى', surname: 'منصور', jobTitle: 'Translator', photo: 'normal' },
  {
    key: 'niamh.orourke',
    userName: "niamh.o'rourke",
    givenName: 'Niamh',
    surname: "O'Rourke",
    jobTitle: 'Storyteller',
    photo: 'normal',
  },
  {
    key: 'robert.castellan',
    userName: 'rcastellan',
    mail: 'bob.castellan@sandbox.example',
    givenName: 'Robert',
    surname: 'Castellan',
    jobTitle: 'Printer',
    photo: 'normal',
  },
  { key: 'maya.okonjo', givenName: 'Maya', surname: 'Okonjo', jobTitle: 'Animator', photo: 'normal' },
  { key: 'maya.brandt', givenName: 'Maya', surname: 'Brandt', jobTitle: 'Archaeologist', photo: 'normal' },
  { key: 'arjun.mehrotra', givenName: 'Arjun', surname: 'Mehrotra', jobTitle: 'Physicist', photo: 'normal' },
  { key: 'wanda.kowalik', givenName: 'Wanda', surname: 'Kowalik', jobTitle: 'Librarian', photo: 'one-by-one' },
  { key: 'pavel.novotny', givenName: 'Pavel', surname: 'Novotný', jobTitle: 'Watchmaker', photo: 'tiny' },
  { key: 'gustav.riemers', givenName: 'Gustav', surname: 'Riemers', jobTitle: 'Surveyor', photo: 'huge' },
  { key: 'liv.tangen', givenName: 'Liv', surname: 'Tangen', jobTitle: 'Climber', photo: 'tall' },
  { key: 'samuel.adomako', givenName: 'Samuel', surname: 'Adomako', jobTitle: 'Pilot', photo: 'rotated' },
  { key: 'clara.whitcombe', givenName: 'Clara', surname: 'Whitcombe', jobTitle: 'Magazine editor', photo: 'cmyk' },
  { key: 'jun.hayashida', givenName: 'Jun', surname: 'Hayashida', jobTitle: 'Game designer', photo: 'png-as-jpeg' },
  { key: 'rosa.delmonte', givenName: 'Rosa', surname: 'Delmonte', jobTitle: 'Dancer', photo: 'animated' },
  { key: 'viktor.halloran', givenName: 'Viktor', surname: 'Halloran', jobTitle: 'Restorer', photo: 'broken' },
  { key: 'zuri.wambui', givenName: 'Zuri', surname: 'Wambui', jobTitle: 'Stage designer', photo: 'transparent' },
  {
    key: 'pieter.vanhoeck',
    userName: 'pieter.vanhoeck_partner.example#EXT#',
    mail: 'pieter.vanhoeck@partner.example',
    givenName: 'Pieter',
    surname: 'Vanhoeck',
    jobTitle: 'Consultant',
    userType: 'Guest',
    photo: 'normal',
  },
] as const satisfies readonly PersonSeed[];

/** Names a person in the seed; a misspelt one does not compile. */
export type PersonKey = (typeof people)[number]['key'];

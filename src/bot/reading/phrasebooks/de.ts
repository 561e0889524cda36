import { anyOf } from '../pattern.js';
import type { Phrasebook } from '../phrasebook.js';
import { sizesOf } from './size-words.js';

const look = '(zeigen|anzeigen|sehen|ansehen|anschauen)';
const { size, sized } = sizesOf({
  named: [
    '{small:klein[e|es|er|en]|winzig[es]}',
    '{medium:mittel|medium|mittelgroß|mittelgross|mittelgroße[s|n]|mittlere[s|r|n]|normal[e|es|er]}',
    '{largest:größt[e|es|er|en]|grösst[e|es]|groesst[e|es]|maximal[e|es|er]|volle[r|s]|vollbild|max|am größten}',
    '{largest:ganz groß|so groß wie möglich|original|originale[s|r]|originalgröße|originalgroesse|originalgrösse}',
    '{large:groß[e|es|er|en]|gross[e|es|er|en]|größer[es]}',
  ],
  noun: '(größe|groesse|grösse|breite|auflösung)',
  of: 'von',
  lead: '(in|mit|bei|als|auf) [der|einer]',
  wide: 'breit',
});
const photo = anyOf(
  '(profil|pass|portrait|porträt)(foto|bild)[s]|foto[s]|fotografie|bild[er]|bilds|bildes|profilbilder',
  'avatar[e|s]|porträt[s]|portrait[s]|portraet|gesicht[er]|pic',
);
const photos = '(fotos|photos|bilder|profilbilder|profilfotos|avatare|porträts|portraits|gesichter)';
const details = anyOf(
  '[verfügbare[n]] (größe|größen|groessen|grössen|groesse|grösse|fotogrößen|bildgrößen|auflösung|auflösungen)',
  'abmessungen|maße|info|infos|information|informationen|metadaten|detail|details|angaben|daten|eigenschaften',
);
const see = '(zeig|zeige|zeigt|zeigst du|zeigen sie|vergleich|vergleiche) [mir|uns]';
const seek = '(such|suche|suchen sie|finde|finden sie|hol|hole) [mir|uns] [nach]';
const give = '(gib|gebt|schick|schicke|schicken sie|anzeigen) [mir|uns]';
const show = anyOf(see, seek, give);
const the = '(das|die|den|der|dem|ein|eine|einen|alle)';
const chat = '(chat|gruppenchat|kanal|channel|meeting|besprechung|gruppe|unterhaltung)';
const room = `(team|raum|${chat})[s]`;
const here = `((dies|unser|mein)[e|er|en|em|es] ${room}|d(er|em|en|es|as|ie) ${room})`;
const all = anyOf(
  'alle [hier]|allen [hier]|aller|uns allen|uns alle|jedem|jeder|jeden|allen anwesenden|alle leute|allen leuten',
  'allen mitgliedern|[alle|die] mitglieder|dem ganzen team|das ganze team',
  `(alle|allen|aller|den leuten|[alle] mitglieder|[allen] mitgliedern) (in|aus|von|im|vom) [${here}|${room}]`,
);
const subject = anyOf(
  '{width}',
  '{me:mir|mich|mir selbst|mich selbst}',
  `{everyone:${all}|uns|(dies|unser)[e|er|en|em|es] ${chat}[s]}`,
  '{thisTeam:(dies[e|em|es]|unser[em|es]|mein[em|es]|dem|das|des) team[s]}',
  '[mein|meinem|meinen|meines|dem|der|des] kontakt[s] {contact}|{contact} aus meinen kontakten',
  '[dem|das|des|mein|meinem|unserem] team[s] {team}|(dem|das|des) {team}(-| )team[s]',
  '[die|der|meine|meiner|unserer] gruppe {group}|(der|die) {group}(-| )gruppe',
  '(der|dem|die|den) {who}|{who}',
);
const of = anyOf(
  `(von|für|fuer|mit) ${subject}`,
  `(vom|des) ({thisTeam:team[s]}|{everyone:${chat}[s]|ganzen team})`,
  '(vom|des) (team[s] {team}|{team}(-| )team[s]|kontakt[s] {contact}|{who})',
  '{thisTeam:(unseres|dieses) teams}|der gruppe {group}',
);
// The directory finds names by their beginnings: "Thoma" finds Thomas, but "Annas" would not find Anna.
const owner = "{who}('s|'|s)";

export const german: Phrasebook = {
  gap: 'spaces',
  courtesies: ['bitte|mal|bitteschön|doch|eben|kurz'],
  before: [
    'hallo|hi|hey|hello|moin|servus|grüß gott|guten (morgen|tag|abend)|ok|okay|danke',
    '(kannst|könntest|koenntest|würdest) du [mir|uns]|(können|könnten|koennen|würden) (sie|wir) [mir|uns]',
    '(kann|könnte|dürfte|darf) (ich|man)',
    'ich (möchte|will|würde gern|würde gerne|hätte gern|hätte gerne|brauche|bräuchte|suche)',
    "(hast|habt) (du|ihr)|haben sie|gibt es|gibts|gibt's|wo ist",
  ],
  after: [
    'danke [schön|sehr]|dankeschön|vielen dank|besten dank|merci|thanks',
    'schicken|senden|geben|haben|suchen|finden',
  ],
  and: / (?:und|sowie|und auch|and|mit|zusammen mit|vs\.?|gegen) /gu,
  me: '(mir|mich|mir selbst|ich)',
  afterName: "('s|')",
  help: [
    'hilfe|hilf mir|hilf|help|was kannst du [tun|alles]|was (kann|darf) ich (fragen|schreiben|tun) [hier]',
    'wie (funktioniert|geht) (das|es|dies) [hier]|was ist das|wer bist du',
    'befehle|kommandos|anleitung|start|menü|portrait',
  ],
  signIn: ['[mich] anmelden|anmeldung|einloggen|[mich] einloggen|melde mich an|login|log in|sign in|log mich ein'],
  signOut: ['[mich] abmelden|abmeldung|ausloggen|[mich] ausloggen|melde mich ab|logout|log out|sign out|log mich aus'],
  everyone: [
    `[${show}] ${all} [${look}]|wer ist (hier|da|alles hier|alles da|dabei|wer|in ${here}|im ${room})|wer sind wir`,
    `[${show}] [${the}] ${photos} (von|aus|in|für) (${all}|${here})|[${show}] [${the}] ${photos} aller [mitglieder]`,
    `[${show}] [${the}] ${photos} (vom|im|aus dem|${here}) [${room}]|[${show}] (alle|unsere) ${photos}`,
    `[${show}] [das|ein|alle|unsere] (teamfotos|gruppenfoto|gruppenfotos|gruppenbild|teambilder)|mitgliederliste`,
  ],
  myPhoto: [`[${show}] mein[e|s|en] [eigenes] [${size}] ${photo}${sized} [${look}]|wer bin ich|wie sehe ich aus`],
  myDetails: [
    `[${show}] [${the}] ${details} (meines|von meinem|zu meinem|über mein) ${photo}`,
    `[${show}] meine [${photo}] ${details}|(welche|was für) größen habe ich|wie groß ist mein ${photo}`,
  ],
  details: [
    `[${show}] [${the}] ${details} (des|vom|zum|zu|für|über|von) [dem|das|den] ${photo} ${of}${sized}`,
    `wie groß ist (das ${photo} ${of}|${owner} ${photo})`,
    `[${show}] [${the}] ${details} ${of}${sized}`,
    `[${show}] [${the}] ${details} (von|zu|über|ueber|für|zum) ${subject}${sized}`,
    `[${show}] ${owner} ${details}`,
    `(welche|was für|in welchen) größen (gibt es|existieren|hat|sind) [das|dem] [${photo}] ${of}${sized}`,
    `(welche|was für) größen hat ${subject}${sized}`,
  ],
  photo: [
    `[${show}] [${the}] [${size}] (${photo}|photo[s]) [[in|mit] ${size}] ${of}${sized} [${look}]`,
    `[${show}] [${the}] [${size}] (${photo}|photo[s]) [von|vom]${sized} [${look}]`,
    `[${show}] ${owner} [${size}] ${photo}${sized} [${look}]`,
    `[${show}] [das|unser|ein] {thisTeam:teamfoto|teambild|team-foto|team-bild|team foto}${sized} [${look}]`,
    `wie sieht ${subject} aus`,
    `(wer ist|wer sind|${see}) [${subject}${sized}]`,
  ],
  bare: [`{who}${sized}`, `${size} {who}`, size, `[${show}] [${size}] {who} [${size}] ${photo}${sized}`],
  loose: [
    `[${show}] [${the}] [${size}] ${photo}[:] [${size}] ${subject}${sized}`,
    `[${show}] [das|ein] [${size}] ${subject} [${size}] ${photo}${sized} [${look}]`,
    `${subject}${sized} ${look}`,
    `${seek} ${subject}${sized}`,
  ],
  looseDetails: [`[${show}] ${details}[:] ${subject}`],
  say: {
    photo: {
      people: 'Foto von {}',
      contact: 'Foto von Kontakt {}',
      team: 'Foto von Team {}',
      group: 'Foto von Gruppe {}',
      thisTeam: 'Foto von diesem Team',
    },
    details: {
      people: 'Details zu {}',
      contact: 'Details zu Kontakt {}',
      team: 'Details zu Team {}',
      group: 'Details zu Gruppe {}',
      thisTeam: 'Details zu diesem Team',
    },
    me: 'mir',
    comma: ', ',
    largest: 'in Originalgröße',
    everyone: 'Alle',
    help: 'Hilfe',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
  },
};

import type { Phrasebook } from '../phrasebook.js';

const size =
  '({width}|{small:klein[e|es|er|en]|winzig[es]}|{medium:mittel|medium|mittelgroß|mittelgross|mittelgroße[s|n]|mittlere[s|r|n]|normal[e|es]}|' +
  '{largest:größt[e|es|er|en]|grösst[e|es]|groesst[e|es]|maximal[e|es|er]|volle[r|s]|ganz groß|so groß wie möglich|original|originale[s|r]|originalgröße|originalgroesse|originalgrösse|vollbild|max|am größten} [größe|groesse|grösse|auflösung]|' +
  '{large:groß[e|es|er|en]|gross[e|es|er|en]|größer[es]})';
const sized = `[[,|:] [-] [in|mit|bei|als|auf] [der] [größe|groesse|grösse|breite|auflösung] [von] ${size} [größe|groesse|grösse] [breit]]`;
const photo =
  '((profil|pass|portrait|porträt)(foto|bild)[s]|foto[s]|fotografie|bild[er]|bilds|bildes|profilbilder|avatar[e|s]|porträt[s]|portrait[s]|portraet|gesicht[er]|pic)';
const photos = '(fotos|photos|bilder|profilbilder|profilfotos|avatare|porträts|portraits|gesichter)';
const details =
  '([verfügbare[n]] (größe|größen|groessen|grössen|groesse|grösse|fotogrößen|bildgrößen|auflösung|auflösungen|abmessungen|maße)|info|infos|information|informationen|metadaten|detail|details|angaben|daten|eigenschaften)';
const show =
  '(zeig|zeige|zeigt|zeigen sie|gib|gebt|schick|schicke|schicken sie|such|suche|finde|hol|hole|anzeigen) [mir|uns] [mal|bitte|doch]';
const the = '(das|die|den|der|dem|ein|eine|einen|alle)';
const room = '(team|chat|kanal|channel|meeting|besprechung|gruppe|unterhaltung|gruppenchat|raum)[s]';
const here = `((dies|unser|mein)[e|er|en|em|es] ${room}|d(er|em|en|es|as|ie) ${room})`;
const all =
  '(alle|allen|aller|uns allen|uns alle|jedem|jeder|jeden|allen hier|alle hier|allen anwesenden|alle leute|allen leuten|allen mitgliedern|alle mitglieder|' +
  `dem ganzen team|das ganze team|(alle|allen|aller|den leuten|mitglieder|mitgliedern|alle mitglieder|allen mitgliedern) (in|aus|von|im|vom) [${here}|${room}])`;
const subject =
  `({width}|{me:mir|mich|mir selbst|mich selbst}|{everyone:${all}|uns}|{everyone:dies[e|er|en|em|es] (chat|kanal|channel|meeting|besprechung|gruppe|unterhaltung)[s]}|` +
  '{thisTeam:(dies[e|em|es]|unser[em|es]|mein[em|es]|dem|das|des) team[s]}|[mein|meinem|meinen|meines|dem|der|des] kontakt[s] {contact}|{contact} aus meinen kontakten|' +
  '[dem|das|des|mein|meinem|unserem] team[s] {team}|(dem|das|des) {team}(-| )team[s]|[die|der|meine|meiner|unserer] gruppe {group}|(der|die) {group}(-| )gruppe|{who})';
const of = `((von|für|fuer) ${subject}|(vom|des) ({thisTeam:team[s]}|team[s] {team}|{team}(-| )team[s]|kontakt[s] {contact}|{everyone:ganzen team}|{everyone:(chat|kanal|channel|meeting)[s]}|{who})|der gruppe {group})`;

export const german: Phrasebook = {
  gap: 'spaces',
  before:
    'hallo|hi|hey|hello|moin|servus|grüß gott|guten (morgen|tag|abend)|bitte|ok|okay|danke|(kannst|könntest|koenntest|würdest) du [bitte] [mir|uns] [bitte|mal]|' +
    '(können|könnten|koennen|würden) (sie|wir) [bitte] [mir|uns] [bitte|mal]|(kann|könnte|dürfte|darf) ich [bitte|mal]|ich (möchte|will|würde gern|würde gerne|hätte gern|hätte gerne|brauche|suche) [bitte|mal]',
  after:
    'bitte|danke|danke schön|dankeschön|vielen dank|besten dank|merci|zeigen|anzeigen|sehen|ansehen|schicken|senden|geben|haben|suchen|finden|thanks',
  and: / (?:und|sowie|und auch|and) /gu,
  me: '(mir|mich|mir selbst|ich)',
  afterName: "('s|')",
  help: '(hilfe|hilf mir|hilf|help|was kannst du [tun|alles]|was (kann|darf) ich (fragen|schreiben|tun)|wie (funktioniert|geht) (das|es|dies)|befehle|anleitung|wer bist du|was ist das|start)',
  signIn: '[mich] anmelden|anmeldung|einloggen|[mich] einloggen|melde mich an|login|log in|sign in|log mich ein',
  signOut: '[mich] abmelden|abmeldung|ausloggen|[mich] ausloggen|melde mich ab|logout|log out|sign out|log mich aus',
  everyone:
    `[${show}] ${all}|wer ist (hier|da|alles hier|alles da|dabei|in ${here}|im ${room})|[${show}] [${the}] ${photos} (von|aus|in|für) (${all}|${here})|[${show}] [${the}] ${photos} (vom|im|aus dem|${here}) [${room}]|` +
    `[${show}] [${the}] ${photos} aller|[${show}] [alle|unsere] (teamfotos|gruppenfoto|gruppenfotos|gruppenbild|teambilder)|[${show}] (alle|unsere) ${photos}|[${show}] alle ${photos}`,
  myPhoto: `[${show}] mein[e|s|en] [eigenes] [${size}] ${photo}${sized}|wer bin ich|wie sehe ich aus`,
  myDetails: `[${show}] [${the}] ${details} (meines|von meinem|zu meinem|über mein) ${photo}|[${show}] meine [${photo}] ${details}|(welche|was für) größen habe ich|wie groß ist mein ${photo}`,
  details: [
    `[${show}] [${the}] ${details} (des|vom|zum|zu|für|über|von) [dem|das|den] ${photo} ${of}${sized}`,
    `wie groß ist (das ${photo} ${of}|{who}('s|'|s) ${photo})`,
    `[${show}] [${the}] ${details} ${of}${sized}`,
    `[${show}] [${the}] ${details} (von|zu|über|ueber|für|zum) ${subject}${sized}`,
    `[${show}] {who}('s|'|s) ${details}`,
    `(welche|was für|in welchen) größen (gibt es|existieren|hat|sind) [das|dem] [${photo}] ${of}${sized}`,
    `(welche|was für) größen hat ${subject}${sized}`,
  ],
  photo: [
    `[${show}] [${the}] [${size}] (${photo}|photo[s]) [[in|mit] ${size}] ${of}${sized}`,
    `[${show}] [${the}] [${size}] (${photo}|photo[s]) [von|vom]${sized}`,
    `[${show}] {who}('s|'|s) [${size}] ${photo}${sized}`,
    `[${show}] [das|unser] {thisTeam:teamfoto|teambild|team-foto|team-bild}${sized}`,
    `wie sieht ${subject} aus`,
    `(wer ist|wer sind|zeig mir|zeige mir|zeigen sie mir|zeig uns|zeige uns|zeig|zeige) [mal|bitte] [${subject}${sized}]`,
  ],
  bare: [`{who}${sized}`, `${size} {who}`, size, `[${show}] [${size}] {who} [${size}] ${photo}${sized}`],
  loose: [`[${show}] [${the}] [${size}] ${photo}[:] [${size}] ${subject}${sized}`],
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

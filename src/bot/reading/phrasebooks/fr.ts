import { anyOf } from '../pattern.js';
import type { Phrasebook } from '../phrasebook.js';
import { sizesOf } from './size-words.js';

const { size, sized } = sizesOf({
  named: [
    '{small:petit[e|s|es]|miniature|mini}',
    '{medium:moyen|moyenne|normal[e]}',
    "{largest:[la] plus grand[e|s] [possible]|réelle|maximale|complète|pleine taille|d'origine|original[e]|maximum}",
    '{largest:maximal|max|grandeur nature}',
    '{large:grand[e|s|es]|gros|grosse}',
  ],
  noun: '(taille|format|largeur)',
  of: 'de',
  lead: '(en|à|de|avec|au|dans) [une|un|la|le]',
  wide: '(de large|de largeur)',
});
const photo =
  '((photo|image)[s] [de profil]|photographie[s]|portrait[s]|avatar[s]|visage[s]|tête|trombine|tronche|pic|bobine)';
const photos = '((photos|images) [de profil]|photographies|portraits|avatars|visages|têtes)';
const details = anyOf(
  'tailles [disponibles|existantes|possibles]|taille|dimensions|dimension|résolution[s]|info|infos|information',
  'informations|métadonnées|détail|détails|données|propriétés',
);
const see = anyOf(
  '(montre|montrez|affiche|affichez|fais voir|faites voir|compare|comparez)[-moi|-nous] [moi|nous]',
  'montrer|afficher|voir|comparer',
);
const seek = '((trouve|trouvez|cherche|cherchez)[-moi|-nous] [moi|nous]|trouver|chercher)';
const give = '(donne|donnez|envoie|envoyez)[-moi|-nous] [moi|nous]|envoyer|donner|avoir';
const show = anyOf(see, seek, give);
const the = "(la|le|les|l'|une|un|d'une|d'un|des|toutes les|tous les)";
const chat = '(chat|canal|conversation|réunion|groupe|discussion)';
const room = `(équipe|salon|${chat})`;
const here = `(cette|ce|cet|notre|l'|la|le|mon) ${room}`;
const all = anyOf(
  'tout le monde [ici]|tous|toutes|nous tous|chacun|tout le groupe|[les] membres',
  "toute (l'|cette |la )équipe|toute l'équipe|l'ensemble de l'équipe|tous ceux qui sont ici",
  `tous les membres [de ${here}|du groupe]|(tous|tout le monde|les membres|les gens) (de|dans) ${here}`,
);
const subject = anyOf(
  '{width}',
  '{me:moi|moi-même}',
  `{everyone:${all}|nous|(cette|ce|cet|notre|la) ${chat}}`,
  "{thisTeam:(l'|cette|notre|mon) équipe}",
  '[mon|le] contact {contact}|{contact} (de|dans|parmi) mes contacts',
  "[l'|notre|mon] équipe {team}",
  '[le|mon|notre] groupe {group}',
  '{who}',
);
const of = anyOf(
  `(de|d'|pour|avec) ${subject}`,
  'du (groupe {group}|contact {contact}|{everyone:(chat|canal|groupe)}|{who})',
);

export const french: Phrasebook = {
  gap: 'spaces',
  courtesies: ["s'il (vous|te) plaît|svp|stp|please"],
  before: [
    'bonjour|salut|bonsoir|coucou|hello|hi|hey|ok|merci [de] [me|nous]',
    '(peux|pourrais)-tu [me|nous]|(pouvez|pourriez)-vous [me|nous]|puis-je|je peux|peut-on|on peut',
    '(peux tu|tu peux|pouvez vous|vous pouvez|pourriez vous|pourrais tu) [me|nous]',
    "je (voudrais|veux|souhaite|souhaiterais|cherche)|j'aimerais|j'ai besoin [de]|il me faut",
    'est-ce que (tu peux|vous pouvez|je peux) [me|nous]',
    "[est-ce que] (as-tu|avez-vous|tu as|vous avez|y a-t-il|il y a)|est-ce qu'il y a",
  ],
  after: ["merci [beaucoup|d'avance]|thanks"],
  and: / (?:et|ainsi que|et aussi|and|avec|vs\.?|contre) /gu,
  me: '(moi|moi-même)',
  afterName: "('s|')",
  help: [
    "aide|aidez-moi|aide-moi|à l'aide|help|au secours|qui es-tu|qui êtes-vous",
    "commandes|menu|start|portrait|mode d'emploi|comment (ça|cela) (marche|fonctionne)",
    'que (peux-tu|pouvez-vous|sais-tu|savez-vous) faire|que puis-je (demander|faire|écrire)|que fais-tu',
    "qu'est-ce que (tu peux|vous pouvez|je peux) (faire|demander)",
  ],
  signIn: [
    'se connecter|me connecter|connexion|connecte-moi|connectez-moi|connecter|sign in|log in|login',
    'ouvrir (une|la|ma) session',
  ],
  signOut: [
    'se déconnecter|me déconnecter|déconnexion|déconnecte-moi|déconnectez-moi|déconnecter|sign out|log out|logout',
    'fermer (la|ma) session',
  ],
  everyone: [
    `[${show}] ${all}|qui est (ici|là|présent|présente|qui|dans ${here})|qui est-ce qui est (ici|là)|qui sommes-nous`,
    `[${show}] [${the}] ${photos} (de|dans|d') (${all}|${here})|[${show}] nos ${photos}|[${show}] toutes les ${photos}`,
    `[${show}] [${the}] ${photos} (du|des) (groupe|chat|canal|équipe|membres [de ${here}|du groupe])`,
    `[${show}] [la|une] photo de groupe|[la] liste des membres`,
  ],
  myPhoto: [`[${show}] (ma|mon|mes) [${size}] ${photo} [${size}]${sized}|qui suis-je`],
  myDetails: [
    `[${show}] (mes|ma|mon) ${details} [de ${photo}]|quelles tailles ai-je`,
    `[${show}] [${the}] ${details} (de|sur) (ma|mon) ${photo}`,
  ],
  details: [
    `[${show}] [${the}] ${details} (de|sur|pour) (la|le|l'|une) ${photo} ${of}${sized}`,
    `[${show}] [${the}] ${details} (de photo|de la photo) ${of}${sized}`,
    `[${show}] [${the}] ${details} ${of}${sized}`,
    `[${show}] [${the}] ${details} (sur|à propos de|concernant) ${subject}${sized}`,
    `quelles [sont les] tailles ${of}${sized}`,
    `quelle[s] [sont les] taille[s] (a|ont|existe[nt]|y a-t-il|sont disponibles) [${of}|pour ${subject}|${subject}]`,
    `quelle est la taille [de la ${photo}] ${of}${sized}`,
  ],
  photo: [
    `[${show}] [la|le] ${photo} à {who}${sized}`,
    `[${show}] [la|une] ${photo} {thisTeam:d'équipe}${sized}`,
    `[${show}] [${the}] [${size}] ${photo} [[en|à] ${size}] ${of}${sized}`,
    `[${show}] [${the}] [${size}] ${photo} [de|d'|du]${sized}`,
    `à quoi ressemble ${subject}`,
    `(qui est|qui sont|qui est-ce|c'est qui|qui c'est|me montrer|${see}) [${subject}${sized}]`,
  ],
  bare: [`{who}${sized}`, `${size} {who}`, size, `[${show}] [${the}] ${photo} [${size}] {who}${sized}`],
  loose: [
    `[${show}] [${the}] [${size}] ${photo}[:] [${size}] ${subject}${sized}`,
    `[${show}] ${subject} ${photo}${sized}`,
    `${seek} ${subject}${sized}`,
  ],
  looseDetails: [`[${show}] ${details}[:] ${subject}`],
  say: {
    photo: {
      people: 'photo de {}',
      contact: 'photo du contact {}',
      team: 'photo de l’équipe {}',
      group: 'photo du groupe {}',
      thisTeam: 'photo de cette équipe',
    },
    details: {
      people: 'détails de {}',
      contact: 'détails du contact {}',
      team: 'détails de l’équipe {}',
      group: 'détails du groupe {}',
      thisTeam: 'détails de cette équipe',
    },
    me: 'moi',
    comma: ', ',
    largest: 'en taille réelle',
    everyone: 'tout le monde',
    help: 'aide',
    signIn: 'se connecter',
    signOut: 'se déconnecter',
  },
};

import type { Phrasebook } from '../phrasebook.js';

const size =
  "([taille|format] {width}|[petite|taille|format] {small:petit[e]|petits|miniature|mini}|[taille] {medium:moyen|moyenne|normal[e]}|[en] {largest:[la] plus grand[e|s] [possible]|taille (réelle|maximale|originale|max|complète)|pleine taille|taille d'origine|original[e]|maximum|maximal[e]|max|grandeur nature} [taille|format]|" +
  '[taille|format] {large:grand[e]|grands|gros|grosse}) [taille|format]';
const sized = `[[,|:] [-] [en|à|de|avec|au|dans] [une|un|la|le] [taille|format|largeur] [de] ${size}]`;
const photo =
  '((photo|image)[s] [de profil]|photographie[s]|portrait[s]|avatar[s]|visage[s]|tête|trombine|tronche|pic|bobine)';
const photos = '((photos|images) [de profil]|photographies|portraits|avatars|visages|têtes)';
const details =
  '(tailles [disponibles|existantes|possibles]|taille|dimensions|dimension|résolution[s]|info|infos|information|informations|métadonnées|détail|détails|données|propriétés)';
const show =
  '(montre|montrez|affiche|affichez|donne|donnez|envoie|envoyez|trouve|trouvez|cherche|cherchez|fais voir|montrer|afficher|voir|trouver|envoyer|donner)[-moi|-nous] [moi|nous]';
const the = "(la|le|les|l'|une|un|des|toutes les|tous les)";
const room = '(équipe|chat|canal|conversation|réunion|groupe|discussion|salon)';
const here = `(cette|ce|cet|notre|l'|la|le|mon) ${room}`;
const all = `(tout le monde|tous|toutes|nous tous|chacun|tout le groupe|toute (l'|cette |la )équipe|toute l'équipe|tous les membres [de ${here}|du groupe]|tous ceux qui sont ici|l'ensemble de l'équipe|(tous|tout le monde|les membres|les gens) (de|dans) ${here})`;
const subject =
  `({width}|{me:moi|moi-même}|{everyone:${all}|nous}|{everyone:(cette|ce|cet) (chat|canal|conversation|réunion|groupe|discussion)}|` +
  `{thisTeam:(l'|cette|notre|mon) équipe}|[mon|le] contact {contact}|{contact} (de|dans|parmi) mes contacts|[l'|notre|mon] équipe {team}|` +
  '[le|mon|notre] groupe {group}|{who})';
const of = `((de|d'|pour) ${subject}|du (groupe {group}|contact {contact}|{everyone:(chat|canal|groupe)}|{who}))`;

export const french: Phrasebook = {
  gap: 'spaces',
  before:
    "bonjour|salut|bonsoir|coucou|hello|hi|hey|ok|s'il (vous|te) plaît|svp|stp|merci [de] [me|nous]|merci|(peux|pourrais)-tu [me|nous]|(pouvez|pourriez)-vous [me|nous]|(peux tu|tu peux|pouvez vous|vous pouvez|pourriez vous|pourrais tu) [me|nous]|(puis-je|je peux) [avoir]|" +
    "je (voudrais|veux|souhaite|souhaiterais|cherche)|j'aimerais [avoir]|est-ce que (tu peux|vous pouvez|je peux) [me|nous]",
  after: "s'il (vous|te) plaît|svp|stp|merci|merci beaucoup|merci d'avance|please|thanks",
  and: / (?:et|ainsi que|et aussi|and) /gu,
  me: '(moi|moi-même)',
  afterName: "('s|')",
  help: "(aide|aidez-moi|aide-moi|à l'aide|help|au secours|que (peux-tu|pouvez-vous|sais-tu|savez-vous) faire|que puis-je (demander|faire|écrire)|qu'est-ce que (tu peux|vous pouvez|je peux) (faire|demander)|comment ça (marche|fonctionne)|commandes|mode d'emploi|qui es-tu|qui êtes-vous)",
  signIn:
    '(se connecter|me connecter|connexion|connecte-moi|connectez-moi|connecter|sign in|log in|login|ouvrir une session|ouvrir la session)',
  signOut:
    '(se déconnecter|me déconnecter|déconnexion|déconnecte-moi|déconnectez-moi|déconnecter|sign out|log out|logout|fermer la session|fermer ma session)',
  everyone:
    `[${show}] ${all}|qui est (ici|là|présent|présente|dans ${here})|qui est-ce qui est (ici|là)|[${show}] [${the}] ${photos} (de|dans|d') (${all}|${here})|` +
    `[${show}] [${the}] ${photos} (du|des) (groupe|chat|canal|équipe|membres [de ${here}|du groupe])|[${show}] [la|une] photo de groupe|[${show}] nos ${photos}|[${show}] toutes les ${photos}`,
  myPhoto: `[${show}] (ma|mon|mes) [${size}] ${photo} [${size}]${sized}|qui suis-je`,
  myDetails: `[${show}] (mes|ma|mon) ${details} [de ${photo}]|quelles tailles ai-je|[${show}] [${the}] ${details} (de|sur) (ma|mon) ${photo}`,
  details: [
    `[${show}] [${the}] ${details} (de|sur|pour) (la|le|l'|une) ${photo} ${of}${sized}`,
    `[${show}] [${the}] ${details} (de photo|de la photo) ${of}${sized}`,
    `[${show}] [${the}] ${details} ${of}${sized}`,
    `[${show}] [${the}] ${details} (sur|à propos de|concernant) ${subject}${sized}`,
    `quelles [sont les] tailles ${of}${sized}`,
    `(quelles|quelle) [sont les] (taille|tailles) (a|ont|existent|existe|existent-elles|y a-t-il|sont disponibles) [${of}|pour ${subject}|${subject}]`,
    `quelle est la taille [de la ${photo}] ${of}${sized}`,
  ],
  photo: [
    `[${show}] [la|le] ${photo} à {who}${sized}`,
    `[${show}] [la|une] ${photo} {thisTeam:d'équipe}${sized}`,
    `[${show}] [${the}] [${size}] ${photo} [[en|à] ${size}] ${of}${sized}`,
    `[${show}] [${the}] [${size}] ${photo} [de|d'|du]${sized}`,
    `à quoi ressemble ${subject}`,
    `(qui est|qui est-ce|c'est qui|qui c'est|montre-moi|montrez-moi|montre moi|montrez moi|fais voir|affiche|affichez|me montrer|montrer) [${subject}${sized}]`,
  ],
  bare: [`{who}${sized}`, `${size} {who}`, size, `[${show}] [${the}] ${photo} [${size}] {who}${sized}`],
  loose: [`[${show}] [${the}] [${size}] ${photo}[:] [${size}] ${subject}${sized}`],
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

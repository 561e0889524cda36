import type { OutsiderReason } from '../asker.js';
import { message, type Message } from './message.js';

/** Why nobody can be shown. */
export const sightingWords = {
  several: message<{ name: string }>({
    en: 'More than one person is called {name}',
    de: 'Mehrere Personen heißen {name}',
    fr: 'Plusieurs personnes s’appellent {name}',
    es: 'Hay más de una persona llamada {name}',
    pt: 'Há mais de uma pessoa chamada {name}',
    ja: '{name} という名前の人が複数います',
  }),
  severalHint: message({
    en: 'Ask again with one of these addresses.',
    de: 'Bitte mit einer dieser Adressen erneut fragen.',
    fr: 'Reposez votre question avec l’une de ces adresses.',
    es: 'Vuelva a preguntar con una de estas direcciones.',
    pt: 'Pergunte de novo com um destes endereços.',
    ja: 'いずれかのアドレスで、もう一度リクエストしてください。',
  }),
  nobody: message({
    en: 'Nobody in the organisation goes by this name or address.',
    de: 'Niemand in der Organisation hat diesen Namen oder diese Adresse.',
    fr: 'Personne dans l’organisation ne porte ce nom ni n’utilise cette adresse.',
    es: 'Nadie en la organización tiene este nombre o esta dirección.',
    pt: 'Ninguém na organização tem este nome ou endereço.',
    ja: 'この名前またはアドレスの人は、組織にいません。',
  }),
  nobodyHint: message({
    en: 'Check the spelling, or mention the person in a chat or channel.',
    de: 'Bitte die Schreibweise prüfen oder die Person in einem Chat oder Kanal erwähnen.',
    fr: 'Vérifiez l’orthographe ou mentionnez la personne dans une conversation ou un canal.',
    es: 'Revise la ortografía o mencione a la persona en un chat o canal.',
    pt: 'Verifique a grafia ou mencione a pessoa em um chat ou canal.',
    ja: '名前やアドレスの表記を確認するか、チャットまたはチャネルでその方をメンションしてください。',
  }),
  /** Somebody whose mention came without a name. */
  nameless: message({
    en: 'This person',
    de: 'Diese Person',
    fr: 'Cette personne',
    es: 'Esta persona',
    pt: 'Esta pessoa',
    ja: 'この方',
  }),
  app: message({
    en: 'This is an app, not a person, so there is no photo of it.',
    de: 'Das ist eine App und keine Person, daher gibt es kein Foto.',
    fr: 'C’est une application, pas une personne : il n’y a donc pas de photo.',
    es: 'Esto es una aplicación, no una persona, así que no hay ninguna foto.',
    pt: 'Isto é um aplicativo, não uma pessoa, portanto não há foto.',
    ja: 'これは人ではなくアプリのため、写真はありません。',
  }),
  notHere: message({
    en: 'Teams does not list this person in this conversation.',
    de: 'Teams führt diese Person in dieser Unterhaltung nicht auf.',
    fr: 'Selon Teams, cette personne ne participe pas à cette conversation.',
    es: 'Según Teams, esta persona no participa en esta conversación.',
    pt: 'Segundo o Teams, esta pessoa não está nesta conversa.',
    ja: 'Teams によると、この方はこの会話に参加していません。',
  }),
  notHereHint: message({
    en: 'Mention somebody who is in it, or ask by name or address.',
    de: 'Bitte jemanden aus der Unterhaltung erwähnen oder nach einem Namen oder einer Adresse fragen.',
    fr: 'Mentionnez quelqu’un qui y participe, ou indiquez un nom ou une adresse.',
    es: 'Mencione a alguien que participe en ella, o pregunte por nombre o dirección.',
    pt: 'Mencione alguém que esteja nela ou pergunte pelo nome ou endereço.',
    ja: '会話の参加者をメンションするか、名前またはアドレスでリクエストしてください。',
  }),
  anonymous: message({
    en: 'This person joined without signing in, so no directory holds a photo.',
    de: 'Diese Person nimmt ohne Anmeldung teil, daher gibt es in keinem Verzeichnis ein Foto.',
    fr: 'Cette personne participe sans s’être connectée : aucun annuaire ne contient donc sa photo.',
    es: 'Esta persona participa sin haber iniciado sesión, así que ningún directorio tiene su foto.',
    pt: 'Esta pessoa participa sem login, portanto nenhum diretório tem sua foto.',
    ja: 'この方はサインインせずに参加しているため、どのディレクトリにも写真がありません。',
  }),
  otherTenant: message({
    en: 'This person belongs to another organisation, whose photos cannot be read from here.',
    de: 'Diese Person gehört zu einer anderen Organisation, deren Fotos von hier aus nicht lesbar sind.',
    fr: 'Cette personne appartient à une autre organisation, dont les photos ne sont pas accessibles d’ici.',
    es: 'Esta persona pertenece a otra organización, cuyas fotos no se pueden leer desde aquí.',
    pt: 'Esta pessoa é de outra organização, cujas fotos não podem ser lidas daqui.',
    ja: 'この方は別の組織に所属しており、その組織の写真はここからは読み取れません。',
  }),
  /** `because`: one of `outsiderWords`. */
  onlyPeopleHere: message<{ because: string }>({
    en: '{because}, so you can see photos of the people of this conversation and of nobody else.',
    de: '{because}; daher sind nur Fotos der Personen in dieser Unterhaltung zu sehen.',
    fr: '{because} : vous pouvez donc voir les photos des personnes de cette conversation, et de personne d’autre.',
    es: '{because}, así que puede ver fotos de las personas de esta conversación y de nadie más.',
    pt: '{because}, portanto você pode ver fotos das pessoas desta conversa e de mais ninguém.',
    ja: '{because}。そのため、表示できるのはこの会話の参加者の写真だけです。',
  }),
  onlyPeopleHereHint: message({
    en: 'Mention somebody who is in it.',
    de: 'Bitte jemanden aus der Unterhaltung erwähnen.',
    fr: 'Mentionnez quelqu’un qui y participe.',
    es: 'Mencione a alguien que participe en ella.',
    pt: 'Mencione alguém que esteja nela.',
    ja: '会話の参加者をメンションしてください。',
  }),
  outsider: message({
    en: 'You can see photos of the people of this conversation and of nobody else.',
    de: 'Zu sehen sind nur Fotos der Personen in dieser Unterhaltung.',
    fr: 'Vous pouvez voir les photos des personnes de cette conversation, et de personne d’autre.',
    es: 'Puede ver fotos de las personas de esta conversación y de nadie más.',
    pt: 'Você pode ver fotos das pessoas desta conversa e de mais ninguém.',
    ja: '表示できるのは、この会話の参加者の写真だけです。',
  }),
};

/** Why somebody sees only the people of the same conversation; each stands alone, and begins a sentence. */
export const outsiderWords = {
  guest: message({
    en: 'You are a guest in this organisation',
    de: 'In dieser Organisation besteht nur ein Gastzugang',
    fr: 'Vous avez un compte invité dans cette organisation',
    es: 'Su cuenta es de invitado en esta organización',
    pt: 'Sua conta é de convidado nesta organização',
    ja: 'あなたはこの組織のゲストです',
  }),
  anonymous: message({
    en: 'You are not signed in to this organisation',
    de: 'Bei dieser Organisation liegt keine Anmeldung vor',
    fr: 'Vous n’avez pas ouvert de session dans cette organisation',
    es: 'No ha iniciado sesión en esta organización',
    pt: 'Você não entrou com uma conta desta organização',
    ja: 'あなたはこの組織にサインインしていません',
  }),
  otherTenant: message({
    en: 'You belong to another organisation',
    de: 'Das angemeldete Konto gehört zu einer anderen Organisation',
    fr: 'Votre compte appartient à une autre organisation',
    es: 'Su cuenta pertenece a otra organización',
    pt: 'Sua conta é de outra organização',
    ja: 'あなたは別の組織に所属しています',
  }),
} satisfies Record<OutsiderReason, Message>;

import { message, type Message } from './message.js';

/** Something to write to the bot, word by word, and what it is for. */
export interface Example {
  readonly phrase: Message;
  readonly meaning: Message;
}

/** What can be asked, by examples that the bot understands. Names are made up; `@` stands for a mention. */
export const exampleWords = {
  mention: {
    phrase: message({
      en: 'photo of @name',
      de: 'Foto von @Name',
      fr: 'photo de @nom',
      es: 'foto de @nombre',
      pt: 'foto de @nome',
      ja: '@名前 の写真',
    }),
    meaning: message({
      en: 'somebody of this conversation',
      de: 'jemand aus dieser Unterhaltung',
      fr: 'quelqu’un de cette conversation',
      es: 'alguien de esta conversación',
      pt: 'alguém desta conversa',
      ja: 'この会話の参加者',
    }),
  },
  size: {
    phrase: message({
      en: 'photo of @name 96',
      de: 'Foto von @Name 96',
      fr: 'photo de @nom 96',
      es: 'foto de @nombre 96',
      pt: 'foto de @nome 96',
      ja: '@名前 の写真 96',
    }),
    meaning: message({
      en: 'the same, 96 pixels wide',
      de: 'dasselbe, 96 Pixel breit',
      fr: 'la même, large de 96 pixels',
      es: 'la misma, de 96 píxeles de ancho',
      pt: 'a mesma, com 96 pixels de largura',
      ja: '幅 96 ピクセルの写真',
    }),
  },
  name: {
    phrase: message({
      en: 'photo of Kim Park',
      de: 'Foto von Kim Park',
      fr: 'photo de Kim Park',
      es: 'foto de Kim Park',
      pt: 'foto de Kim Park',
      ja: '佐藤花子の写真',
    }),
    meaning: message({
      en: 'anyone in the organisation, by name',
      de: 'alle in der Organisation, nach Namen',
      fr: 'toute personne de l’organisation, par son nom',
      es: 'cualquier persona de la organización, por su nombre',
      pt: 'qualquer pessoa da organização, pelo nome',
      ja: '名前で探した組織の人',
    }),
  },
  address: {
    phrase: message({
      en: 'photo of kim@example.com',
      de: 'Foto von kim@example.com',
      fr: 'photo de kim@example.com',
      es: 'foto de kim@example.com',
      pt: 'foto de kim@example.com',
      ja: 'hanako@example.com の写真',
    }),
    meaning: message({
      en: 'by user principal name or mail address',
      de: 'nach Benutzerprinzipalname oder E-Mail-Adresse',
      fr: 'par nom d’utilisateur principal ou par adresse e-mail',
      es: 'por nombre principal de usuario o dirección de correo',
      pt: 'pelo nome principal do usuário ou endereço de email',
      ja: 'ユーザー プリンシパル名またはメール アドレスで探した人',
    }),
  },
  mine: {
    phrase: message({
      en: 'my photo',
      de: 'mein Foto',
      fr: 'ma photo',
      es: 'mi foto',
      pt: 'minha foto',
      ja: '私の写真',
    }),
    meaning: message({
      en: 'your own',
      de: 'das eigene',
      fr: 'la vôtre',
      es: 'la suya',
      pt: 'a sua própria',
      ja: 'ご自身の写真',
    }),
  },
  everyone: {
    phrase: message({
      en: 'photos of everyone',
      de: 'Fotos von allen',
      fr: 'photos de tout le monde',
      es: 'fotos de todos',
      pt: 'fotos de todos',
      ja: '全員の写真',
    }),
    meaning: message({
      en: 'everybody of this conversation, and who has no photo yet',
      de: 'alle in dieser Unterhaltung, und wer noch kein Foto hat',
      fr: 'toutes les personnes de cette conversation, et celles qui n’ont pas encore de photo',
      es: 'todas las personas de esta conversación, y quién aún no tiene foto',
      pt: 'todas as pessoas desta conversa, e quem ainda não tem foto',
      ja: 'この会話の全員と、まだ写真のない人',
    }),
  },
  details: {
    phrase: message({
      en: 'details of @name',
      de: 'Details zu @Name',
      fr: 'détails de @nom',
      es: 'detalles de @nombre',
      pt: 'detalhes de @nome',
      ja: '@名前 の詳細',
    }),
    meaning: message({
      en: 'dimensions, type and sizes of a photo',
      de: 'Abmessungen, Typ und Größen eines Fotos',
      fr: 'dimensions, type et tailles d’une photo',
      es: 'dimensiones, tipo y tamaños de una foto',
      pt: 'dimensões, tipo e tamanhos de uma foto',
      ja: '写真の画像サイズ、形式、利用できるサイズ',
    }),
  },
  contact: {
    phrase: message({
      en: 'photo of contact Corner Bakery',
      de: 'Foto vom Kontakt Bäckerei Eck',
      fr: 'photo du contact Boulangerie du Coin',
      es: 'foto del contacto Panadería Sol',
      pt: 'foto do contato Padaria Sol',
      ja: '連絡先 桜ベーカリー の写真',
    }),
    meaning: message({
      en: 'one of your contacts; also “team” or “group” and its name',
      de: 'einer der eigenen Kontakte; auch „vom Team“ oder „von der Gruppe“ und der Name',
      fr: 'un de vos contacts ; aussi « de l’équipe » ou « du groupe » et son nom',
      es: 'uno de sus contactos; también «del equipo» o «del grupo» y su nombre',
      pt: 'um dos seus contatos; também “da equipe” ou “do grupo” e o nome',
      ja: '連絡先の写真。「チーム」や「グループ」と名前でもリクエストできます',
    }),
  },
  thisTeam: {
    phrase: message({
      en: 'photo of this team',
      de: 'Foto von diesem Team',
      fr: 'photo de cette équipe',
      es: 'foto de este equipo',
      pt: 'foto desta equipe',
      ja: 'このチームの写真',
    }),
    meaning: message({
      en: 'in a channel, its team',
      de: 'in einem Kanal dessen Team',
      fr: 'dans un canal, son équipe',
      es: 'en un canal, su equipo',
      pt: 'em um canal, a equipe dele',
      ja: 'チャネルでは、そのチームの写真',
    }),
  },
  signOut: {
    phrase: message({
      en: 'sign out',
      de: 'abmelden',
      fr: 'se déconnecter',
      es: 'cerrar sesión',
      pt: 'sair',
      ja: 'サインアウト',
    }),
    meaning: message({
      en: 'forgets your sign-in, which contacts, teams and groups need',
      de: 'vergisst die Anmeldung, die für Kontakte, Teams und Gruppen nötig ist',
      fr: 'oublie votre connexion, nécessaire pour les contacts, équipes et groupes',
      es: 'olvida su inicio de sesión, que hace falta para contactos, equipos y grupos',
      pt: 'esquece seu login, necessário para contatos, equipes e grupos',
      ja: '連絡先、チーム、グループに必要なサインインの情報を消去します',
    }),
  },
  help: {
    phrase: message({
      en: 'help',
      de: 'Hilfe',
      fr: 'aide',
      es: 'ayuda',
      pt: 'ajuda',
      ja: 'ヘルプ',
    }),
    meaning: message({
      en: 'everything that I understand',
      de: 'alles, was ich verstehe',
      fr: 'tout ce que je comprends',
      es: 'todo lo que entiendo',
      pt: 'tudo o que entendo',
      ja: 'リクエストできることの一覧',
    }),
  },
} satisfies Record<string, Example>;

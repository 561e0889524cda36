import { message } from './message.js';

/** What each permission is for: what comes after "so that I can …" (`signInWords.ask`), in each language's own order. */
export const purposeWords = {
  contacts: message({
    en: 'read your contacts and their photos',
    de: 'die eigenen Kontakte und deren Fotos lesen',
    fr: 'lire vos contacts et leurs photos',
    es: 'leer sus contactos y sus fotos',
    pt: 'ler seus contatos e as fotos deles',
    ja: '連絡先とその写真の読み取り',
  }),
  teams: message({
    en: 'see your teams and their photos',
    de: 'die eigenen Teams und deren Fotos sehen',
    fr: 'voir vos équipes et leurs photos',
    es: 'ver sus equipos y sus fotos',
    pt: 'ver suas equipes e as fotos delas',
    ja: '参加しているチームとその写真の表示',
  }),
  findGroups: message({
    en: 'find groups by name',
    de: 'Gruppen nach Namen finden',
    fr: 'trouver des groupes par leur nom',
    es: 'buscar grupos por su nombre',
    pt: 'encontrar grupos pelo nome',
    ja: '名前によるグループの検索',
  }),
  groupPhotos: message({
    en: 'read the photos of groups',
    de: 'die Fotos von Gruppen lesen',
    fr: 'lire les photos des groupes',
    es: 'leer las fotos de los grupos',
    pt: 'ler as fotos dos grupos',
    ja: 'グループの写真の読み取り',
  }),
  people: message({
    en: 'see the names and photos of people in your organisation',
    de: 'Namen und Fotos von Personen der Organisation sehen',
    fr: 'voir les noms et les photos des personnes de votre organisation',
    es: 'ver los nombres y las fotos de las personas de su organización',
    pt: 'ver os nomes e as fotos das pessoas da sua organização',
    ja: '組織内の人の名前と写真の表示',
  }),
  self: message({
    en: 'know who you are',
    de: 'das angemeldete Konto erkennen',
    fr: 'savoir qui vous êtes',
    es: 'saber quién es usted',
    pt: 'saber quem você é',
    ja: 'ご本人の確認',
  }),
  /** Joins two purposes; `first` may be several already. */
  both: message<{ first: string; second: string }>({
    en: '{first}, and {second}',
    de: '{first} sowie {second}',
    fr: '{first}, et {second}',
    es: '{first}, y {second}',
    pt: '{first}, e {second}',
    ja: '{first}、および{second}',
  }),
};

import { message } from './message.js';

/** In the box where people search while they write. */
export const searchWords = {
  typeName: message({
    en: 'Type a name or an e-mail address.',
    de: 'Bitte einen Namen oder eine E-Mail-Adresse eingeben.',
    fr: 'Saisissez un nom ou une adresse e-mail.',
    es: 'Escriba un nombre o una dirección de correo.',
    pt: 'Digite um nome ou um endereço de email.',
    ja: '名前またはメール アドレスを入力してください。',
  }),
  nobody: message<{ name: string }>({
    en: 'Nobody in the organisation goes by “{name}”.',
    de: 'Niemand in der Organisation heißt „{name}“.',
    fr: 'Personne dans l’organisation ne correspond à « {name} ».',
    es: 'Nadie en la organización coincide con «{name}».',
    pt: 'Ninguém na organização corresponde a “{name}”.',
    ja: '「{name}」に一致する人は組織にいません。',
  }),
  /** Where the app is not in the conversation and cannot ask for a sign-in. */
  notHere: message({
    en: 'Add Portrait to this conversation, or search in your own chat with it.',
    de: 'Bitte Portrait zu dieser Unterhaltung hinzufügen oder im eigenen Chat mit Portrait suchen.',
    fr: 'Ajoutez Portrait à cette conversation, ou cherchez dans votre conversation privée avec Portrait.',
    es: 'Agregue Portrait a esta conversación o busque en su propio chat con Portrait.',
    pt: 'Adicione o Portrait a esta conversa ou pesquise no seu próprio chat com ele.',
    ja: 'この会話に Portrait を追加するか、Portrait との 1 対 1 のチャットで検索してください。',
  }),
  /** Where people are read with the asker's own rights, and these need a consent that the search cannot ask for. */
  agreeFirst: message({
    en: 'Please ask for a photo in your own chat with Portrait first, and sign in there. Then search again.',
    de: 'Bitte zuerst im eigenen Chat mit Portrait nach einem Foto fragen und dort anmelden. Danach noch einmal suchen.',
    fr: 'Demandez d’abord une photo dans votre conversation privée avec Portrait et connectez-vous-y. Relancez ensuite la recherche.',
    es: 'Pida primero una foto en su propio chat con Portrait e inicie sesión allí. Después, busque de nuevo.',
    pt: 'Primeiro peça uma foto no seu próprio chat com o Portrait e entre com sua conta lá. Depois, pesquise de novo.',
    ja: 'まず Portrait との 1 対 1 のチャットで写真をリクエストし、そこでサインインしてください。その後、もう一度検索してください。',
  }),
  /** Read aloud in place of the small picture of somebody without a photo. */
  initials: message<{ name: string }>({
    en: 'Initials of {name}',
    de: 'Initialen von {name}',
    fr: 'Initiales de {name}',
    es: 'Iniciales de {name}',
    pt: 'Iniciais de {name}',
    ja: '{name} のイニシャル',
  }),
};

import { message } from './message.js';

/** On the card of several people. */
export const peopleWords = {
  title: message<{ names: string }>({
    en: 'Photos of {names}',
    de: 'Fotos von {names}',
    fr: 'Photos de {names}',
    es: 'Fotos de {names}',
    pt: 'Fotos de {names}',
    ja: '{names} の写真',
  }),
  /** Above those of whom there is none to show, each of whom is named with the reason. */
  missing: message({
    en: 'Without a photo',
    de: 'Ohne Foto',
    fr: 'Sans photo',
    es: 'Sin foto',
    pt: 'Sem foto',
    ja: '写真を表示できない方',
  }),
  cut: message<{ shown: number; asked: number }>({
    en: 'These are the first {shown, number} of {asked, number} people. Please ask for the others in another message.',
    de: 'Dies sind die ersten {shown, number} von {asked, number} Personen. Nach den übrigen bitte in einer weiteren Nachricht fragen.',
    fr: 'Voici les {shown, number} premières personnes sur {asked, number}. Veuillez demander les autres dans un autre message.',
    es: 'Estas son las primeras {shown, number} de {asked, number} personas. Pida las demás en otro mensaje, por favor.',
    pt: 'Estas são as primeiras {shown, number} de {asked, number} pessoas. Peça as outras em outra mensagem, por favor.',
    ja: '{asked, number} 人のうち、最初の {shown, number} 人です。ほかの方の写真は、別のメッセージでリクエストしてください。',
  }),
  stale: message<{ minutes: number }>({
    en: 'Microsoft Graph does not answer just now. Some of this is as it was {minutes, plural, one {a minute} other {# minutes}} ago.',
    de: 'Microsoft Graph antwortet gerade nicht. Einiges hier ist auf dem Stand von vor {minutes, plural, one {einer Minute} other {# Minuten}}.',
    fr: 'Microsoft Graph ne répond pas en ce moment. Une partie de ces informations date d’il y a {minutes, plural, one {une minute} other {# minutes}}.',
    es: 'Microsoft Graph no responde ahora mismo. Parte de esto es de hace {minutes, plural, one {un minuto} other {# minutos}}.',
    pt: 'O Microsoft Graph não responde no momento. Parte disto é de {minutes, plural, one {um minuto} other {# minutos}} atrás.',
    ja: 'Microsoft Graph が現在応答していません。一部は {minutes, plural, other {# 分前}}の情報です。',
  }),
  /** Where their photos fit into no message. */
  tooLarge: message({
    en: 'Teams did not take the photos in a message.',
    de: 'Teams hat die Fotos in der Nachricht nicht angenommen.',
    fr: 'Teams n’a pas accepté les photos dans un message.',
    es: 'Teams no aceptó las fotos en un mensaje.',
    pt: 'O Teams não aceitou as fotos em uma mensagem.',
    ja: 'Teams がメッセージ内の写真を受け付けませんでした。',
  }),
  askFewer: message({
    en: 'Ask for fewer people in one message.',
    de: 'Bitte in einer Nachricht nach weniger Personen fragen.',
    fr: 'Demandez moins de personnes dans un même message.',
    es: 'Pida menos personas en un mismo mensaje.',
    pt: 'Peça menos pessoas em uma só mensagem.',
    ja: '1 つのメッセージでリクエストする人数を減らしてください。',
  }),
  /** Between names in a row. */
  comma: message({ en: ', ', de: ', ', fr: ', ', es: ', ', pt: ', ', ja: '、' }),
};

import type { OwnedKind } from '../command.js';
import { message, type Message } from './message.js';

/** Contacts, teams and groups that were not found. */
export const strangerWords = {
  contact: {
    reason: message({
      en: 'None of your contacts goes by this name or address.',
      de: 'Keiner der eigenen Kontakte hat diesen Namen oder diese Adresse.',
      fr: 'Aucun de vos contacts ne porte ce nom ni n’utilise cette adresse.',
      es: 'Ninguno de sus contactos tiene este nombre o esta dirección.',
      pt: 'Nenhum dos seus contatos tem este nome ou endereço.',
      ja: 'この名前またはアドレスの連絡先はありません。',
    }),
    hint: message({
      en: 'Colleagues need no contact: ask for “photo of” and a name.',
      de: 'Für Kolleginnen und Kollegen braucht es keinen Kontakt: „Foto von“ und ein Name genügen.',
      fr: 'Pour des collègues, nul besoin d’un contact : écrivez « photo de » et un nom.',
      es: 'Para colegas no hace falta un contacto: escriba «foto de» y un nombre.',
      pt: 'Para colegas não é preciso um contato: escreva “foto de” e um nome.',
      ja: '同僚なら連絡先は不要です。名前に続けて「の写真」と書いてください。',
    }),
  },
  team: {
    reason: message({
      en: 'You are in no team of this name.',
      de: 'Keines der eigenen Teams heißt so.',
      fr: 'Aucune de vos équipes ne porte ce nom.',
      es: 'No está en ningún equipo con este nombre.',
      pt: 'Você não está em nenhuma equipe com este nome.',
      ja: 'この名前のチームには参加していません。',
    }),
    hint: message({
      en: 'Check the spelling in the list of your teams.',
      de: 'Bitte die Schreibweise in der Liste der eigenen Teams prüfen.',
      fr: 'Vérifiez l’orthographe dans la liste de vos équipes.',
      es: 'Revise la ortografía en la lista de sus equipos.',
      pt: 'Verifique a grafia na lista das suas equipes.',
      ja: 'チームの一覧で名前の表記を確認してください。',
    }),
  },
  group: {
    reason: message({
      en: 'There is no group of this name or address.',
      de: 'Es gibt keine Gruppe mit diesem Namen oder dieser Adresse.',
      fr: 'Il n’y a aucun groupe de ce nom ou à cette adresse.',
      es: 'No hay ningún grupo con este nombre o esta dirección.',
      pt: 'Não há nenhum grupo com este nome ou endereço.',
      ja: 'この名前またはアドレスのグループはありません。',
    }),
    hint: message({
      en: 'Check the spelling, or ask by its address.',
      de: 'Bitte die Schreibweise prüfen oder mit der Adresse fragen.',
      fr: 'Vérifiez l’orthographe ou indiquez son adresse.',
      es: 'Revise la ortografía o pregunte por su dirección.',
      pt: 'Verifique a grafia ou pergunte pelo endereço.',
      ja: '名前の表記を確認するか、アドレスでリクエストしてください。',
    }),
  },
} satisfies Record<OwnedKind, { reason: Message; hint: Message }>;

/** Over a list of those that a name fits. */
export const namesakeWords = {
  contact: message<{ name: string }>({
    en: 'More than one contact is called {name}',
    de: 'Mehrere Kontakte heißen {name}',
    fr: 'Plusieurs contacts s’appellent {name}',
    es: 'Hay más de un contacto llamado {name}',
    pt: 'Há mais de um contato chamado {name}',
    ja: '{name} という名前の連絡先が複数あります',
  }),
  team: message<{ name: string }>({
    en: 'More than one team is called {name}',
    de: 'Mehrere Teams heißen {name}',
    fr: 'Plusieurs équipes s’appellent {name}',
    es: 'Hay más de un equipo llamado {name}',
    pt: 'Há mais de uma equipe chamada {name}',
    ja: '{name} という名前のチームが複数あります',
  }),
  group: message<{ name: string }>({
    en: 'More than one group is called {name}',
    de: 'Mehrere Gruppen heißen {name}',
    fr: 'Plusieurs groupes s’appellent {name}',
    es: 'Hay más de un grupo llamado {name}',
    pt: 'Há mais de um grupo chamado {name}',
    ja: '{name} という名前のグループが複数あります',
  }),
  hint: message({
    en: 'Ask again with the whole name, the address or the id.',
    de: 'Bitte mit dem ganzen Namen, der Adresse oder der ID erneut fragen.',
    fr: 'Reposez votre question avec le nom complet, l’adresse ou l’ID.',
    es: 'Vuelva a preguntar con el nombre completo, la dirección o el ID.',
    pt: 'Pergunte de novo com o nome completo, o endereço ou o ID.',
    ja: '正式な名前、アドレス、または ID で、もう一度リクエストしてください。',
  }),
};

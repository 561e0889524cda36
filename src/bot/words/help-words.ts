import { message } from './message.js';

/** Around the examples of what can be asked. */
export const helpWords = {
  title: message({
    en: 'Ask me for a photo',
    de: 'Nach einem Foto fragen',
    fr: 'Demandez-moi une photo',
    es: 'Pídame una foto',
    pt: 'Peça uma foto',
    ja: '写真をリクエストしてください',
  }),
  /** All that clients without cards show, after the title. */
  inWords: message({
    en: 'Write “photo of” and mention a person, or write a name or an address.',
    de: 'Bitte „Foto von“ schreiben und eine Person erwähnen, oder einen Namen oder eine Adresse.',
    fr: 'Écrivez « photo de » et mentionnez une personne, ou écrivez un nom ou une adresse.',
    es: 'Escriba «foto de» y mencione a una persona, o escriba un nombre o una dirección.',
    pt: 'Escreva “foto de” e mencione uma pessoa, ou escreva um nome ou um endereço.',
    ja: '人をメンションするか、名前またはメール アドレスを書き、続けて「の写真」と書いてください。',
  }),
  unclear: message({
    en: 'I did not understand that',
    de: 'Das habe ich nicht verstanden',
    fr: 'Je n’ai pas compris',
    es: 'No he entendido eso',
    pt: 'Não entendi',
    ja: '理解できませんでした',
  }),
  wayForward: message({
    en: 'Ask me for a photo, for example:',
    de: 'Ein Foto gibt es zum Beispiel so:',
    fr: 'Demandez-moi une photo, par exemple :',
    es: 'Pídame una foto, por ejemplo:',
    pt: 'Peça uma foto, por exemplo:',
    ja: 'たとえば、次のように写真をリクエストしてください。',
  }),
};

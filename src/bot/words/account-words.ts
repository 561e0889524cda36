import type { RedeemedCode } from '../sign-in/accounts.js';
import { message, type Message } from './message.js';

/** About a sign-in that is there, and one that was given up. */
export const accountWords = {
  signedIn: message({
    en: 'You are signed in. Ask me for a photo of one of your contacts, teams or groups.',
    de: 'Die Anmeldung ist aktiv. Nun kann ich Fotos der eigenen Kontakte, Teams und Gruppen zeigen.',
    fr: 'Votre connexion est active. Demandez-moi la photo d’un contact, d’une équipe ou d’un groupe.',
    es: 'Ha iniciado sesión. Pídame una foto de uno de sus contactos, equipos o grupos.',
    pt: 'Você entrou com sua conta. Peça uma foto de um dos seus contatos, equipes ou grupos.',
    ja: 'サインインしています。連絡先、チーム、グループの写真をリクエストできます。',
  }),
  signedInHint: message({
    en: 'Write “sign out” to end it.',
    de: 'Mit „abmelden“ endet sie.',
    fr: 'Écrivez « se déconnecter » pour y mettre fin.',
    es: 'Escriba «cerrar sesión» para cerrarla.',
    pt: 'Escreva “sair” para encerrar a sessão.',
    ja: '「サインアウト」と書くと終了します。',
  }),
  signedOut: message({
    en: 'Signed out',
    de: 'Abgemeldet',
    fr: 'Déconnexion effectuée',
    es: 'Sesión cerrada',
    pt: 'Sessão encerrada',
    ja: 'サインアウトしました',
  }),
  notSignedOut: message({
    en: 'Not signed out everywhere',
    de: 'Nicht überall abgemeldet',
    fr: 'Déconnexion incomplète',
    es: 'La sesión no se cerró en todas partes',
    pt: 'A sessão não foi encerrada em todos os lugares',
    ja: 'すべての場所ではサインアウトできていません',
  }),
  signedOutReason: message({
    en: 'I have forgotten your sign-in, and every question that waited for it.',
    de: 'Die Anmeldung ist gelöscht, ebenso jede Frage, die darauf gewartet hat.',
    fr: 'J’ai oublié votre connexion, ainsi que toutes les questions qui l’attendaient.',
    es: 'He olvidado su inicio de sesión y todas las preguntas que lo esperaban.',
    pt: 'Esqueci seu login e todas as perguntas que esperavam por ele.',
    ja: 'サインインの情報と、サインインを待っていたリクエストをすべて消去しました。',
  }),
  signedOutHint: message({
    en: 'I ask you to sign in again when a question needs it.',
    de: 'Sobald eine Frage es erfordert, bitte ich wieder um eine Anmeldung.',
    fr: 'Je vous demanderai de vous reconnecter lorsqu’une question l’exigera.',
    es: 'Le pediré que vuelva a iniciar sesión cuando una pregunta lo necesite.',
    pt: 'Pedirei que você entre com sua conta de novo quando uma pergunta precisar disso.',
    ja: '必要になったときに、もう一度サインインをお願いします。',
  }),
};

/** What came of a code that the sign-in page showed. */
export const codeWords = {
  signedIn: {
    reason: message({
      en: 'You are signed in.',
      de: 'Die Anmeldung ist erfolgt.',
      fr: 'La connexion est établie.',
      es: 'Ha iniciado sesión.',
      pt: 'Você entrou com sua conta.',
      ja: 'サインインしました。',
    }),
    hint: accountWords.signedInHint,
  },
  wrong: {
    reason: message({
      en: 'This is not the code that the page showed you.',
      de: 'Das ist nicht der Code, den die Seite gezeigt hat.',
      fr: 'Ce n’est pas le code que la page vous a montré.',
      es: 'Este no es el código que le mostró la página.',
      pt: 'Este não é o código que a página mostrou.',
      ja: 'ページに表示されたコードと異なります。',
    }),
    hint: message({
      en: 'Compare it letter by letter, and write it again.',
      de: 'Bitte Zeichen für Zeichen vergleichen und noch einmal schreiben.',
      fr: 'Comparez-le lettre par lettre, puis écrivez-le de nouveau.',
      es: 'Compárelo letra por letra y escríbalo otra vez.',
      pt: 'Compare letra por letra e escreva de novo.',
      ja: '1 文字ずつ確認して、もう一度書いてください。',
    }),
  },
  over: {
    reason: message({
      en: 'This code is no longer good.',
      de: 'Dieser Code gilt nicht mehr.',
      fr: 'Ce code n’est plus valable.',
      es: 'Este código ya no es válido.',
      pt: 'Este código não vale mais.',
      ja: 'このコードは無効になりました。',
    }),
    hint: message({
      en: 'Ask again, and sign in once more.',
      de: 'Bitte erneut fragen und noch einmal anmelden.',
      fr: 'Reposez votre question et connectez-vous de nouveau.',
      es: 'Vuelva a preguntar e inicie sesión otra vez.',
      pt: 'Pergunte de novo e entre com sua conta mais uma vez.',
      ja: 'もう一度リクエストして、サインインし直してください。',
    }),
  },
} satisfies Record<RedeemedCode['kind'], { reason: Message; hint: Message }>;

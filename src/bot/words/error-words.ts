import type { ErrorCode } from '../../model/portrait-error.js';
import { accessErrorWords } from './access-error-words.js';
import { message, type Message } from './message.js';
import { requestErrorWords } from './request-error-words.js';

/** What each failure is told by: in English, the code's public sentence. */
export const errorWords = {
  ...requestErrorWords,
  ...accessErrorWords,
  roster_unavailable: message({
    en: 'Teams did not say who is in this conversation. Please ask again in a moment.',
    de: 'Teams hat nicht mitgeteilt, wer in dieser Unterhaltung ist. Bitte gleich noch einmal fragen.',
    fr: 'Teams n’a pas indiqué qui participe à cette conversation. Veuillez reposer votre question dans un instant.',
    es: 'Teams no indicó quién participa en esta conversación. Vuelva a preguntar en un momento, por favor.',
    pt: 'O Teams não informou quem está nesta conversa. Pergunte de novo em instantes, por favor.',
    ja: 'この会話の参加者を Teams から取得できませんでした。しばらくしてから、もう一度リクエストしてください。',
  }),
  room_not_found: message({
    en: 'There is no such team, channel or chat.',
    de: 'Ein solches Team, einen solchen Kanal oder Chat gibt es nicht.',
    fr: 'Cette équipe, ce canal ou cette conversation n’existe pas.',
    es: 'No existe ese equipo, canal o chat.',
    pt: 'Não existe essa equipe, esse canal ou esse chat.',
    ja: 'そのようなチーム、チャネル、チャットはありません。',
  }),
  sheet_too_large: message({
    en: 'There are too many people here for one face sheet, which has room for a thousand.',
    de: 'Hier sind zu viele Personen für eine Fototafel, die Platz für tausend hat.',
    fr: 'Il y a trop de personnes ici pour un trombinoscope, qui en contient mille au plus.',
    es: 'Aquí hay demasiadas personas para una hoja de fotos, en la que caben mil.',
    pt: 'Há pessoas demais aqui para um painel de fotos, que comporta mil.',
    ja: '人数が多すぎます。顔写真一覧に入るのは千人までです。',
  }),
  photo_not_found: message({
    en: 'There is no photo.',
    de: 'Es gibt kein Foto.',
    fr: 'Il n’y a pas de photo.',
    es: 'No hay ninguna foto.',
    pt: 'Não há foto.',
    ja: '写真がありません。',
  }),
  owner_not_found: message({
    en: 'There is nobody with this name in the organisation.',
    de: 'Niemand in der Organisation heißt so.',
    fr: 'Personne ne porte ce nom dans l’organisation.',
    es: 'No hay nadie con este nombre en la organización.',
    pt: 'Não há ninguém com este nome na organização.',
    ja: 'この名前の人は組織にいません。',
  }),
  image_unusable: message({
    en: 'There is a photo, but it is not an image that can be shown.',
    de: 'Es gibt ein Foto, aber es ist kein Bild, das sich zeigen lässt.',
    fr: 'Il y a une photo, mais ce n’est pas une image affichable.',
    es: 'Hay una foto, pero no es una imagen que se pueda mostrar.',
    pt: 'Há uma foto, mas não é uma imagem que possa ser mostrada.',
    ja: '写真はありますが、表示できる画像ではありません。',
  }),
  graph_busy: message({
    en: 'Microsoft Graph is busy. Please ask again in a moment.',
    de: 'Microsoft Graph ist ausgelastet. Bitte gleich noch einmal fragen.',
    fr: 'Microsoft Graph est occupé. Veuillez reposer votre question dans un instant.',
    es: 'Microsoft Graph está ocupado. Vuelva a preguntar en un momento, por favor.',
    pt: 'O Microsoft Graph está ocupado. Pergunte de novo em instantes, por favor.',
    ja: 'Microsoft Graph が混み合っています。しばらくしてから、もう一度リクエストしてください。',
  }),
  graph_refused: message({
    en: 'Microsoft Graph refused this question.',
    de: 'Microsoft Graph hat diese Frage abgelehnt.',
    fr: 'Microsoft Graph a refusé cette demande.',
    es: 'Microsoft Graph rechazó esta pregunta.',
    pt: 'O Microsoft Graph recusou esta pergunta.',
    ja: 'Microsoft Graph がこのリクエストを拒否しました。',
  }),
  sign_in_unavailable: message({
    en: 'Microsoft Entra did not answer. Please ask again in a moment.',
    de: 'Microsoft Entra hat nicht geantwortet. Bitte gleich noch einmal fragen.',
    fr: 'Microsoft Entra n’a pas répondu. Veuillez reposer votre question dans un instant.',
    es: 'Microsoft Entra no respondió. Vuelva a preguntar en un momento, por favor.',
    pt: 'O Microsoft Entra não respondeu. Pergunte de novo em instantes, por favor.',
    ja: 'Microsoft Entra から応答がありませんでした。しばらくしてから、もう一度リクエストしてください。',
  }),
  graph_unavailable: message({
    en: 'Microsoft Graph did not answer. Please ask again in a moment.',
    de: 'Microsoft Graph hat nicht geantwortet. Bitte gleich noch einmal fragen.',
    fr: 'Microsoft Graph n’a pas répondu. Veuillez reposer votre question dans un instant.',
    es: 'Microsoft Graph no respondió. Vuelva a preguntar en un momento, por favor.',
    pt: 'O Microsoft Graph não respondeu. Pergunte de novo em instantes, por favor.',
    ja: 'Microsoft Graph から応答がありませんでした。しばらくしてから、もう一度リクエストしてください。',
  }),
  server_busy: message({
    en: 'The app has too many pictures to make just now. Please ask again in a moment.',
    de: 'Die App hat gerade zu viele Bilder zu erzeugen. Bitte gleich noch einmal fragen.',
    fr: 'L’application a trop d’images à préparer en ce moment. Veuillez reposer votre question dans un instant.',
    es: 'La aplicación tiene demasiadas imágenes que preparar ahora mismo. Vuelva a preguntar en un momento, por favor.',
    pt: 'O aplicativo tem imagens demais para preparar agora. Pergunte de novo em instantes, por favor.',
    ja: '現在、作成する画像が多すぎます。しばらくしてから、もう一度リクエストしてください。',
  }),
  store_unavailable: message({
    en: 'The app cannot keep your question just now. Please ask again in a moment.',
    de: 'Die App kann die Frage gerade nicht aufbewahren. Bitte gleich noch einmal fragen.',
    fr: 'L’application ne peut pas conserver votre question en ce moment. Veuillez la reposer dans un instant.',
    es: 'La aplicación no puede guardar su pregunta ahora mismo. Vuelva a preguntar en un momento, por favor.',
    pt: 'O aplicativo não pode guardar sua pergunta agora. Pergunte de novo em instantes, por favor.',
    ja: '現在、リクエストを保存できません。しばらくしてから、もう一度リクエストしてください。',
  }),
  sign_out_incomplete: message({
    en: 'The app could not sign you out everywhere just now. Please try again in a moment.',
    de: 'Die App konnte die Abmeldung gerade nicht überall durchführen. Bitte gleich noch einmal versuchen.',
    fr: 'L’application n’a pas pu vous déconnecter partout pour l’instant. Veuillez réessayer dans un instant.',
    es: 'La aplicación no pudo cerrar su sesión en todas partes. Vuelva a intentarlo en un momento, por favor.',
    pt: 'O aplicativo não conseguiu encerrar sua sessão em todos os lugares. Tente de novo em instantes, por favor.',
    ja: '現在、すべての場所でサインアウトすることができませんでした。しばらくしてから、もう一度お試しください。',
  }),
  internal_error: message({
    en: 'Something went wrong in the app.',
    de: 'In der App ist etwas schiefgegangen.',
    fr: 'Une erreur s’est produite dans l’application.',
    es: 'Algo salió mal en la aplicación.',
    pt: 'Algo deu errado no aplicativo.',
    ja: 'アプリで問題が発生しました。',
  }),
} satisfies Record<ErrorCode, Message>;

export const failureWords = {
  /** Said in place of the code's sentence where the person can mend it. */
  ownConsent: message({
    en: 'Portrait needs your consent for this. Please ask again, and agree when you are asked to.',
    de: 'Hierfür braucht Portrait eine persönliche Einwilligung. Bitte erneut fragen und der Anfrage zustimmen.',
    fr: 'Portrait a besoin de votre consentement. Veuillez reposer votre question et accepter lorsque cela vous sera demandé.',
    es: 'Portrait necesita su consentimiento para esto. Vuelva a preguntar y acepte cuando se le pida.',
    pt: 'O Portrait precisa do seu consentimento para isto. Pergunte de novo e aceite quando for solicitado.',
    ja: 'この操作には、Portrait に対するあなたの同意が必要です。もう一度リクエストし、確認されたら同意してください。',
  }),
  /** Over a failure where nobody is known yet whose photo it was. */
  title: message({
    en: 'No photo this time',
    de: 'Diesmal kein Foto',
    fr: 'Pas de photo cette fois',
    es: 'Esta vez no hay foto',
    pt: 'Desta vez não há foto',
    ja: '今回は写真を表示できません',
  }),
};

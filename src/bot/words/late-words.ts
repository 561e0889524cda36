import { message } from './message.js';

/** About answers that come after their turn, and photos that did not fit into a message. */
export const lateWords = {
  promise: message({
    en: 'I keep trying, and send the answer here as soon as I have it.',
    de: 'Ich versuche es weiter und schicke die Antwort hierher, sobald ich sie habe.',
    fr: 'Je réessaie et j’enverrai la réponse ici dès que je l’aurai.',
    es: 'Sigo intentándolo y enviaré la respuesta aquí en cuanto la tenga.',
    pt: 'Continuo tentando e envio a resposta aqui assim que a tiver.',
    ja: '引き続き試し、答えが得られしだいここにお送りします。',
  }),
  stillNothing: message({
    en: 'Still no answer',
    de: 'Immer noch keine Antwort',
    fr: 'Toujours pas de réponse',
    es: 'Todavía sin respuesta',
    pt: 'Ainda sem resposta',
    ja: 'まだ答えがありません',
  }),
  gaveUp: message({
    en: 'I have stopped trying. Please ask again later.',
    de: 'Ich habe es aufgegeben. Bitte später noch einmal fragen.',
    fr: 'J’ai cessé d’essayer. Veuillez redemander plus tard.',
    es: 'He dejado de intentarlo. Vuelva a preguntar más tarde.',
    pt: 'Parei de tentar. Pergunte novamente mais tarde.',
    ja: '試すのをやめました。後でもう一度お尋ねください。',
  }),
  tooLarge: message({
    en: 'Teams did not take the photo in a message, so here is the small picture that it shows of this person.',
    de: 'Teams hat das Foto in einer Nachricht nicht angenommen; hier ist das kleine Bild, das es von dieser Person zeigt.',
    fr: 'Teams n’a pas accepté la photo dans un message ; voici la petite image qu’il montre de cette personne.',
    es: 'Teams no aceptó la foto en un mensaje; esta es la imagen pequeña que muestra de esta persona.',
    pt: 'O Teams não aceitou a foto em uma mensagem; esta é a imagem pequena que ele mostra desta pessoa.',
    ja: 'Teams がメッセージ内の写真を受け付けなかったため、Teams が表示するこの人の小さな画像を示します。',
  }),
  tooLargeWithout: message({
    en: 'Teams did not take the photo in a message.',
    de: 'Teams hat das Foto in einer Nachricht nicht angenommen.',
    fr: 'Teams n’a pas accepté la photo dans un message.',
    es: 'Teams no aceptó la foto en un mensaje.',
    pt: 'O Teams não aceitou a foto em uma mensagem.',
    ja: 'Teams がメッセージ内の写真を受け付けませんでした。',
  }),
  askSmaller: message({
    en: 'Ask for a smaller size.',
    de: 'Bitte eine kleinere Größe wählen.',
    fr: 'Demandez une taille plus petite.',
    es: 'Pida un tamaño menor.',
    pt: 'Peça um tamanho menor.',
    ja: 'もっと小さいサイズでお尋ねください。',
  }),
};

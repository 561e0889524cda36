import { message } from './message.js';

/** About people to choose from. */
export const choiceWords = {
  choose: message({
    en: 'Choose whom you mean.',
    de: 'Bitte auswählen, wer gemeint ist.',
    fr: 'Choisissez la personne dont il s’agit.',
    es: 'Elija a la persona a la que se refiere.',
    pt: 'Escolha a pessoa.',
    ja: 'どの方かお選びください。',
  }),
  chooseOrSayMore: message<{ shown: number }>({
    en: 'These are the first {shown, number}. Choose one, or ask again with more of the name.',
    de: 'Das sind die ersten {shown, number}. Bitte eine Person auswählen oder mit einem vollständigeren Namen erneut fragen.',
    fr: 'Voici les {shown, number} premières personnes. Choisissez-en une ou reposez la question avec un nom plus complet.',
    es: 'Estas son las primeras {shown, number} personas. Elija una o vuelva a preguntar con el nombre más completo.',
    pt: 'Estas são as primeiras {shown, number} pessoas. Escolha uma ou pergunte de novo com o nome mais completo.',
    ja: '最初の {shown, number} 人です。この中からお選びいただくか、名前をより詳しく入力してもう一度リクエストしてください。',
  }),
  nobody: message<{ name: string }>({
    en: 'Nobody is called {name}',
    de: 'Niemand heißt {name}',
    fr: 'Personne ne s’appelle {name}',
    es: 'Nadie se llama {name}',
    pt: 'Ninguém se chama {name}',
    ja: '{name} という名前の人はいません',
  }),
  didYouMean: message({
    en: 'These names are most like it. Do you mean one of them?',
    de: 'Diese Namen sind am ähnlichsten. Ist eine dieser Personen gemeint?',
    fr: 'Voici les noms les plus proches. S’agit-il de l’un d’eux ?',
    es: 'Estos son los nombres más parecidos. ¿Se refiere a alguno de ellos?',
    pt: 'Estes são os nomes mais parecidos. É algum deles?',
    ja: '最も似ている名前です。この中にいらっしゃいますか。',
  }),
  pick: message({
    en: 'Find somebody',
    de: 'Jemanden suchen',
    fr: 'Chercher quelqu’un',
    es: 'Buscar a alguien',
    pt: 'Procurar alguém',
    ja: '人を探す',
  }),
  typeName: message({
    en: 'Type a name',
    de: 'Namen eingeben',
    fr: 'Saisissez un nom',
    es: 'Escriba un nombre',
    pt: 'Digite um nome',
    ja: '名前を入力してください',
  }),
  show: message({
    en: 'Show the photo',
    de: 'Foto zeigen',
    fr: 'Afficher la photo',
    es: 'Mostrar la foto',
    pt: 'Mostrar a foto',
    ja: '写真を表示',
  }),
  pickFirst: message({
    en: 'Pick somebody first, then press the button.',
    de: 'Bitte zuerst jemanden auswählen, dann die Schaltfläche drücken.',
    fr: 'Choisissez d’abord une personne, puis appuyez sur le bouton.',
    es: 'Elija primero a alguien y pulse después el botón.',
    pt: 'Escolha alguém primeiro e depois pressione o botão.',
    ja: '先に人を選んでから、ボタンを押してください。',
  }),
};

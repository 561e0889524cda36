import { message } from './message.js';

/** Said once, where Portrait was added. */
export const welcomeWords = {
  title: message({
    en: 'Hello, I am Portrait',
    de: 'Hallo, ich bin Portrait',
    fr: 'Bonjour, je suis Portrait',
    es: 'Hola, soy Portrait',
    pt: 'Olá, eu sou o Portrait',
    ja: 'こんにちは、Portrait です',
  }),
  purpose: message({
    en: 'I show people’s photos at the size you need, with their true dimensions.',
    de: 'Ich zeige Fotos von Personen in der gewünschten Größe, mit ihren tatsächlichen Abmessungen.',
    fr: 'Je montre les photos des personnes à la taille voulue, avec leurs dimensions réelles.',
    es: 'Muestro las fotos de las personas al tamaño que necesite, con sus dimensiones reales.',
    pt: 'Mostro as fotos das pessoas no tamanho de que você precisa, com as dimensões reais.',
    ja: '人の写真を必要なサイズで、元の画像サイズとともに表示します。',
  }),
  personal: message({
    en: 'Here, write a name or an address: nobody can be mentioned in this chat. What you ask here is seen by you alone. For your contacts, teams and groups I ask you to sign in once.',
    de: 'Hier bitte einen Namen oder eine Adresse schreiben, denn in diesem Chat lässt sich niemand erwähnen. Was hier gefragt wird, sieht niemand sonst. Für Kontakte, Teams und Gruppen bitte ich einmal um eine Anmeldung.',
    fr: 'Ici, écrivez un nom ou une adresse : personne ne peut être mentionné dans cette conversation. Personne d’autre ne voit ce que vous demandez ici. Pour vos contacts, équipes et groupes, je vous demande de vous connecter une fois.',
    es: 'Aquí, escriba un nombre o una dirección: en este chat no se puede mencionar a nadie. Solo usted ve lo que pregunta aquí. Para sus contactos, equipos y grupos le pido que inicie sesión una vez.',
    pt: 'Aqui, escreva um nome ou um endereço: neste chat não é possível mencionar ninguém. Só você vê o que pergunta aqui. Para seus contatos, equipes e grupos, peço que você entre com sua conta uma vez.',
    ja: 'ここでは名前またはアドレスを書いてください。このチャットではメンションができません。ここでのリクエストと回答は、ほかの人には見えません。連絡先、チーム、グループについては、一度サインインをお願いします。',
  }),
  groupChat: message({
    en: 'Here, mention me and the person you mean. Everybody in this chat sees the answer.',
    de: 'Hier bitte mich und die gemeinte Person erwähnen. Alle in diesem Chat sehen die Antwort.',
    fr: 'Ici, mentionnez-moi ainsi que la personne concernée. Tous les membres de cette conversation voient la réponse.',
    es: 'Aquí, mencióneme a mí y a la persona que busca. Todas las personas de este chat ven la respuesta.',
    pt: 'Aqui, mencione a mim e a pessoa desejada. Todos neste chat veem a resposta.',
    ja: 'ここでは私と対象の人をメンションしてください。回答はこのチャットの全員に見えます。',
  }),
  channel: message({
    en: 'Here, mention me and the person you mean. Everybody in this channel sees the answer. A channel signs nobody in, so for contacts and other teams I go on in a chat with you alone.',
    de: 'Hier bitte mich und die gemeinte Person erwähnen. Alle in diesem Kanal sehen die Antwort. Ein Kanal bietet keine Anmeldung, daher geht es bei Kontakten und anderen Teams in einem Chat zu zweit weiter.',
    fr: 'Ici, mentionnez-moi ainsi que la personne concernée. Tous les membres de ce canal voient la réponse. Un canal ne permet pas de se connecter : pour les contacts et les autres équipes, je continue dans une conversation privée.',
    es: 'Aquí, mencióneme a mí y a la persona que busca. Todas las personas de este canal ven la respuesta. En un canal no se puede iniciar sesión, así que para contactos y otros equipos sigo en un chat a solas.',
    pt: 'Aqui, mencione a mim e a pessoa desejada. Todos neste canal veem a resposta. Em um canal não é possível entrar com a conta; por isso, para contatos e outras equipes, continuo em um chat só com você.',
    ja: 'ここでは私と対象の人をメンションしてください。回答はこのチャネルの全員に見えます。チャネルではサインインできないため、連絡先やほかのチームについては 1 対 1 のチャットで続けます。',
  }),
  addedBy: message<{ name: string }>({
    en: '{name} added me.',
    de: '{name} hat mich hinzugefügt.',
    fr: '{name} m’a ajouté.',
    es: '{name} me ha agregado.',
    pt: '{name} me adicionou.',
    ja: '{name} さんが私を追加しました。',
  }),
  consent: message({
    en: 'I can show photos as long as an administrator allows this app to read names and photos (User.ReadBasic.All).',
    de: 'Fotos kann ich zeigen, solange die Administration dieser App erlaubt, Namen und Fotos zu lesen (User.ReadBasic.All).',
    fr: 'Je peux montrer des photos tant qu’un administrateur autorise cette application à lire les noms et les photos (User.ReadBasic.All).',
    es: 'Puedo mostrar fotos mientras un administrador permita que esta aplicación lea nombres y fotos (User.ReadBasic.All).',
    pt: 'Posso mostrar fotos enquanto um administrador permitir que este aplicativo leia nomes e fotos (User.ReadBasic.All).',
    ja: '写真を表示するには、管理者がこのアプリに名前と写真の読み取り (User.ReadBasic.All) を許可している必要があります。',
  }),
  help: message({
    en: 'Write “help” for everything that can be asked.',
    de: 'Mit „Hilfe“ erscheint alles, wonach gefragt werden kann.',
    fr: 'Écrivez « aide » pour voir tout ce que l’on peut demander.',
    es: 'Escriba «ayuda» para ver todo lo que se puede preguntar.',
    pt: 'Escreva “ajuda” para ver tudo o que pode ser perguntado.',
    ja: '「ヘルプ」と書くと、リクエストできることの一覧を表示します。',
  }),
};

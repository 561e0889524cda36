import type { Phrasebook } from '../phrasebook.js';

const size =
  '([tamaño] {width}|[tamaño] {small:pequeñ(o|a)|chic(o|a)|pequeñit(o|a)|miniatura}|[tamaño] {medium:median(o|a)|medi(o|a)|normal}|' +
  '[a|en] [el|la] {largest:[lo] más grande [posible]|más grande|mayor tamaño|máxim(o|a)|tamaño (máximo|completo|original|real)|original|completo|máx|tamaño máx|max} [tamaño]|[tamaño] {large:grande|gran|grand(o|a)}) [tamaño]';
const sized = `[[,|:] [-] [a|en|de|con] [un|el] [tamaño|ancho] [de] ${size}]`;
const photo = '((foto|imagen|imágenes|fotografía)[s] [de perfil]|retrato[s]|avatar[es]|cara[s]|rostro[s]|pic)';
const photos = '((fotos|imágenes|fotografías) [de perfil]|retratos|avatares|caras|rostros)';
const details =
  '(tamaño[s] [disponibles|posibles]|dimensiones|resolución|resoluciones|info|información|informaciones|metadatos|detalle[s]|datos|propiedades)';
const show =
  '(muéstrame|muestra|muéstranos|muestre|muéstreme|enséñame|enseña|enséñeme|dame|deme|envíame|envíe|mándame|busca|búscame|busque|encuentra|mostrar|mostrarme|enseñarme|enseñar|ver|pon|quiero ver|buscar|darme|enviarme)';
const the = '(la|el|las|los|una|un|unas|todas las|todos los)';
const room = '(equipo|chat|canal|grupo|conversación|reunión)';
const here = `((este|esta|nuestro|nuestra|el|la|mi) ${room}|del ${room})`;
const all = `(todos|todas|todo el mundo|todo el equipo|todo el grupo|todos nosotros|cada uno|todos los miembros [del equipo|de ${here}]|todas las personas|(todos|los miembros|la gente|todos los miembros) (de|en) ${here})`;
const subject =
  `({width}|{me:mí|mí mismo|mí misma|mi|yo}|{everyone:${all}|nosotros}|{everyone:(este|esta) (chat|canal|grupo|conversación|reunión)}|` +
  '{thisTeam:(el|este|nuestro|mi) equipo}|[mi|el] contacto {contact}|{contact} de mis contactos|[el|nuestro|mi] equipo [de] {team}|[el|mi|nuestro] grupo {group}|{who})';
const of = `((de|para) ${subject}|del ({thisTeam:equipo}|equipo {team}|grupo {group}|contacto {contact}|{everyone:(chat|canal|grupo)}|{who}))`;

export const spanish: Phrasebook = {
  gap: 'spaces',
  before:
    'hola|buenos días|buenas [tardes|noches]|hello|hi|hey|ok|por favor|gracias|(puedes|podrías|puede|podría) [por favor]|(me) (puedes|podrías|puede|podría)|(puedo|podría)|(quiero|quisiera|necesito|me gustaría|querría) [ver]',
  after: 'por favor|porfa|gracias|muchas gracias|mil gracias|please|thanks',
  and: / (?:y|e|y tambien|asi como|and) /gu,
  me: '(mí|mí mismo|mí misma|mi|yo)',
  afterName: "('s|')",
  help: '(ayuda|ayúdame|ayúdeme|help|socorro|qué (puedes|puede|sabes) hacer|qué puedo (preguntar|hacer|escribir|pedir)|cómo (funciona|funcionas) [esto]|comandos|instrucciones|quién eres)',
  signIn:
    '(iniciar sesión|inicia sesión|inicio de sesión|inicie sesión|entrar|conectarme|conectar|acceder|sign in|log in|login)',
  signOut:
    '(cerrar sesión|cierra sesión|cierra la sesión|cerrar la sesión|cierre de sesión|cierre sesión|salir|desconectarme|desconectar|sign out|log out|logout)',
  everyone:
    `[${show}] [a] ${all}|quién[es] (está|están|hay|somos) [aquí|en ${here}]|[${show}] [${the}] ${photos} (de|del|en) (${all}|${here}|${room}|los miembros)|` +
    `[${show}] [la|una] foto de grupo|[${show}] [la|una] foto grupal|[${show}] nuestras ${photos}|[${show}] todas las ${photos}`,
  myPhoto: `[${show}] mi[s] [${size}] ${photo} [${size}]${sized}|quién soy`,
  myDetails: `[${show}] mi[s] ${details} [de ${photo}]|qué tamaños tengo|[${show}] [${the}] ${details} (de|sobre) mi[s] ${photo}`,
  details: [
    `[${show}] [${the}] ${details} (de|sobre|para) (la|el|una) ${photo} ${of}${sized}`,
    `[${show}] [${the}] ${details} de ${photo} ${of}${sized}`,
    `(qué|cuál es el) tamaño (tiene|de) la ${photo} ${of}${sized}`,
    `[${show}] [${the}] ${details} ${of}${sized}`,
    `[${show}] [${the}] ${details} (sobre|acerca de) ${subject}${sized}`,
    `(qué|cuáles) [son los] tamaños (tiene|hay|existen|tienen) [de|para|la ${photo} de] ${subject}${sized}`,
  ],
  photo: [
    `[${show}] [${the}] [${size}] ${photo} [[en|a] ${size}] ${of}${sized}`,
    `[${show}] [${the}] [${size}] ${photo} [de|del]${sized}`,
    `cómo es ${subject}`,
    `(quién es|quiénes son|muéstrame|muéstreme|enséñame|enséñeme|muestra|muestre|mostrar|mostrarme|ver) [a] [${subject}${sized}]`,
  ],
  bare: [`{who}${sized}`, `${size} {who}`, size, `[${show}] [${the}] ${photo} [${size}] {who}${sized}`],
  loose: [`[${show}] [${the}] [${size}] ${photo}[:] [${size}] ${subject}${sized}`],
  looseDetails: [`[${show}] ${details}[:] ${subject}`],
  say: {
    photo: {
      people: 'foto de {}',
      contact: 'foto del contacto {}',
      team: 'foto del equipo {}',
      group: 'foto del grupo {}',
      thisTeam: 'foto de este equipo',
    },
    details: {
      people: 'detalles de {}',
      contact: 'detalles del contacto {}',
      team: 'detalles del equipo {}',
      group: 'detalles del grupo {}',
      thisTeam: 'detalles de este equipo',
    },
    me: 'mí',
    comma: ', ',
    largest: 'en tamaño original',
    everyone: 'todos',
    help: 'ayuda',
    signIn: 'iniciar sesión',
    signOut: 'cerrar sesión',
  },
};

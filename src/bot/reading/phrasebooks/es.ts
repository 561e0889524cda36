import { anyOf } from '../pattern.js';
import type { Phrasebook } from '../phrasebook.js';
import { sizesOf } from './size-words.js';

const { size, sized } = sizesOf({
  named: [
    '{small:pequeñ(o|a)|chic(o|a)|pequeñit(o|a)|miniatura}',
    '{medium:median(o|a)|medi(o|a)|normal}',
    '{largest:[lo] más grande [posible]|mayor|máxim(o|a)|complet(o|a)|original|real|máx|max}',
    '{large:grande|gran|grand(o|a)}',
  ],
  noun: '(tamaño|ancho|anchura|resolución)',
  of: 'de',
  lead: '(a|en|de|con) [un|el|la]',
  wide: '(de ancho|de anchura)',
});
const photo = '((foto|imagen|imágenes|fotografía)[s] [de perfil]|retrato[s]|avatar[es]|cara[s]|rostro[s]|pic)';
const photos = '((fotos|imágenes|fotografías) [de perfil]|retratos|avatares|caras|rostros)';
const details = anyOf(
  'tamaño[s] [disponibles|posibles]|dimensiones|resolución|resoluciones|info|información|informaciones|metadatos',
  'detalle[s]|datos|propiedades',
);
const see = anyOf(
  'muéstrame|muestra|muéstranos|muestre|muéstreme|enséñame|enseña|enséñeme|compara',
  'mostrar|mostrarme|enseñarme|enseñar|ver|comparar',
);
const seek = '(busca|búscame|busque|encuentra|buscar|encontrar)';
const give = '(dame|deme|envíame|envíe|mándame|pon|darme|enviarme|tener)';
const show = anyOf(see, seek, give);
const the = '(la|el|las|los|una|un|unas|alguna|todas las|todos los)';
const chat = '(chat|canal|grupo|conversación|reunión)';
const room = `(equipo|${chat})`;
const here = `((este|esta|nuestro|nuestra|el|la|mi) ${room}|del ${room})`;
const all = anyOf(
  '(todos|todas|todo el mundo) [aquí]|todo el equipo|todo el grupo|todos nosotros|cada uno|todas las personas',
  `[los] miembros|todos los miembros [del equipo|de ${here}]`,
  `(todos|la gente|[todos] los miembros) (de|en) ${here}`,
);
const subject = anyOf(
  '{width}',
  '{me:mí|mí mismo|mí misma|mi|yo}',
  `{everyone:${all}|nosotros|(este|esta|nuestro|nuestra|la) ${chat}}`,
  '{thisTeam:(el|este|nuestro|mi) equipo}',
  '[mi|el] contacto {contact}|{contact} de mis contactos',
  '[el|nuestro|mi] equipo [de] {team}',
  '[el|mi|nuestro] grupo {group}',
  '{who}',
);
const of = anyOf(
  `(de|para|con) ${subject}`,
  'del ({thisTeam:equipo}|equipo {team}|grupo {group}|contacto {contact}|{everyone:(chat|canal|grupo)}|{who})',
);

export const spanish: Phrasebook = {
  gap: 'spaces',
  courtesies: ['por favor|porfa|porfavor|please'],
  before: [
    'hola|buenos días|buenas [tardes|noches]|hello|hi|hey|ok|gracias',
    '[me] (puedes|podrías|puede|podría)|puedo|podemos|(quiero|quisiera|necesito|me gustaría|querría|busco)',
    'hay|tienes|tiene|tenéis',
  ],
  after: ['gracias|muchas gracias|mil gracias|thanks'],
  and: / (?:y|e|y tambien|asi como|and|con|junto a|vs\.?|contra) /gu,
  me: '(mí|mí mismo|mí misma|mi|yo)',
  afterName: "('s|')",
  help: [
    'ayuda|ayúdame|ayúdeme|help|socorro|qué (puedes|puede|sabes) hacer|quién eres|qué haces|qué es esto',
    'comandos|instrucciones|menú|start|portrait',
    'qué puedo (preguntar|hacer|escribir|pedir)|cómo (funciona|funcionas) [esto]',
  ],
  signIn: [
    'iniciar sesión|inicia sesión|inicio de sesión|inicie sesión|entrar|conectarme|conectar|acceder',
    'sign in|log in|login',
  ],
  signOut: [
    'cerrar [la] sesión|cierra [la] sesión|cierre [de] sesión|salir|desconectarme|desconectar',
    'sign out|log out|logout',
  ],
  everyone: [
    `[${show}] [a] ${all}|quién[es] (está|están|hay|somos|es quién) [aquí|en ${here}]|lista de miembros`,
    `[${show}] [${the}] ${photos} (de|del|en) (${all}|${here}|${room}|los miembros)`,
    `[${show}] [la|una] foto (de grupo|grupal)|[${show}] nuestras ${photos}|[${show}] todas las ${photos}`,
  ],
  myPhoto: [`[${show}] mi[s] [${size}] ${photo} [${size}]${sized}|quién soy`],
  myDetails: [
    `[${show}] mi[s] ${details} [de ${photo}]|qué tamaños tengo`,
    `[${show}] [${the}] ${details} (de|sobre) mi[s] ${photo}`,
  ],
  details: [
    `[${show}] [${the}] ${details} (de|sobre|para) (la|el|una) ${photo} ${of}${sized}`,
    `[${show}] [${the}] ${details} de ${photo} ${of}${sized}`,
    `(qué|cuál es el) tamaño (tiene|de) la ${photo} ${of}${sized}`,
    `[${show}] [${the}] ${details} ${of}${sized}`,
    `[${show}] [${the}] ${details} (sobre|acerca de) ${subject}${sized}`,
    `(qué|cuáles) [son los] tamaños (tiene|hay|existen|tienen) [de|para|la ${photo} de] ${subject}${sized}`,
  ],
  photo: [
    `[${show}] [la|una] ${photo} de {thisTeam:equipo}${sized}`,
    `[${show}] [${the}] [${size}] ${photo} [[en|a] ${size}] ${of}${sized}`,
    `[${show}] [${the}] [${size}] ${photo} [de|del]${sized}`,
    `cómo es ${subject}`,
    `(quién es|quiénes son|${see}) [a] [${subject}${sized}]`,
  ],
  bare: [`{who}${sized}`, `${size} {who}`, size, `[${show}] [${the}] ${photo} [${size}] {who}${sized}`],
  loose: [
    `[${show}] [${the}] [${size}] ${photo}[:] [${size}] ${subject}${sized}`,
    `[${show}] ${subject} ${photo}${sized}`,
    `${seek} [a] ${subject}${sized}`,
  ],
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

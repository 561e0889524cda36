import { anyOf } from '../pattern.js';
import type { Phrasebook } from '../phrasebook.js';
import { sizesOf } from './size-words.js';

const { size, sized } = sizesOf({
  named: [
    '{small:pequen(o|a)|pequenininh(o|a)|miniatura}',
    '{medium:médi(o|a)|normal}',
    '{largest:[o|a] maior [possível]|máxim(o|a)|complet(o|a)|original|real|total|cheio|inteiro|máx|max}',
    '{large:grande}',
  ],
  noun: '(tamanho|largura|resolução)',
  of: 'de',
  lead: '(em|a|de|com|no|na) [um|o|a|uma]',
  wide: 'de largura',
});
const photo = '((foto|imagem|imagens|fotografia)[s] [de perfil|do perfil]|retrato[s]|avatar[es]|rosto[s]|cara[s]|pic)';
const photos = '((fotos|imagens|fotografias) [de perfil]|retratos|avatares|rostos|caras)';
const details = anyOf(
  'tamanho[s] [disponíveis|possíveis]|dimensões|resolução|resoluções|info|informação|informações|metadados',
  'detalhe[s]|dados|propriedades',
);
const see = anyOf(
  'mostre|mostra|mostre-me|mostra-me|me mostra|me mostre|exiba|exibe|compare|compara',
  'mostrar|me mostrar|exibir|ver|comparar',
);
const seek = '(busque|busca|encontre|procure|procura|buscar|procurar)';
const give = '(me manda|me mande|me dá|me envia|envie|envia|manda|mande|enviar|ter)';
const show = anyOf(see, seek, give);
const the = '(a|o|as|os|uma|um|umas|alguma|todas as|todos os)';
const room = '(equipe|time|chat|canal|grupo|conversa|reunião|turma)';
const my = '(esta|este|essa|esse|nossa|nosso|a|o|minha|meu|desta|deste|dessa|desse|da|do|nesta|neste|na|no)';
const here = `(${my} ${room})`;
const all = anyOf(
  '(todos|todas|todo mundo|todo o mundo) [aqui]|todos nós|nós todos|toda a (equipe|turma)|a equipe (inteira|toda)',
  `o time todo|a galera|todos os membros [${here}]|todas as pessoas [${here}]|cada um|[os] membros`,
  `(todos|todo mundo|os membros|membros|pessoas) [de|em] ${here}`,
);
const subject = anyOf(
  '{width}',
  '{me:mim|mim mesmo|mim mesma|eu}',
  `{everyone:${all}|nós|(este|esta|esse|essa|nosso|nossa) (chat|canal|grupo|conversa|reunião)}`,
  '{thisTeam:(a|esta|essa|nossa|minha) equipe|(o|este|esse|nosso|meu) time}',
  '[meu|o|minha] contato {contact}|{contact} dos meus contatos',
  '[a|nossa|minha] equipe [de] {team}|[o|nosso|meu] time {team}',
  '[o|meu|nosso] grupo {group}',
  '{who}',
);
const ofThe = anyOf(
  '{me:minha pessoa}',
  '{everyone:(chat|canal|grupo|conversa|reunião|galera|turma)|equipe inteira|time todo}',
  '{thisTeam:[minha|nossa] equipe|[meu|nosso] time}',
  '(equipe|time) {team}|[meu|minha|nosso] grupo {group}|[meu] contato {contact}|{who}',
);
const of = anyOf(`(de|para|com) ${subject}`, `(do|da|dos|das|desta|deste|dessa|desse) ${ofThe}`);

export const portuguese: Phrasebook = {
  gap: 'spaces',
  courtesies: ['por favor|por gentileza|please'],
  before: [
    'oi|olá|opa|bom dia|boa (tarde|noite)|hello|hi|hey|ok|obrigad(o|a)',
    '[você] (pode|poderia|podia|consegue) [me]|[eu] posso|podemos',
    '[eu] (quero|queria|gostaria de|preciso [de])|[você|vc] tem|há|existe',
  ],
  after: ['[muito] obrigad(o|a)|valeu|thanks'],
  and: / (?:e|e tambem|bem como|and|com|junto com|vs\.?|contra) /gu,
  me: '(mim|mim mesmo|mim mesma|eu)',
  afterName: "('s|')",
  help: [
    'ajuda|me ajuda|me ajude|ajude-me|help|socorro|quem é você|comandos|instruções|menu|start|portrait|o que é isso',
    'o que (você|vc) (pode fazer|faz|sabe fazer)|o que (posso|eu posso) (perguntar|fazer|escrever|pedir)',
    'como (funciona|isso funciona|isto funciona|usar)',
  ],
  signIn: ['entrar|fazer login|iniciar sessão|conectar|conectar-se|me conectar|login|logar|sign in|log in|acessar'],
  signOut: [
    'sair|fazer logout|(encerrar|terminar) [a] sessão|desconectar|desconectar-se|me desconectar|deslogar',
    'logout|sign out|log out',
  ],
  everyone: [
    `[${show}] ${all}|quem (está|tá|estão|são|é) (aqui|quem|${here}|todos)|quem somos [nós]|lista de membros`,
    `[${show}] [${the}] ${photos} (de|dos|das|do|da|no|na) (${all}|${here}|${room}|membros [${here}])`,
    `[${show}] [${the}] ${photos} ${here}|[${show}] [a|uma] foto (de|em|do|da) (grupo|turma)`,
    `[${show}] [as] nossas ${photos}|[${show}] todas as ${photos}`,
  ],
  myPhoto: [`[${show}] [a|as|o] (minha|meu)[s] [${size}] ${photo} [${size}]${sized}|quem sou eu`],
  myDetails: [
    `[${show}] [os|as] (meu|minha)[s] ${details} [de ${photo}]|quais tamanhos eu tenho`,
    `[${show}] [${the}] ${details} (da|do|sobre a) (minha|meu) ${photo}`,
  ],
  details: [
    `[${show}] [${the}] ${details} (da|do|de|sobre a|sobre o) ${photo} ${of}${sized}`,
    `(qual é|qual) o tamanho da ${photo} ${of}${sized}`,
    `[${show}] [${the}] ${details} ${of}${sized}`,
    `[${show}] [${the}] ${details} (sobre|a respeito de) [a|o] ${subject}${sized}`,
    `(que|quais) [são os] tamanhos (tem|há|existem|têm) [de|do|da|para|a ${photo} (de|do|da)] ${subject}${sized}`,
  ],
  photo: [
    `[${show}] [a|uma] ${photo} de {thisTeam:equipe|time}${sized}`,
    `[${show}] [${the}] [${size}] ${photo} [[em|a] ${size}] ${of}${sized}`,
    `[${show}] [${the}] [${size}] ${photo} [de|do|da]${sized}`,
    `como é ${subject}`,
    `(quem é|quem são|${see}) [o|a] [${subject}${sized}]`,
  ],
  bare: [`{who}${sized}`, `${size} {who}`, size, `[${show}] [${the}] ${photo} [${size}] {who}${sized}`],
  loose: [
    `[${show}] [${the}] [${size}] ${photo}[:] [${size}] ${subject}${sized}`,
    `[${show}] ${subject} ${photo}${sized}`,
    `${seek} [o|a] ${subject}${sized}`,
  ],
  looseDetails: [`[${show}] ${details}[:] ${subject}`],
  say: {
    photo: {
      people: 'foto de {}',
      contact: 'foto do contato {}',
      team: 'foto da equipe {}',
      group: 'foto do grupo {}',
      thisTeam: 'foto desta equipe',
    },
    details: {
      people: 'detalhes de {}',
      contact: 'detalhes do contato {}',
      team: 'detalhes da equipe {}',
      group: 'detalhes do grupo {}',
      thisTeam: 'detalhes desta equipe',
    },
    me: 'mim',
    comma: ', ',
    largest: 'em tamanho original',
    everyone: 'todos',
    help: 'ajuda',
    signIn: 'entrar',
    signOut: 'sair',
  },
};

import type { Phrasebook } from '../phrasebook.js';

const size =
  '([tamanho] {width}|[tamanho] {small:pequen(o|a)|pequenininh(o|a)|miniatura}|[tamanho] {medium:médi(o|a)|normal}|' +
  '{largest:[o|a] maior [possível]|maior tamanho|máxim(o|a)|tamanho (máximo|completo|original|real|total|cheio|inteiro)|original|completo|máx|max} [tamanho]|[tamanho] {large:grande}) [tamanho]';
const sized = `[[,|:] [-] [em|a|de|com|no|na] [um|o] [tamanho|largura] [de] ${size}]`;
const photo = '((foto|imagem|imagens|fotografia)[s] [de perfil|do perfil]|retrato[s]|avatar[es]|rosto[s]|cara[s]|pic)';
const photos = '((fotos|imagens|fotografias) [de perfil]|retratos|avatares|rostos|caras)';
const details =
  '(tamanho[s] [disponíveis|possíveis]|dimensões|resolução|resoluções|info|informação|informações|metadados|detalhe[s]|dados|propriedades)';
const show =
  '(mostre|mostra|mostre-me|mostra-me|me mostra|me mostre|me manda|me dá|me envia|exiba|exibe|envie|envia|manda|mande|busque|busca|encontre|procure|procura|mostrar|me mostrar|exibir|ver|quero ver|enviar|buscar)';
const the = '(a|o|as|os|uma|um|umas|todas as|todos os)';
const room = '(equipe|time|chat|canal|grupo|conversa|reunião|turma)';
const here = `((esta|este|essa|esse|nossa|nosso|a|o|minha|meu|desta|deste|dessa|desse|da|do|nesta|neste|na|no) ${room})`;
const all = `(todos|todas|todo mundo|todo o mundo|todos nós|nós todos|toda a (equipe|turma)|a equipe (inteira|toda)|o time todo|a galera|todos os membros [${here}]|todas as pessoas [${here}]|cada um|(todos|todo mundo|os membros|membros|pessoas) [de|em] ${here})`;
const subject =
  `({width}|{me:mim|mim mesmo|mim mesma|eu}|{everyone:${all}|nós}|{everyone:(este|esta|esse|essa) (chat|canal|grupo|conversa|reunião)}|` +
  '{thisTeam:(a|esta|essa|nossa|minha) equipe|(o|este|esse|nosso|meu) time}|[meu|o|minha] contato {contact}|{contact} dos meus contatos|[a|nossa|minha] equipe [de] {team}|[o|nosso|meu] time {team}|[o|meu|nosso] grupo {group}|{who})';
const of = `((de|para) ${subject}|(do|da|dos|das|desta|deste|dessa|desse) ({me:minha pessoa}|{everyone:(chat|canal|grupo|conversa|reunião|galera|turma)|equipe inteira|time todo}|{thisTeam:equipe|time|minha equipe|meu time|nossa equipe|nosso time}|(equipe|time) {team}|[meu|minha|nosso] grupo {group}|[meu] contato {contact}|{who}))`;

export const portuguese: Phrasebook = {
  gap: 'spaces',
  before:
    'oi|olá|opa|bom dia|boa (tarde|noite)|hello|hi|hey|ok|por favor|por gentileza|obrigad(o|a)|(você) (pode|poderia) [me]|(pode|poderia|podia|consegue) [me]|posso|eu (quero|queria|gostaria de|preciso [de])|(quero|queria|gostaria de|preciso [de])',
  after: 'por favor|por gentileza|obrigad(o|a)|muito obrigad(o|a)|valeu|please|thanks',
  and: / (?:e|e tambem|bem como|and) /gu,
  me: '(mim|mim mesmo|mim mesma|eu)',
  afterName: "('s|')",
  help: '(ajuda|me ajuda|me ajude|ajude-me|help|socorro|o que (você|vc) (pode fazer|faz|sabe fazer)|o que (posso|eu posso) (perguntar|fazer|escrever|pedir)|como (funciona|isso funciona|usar)|comandos|instruções|quem é você)',
  signIn: '(entrar|fazer login|iniciar sessão|conectar|conectar-se|me conectar|login|logar|sign in|log in|acessar)',
  signOut:
    '(sair|fazer logout|encerrar sessão|encerrar a sessão|terminar sessão|desconectar|desconectar-se|me desconectar|deslogar|logout|sign out|log out)',
  everyone:
    `[${show}] ${all}|quem (está|tá|estão|são) (aqui|${here}|todos)|[${show}] [${the}] ${photos} (de|dos|das|do|da|no|na) (${all}|${here}|${room}|membros [${here}])|` +
    `[${show}] [${the}] ${photos} ${here}|[${show}] [a|uma] foto (de|em|do|da) (grupo|turma)|[${show}] nossas ${photos}|[${show}] todas as ${photos}`,
  myPhoto: `[${show}] [a|as|o] minha[s] [${size}] ${photo} [${size}]${sized}|[${show}] [o] meu[s] [${size}] ${photo} [${size}]${sized}|quem sou eu`,
  myDetails: `[${show}] [os|as] (meu|meus|minha|minhas) ${details} [de ${photo}]|quais tamanhos eu tenho|[${show}] [${the}] ${details} (da|do|sobre a) (minha|meu) ${photo}`,
  details: [
    `[${show}] [${the}] ${details} (da|do|de|sobre a|sobre o) ${photo} ${of}${sized}`,
    `(qual é|qual) o tamanho da ${photo} ${of}${sized}`,
    `[${show}] [${the}] ${details} ${of}${sized}`,
    `[${show}] [${the}] ${details} (sobre|a respeito de) [a|o] ${subject}${sized}`,
    `(que|quais) [são os] tamanhos (tem|há|existem|têm) [de|do|da|para|a ${photo} (de|do|da)] ${subject}${sized}`,
  ],
  photo: [
    `[${show}] [${the}] [${size}] ${photo} [[em|a] ${size}] ${of}${sized}`,
    `[${show}] [${the}] [${size}] ${photo} [de|do|da]${sized}`,
    `como é ${subject}`,
    `(quem é|quem são|mostre|mostra|me mostra|me mostre|mostre-me|mostra-me|mostrar|me mostrar|ver) [o|a] [${subject}${sized}]`,
  ],
  bare: [`{who}${sized}`, `${size} {who}`, size, `[${show}] [${the}] ${photo} [${size}] {who}${sized}`],
  loose: [`[${show}] [${the}] [${size}] ${photo}[:] [${size}] ${subject}${sized}`],
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

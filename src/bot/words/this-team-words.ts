import { message } from './message.js';

/** About the team whose channel a question was asked in. */
export const thisTeamWords = {
  /** What the team is called where Teams does not say its name. */
  nameless: message({
    en: 'This team',
    de: 'Dieses Team',
    fr: 'Cette équipe',
    es: 'Este equipo',
    pt: 'Esta equipe',
    ja: 'このチーム',
  }),
  noTeam: message({
    en: 'This conversation is in no team.',
    de: 'Diese Unterhaltung gehört zu keinem Team.',
    fr: 'Cette conversation n’appartient à aucune équipe.',
    es: 'Esta conversación no pertenece a ningún equipo.',
    pt: 'Esta conversa não pertence a nenhuma equipe.',
    ja: 'この会話はどのチームにも属していません。',
  }),
  noTeamHint: message({
    en: 'Ask in a channel, or ask for “photo of team” and its name.',
    de: 'Bitte in einem Kanal fragen oder „Foto vom Team“ und den Namen schreiben.',
    fr: 'Demandez-la dans un canal, ou écrivez « photo de l’équipe » et son nom.',
    es: 'Pídala en un canal, o escriba «foto del equipo» y su nombre.',
    pt: 'Peça em um canal, ou escreva “foto da equipe” e o nome dela.',
    ja: 'チャネルでリクエストするか、「チーム」と名前に続けて「の写真」と書いてください。',
  }),
  notMember: message({
    en: 'You are in this channel, but not in its team, whose photo is for its members.',
    de: 'Der Zugang gilt für diesen Kanal, aber nicht für sein Team, dessen Foto nur Mitglieder sehen.',
    fr: 'Vous êtes dans ce canal, mais pas dans son équipe, dont la photo est réservée à ses membres.',
    es: 'Usted está en este canal, pero no en su equipo, cuya foto es solo para sus miembros.',
    pt: 'Você está neste canal, mas não na equipe dele, cuja foto é só para os membros.',
    ja: 'このチャネルには参加していますが、チームのメンバーではありません。チームの写真を見られるのはメンバーだけです。',
  }),
};

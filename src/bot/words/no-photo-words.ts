import { message } from './message.js';

/** Why there is no photo of somebody, or something, that was found. */
export const noPhotoWords = {
  person: {
    reason: message({
      en: 'There is no photo of this person in the directory.',
      de: 'Im Verzeichnis gibt es kein Foto dieser Person.',
      fr: 'L’annuaire ne contient pas de photo de cette personne.',
      es: 'No hay ninguna foto de esta persona en el directorio.',
      pt: 'Não há foto desta pessoa no diretório.',
      ja: 'ディレクトリにこの方の写真はありません。',
    }),
    hint: message({
      en: 'People add one in their profile in Teams or Outlook.',
      de: 'Jede Person kann in ihrem Profil in Teams oder Outlook eines hinzufügen.',
      fr: 'Chacun peut en ajouter une à son profil dans Teams ou Outlook.',
      es: 'Cada persona puede agregar una a su perfil en Teams u Outlook.',
      pt: 'Cada pessoa pode adicionar uma ao seu perfil no Teams ou no Outlook.',
      ja: '写真は、本人が Teams または Outlook のプロフィールで追加できます。',
    }),
  },
  contact: {
    reason: message({
      en: 'There is no photo of this contact.',
      de: 'Es gibt kein Foto dieses Kontakts.',
      fr: 'Il n’y a pas de photo de ce contact.',
      es: 'No hay ninguna foto de este contacto.',
      pt: 'Não há foto deste contato.',
      ja: 'この連絡先の写真はありません。',
    }),
    hint: message({
      en: 'You add one to a contact in Outlook.',
      de: 'In Outlook lässt sich einem Kontakt eines hinzufügen.',
      fr: 'Vous pouvez en ajouter une au contact dans Outlook.',
      es: 'Puede agregar una al contacto en Outlook.',
      pt: 'Você pode adicionar uma ao contato no Outlook.',
      ja: '連絡先の写真は Outlook で追加できます。',
    }),
  },
  team: {
    reason: message({
      en: 'There is no photo of this team.',
      de: 'Es gibt kein Foto dieses Teams.',
      fr: 'Il n’y a pas de photo de cette équipe.',
      es: 'No hay ninguna foto de este equipo.',
      pt: 'Não há foto desta equipe.',
      ja: 'このチームの写真はありません。',
    }),
    hint: message({
      en: 'Its owners add one in the team’s settings.',
      de: 'Wer das Team besitzt, kann in dessen Einstellungen eines hinzufügen.',
      fr: 'Ses propriétaires peuvent en ajouter une dans les paramètres de l’équipe.',
      es: 'Sus propietarios pueden agregar una en la configuración del equipo.',
      pt: 'Os proprietários podem adicionar uma nas configurações da equipe.',
      ja: '写真は、チームの所有者がチームの設定で追加できます。',
    }),
  },
  group: {
    reason: message({
      en: 'There is no photo of this group.',
      de: 'Es gibt kein Foto dieser Gruppe.',
      fr: 'Il n’y a pas de photo de ce groupe.',
      es: 'No hay ninguna foto de este grupo.',
      pt: 'Não há foto deste grupo.',
      ja: 'このグループの写真はありません。',
    }),
    hint: message({
      en: 'Its owners add one in Outlook.',
      de: 'Wer die Gruppe besitzt, kann in Outlook eines hinzufügen.',
      fr: 'Ses propriétaires peuvent en ajouter une dans Outlook.',
      es: 'Sus propietarios pueden agregar una en Outlook.',
      pt: 'Os proprietários podem adicionar uma no Outlook.',
      ja: '写真は、グループの所有者が Outlook で追加できます。',
    }),
  },
  /** Said to the very person, where others would see it. */
  excludedSelf: {
    reason: message({
      en: 'You prefer not to be shown to others, and everybody in this conversation would see your photo.',
      de: 'Das eigene Foto soll anderen nicht gezeigt werden, und in dieser Unterhaltung würden es alle sehen.',
      fr: 'Vous ne souhaitez pas apparaître, et toutes les personnes de cette conversation verraient votre photo.',
      es: 'Usted prefiere no aparecer, y en esta conversación todos verían su foto.',
      pt: 'Você prefere não aparecer, e todos nesta conversa veriam sua foto.',
      ja: 'ご自身が写真の表示を希望されていないため、参加者全員に見えるこの会話では表示しません。',
    }),
    hint: message({
      en: 'Ask in a chat with me alone.',
      de: 'In einem Chat mit mir allein kann ich es zeigen.',
      fr: 'Demandez-la dans une conversation privée avec moi.',
      es: 'Pídala en un chat a solas conmigo.',
      pt: 'Peça em um chat só comigo.',
      ja: '私との 1 対 1 のチャットでリクエストしてください。',
    }),
  },
};

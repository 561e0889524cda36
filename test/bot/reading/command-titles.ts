import type { Language } from '../../../src/model/language.js';

/** What the menu of commands writes into the message box, by language; a name follows the first. */
export const commandTitles: Readonly<
  Record<Language, Readonly<Record<'photo' | 'everyone' | 'help' | 'signOut' | 'signIn' | 'me', string>>>
> = {
  en: { photo: 'photo of', everyone: 'everyone', help: 'help', signOut: 'sign out', signIn: 'sign in', me: 'my photo' },
  de: { photo: 'Foto von', everyone: 'Alle', help: 'Hilfe', signOut: 'Abmelden', signIn: 'Anmelden', me: 'mein Foto' },
  fr: {
    photo: 'photo de',
    everyone: 'tout le monde',
    help: 'aide',
    signOut: 'se déconnecter',
    signIn: 'se connecter',
    me: 'ma photo',
  },
  es: {
    photo: 'foto de',
    everyone: 'todos',
    help: 'ayuda',
    signOut: 'cerrar sesión',
    signIn: 'iniciar sesión',
    me: 'mi foto',
  },
  pt: { photo: 'foto de', everyone: 'todos', help: 'ajuda', signOut: 'sair', signIn: 'entrar', me: 'minha foto' },
  ja: {
    photo: '写真',
    everyone: '全員',
    help: 'ヘルプ',
    signOut: 'サインアウト',
    signIn: 'サインイン',
    me: '私の写真',
  },
};

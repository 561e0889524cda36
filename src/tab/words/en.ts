import type { Trouble } from '../api/trouble.js';
import type { Whose } from '../photo/whose.js';
import { counting, numbering } from './plural.js';

const count = counting('en');
const number = numbering('en');

/** Everything that the tab says, in English; every other language is held against it by the compiler. */
export const en = {
  language: 'en',
  appName: 'Portrait',
  loading: 'Loading',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  tryingAgainIn: (seconds: number) =>
    count(seconds, { one: 'Trying again in # second', other: 'Trying again in # seconds' }),
  requestId: (id: string) => `For your administrator: request ${id}`,

  outside: {
    title: 'Portrait lives in Microsoft Teams',
    text: 'This page shows photos to people whom Teams has signed in. Open it from a channel, a chat, or Teams’ list of apps.',
    link: 'Open Microsoft Teams',
    retry: 'I am in Teams: try again',
  },

  trouble: {
    offline: ['You are offline', 'The picture comes as soon as there is a network again.'],
    down: ['No answer just now', 'Microsoft Graph, or this app, did not answer. Nothing is wrong on your side.'],
    busy: ['Microsoft Graph is busy', 'It asked us to wait a moment.'],
    consent: ['One more permission is needed', 'You decide whether this app may do the following for you:'],
    consentDeclined: [
      'Nothing was agreed to',
      'The window was closed, or the answer was no. You can ask again at any time.',
    ],
    signIn: ['Teams could not sign you in', 'Try again. If it stays like this, sign out of Teams and in again.'],
    adminConsent: [
      'An administrator has to allow this',
      'This app lacks a permission that only an administrator can grant.',
    ],
    refused: ['You may not see this', 'It belongs to people or a team that you are not part of.'],
    otherOrganisation: [
      'Not set up for your organisation',
      'Ask your administrator whether this app is meant for you.',
    ],
    notInstalled: [
      'The app is not installed here',
      'It may see who is here only where it is installed. Add Portrait to this team or chat, and try again.',
    ],
    roomGone: ['This is not there any more', 'The team, channel, chat or person was removed, or never was.'],
    noPhoto: ['There is no photo', 'Nobody has set one yet.'],
    excluded: ['Prefers not to be shown', 'This person asked not to be shown to others.'],
    unusable: ['This photo cannot be shown', 'There is one, but it is not an image that can be read.'],
    tooMany: ['Too many people for one sheet', 'A face sheet has room for a thousand.'],
    settings: ['The app is not set up right', 'Its administrator has to look at the settings.'],
    fault: ['Something went wrong in the app', 'Trying again may help. If it does not, tell your administrator.'],
  } satisfies Record<Trouble['kind'], readonly [title: string, text: string]>,
  consent: {
    button: 'Review and accept',
    waiting: 'Waiting for your answer in the other window',
    asUser: (name: string) => `You are signed in to Teams as ${name}.`,
    wrongAccount: (name: string) => `Still missing. If you agreed with another account, choose ${name} this time.`,
    scopes: {
      'User.Read': 'see your own profile and photo',
      'User.ReadBasic.All': 'see everybody’s name and photo',
      'Team.ReadBasic.All': 'see the names and photos of teams',
      'ProfilePhoto.Read.All': 'see photos of people and groups',
      'Contacts.Read': 'read your contacts and their photos',
    },
  },

  consentEnd: {
    back: 'Back to Teams …',
    alone: 'This window can be closed. Go back to Teams, and try again there.',
  },

  photo: {
    ofTeam: (name: string) => `Photo of the team ${name}`,
    of: (name: string) => `Photo of ${name}`,
    unnamed: {
      team: 'Photo of a team',
      group: 'Photo of a group',
      me: 'My photo',
      person: 'Photo of a person',
      contact: 'Photo of a contact',
    } satisfies Record<Whose, string>,
    details: 'About this photo',
    dimensions: 'Dimensions',
    pixels: (width: number, height: number) => `${width} × ${height} pixels`,
    type: 'Type',
    etag: 'ETag',
    id: 'Id',
    sizes: 'Sizes',
    read: 'Read',
    rights: 'With the rights of',
    yourself: (name: string) => `${name} (you)`,
    stale: (time: string) => `Microsoft Graph cannot be asked just now. This is what it said at ${time}.`,
    choose: 'Choose a size to look at, save or copy it',
    openSize: (size: string) => `Open at ${size} pixels`,
    none: 'No photo yet',
    noneOfTeam: 'This team has no photo, so Teams shows its initials.',
    howTeam:
      'An owner can set one: open “More options” (⋯) beside the team’s name, choose “Manage team”, and press the picture.',
    noneOfMe: 'You have no photo, so Teams shows your initials.',
    howMe: 'To set one, press your picture at the top of Teams, and then the picture in the menu.',
    noneOfOther: 'There is no photo of this person. Only they, or an administrator, can set one.',
    noneOfContact: 'This contact has no photo. You can add one in Outlook.',
    noneOfGroup: 'This group has no photo. An owner can set one in Outlook.',
  },
  actions: {
    label: 'What to do with this size',
    save: 'Save',
    copyImage: 'Copy image',
    copyDataUri: 'Copy data URI',
    copyAttachment: 'Copy mail attachment',
    blockedCopy: 'This window may not use the clipboard. Here is the text: select it and copy it.',
    blockedImage:
      'This window may not copy pictures. Press the picture with the right mouse button, or hold it, and choose “Copy image”.',
    saved:
      'Saved. If nothing arrived, this window may not save files: press the picture with the right mouse button, or hold it, and choose “Save image”.',
    copiedImage: 'The picture is in the clipboard.',
    copiedText: 'The data URI is in the clipboard.',
    copiedAttachment:
      'The attachment is in the clipboard: a fileAttachment in JSON, as Microsoft Graph takes it for messages and events.',
    chat: 'Chat',
    profile: 'Profile card',
  },

  wall: {
    title: 'People',
    inTeam: 'Who is in this team',
    inPrivate: (channel: string) => `Who is in the private channel ${channel}`,
    inShared: (channel: string) => `Who is in the shared channel ${channel}`,
    inChat: 'Who is in this chat',
    chatPhoto: 'A chat has no photo that Microsoft Graph tells of. Here is who is in it.',
    search: 'Search by name',
    onlyMissing: 'No photo yet',
    progress: (shown: number, total: number) => `${number(shown)} of ${number(total)}`,
    loadingFaces: 'Loading faces',
    coverage: (some: number, total: number) =>
      count(some, { one: `# of ${number(total)} has a photo`, other: `# of ${number(total)} have a photo` }),
    notKnown: (people: number) => `${number(people)} not known just now`,
    shown: (people: number) => count(people, { one: '# person', other: '# people' }),
    nobody: 'Nobody fits.',
    empty: 'There is nobody here yet.',
    everyoneHasOne: 'Everyone here has a photo.',
    clear: 'Show everyone',
    missingFaces: (faces: number) =>
      count(faces, { one: '# face could not be loaded.', other: '# faces could not be loaded.' }),
    rest: 'The rest could not be loaded.',
    noPhoto: 'no photo yet',
    excluded: 'prefers not to be shown',
    otherOrganisation: 'another organisation',
    anonymous: 'not signed in',
    unusable: 'photo cannot be shown',
    unavailable: 'not available now',
  },
  sheet: {
    open: 'Face sheet',
    title: 'Face sheet',
    text: 'Everybody here on one picture or on paper, with names.',
    format: 'Format',
    png: 'Picture (PNG)',
    pdf: 'For printing (PDF)',
    columns: 'Columns',
    size: 'Size of a face',
    make: 'Make it',
    making: 'Drawing everybody',
    received: (kilobytes: number) => `${kilobytes} KB received`,
    preview: 'Preview of the face sheet',
    save: 'Save',
    ready: (kilobytes: number) => `Ready: ${kilobytes} KB.`,
    pdfReady: 'A PDF cannot be shown in this window. Save it to look at it.',
  },
  personal: {
    me: 'My photo',
    teams: 'My teams',
    noTeams: 'You are in no team yet.',
    find: 'Find anyone',
    findButton: 'Find',
    findHint: 'Search the organisation by name',
    found: (people: number) => count(people, { one: '# person found', other: '# people found' }),
    nobody: 'Nobody of this name.',
    contacts: 'My contacts',
    showContacts: 'Show my contacts',
    noContacts: 'You have no contacts in Outlook.',
    folder: (name: string) => `Folder ${name}`,
    back: 'Back',
    signOut: 'Sign out here',
    signedOut: 'The app has let go of everything it held in your name. Opening a photo signs you in again.',
  },
  config: {
    title: 'What should this tab show?',
    text: 'Everyone here sees the same. You can change it later.',
    show: 'Content',
    both: 'The photo and everyone’s faces',
    photo: 'Only the photo',
    faces: 'Only everyone’s faces',
    name: 'Name of the tab',
    nameMissing: 'A tab needs a name.',
    usualName: 'Faces',
  },
};

/** What a language has to say. */
export type Words = typeof en;

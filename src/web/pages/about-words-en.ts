import type { AboutWords } from './about-words.js';

/** How long things are kept is held against the code by a test. */
export const englishPages: AboutWords = {
  pages: 'Pages',
  home: {
    title: 'Portrait',
    intro: [
      'Portrait is an app for Microsoft Teams. Write “photo of” and mention a colleague, and it answers with the photo, at the size you need.',
      'There is nothing to do on this page. Open Teams, look for Portrait among the apps of your organisation, and write “help” to it.',
    ],
    sections: [],
  },

  privacy: {
    title: 'Privacy',
    intro: [
      'Portrait shows photos that Microsoft 365 already holds, to people who may see them. The organisation that runs this copy of it is responsible for what happens to your data here; ask your administrator who that is. Nobody else gets any of it: there is no advertising, no analytics and no call to anyone but Microsoft.',
    ],
    sections: [
      {
        heading: 'What is read, and from where',
        lines: ['All of it comes from Microsoft Teams and Microsoft Graph, when somebody asks for it:'],
        items: [
          'the message that is addressed to Portrait, who wrote it, and the members of that conversation;',
          'names, addresses and photos of people, and the name and photo of teams and groups;',
          'your own contacts, if you ask for one of them: with your own rights, after you signed in.',
        ],
      },
      {
        heading: 'What is kept, and for how long',
        lines: [
          'The app writes nothing to a disk. In its memory, and in that of the Redis that several copies of it may share:',
        ],
        items: [
          'photos, until others need the room, and in a Redis for up to 24 hours;',
          'what is known of a photo, and who may see it, for 5 minutes or as the administrator has set it; while Microsoft Graph is down, for up to an hour;',
          'members of conversations for 2 minutes, lists of members for 1 minute, names for up to an hour;',
          'the last eight people you asked for, for 8 hours, so that a search can offer them to you and nobody else;',
          'access tokens of people who signed in, until they end or the person writes “sign out”;',
          'a question that waits for a sign-in, for 10 minutes, and that somebody signed out, for 2 hours.',
        ],
      },
      {
        heading: 'What stays in Teams and on your device',
        lines: [
          'An answer is a message in your chat, with the photo in it. It stays there as long as the chat does: by the rules of your organisation, not by ours.',
          'If your administrator has chosen that pictures are fetched by address, whoever holds such an address sees that one picture until it expires, and Teams may keep a copy of it.',
          'Pictures that you look at in the tab stay in the cache of your browser, or of Teams on your device, until it is cleared or needs the room.',
        ],
      },
      {
        heading: 'What is logged',
        lines: [
          'One line for each question: when, what kind, how it ended, how long it took. People and conversations stand there as hashes under a key. There are no names, no messages, no tokens and no pictures in the log.',
        ],
      },
      {
        heading: 'What you can do',
        lines: [],
        items: [
          'Change or remove your photo in Microsoft 365: Portrait follows within minutes.',
          'Write “sign out” to Portrait: what was read on your behalf is let go of.',
          'Ask your administrator to put you into the group of people who are not shown, where there is one: from then on only you see your photo here.',
          'Remove the app from a chat or team: it can no longer see who is there.',
        ],
      },
    ],
  },

  terms: {
    title: 'Terms of use',
    intro: [
      'Portrait is free software under the MIT License. The organisation that runs this copy decides who may use it.',
    ],
    sections: [
      {
        heading: 'Your part',
        lines: [],
        items: [
          'Use the photos for the work that your organisation shows them to you for, and by its rules.',
          'A photo belongs to the person on it, or to whoever took it. That you can see it does not mean that you may publish it.',
          'Do not use Portrait to collect photos of people or to recognise faces.',
        ],
      },
      {
        heading: 'Our part',
        lines: [
          'The software is provided as it is, without warranty of any kind, and nobody is liable for what comes of using it, as far as the law allows that. The full text is the MIT License, which comes with the software.',
        ],
      },
    ],
  },
};

import type { AboutWords } from './about-words.js';

export const germanPages: AboutWords = {
  pages: 'Seiten',
  home: {
    title: 'Portrait',
    intro: [
      'Portrait ist eine App für Microsoft Teams. Wer „Foto von“ schreibt und eine Person erwähnt, bekommt das Foto in der passenden Größe.',
      'Auf dieser Seite gibt es nichts zu tun. Portrait findet sich in Teams unter den Apps der Organisation; „Hilfe“ zeigt, was es versteht.',
    ],
    sections: [],
  },
  privacy: {
    title: 'Datenschutz',
    intro: [
      'Portrait zeigt Fotos, die Microsoft 365 ohnehin enthält, denen, die sie sehen dürfen. Für den Umgang mit den Daten ist hier die Organisation verantwortlich, die diese Kopie der App betreibt; wer das ist, weiß die Administration. Sonst erhält niemand etwas davon: Es gibt keine Werbung, keine Auswertung und keine Verbindung zu anderen als Microsoft.',
    ],
    sections: [
      {
        heading: 'Was gelesen wird, und woher',
        lines: ['Alles kommt aus Microsoft Teams und Microsoft Graph, und nur, wenn jemand danach fragt:'],
        items: [
          'die an Portrait gerichtete Nachricht, wer sie geschrieben hat, und die Mitglieder dieser Unterhaltung;',
          'Namen, Adressen und Fotos von Personen sowie Name und Foto von Teams und Gruppen;',
          'die eigenen Kontakte, wenn nach einem davon gefragt wird: mit den eigenen Rechten, nach der Anmeldung.',
        ],
      },
      {
        heading: 'Was aufbewahrt wird, und wie lange',
        lines: [
          'Die App schreibt nichts auf einen Datenträger. In ihrem Speicher und in dem eines Redis, das mehrere Kopien der App teilen können, liegen:',
        ],
        items: [
          'Fotos, bis andere den Platz brauchen, und in einem Redis bis zu 24 Stunden;',
          'was über ein Foto bekannt ist, und wer es sehen darf, 5 Minuten oder so lange, wie die Administration es festgelegt hat; während Microsoft Graph ausfällt, bis zu eine Stunde;',
          'Mitglieder von Unterhaltungen 2 Minuten, Mitgliederlisten 1 Minute, Namen bis zu eine Stunde;',
          'die letzten acht Personen, nach denen jemand gefragt hat, 8 Stunden, damit eine Suche sie dieser Person, und nur ihr, anbieten kann;',
          'Zugriffstoken von Personen, die sich angemeldet haben, bis sie ablaufen oder die Person „abmelden“ schreibt;',
          'eine Frage, die auf eine Anmeldung wartet, 10 Minuten, und dass sich jemand abgemeldet hat, 2 Stunden.',
        ],
      },
      {
        heading: 'Was in Teams und auf dem Gerät bleibt',
        lines: [
          'Eine Antwort ist eine Nachricht im Chat, mit dem Foto darin. Sie bleibt dort so lange wie der Chat: nach den Regeln der Organisation, nicht nach unseren.',
          'Wenn die Administration festgelegt hat, dass Bilder über eine Adresse abgerufen werden, sieht jede Person mit einer solchen Adresse dieses eine Bild, bis sie abläuft, und Teams kann eine Kopie davon behalten.',
          'Bilder, die in der Registerkarte angesehen wurden, bleiben im Zwischenspeicher des Browsers oder von Teams auf dem Gerät, bis er geleert wird oder den Platz braucht.',
        ],
      },
      {
        heading: 'Was protokolliert wird',
        lines: [
          'Eine Zeile je Frage: wann, welcher Art, wie sie ausging, wie lange es dauerte. Personen und Unterhaltungen stehen dort als Hashwerte unter einem Schlüssel. Namen, Nachrichten, Token und Bilder stehen nicht im Protokoll.',
        ],
      },
      {
        heading: 'Was sich tun lässt',
        lines: [],
        items: [
          'Das eigene Foto in Microsoft 365 ändern oder entfernen: Portrait folgt binnen Minuten.',
          '„Abmelden“ an Portrait schreiben: Was im eigenen Namen gelesen wurde, wird losgelassen.',
          'Die Administration bitten, in die Gruppe derer aufgenommen zu werden, die nicht gezeigt werden, wo es eine gibt: Von da an ist das eigene Foto hier nur noch selbst zu sehen.',
          'Die App aus einem Chat oder Team entfernen: Sie sieht dann nicht mehr, wer dort ist.',
        ],
      },
    ],
  },
  terms: {
    title: 'Nutzungsbedingungen',
    intro: [
      'Portrait ist freie Software unter der MIT-Lizenz. Die Organisation, die diese Kopie betreibt, entscheidet, wer sie nutzen darf.',
    ],
    sections: [
      {
        heading: 'Wer Portrait nutzt',
        lines: [],
        items: [
          'Die Fotos sind für die Arbeit da, für die die Organisation sie zeigt, und nach ihren Regeln zu nutzen.',
          'Ein Foto gehört der Person darauf oder der, die es aufgenommen hat. Es sehen zu können heißt nicht, es veröffentlichen zu dürfen.',
          'Portrait ist nicht dazu da, Fotos von Personen zu sammeln oder Gesichter zu erkennen.',
        ],
      },
      {
        heading: 'Wer Portrait bereitstellt',
        lines: [
          'Die Software wird so bereitgestellt, wie sie ist, ohne jede Gewährleistung; niemand haftet für die Folgen ihrer Nutzung, soweit das Gesetz das zulässt. Den vollen Wortlaut hat die MIT-Lizenz, die der Software beiliegt.',
        ],
      },
    ],
  },
};

import type { OutsiderReason } from './asker.js';
import type { Notice } from './cards/notice-card.js';
import type { Sighting } from './find-person.js';
import { outsiderWords, sightingWords } from './words/sighting-words.js';
import type { Say } from './words/speaker.js';

/** Every way of not finding somebody to show. */
type Missing = Exclude<Sighting, { kind: 'person' }>;

/** Says in plain words why nobody can be shown. */
export function explainSighting(say: Say, missing: Missing): Notice {
  const { kind, name } = missing;
  switch (kind) {
    case 'several': {
      const lines = missing.people.map(({ displayName, userPrincipalName }) => `${displayName}, ${userPrincipalName}`);
      const title = say(sightingWords.several, { name });
      return { title, reason: lines.join('\n'), hint: say(sightingWords.severalHint) };
    }
    case 'nobody':
      return { title: name, reason: say(sightingWords.nobody), hint: say(sightingWords.nobodyHint) };
    case 'notHere':
      return { title: name, reason: say(sightingWords.notHere), hint: say(sightingWords.notHereHint) };
    case 'app':
    case 'anonymous':
    case 'otherTenant':
      return { title: name, reason: say(sightingWords[kind]) };
    case 'onlyPeopleHere': {
      const because = say(outsiderWords[missing.reason]);
      const reason = say(sightingWords.onlyPeopleHere, { because });
      return { title: name, reason, hint: say(sightingWords.onlyPeopleHereHint) };
    }
  }
}

/** Says to somebody from outside what they cannot have at all. */
export function explainOutsider(say: Say, reason: OutsiderReason): Notice {
  return { title: say(outsiderWords[reason]), reason: say(sightingWords.outsider) };
}

import type { OutsiderReason } from './asker.js';
import type { Notice } from './cards/notice-card.js';
import type { Sighting } from './find-person.js';

/** Every way of not finding somebody to show. */
type Missing = Exclude<Sighting, { kind: 'person' }>;

const outsiderWords = {
  guest: 'You are a guest in this organisation',
  anonymous: 'You are not signed in to this organisation',
  otherTenant: 'You belong to another organisation',
} satisfies Record<OutsiderReason, string>;

const explanations: { readonly [Kind in Missing['kind']]: (missing: Extract<Missing, { kind: Kind }>) => Notice } = {
  several: ({ name, people }) => ({
    title: `More than one person is called ${name}`,
    reason: people.map(({ displayName, userPrincipalName }) => `${displayName}, ${userPrincipalName}`).join('\n'),
    hint: 'Ask again with one of these addresses.',
  }),
  nobody: ({ name }) => ({
    title: name,
    reason: 'Nobody in the organisation goes by this name or address.',
    hint: 'Check the spelling, or mention the person in a chat or channel.',
  }),
  app: ({ name }) => ({ title: name, reason: 'This is an app, not a person, so there is no photo of it.' }),
  notHere: ({ name }) => ({
    title: name,
    reason: 'Teams does not list this person in this conversation.',
    hint: 'Mention somebody who is in it, or ask by name or address.',
  }),
  anonymous: ({ name }) => ({
    title: name,
    reason: 'This person joined without signing in, so no directory holds a photo.',
  }),
  otherTenant: ({ name }) => ({
    title: name,
    reason: 'This person belongs to another organisation, whose photos cannot be read from here.',
  }),
  onlyPeopleHere: ({ name, reason }) => ({
    title: name,
    reason: `${outsiderWords[reason]}, so you can see photos of the people of this conversation and of nobody else.`,
    hint: 'Mention somebody who is in it.',
  }),
};

/** Says to somebody from outside what they cannot have at all. */
export function explainOutsider(reason: OutsiderReason): Notice {
  return {
    title: outsiderWords[reason],
    reason: 'You can see photos of the people of this conversation and of nobody else.',
  };
}

/** Says in plain words why nobody can be shown. */
export function explainSighting(missing: Missing): Notice {
  // The table is indexed by the sighting's own kind, which TypeScript cannot follow through a union.
  const explain = explanations[missing.kind] as (missing: Missing) => Notice;
  return explain(missing);
}

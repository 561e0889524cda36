import { anyOf } from '../pattern.js';
import type { Phrasebook } from '../phrasebook.js';
import { sizesOf } from './size-words.js';

const { size, sized } = sizesOf({
  named: [
    '{small:small|little|tiny|thumbnail} [size|sized]',
    '{medium:medium|normal|regular}[-size|-sized] [size|sized]',
    '{largest:largest|biggest|max|maximum|maximal|full|full-size|full-sized|fullsize|highest|original|actual} [sized]',
    '{large:large|big|bigger|larger|huge}[-size|-sized] [size|sized]',
  ],
  noun: '(size|width|resolution)',
  of: 'of',
  lead: '(at|in|as|with) [a|the|its]',
  wide: '(wide|across)',
});
const photo =
  '([profile] (photo|picture|pic|image)[s]|photograph[s]|avatar[s]|headshot[s]|face[s]|portrait[s]|mugshot[s])';
const photos = '([profile] (photos|pictures|pics|images)|photographs|avatars|headshots|faces|portraits|mugshots)';
const details = anyOf(
  '[available|possible] (sizes|dimensions|resolutions)',
  'size|resolution|info|infos|information|metadata|meta data|details|data|properties',
);
const see = '(show|see|view|display|look at|look up|compare) [me|us]';
const seek = '(find|fetch|search [for]|pull up|bring up) [me|us]';
const give = '(get|give|send|list|have) [me|us]';
const show = anyOf(see, seek, give);
const the = '(the|a|an|some|any|all|all the)';
const chat = '([group] chat|channel|meeting|conversation|group|room)';
const room = `(this|our|the|my) (team|${chat})`;
const all = anyOf(
  '(everyone|everybody|all|all people) [here]',
  'all of us|us all|all of you|all members|all the members|[the] members',
  'the (whole|entire) (team|group|chat|channel)',
  `(everyone|everybody|[the] people|[the] members|all) (in|of) ${room}`,
);
const subject = anyOf(
  '{width}',
  '{me:me|myself}',
  `{everyone:${all}|us|this ${chat}|(the|our) ([group] chat|channel|meeting|conversation)}`,
  '{thisTeam:(the|this|our|my) team}',
  '[my|the] contact {contact}|{contact} (from|in) my contacts',
  '[my|the|our|this] team {team}|the {team} team',
  '[my|the|our] group {group}|the {group} group',
  '{who}',
);

export const english: Phrasebook = {
  gap: 'spaces',
  courtesies: ['please|pls|plz|kindly|quickly'],
  before: [
    '(hi|hello|hey) [there|portrait|all|everyone|team]|good (morning|afternoon|evening|day)',
    'ok|okay|thanks|thank you',
    "(can|could|would|will) you [also]|(can|could|may) (i|we)|let me|let us|lets|let's",
    "(i|we) (want|need|would like) [to]|(i|we)'d like [to]|[i'm|we're] looking for",
    '(do|have) you (have|got)|[have you] got|is there|are there|what about|how about|where is|where are',
  ],
  after: ['thanks|thx|cheers|now|thank you [very much]|thanks a lot|if you can'],
  and: / (?:and|as well as|plus|and also|with|together with|vs\.?|versus) /gu,
  me: '(me|myself)',
  afterName: "('s|')",
  help: [
    '[get|need] help [me]|commands|usage|menu|start|portrait|instructions',
    'what can (you|i) (do|ask|say|write) [here]|what do you (do|understand)',
    'how (does|do) (this|it|you|i use this|i use you) [bot] [work]|what is this|who are you|what are you',
  ],
  signIn: ['(sign|log) [me] in|(sign|log)[-](in|on)|(sign|log) [me] on'],
  signOut: ['(sign|log) [me] (out|off)|(sign|log)[-](out|off)|forget me'],
  everyone: [
    `[${show}] ${all}|[${show}] ${all}'s ${photos}`,
    `(who is|who's|who are) (here|in here|who|we|everyone|everybody|in ${room})`,
    `[${show}] [${the}] ${photos} (of|from|in) (${room}|${all})|[${show}] ${room}'s ${photos}`,
    `[${show}] [the] (team|group) photos|[${show}] [the|a] group photo|[${show}] our ${photos}`,
  ],
  myPhoto: [`[${show}] my [own] [${size}] ${photo}${sized}`, `who am i|what do i look like|[${show}] ${photo} mine`],
  myDetails: [
    `[${show}] [all] my [${photo}] ${details}`,
    `[${show}] [${the}] ${details} (of|for|about|on) my [own] ${photo}`,
    `what sizes do i have|how (big|large) is my ${photo}`,
  ],
  details: [
    `[${show}] [${the}] ${details} (of|for|about|on) ${subject}'s ${photo}${sized}`,
    `[${show}] [${the}] [${photo}] ${details} (of|for|about|on) [[the|a] ${photo} of] ${subject}${sized}`,
    `[${show}] ${subject}('s|') [${photo}] ${details}`,
    `[${show}] me more about ${subject}${sized}`,
    `(what|which) sizes (does|do) ${subject}['s ${photo}] have`,
    `(what|which) sizes (exist|are there) (for|of) ${subject}['s ${photo}]`,
    `(what|which) sizes is ${subject}'s ${photo} available in`,
    `(how (big|large)|what size|what) is (the ${photo} of ${subject}|${subject}'s ${photo})`,
  ],
  photo: [
    `[${show}] [${the}] [${size}] ${photo} [[at|in] ${size}] (of|for|from|with|between)[:] [${subject}${sized}]`,
    `[${show}] [${the}] ${photo}${sized}`,
    `[${show}] ${subject}('s|') [own] [${size}] ${photo}${sized}`,
    `[${show}] [the|a] {thisTeam:team} ${photo}${sized}`,
    `[${show}] the ({team} team|{group} group) ${photo}${sized}`,
    `[${show}] {thisTeam:(this|our|my) team} ${photo}${sized}`,
    `what (does|do) ${subject} look like`,
    `(who is|who's|who are|${see}) [${subject}${sized}]`,
  ],
  bare: [`{who}${sized}`, `${size} {who}`, size, `[${show}] [${size}] {who} [${size}] ${photo}${sized}`],
  loose: [
    `[${show}] [${the}] [${size}] ${photo}[:] [${size}] ${subject}${sized}`,
    `[${show}] [the|a] [${size}] ${subject} [${size}] ${photo}${sized}`,
    `${seek} ${subject}${sized}`,
  ],
  looseDetails: [`[${show}] [${photo}] ${details}[:] ${subject}`],
  say: {
    photo: {
      people: 'photo of {}',
      contact: 'photo of contact {}',
      team: 'photo of team {}',
      group: 'photo of group {}',
      thisTeam: 'photo of this team',
    },
    details: {
      people: 'details of {}',
      contact: 'details of contact {}',
      team: 'details of team {}',
      group: 'details of group {}',
      thisTeam: 'details of this team',
    },
    me: 'me',
    comma: ', ',
    largest: 'in full size',
    everyone: 'everyone',
    help: 'help',
    signIn: 'sign in',
    signOut: 'sign out',
  },
};

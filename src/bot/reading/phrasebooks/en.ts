import type { Phrasebook } from '../phrasebook.js';

const size =
  '({width}|{small:small|little|tiny|thumbnail} [size|sized]|{medium:medium|normal|regular}[-size|-sized] [size|sized]|' +
  '{largest:largest|biggest|max|maximum|full|full-size|full-sized|fullsize|highest|original|actual|maximal} [size|sized|resolution]|' +
  '{large:large|big|bigger|larger|huge}[-size|-sized] [size|sized])';
const sized = `[[,|:] [-] [at|in|as|with] [a|the|its] [size|width|resolution] [of] ${size}]`;
const photo =
  '([profile] (photo|picture|pic|image)[s]|photograph[s]|avatar[s]|headshot[s]|face[s]|portrait[s]|mugshot[s])';
const photos = '([profile] (photos|pictures|pics|images)|photographs|avatars|headshots|faces|portraits|mugshots)';
const details =
  '([available|possible] (sizes|dimensions|resolutions)|size|resolution|info|infos|information|metadata|meta data|details|data|properties)';
const show = '(show|get|give|send|find|fetch|display|see|view|bring up|pull up|look up) [me|us]';
const the = '(the|a|an|some|any|all|all the)';
const room = '(this|our|the|my) (team|chat|channel|meeting|conversation|group|room)';
const all =
  '(everyone|everybody|all|all of us|us all|all of you|all people|everyone here|everybody here|all members|all the members|' +
  `the (whole|entire) (team|group|chat|channel)|(everyone|everybody|the people|the members|all|people|members) (in|of) ${room})`;
const subject =
  `({width}|{me:me|myself}|{everyone:${all}|us}|{everyone:this (chat|channel|meeting|conversation|group|room)}|` +
  '{thisTeam:(the|this|our|my) team}|[my|the] contact {contact}|{contact} (from|in) my contacts|[my|the|our|this] team {team}|the {team} team|' +
  '[my|the|our] group {group}|the {group} group|{who})';
const of = '(of|for|from)';

export const english: Phrasebook = {
  gap: 'spaces',
  before:
    '(hi|hello|hey) [there|portrait]|good (morning|afternoon|evening|day)|please|pls|ok|okay|thanks|thank you|' +
    "(can|could|would|will) you [please|kindly|also]|(can|could|may) (i|we) [please|have|get|see]|(i|we) (want|need|would like) [to]|i'd like [to]|let me|quickly|kindly",
  after: 'please|pls|thanks|thank you|thx|cheers|now|thank you very much|thanks a lot|if you can',
  and: / (?:and|as well as|plus|and also) /gu,
  me: '(me|myself)',
  afterName: "('s|')",
  help: '([get|need] help [me]|what can (you|i) (do|ask|say|write)|what do you (do|understand)|how (does|do) (this|it|you|i use this|i use you) [work]|commands|usage|menu|start|what is this|who are you)',
  signIn: '(sign|log) [me] in|(sign|log)[-](in|on)|(sign|log) [me] on',
  signOut: '(sign|log) [me] (out|off)|(sign|log)[-](out|off)|forget me',
  everyone:
    `[${show}] ${all}|[${show}] ${all}'s ${photos}|(who is|who's|who are) (here|in here|everyone|everybody|in ${room})|` +
    `[${show}] [${the}] ${photos} (of|from|in) (${room}|${all})|[${show}] ${room}'s ${photos}|[${show}] [the] (team|group) photos|[${show}] [the|a] group photo|[${show}] our ${photos}`,
  myPhoto: `[${show}] my [own] [${size}] ${photo}${sized}|who am i|what do i look like|[${show}] ${photo} mine`,
  myDetails: `[${show}] [all] my [${photo}] ${details}|[${show}] [${the}] ${details} (of|for|about|on) my [own] ${photo}|what sizes do i have|how (big|large) is my ${photo}`,
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
    `[${show}] [${the}] [${size}] ${photo} [[at|in] ${size}] ${of}[:] [${subject}${sized}]`,
    `[${show}] [${the}] ${photo}${sized}`,
    `[${show}] ${subject}('s|') [own] [${size}] ${photo}${sized}`,
    `[${show}] the ({thisTeam:team}|{team} team|{group} group) ${photo}${sized}`,
    `[${show}] {thisTeam:(this|our|my) team} ${photo}${sized}`,
    `what (does|do) ${subject} look like`,
    `(who is|who's|who are|show me|show us|show) [${subject}${sized}]`,
  ],
  bare: [`{who}${sized}`, `${size} {who}`, size, `[${show}] [${size}] {who} [${size}] ${photo}${sized}`],
  loose: [`[${show}] [${the}] [${size}] ${photo}[:] [${size}] ${subject}${sized}`],
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

import type { TokenExchangeInvokeRequest } from 'botbuilder';
import { PortraitError } from '../model/portrait-error.js';
import type { Answer } from './answer.js';
import { pickPerson, resizePhoto, sheetToMe, turnPage } from './commands/index.js';
import { answerWithSignIn } from './sign-in/answer-with-sign-in.js';
import { pickPress, sizePress } from './sign-in/own-presses.js';
import { pressWithSignIn } from './sign-in/press-with-sign-in.js';
import type { Turn } from './turn.js';
import type { Verb } from './verb.js';

type Authentication = Partial<TokenExchangeInvokeRequest> | undefined;

type Press = (turn: Turn, data: unknown, authentication: Authentication) => Promise<Answer>;

/** What a button does that is pressed in a client with universal actions. */
const pressed: Readonly<Record<Verb, Press>> = {
  'photo.resize': pressWithSignIn(sizePress),
  'photo.pick': pressWithSignIn(pickPress),
  'people.page': turnPage,
  'people.toMe': sheetToMe,
};

/** What a button does whose data come as a message. */
const submitted: Readonly<Record<Verb, Press>> = {
  ...pressed,
  'photo.resize': resizePhoto,
  'photo.pick': (turn, data) => pickPerson(turn, data, answerWithSignIn),
};

/** What a press is called in the log, whatever a client made of its verb. */
export function nameOfPress(verb: unknown): Verb | 'unknown' {
  return isVerb(verb) ? verb : 'unknown';
}

/** @throws PortraitError not_found for a verb of none of our buttons, or as what the button does */
export async function press(turn: Turn, verb: string, data: unknown, authentication: Authentication): Promise<Answer> {
  if (!isVerb(verb)) throw new PortraitError('not_found', 'A button with an unknown verb');
  return pressed[verb](turn, data, authentication);
}

/** The verb of a submitted button, which comes in its data; the size buttons, which are older, do without. */
export function verbOf(data: unknown): Verb | 'unknown' {
  const { ask = 'photo.resize' } = Object(data) as { readonly ask?: unknown };
  return nameOfPress(ask);
}

/** @throws PortraitError not_found for a verb of none of our buttons, or as what the button does */
export async function submit(turn: Turn, data: unknown): Promise<Answer> {
  const verb = verbOf(data);
  if (verb === 'unknown') throw new PortraitError('not_found', 'A submitted button with an unknown verb');
  return submitted[verb](turn, data, undefined);
}

function isVerb(verb: unknown): verb is Verb {
  return typeof verb === 'string' && Object.hasOwn(pressed, verb);
}

import type { Activity, Mention as MentionEntity } from 'botbuilder';

/** Somebody named in a message by a mention. */
export interface Mention {
  /** The id that Teams knows the person by in its conversations (`29:…`). */
  readonly id: string;
  /** Empty where Teams gives none. */
  readonly name: string;
}

/** What a person wrote to the bot. */
export interface Message {
  /** The words with single spaces; the place of a mention is held by its `mentionCharacter`. */
  readonly text: string;
  /** The people mentioned, each once; never the bot itself. Not all of them need to have a place in the text. */
  readonly mentions: readonly Mention[];
}

/** The first of the characters for private use (Unicode 23.5), which nobody writes. */
const firstMention = 0xe000;
/** Far more than Teams lets anyone mention; the characters after these stand for quoted names. */
const mostMentions = 0x1000;

/** What holds the place of a message's mention of this index. */
export function mentionCharacter(index: number): string {
  return String.fromCharCode(firstMention + index);
}

/**
 * Reads a message's words and mentions. Mentions count by their entities: the text between `<at>` tags is the sender's to
 * edit, and only says where in the sentence somebody stands. The bot's own mention may stand anywhere, more than once.
 */
export function readMessage(activity: Activity): Message {
  const mentions = new Map<string, Mention>();
  const entities = mentionEntities(activity);
  for (const { mentioned } of entities) {
    if (mentioned.id === activity.recipient.id || mentions.has(mentioned.id) || mentions.size === mostMentions)
      continue;
    mentions.set(mentioned.id, { id: mentioned.id, name: mentioned.name || '' });
  }
  const ids = [...mentions.keys()];
  const { pieces, tags } = splitAtTags(textOf(activity));
  const characters = entitiesOfTags(tags, entities).map((entity) => {
    const index = entity ? ids.indexOf(entity.mentioned.id) : -1;
    return index < 0 ? ' ' : mentionCharacter(index);
  });
  const text = pieces.map((piece, index) => plainText(piece) + (characters[index] ?? '')).join('');
  return { text: text.replaceAll(/\s+/g, ' ').trim(), mentions: [...mentions.values()] };
}

/** Not every channel sends a text. */
function textOf({ text }: { readonly text?: string }): string {
  return text ?? '';
}

function mentionEntities(activity: Activity): MentionEntity[] {
  const entities = (activity.entities ?? []) as MentionEntity[];
  return entities.filter((entity) => entity.type === 'mention');
}

/** Mentions stand in the text as `<at>Name</at>`: the tags, and the pieces before, between and after them. */
function splitAtTags(text: string): { pieces: string[]; tags: string[] } {
  const pieces: string[] = [];
  const tags: string[] = [];
  let start = 0;
  for (const { 0: closing, index } of text.matchAll(/<\/at>/gi)) {
    const part = text.slice(start, index);
    const opening = part.search(/<at[\s>]/i);
    pieces.push(opening < 0 ? part : part.slice(0, opening));
    tags.push(opening < 0 ? '' : part.slice(opening) + closing);
    start = index + closing.length;
  }
  return { pieces: [...pieces, text.slice(start)], tags };
}

/**
 * Whose mention each tag is. One whose text is an entity's own is that entity's, the next of that text for the next such
 * tag; the sender has edited the others, so they belong to the entities that are left, in their order.
 */
function entitiesOfTags(tags: readonly string[], entities: readonly MentionEntity[]): (MentionEntity | undefined)[] {
  const left = new Set(entities);
  const byText = new Map<string, MentionEntity[]>();
  for (const entity of entities) byText.set(entity.text, [...(byText.get(entity.text) ?? []), entity]);
  const exact = tags.map((tag) => {
    const queue = byText.get(tag);
    const entity = queue && queue.length > 1 ? queue.shift() : queue?.[0];
    if (entity) left.delete(entity);
    return entity;
  });
  const others = left.values();
  return exact.map((entity, index) => entity ?? (tags[index] === '' ? undefined : others.next().value));
}

const namedCharacters: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Teams also sends characters by their HTML names and numbers. Characters for mentions are not for writing. */
function plainText(text: string): string {
  return text
    .replaceAll(
      /&(?:#(x[\da-f]{1,5}|\d{1,6})|(\w{2,4}));/gi,
      (whole, code: string | undefined, name: string | undefined) =>
        code === undefined ? (namedCharacters[name ?? ''] ?? whole) : String.fromCodePoint(Number(`0${code}`)),
    )
    .replaceAll(/[\uE000-\uF8FF]/g, ' ');
}

import type { Activity, Mention as MentionEntity } from 'botbuilder';

/** Somebody named in a message by a mention. */
export interface Mention {
  /** The id that Teams knows the person by in its conversations (`29:…`). */
  readonly id: string;
  readonly name: string;
}

/** What a person wrote to the bot. */
export interface Message {
  /** The words, without any mention and with single spaces. */
  readonly text: string;
  /** The people mentioned, in order, each once; never the bot itself. */
  readonly mentions: readonly Mention[];
}

/** What an answer calls somebody whose mention came without a name. */
const nameless = 'This person';

/**
 * Reads a message's words and mentions. Mentions count by their entities alone: the text between `<at>` tags is the
 * sender's to edit, and the bot's own mention may stand anywhere, more than once.
 */
export function readMessage(activity: Activity): Message {
  const mentions = new Map<string, Mention>();
  for (const { mentioned } of mentionEntities(activity)) {
    if (mentioned.id === activity.recipient.id || mentions.has(mentioned.id)) continue;
    mentions.set(mentioned.id, { id: mentioned.id, name: mentioned.name || nameless });
  }
  return { text: plainText(activity.text), mentions: [...mentions.values()] };
}

function mentionEntities(activity: Activity): MentionEntity[] {
  const entities = (activity.entities ?? []) as MentionEntity[];
  return entities.filter((entity) => entity.type === 'mention');
}

/** Mentions stand in the text as `<at>Name</at>`; Teams also sends non-breaking spaces, as character or as entity. */
function plainText(text: string | undefined): string {
  const upToMentions = (text ?? '').split(/<\/at>/i).map((part, index, parts) => {
    const start = index < parts.length - 1 ? part.search(/<at[\s>]/i) : -1;
    return start < 0 ? part : part.slice(0, start);
  });
  return upToMentions.join(' ').replaceAll('&nbsp;', ' ').replaceAll(/\s+/g, ' ').trim();
}

import { startProcess, type OwnProcess } from '../own-process.js';
import { member } from './member.js';

/** Teams, as far as a bot sees it. `listed`: whoever is there, as its roster tells of them. */
export function startConnector(listed: object = member): Promise<OwnProcess> {
  return startProcess(new URL('connector-process.ts', import.meta.url), [JSON.stringify(listed)]);
}

/** The card that the bot sent last. */
export async function lastCard({ url }: OwnProcess): Promise<object> {
  const message = (await (await fetch(`${url}/last`)).json()) as { attachments?: { content: object }[] };
  const [attachment] = message.attachments ?? [];
  if (!attachment) throw new Error('The bot sent no card');
  return attachment.content;
}

import type { Turn } from './turn.js';

/** Opens the reader's own chat with the bot. @param message stands in the box there, ready to be sent */
export function chatLink({ parts, context }: Turn, message?: string): string {
  const users = context.activity.recipient.id;
  const query = new URLSearchParams({ users, ...(message !== undefined && { message }) });
  // Teams reads a plus sign as one.
  return `https://${parts.deepLinkHost}/l/chat/0/0?${query.toString().replaceAll('+', '%20')}`;
}

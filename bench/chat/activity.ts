import { randomUUID } from 'node:crypto';
import { tenantId } from '../one-photo.js';
import { member } from './member.js';

/** "photo of me" in a chat with the bot, as Teams sends it: fresh each time, since a turn may write into it. */
export function photoOfMe(serviceUrl: string) {
  return {
    type: 'message',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: member.id, name: member.name, aadObjectId: member.objectId },
    recipient: { id: '28:bot', name: 'Portrait' },
    conversation: { id: 'a:chat-with-the-bot', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: 'en-US',
    text: 'photo of me',
    entities: [],
  };
}

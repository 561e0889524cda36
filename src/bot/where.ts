import type { TurnContext } from 'botbuilder';

/** Whether nobody else sees what is said here. */
export function isPrivateChat({ activity }: TurnContext): boolean {
  return activity.conversation.conversationType === 'personal';
}

/** In a channel Teams signs nobody in (Teams, "enable SSO for your bot app"). */
export function isChannel({ activity }: TurnContext): boolean {
  return activity.conversation.conversationType === 'channel';
}

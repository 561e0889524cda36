import { TurnContext, type Activity, type ConversationParameters } from 'botbuilder';
import { requestIdOf, setRequestId } from './turn-request-id.js';

/** The SDK invents an id for such a turn, and would send messages as answers to it. */
const answersNothing = undefined;

type Logic = (context: TurnContext) => Promise<void>;
/** Who the channel is, as the SDK found out at the door. */
type ChannelIdentity = Parameters<TurnContext['adapter']['continueConversationAsync']>[0];

/** Begins a turn in the conversation of one that may be over. */
export type LaterTurns = (logic: Logic) => Promise<void>;

/**
 * Keeps what it takes to go on in the conversation of a turn, on behalf of its sender: the SDK takes the turn's context
 * away when it is over. Messages sent then come by themselves, as answers to nothing.
 */
export function laterTurns(context: TurnContext): LaterTurns {
  const { activity, adapter } = context;
  const reference = TurnContext.getConversationReference(activity);
  const identity = context.turnState.get<ChannelIdentity>(adapter.BotIdentityKey);
  const requestId = requestIdOf(context);
  const { channelData, from, locale } = activity as Pick<Activity, 'from' | 'locale'> & {
    readonly channelData?: unknown;
  };
  return (logic) =>
    adapter.continueConversationAsync(identity, reference, async (later) => {
      Object.assign(later.activity, { id: answersNothing, channelData, from, locale });
      setRequestId(later, requestId);
      await logic(later);
    });
}

/**
 * Opens the sender's own chat with the bot and goes on there.
 * @param appId the bot's application id
 * @throws whatever the connector answers where the sender does not have the app
 */
export async function turnInOwnChat(context: TurnContext, appId: string, logic: Logic): Promise<void> {
  const { activity, adapter } = context;
  const { channelId, serviceUrl, recipient, from, locale } = activity;
  const tenantId = tenantOf(activity);
  const requestId = requestIdOf(context);
  const channelData = { tenant: { id: tenantId } };
  // The SDK's type wants an activity and a topic as well, which a chat between two has not.
  const parameters = {
    isGroup: false,
    bot: recipient,
    members: [from],
    tenantId,
    channelData,
  } as ConversationParameters;
  // The SDK takes no audience for the connector's own, which its type leaves out.
  const connectorsOwn = undefined as unknown as string;
  await adapter.createConversationAsync(appId, channelId, serviceUrl, connectorsOwn, parameters, async (own) => {
    const conversation = { ...own.activity.conversation, conversationType: 'personal', tenantId, isGroup: false };
    Object.assign(own.activity, { id: answersNothing, from, recipient, locale, channelData, conversation });
    setRequestId(own, requestId);
    await logic(own);
  });
}

function tenantOf({ conversation, channelData }: Activity): string {
  const { tenant } = (channelData ?? {}) as { readonly tenant?: { readonly id?: string } };
  return tenant?.id ?? conversation.tenantId ?? '';
}

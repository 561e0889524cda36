import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TeamsActivityHandler,
  type Activity,
} from 'botbuilder';
import { photoOfMe } from './activity.js';

/** The least that a bot can be: it answers every message with the same card. */
class EchoBot extends TeamsActivityHandler {
  constructor(card: object) {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card)));
      await next();
    });
  }
}

/** The SDK's own adapter, with a door that takes a parsed body as the product's does. */
class EchoAdapter extends CloudAdapter {
  constructor() {
    super(new ConfigurationBotFrameworkAuthentication({}));
  }

  async receive(activity: object, bot: EchoBot): Promise<void> {
    // The type asks for every field that any channel sends; this one sends what Teams does.
    await this.processActivity('', activity as Activity, (context) => bot.run(context));
  }
}

/** The SDK's bot, which answers with `card` each time. */
export function echoTurns(card: object, serviceUrl: string): () => Promise<void> {
  const adapter = new EchoAdapter();
  const bot = new EchoBot(card);
  return () => adapter.receive(photoOfMe(serviceUrl), bot);
}

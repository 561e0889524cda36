import type { TurnContext } from 'botbuilder';
import type { Clock } from '../foundation/clock.js';
import type { Notes } from '../foundation/notes.js';
import type { Observer } from '../model/events.js';
import { PortraitError } from '../model/portrait-error.js';
import { parseActivity } from './activity-shape.js';
import { BotAdapter, type BotAuthentication, type ChannelResponse } from './bot-adapter.js';
import { CardSigner } from './card-signer.js';
import { describeFailure } from './describe-failure.js';
import { PhotoBot } from './photo-bot.js';
import { Redeliveries } from './redeliveries.js';
import { Roster } from './roster.js';
import { PeopleHere } from './search/people-here.js';
import { RecentPeople } from './search/recent-people.js';
import { SearchProofs } from './search/search-proofs.js';
import { mayAnswerTo, type ServiceUrlRule } from './service-url.js';
import { requestIdOf, setRequestId } from './turn-request-id.js';
import type { BotParts } from './turn.js';
import { Speaker } from './words/speaker.js';
import { TeamDetails } from './team-details.js';
import { WorkUnderWay } from './work-under-way.js';

/** What the bot makes itself of its options. */
type MadeHere =
  'roster' | 'teamDetails' | 'peopleHere' | 'recentPeople' | 'searchProofs' | 'signer' | 'clock' | 'speaker';

export interface BotOptions extends Omit<BotParts, MadeHere> {
  /** Undefined for the loopback demo alone. */
  readonly authentication: BotAuthentication | undefined;
  readonly serviceUrls: ServiceUrlRule;
  /** The first signs; every one is accepted. */
  readonly cardSigningKeys: readonly string[];
  /** What instances tell each other. */
  readonly notes: Notes;
  readonly clock: Clock;
  readonly observe: Observer;
}

/** One activity as it came over HTTP. */
export interface ChannelRequest {
  /** The Authorization header, empty where there is none. */
  readonly authorization: string;
  /** The parsed body, not yet checked. */
  readonly body: unknown;
  readonly requestId: string;
}

/**
 * Takes one activity and answers it.
 * @throws PortraitError activity_invalid, service_url_refused, token_invalid or sign_in_unavailable
 */
export type ReceiveActivity = (request: ChannelRequest) => Promise<ChannelResponse>;

export interface Bot {
  readonly receive: ReceiveActivity;
  /** Waits some seconds for answers that are under way after their turn. Call it when nothing comes in any more. */
  stop(): Promise<void>;
}

/** Hosts give a process half a minute to end, and most of it may be gone by the requests; nearly every answer is out. */
const stopMs = 5_000;

/** Builds the bot: what comes in is checked for its shape and its reply address before the Bot Framework sees it. */
export function createBot(options: BotOptions): Bot {
  const { clock, observe, authentication, serviceUrls, cardSigningKeys, notes, ...rest } = options;
  const roster = new Roster(clock, observe.cache);
  const signer = new CardSigner(cardSigningKeys);
  const underWay = new WorkUnderWay();
  const people = {
    teamDetails: new TeamDetails(clock),
    peopleHere: new PeopleHere(clock),
    recentPeople: new RecentPeople(notes, clock),
    searchProofs: new SearchProofs(notes),
  };
  const parts = { ...rest, ...people, roster, signer, clock, speaker: new Speaker() };
  const bot = new PhotoBot({ parts, clock, observe, underWay }, new Redeliveries(notes));
  const adapter = new BotAdapter(authentication, (context: TurnContext, error: Error) => {
    observe.failure({ requestId: requestIdOf(context), code: 'internal_error', detail: describeFailure(error) });
  });
  const receive: ReceiveActivity = async ({ authorization, body, requestId }) => {
    const activity = parseActivity(body);
    if (!mayAnswerTo(serviceUrls, activity.serviceUrl)) {
      throw new PortraitError('service_url_refused', 'The activity asks for its answer at a host that is not allowed');
    }
    return adapter.receive(authorization, activity, (context) => {
      setRequestId(context, requestId);
      return bot.run(context);
    });
  };
  return { receive, stop: () => underWay.settled(stopMs) };
}

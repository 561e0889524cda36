import type { RosterEntry, SentActivity } from './fake-connector.js';
import type { House } from './open-house.js';
import type { TeamsClient } from './teams-client.js';

/** A card that asks for a sign-in. */
export interface SignInCard {
  readonly text: string;
  readonly connectionName: string;
  readonly tokenExchangeResource: { readonly id: string; readonly uri: string };
  readonly buttons: readonly { readonly type: string; readonly title: string; readonly value: string }[];
}

const cardType = 'application/vnd.microsoft.card.oauth';

/** The card that asks for a sign-in; undefined where an answer holds none. */
export function signInCardOf(answer: SentActivity | undefined): SignInCard | undefined {
  const content: unknown = answer?.attachments?.find(({ contentType }) => contentType === cardType)?.content;
  return content as SignInCard | undefined;
}

/** The id by which an answer's sign-in card is exchanged. */
export function exchangeIdOf(answer: SentActivity | undefined): string {
  const card = signInCardOf(answer);
  if (!card) throw new Error(`This asks for no sign-in: ${JSON.stringify(answer).slice(0, 300)}`);
  return card.tokenExchangeResource.id;
}

/** The token that Teams gets for one of its users without asking anybody. */
export function ssoToken(
  { open }: House,
  { objectId = '' }: RosterEntry,
  extra: Record<string, string> = {},
): Promise<string> {
  return open.userToken(objectId, `${open.client('portrait').appIdUri}/access_as_user`, extra);
}

/** Signs somebody in, as their Teams does without asking anybody. */
export async function signIn(house: House, client: TeamsClient, person: RosterEntry): Promise<void> {
  const answer = await client.write('sign in');
  if (!signInCardOf(answer)) return;
  const sent = client.connector.sent.length;
  await client.exchange(await ssoToken(house, person), exchangeIdOf(answer));
  await client.connector.messagesAfter(sent, 1);
}

/** Whether users have to agree to permissions in this sandbox from now on. */
export async function requireConsent({ open }: House, requireConsent: boolean): Promise<void> {
  await fetch(`${open.sandbox.httpUrl}/sandbox/settings`, { method: 'PUT', body: JSON.stringify({ requireConsent }) });
}

/** Somebody at the authority's page: picks their account and says yes, or no. @returns where the page sends them */
export async function decide({ open }: House, pageUrl: string, person: RosterEntry, word = 'accept'): Promise<string> {
  const { pathname, searchParams } = new URL(pageUrl);
  const form = new URLSearchParams(searchParams);
  form.set('sandbox_user', person.objectId ?? '');
  form.set('sandbox_decision', word);
  const answer = await fetch(open.sandbox.httpUrl + pathname, { method: 'POST', body: form, redirect: 'manual' });
  return answer.headers.get('location') ?? '';
}

/** Somebody agrees to permissions of Graph, by whatever page the client shows for it. */
export async function agree(house: House, person: RosterEntry, ...scopes: string[]): Promise<void> {
  const query = new URLSearchParams({
    client_id: house.open.client('portrait').clientId,
    response_type: 'code',
    redirect_uri: 'http://127.0.0.1/agreed',
    scope: scopes.map((scope) => `https://graph.microsoft.com/${scope}`).join(' '),
  });
  const url = `${house.open.sandbox.httpUrl}/${house.open.info.tenantId}/oauth2/v2.0/authorize?${query.toString()}`;
  const location = await decide(house, url, person);
  if (!location.includes('code=')) throw new Error(`Nobody agreed: ${location}`);
}

import type { Card, TeamsClient } from './teams-client.js';

/** One result of a message extension. */
export interface FoundAttachment {
  readonly contentType: string;
  readonly content: Card;
  readonly preview: {
    readonly contentType: string;
    readonly content: {
      readonly title: string;
      readonly text: string;
      readonly images: readonly { readonly url: string; readonly alt: string }[];
    };
  };
}

/** What a message extension answers. */
export interface ComposeAnswer {
  readonly httpStatus: number;
  /** Bytes of the whole answer. */
  readonly bytes: number;
  readonly type: string | undefined;
  readonly text: string | undefined;
  readonly attachments: readonly FoundAttachment[];
  /** Addresses that the client offers to open. */
  readonly links: readonly string[];
}

/** Types `text` into the box of the message extension; `extra` goes beside the parameters. */
export function search(teams: TeamsClient, text: string, extra: object = {}): Promise<ComposeAnswer> {
  return compose(teams, 'query', { commandId: 'searchPeople', parameters: [{ name: 'name', value: text }], ...extra });
}

/** Pastes a link into the message. */
export function paste(teams: TeamsClient, url: string, extra: object = {}): Promise<ComposeAnswer> {
  return compose(teams, 'queryLink', { url, ...extra });
}

/** Sends an invoke of the message extension with any value. */
export async function compose(teams: TeamsClient, kind: string, value: unknown): Promise<ComposeAnswer> {
  const response = await teams.post({ type: 'invoke', name: `composeExtension/${kind}`, value });
  const text = await response.text();
  const { composeExtension: answer } = JSON.parse(text) as { composeExtension?: Partial<Composed> };
  return {
    httpStatus: response.status,
    bytes: Buffer.byteLength(text),
    type: answer?.type,
    text: answer?.text,
    attachments: answer?.attachments ?? [],
    links: answer?.suggestedActions?.actions.map((action) => action.value) ?? [],
  };
}

interface Composed {
  readonly type: string;
  readonly text: string;
  readonly attachments: FoundAttachment[];
  readonly suggestedActions: { readonly actions: readonly { readonly value: string }[] };
}

/** The names of an answer's people, in order. */
export function namesIn({ attachments }: ComposeAnswer): string[] {
  return attachments.map(({ preview }) => preview.content.title);
}

import { readTrouble } from './read-trouble.js';
import { TroubleError } from './trouble.js';

/** Where the API lives, on the origin that served this page. */
const root = '/api';

/** What the client is built from; a test gives its own. */
export interface ApiClientOptions {
  /** Asks Teams for a token. */
  readonly token: () => Promise<string>;
  readonly fetch: typeof fetch;
  /** Whether the machine has a network at all. */
  readonly isOnline: () => boolean;
}

/** What a question may carry beside its path. */
export type AskInit = Pick<RequestInit, 'method' | 'signal'> & { readonly headers?: Readonly<Record<string, string>> };

/**
 * Asks the app's API in the name of whoever looks. The token is held in memory while it is good, and goes into a header:
 * never into an address, and into nothing that a browser keeps.
 */
export class ApiClient {
  readonly #options: ApiClientOptions;
  #token: Promise<string> | undefined;
  readonly #ahead = new Map<string, Promise<unknown>>();

  constructor(options: ApiClientOptions) {
    this.#options = options;
  }

  /**
   * @param path below `/api`, each name encoded by itself
   * @throws TroubleError; the signal's reason when it ends
   */
  async json<Body>(path: string, signal?: AbortSignal): Promise<Body> {
    const ahead = this.#ahead.get(path);
    this.#ahead.delete(path);
    // What was asked ahead was asked for by the same path, and is the same kind of answer.
    return (ahead as Promise<Body> | undefined) ?? this.#readJson<Body>(path, signal);
  }

  /** Asks before anybody wants to know: the first who then asks for the same JSON gets this answer, or its failure. */
  askAhead(path: string): void {
    const answer = this.#readJson(path);
    // Nobody may ever want it.
    answer.catch(() => undefined);
    this.#ahead.set(path, answer);
  }

  async #readJson<Body>(path: string, signal?: AbortSignal): Promise<Body> {
    const response = await this.ask(path, { signal: signal ?? null });
    // Made by the same build as this page: docs/api.md is the contract of both.
    return this.#complete(response.json() as Promise<Body>, signal);
  }

  /** A picture or a file. @throws TroubleError as `json` */
  async blob(path: string, signal?: AbortSignal): Promise<Blob> {
    const headers = { accept: 'image/webp,image/*;q=0.8,*/*;q=0.5' };
    const response = await this.ask(path, { headers, signal: signal ?? null });
    return this.#complete(response.blob(), signal);
  }

  /** The answer itself, for whoever reads it piece by piece. @throws TroubleError as `json` */
  async ask(path: string, init: AskInit = {}): Promise<Response> {
    const first = await this.#send(path, init);
    if (first.status !== 401) return this.#successful(first);
    // The token may have ended while the tab was open: Teams is asked for another, once.
    this.#token = undefined;
    return this.#successful(await this.#send(path, init));
  }

  /** Lets go of the token. */
  forget(): void {
    this.#token = undefined;
  }

  async #send(path: string, init: AskInit): Promise<Response> {
    const authorization = `Bearer ${await this.#freshToken()}`;
    const headers = { ...init.headers, authorization };
    return this.#complete(this.#options.fetch(root + path, { ...init, headers }), init.signal);
  }

  async #freshToken(): Promise<string> {
    this.#token ??= this.#options.token().catch((thrown: unknown) => {
      this.#token = undefined;
      throw thrown;
    });
    return this.#token;
  }

  async #successful(response: Response): Promise<Response> {
    if (response.ok) return response;
    throw new TroubleError(await readTrouble(response));
  }

  /** What fails on the way, and was not given up here, is the network's fault. */
  #complete<Value>(step: Promise<Value>, signal: AbortSignal | null | undefined): Promise<Value> {
    return step.catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new TroubleError({ kind: this.#options.isOnline() ? 'down' : 'offline' }, { cause });
    });
  }
}

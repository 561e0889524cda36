import type { House } from './open-house.js';
import type { SandboxUser } from '../sandbox/open-sandbox.js';

/** Somebody's tab: asks the app's API with the token that Teams would hand to it. */
export class TabClient {
  readonly user: SandboxUser;
  readonly #house: House;
  readonly #token: string;

  private constructor(house: House, user: SandboxUser, token: string) {
    this.#house = house;
    this.user = user;
    this.#token = token;
  }

  static async signIn(house: House, user: SandboxUser): Promise<TabClient> {
    const { appIdUri } = house.open.client('portrait');
    const token = await house.open.userToken(user.userPrincipalName, `${appIdUri}/access_as_user`);
    return new TabClient(house, user, token);
  }

  /** Asks for what is at a path below `/api`. */
  ask(path: string, headers: Record<string, string> = {}, signal?: AbortSignal): Promise<Response> {
    return fetch(`${this.#house.app.url}/api${path}`, {
      headers: { authorization: `Bearer ${this.#token}`, ...headers },
      signal: signal ?? null,
    });
  }

  async json<Body>(path: string): Promise<Body> {
    return (await (await this.ask(path)).json()) as Body;
  }

  /** What an answer that is an error says. */
  async error(path: string, headers: Record<string, string> = {}): Promise<{ status: number; code: string }> {
    const response = await this.ask(path, headers);
    const { error } = (await response.json()) as { error: { code: string; message: string; requestId: string } };
    if (!error.message || !error.requestId) throw new Error('an error without its sentence or its id');
    return { status: response.status, code: error.code };
  }
}

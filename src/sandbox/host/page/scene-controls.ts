import { byId } from './by-id.js';
import type { Place, Rights, Scene, SignIn } from './scene.js';
import { channelOptions, chatOptions, personOptions, teamOptions } from './scene-options.js';
import type { SceneOption } from './scene-options.js';
import type { Team, Tenant } from './tenant.js';

/** What has changed decides what a host does about it. */
export type ControlName =
  | 'user'
  | 'place'
  | 'team'
  | 'channel'
  | 'chat'
  | 'theme'
  | 'language'
  | 'viewport'
  | 'rights'
  | 'signIn'
  | 'contentUrl'
  | 'configUrl'
  | 'subEntityId';

const selects = [
  'user',
  'place',
  'team',
  'channel',
  'chat',
  'theme',
  'language',
  'viewport',
  'rights',
  'signIn',
] as const;
const inputs = ['contentUrl', 'configUrl', 'subEntityId'] as const;

/** The form on which a developer picks who sits where in Teams. */
export class SceneControls {
  readonly #tenant: Tenant;

  constructor(tenant: Tenant, preset: URLSearchParams) {
    this.#tenant = tenant;
    fill(select('user'), personOptions(tenant));
    fill(select('team'), teamOptions(tenant));
    fill(select('chat'), chatOptions(tenant));
    this.#preset(preset);
  }

  /** Calls back whenever something was picked, once the form fits together again. */
  onPick(picked: (name: ControlName) => void): void {
    for (const name of [...selects, ...inputs]) {
      byId(name, HTMLElement).addEventListener('change', () => {
        if (name === 'team' || name === 'channel') select('place').value = 'channel';
        if (name === 'chat') select('place').value = 'chat';
        if (name === 'team') this.#offerChannels();
        showPlaceControls();
        picked(name);
      });
    }
  }

  /** The scene as it is picked at present. */
  scene(): Scene {
    return {
      user: found(this.#tenant.users, select('user').value),
      place: this.#place(),
      theme: select('theme').value,
      language: select('language').value,
      viewport: select('viewport').value,
      // Both lists stand in host-page.ts.
      rights: select('rights').value as Rights,
      signIn: select('signIn').value as SignIn,
      contentUrl: input('contentUrl').value.trim(),
      configUrl: input('configUrl').value.trim(),
      subPageId: input('subEntityId').value.trim(),
    };
  }

  /** Follows a deep link of the tab. */
  goTo(subPageId: string): void {
    input('subEntityId').value = subPageId;
  }

  /** The address of this page that shows the same scene again. */
  address(app: URLSearchParams): URLSearchParams {
    const kept = new URLSearchParams(app);
    kept.delete('subPageId');
    for (const name of [...selects, ...inputs]) {
      const control = byId(name, HTMLElement);
      const value = control instanceof HTMLSelectElement ? control.value : changedText(input(name));
      if (value === '' || control.closest('[hidden]')) kept.delete(name);
      else kept.set(name, value);
    }
    return kept;
  }

  #preset(preset: URLSearchParams): void {
    const app = preset.get('app') ?? document.documentElement.dataset['app'] ?? '';
    input('contentUrl').defaultValue = `${app.replace(/\/$/, '')}/tab/`;
    input('configUrl').defaultValue = `${app.replace(/\/$/, '')}/tab/config`;
    const firstOf = (name: string) => preset.get(name)?.toLowerCase();
    const own = this.#tenant.teams.find(
      ({ members, installed }) => installed && members.includes(select('user').value),
    );
    if (own) select('team').value = own.id;
    choose('user', firstOf('user'), this.#tenant.users, ({ id, userPrincipalName }) => [id, userPrincipalName]);
    choose('team', firstOf('team'), this.#tenant.teams, ({ id, displayName }) => [id, displayName]);
    this.#offerChannels();
    choose('channel', firstOf('channel'), this.#team().channels, ({ id, displayName }) => [id, displayName]);
    choose('chat', firstOf('chat'), this.#tenant.chats, ({ id, topic }) => [id, topic ?? '']);
    if (preset.has('chat')) select('place').value = 'chat';
    for (const name of ['place', 'theme', 'language', 'viewport', 'rights', 'signIn'] as const) {
      const option = [...select(name).options].find(({ value }) => value.toLowerCase() === firstOf(name));
      if (option) select(name).value = option.value;
    }
    for (const name of inputs) input(name).value = preset.get(name) ?? input(name).value;
    input('subEntityId').value = preset.get('subPageId') ?? input('subEntityId').value;
    showPlaceControls();
  }

  #offerChannels(): void {
    fill(select('channel'), channelOptions(this.#team().channels));
  }

  #team(): Team {
    return found(this.#tenant.teams, select('team').value);
  }

  #place(): Place {
    const kind = select('place').value;
    if (kind === 'personal') return { kind };
    if (kind === 'chat') return { kind, chat: found(this.#tenant.chats, select('chat').value) };
    const team = this.#team();
    return { kind: 'channel', team, channel: found(team.channels, select('channel').value) };
  }
}

/** Picks whatever goes by one of the names, in any letter case; leaves the rest as it is. */
function choose<Item extends { readonly id: string }>(
  control: string,
  wanted: string | undefined,
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): void {
  const item = items.find((one) => namesOf(one).some((name) => name.toLowerCase() === wanted));
  if (item) select(control).value = item.id;
}

/** Channels belong to teams, chats to chats. The team stays in sight: picking one goes there. */
function showPlaceControls(): void {
  const kind = select('place').value;
  byId('channel-field', HTMLElement).hidden = kind !== 'channel';
  byId('chat-field', HTMLElement).hidden = kind !== 'chat';
}

/** What somebody wrote over the text that a control starts with. */
const changedText = ({ value, defaultValue }: HTMLInputElement): string => (value === defaultValue ? '' : value);

function found<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Error(`The sandbox knows nothing named ${id}.`);
  return item;
}

function fill(control: HTMLSelectElement, options: readonly SceneOption[]): void {
  control.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
}

const select = (id: string) => byId(id, HTMLSelectElement);
const input = (id: string) => byId(id, HTMLInputElement);

import { openFrame } from './app-frame.js';
import { byId } from './by-id.js';
import { contextOf } from './context.js';
import type { Session, ShownPage } from './context.js';
import type { Guest } from './guest.js';
import { fillPlaceholders } from './placeholders.js';
import { placeKey, placeName, whyUnseen } from './scene.js';
import type { Scene } from './scene.js';
import type { Switchboard } from './switchboard.js';
import type { TabSettings } from './tab-settings.js';

/** The entity id of a tab that nobody has configured, as a personal app's first page has it in its manifest. */
const unconfiguredEntity = 'home';

/** How long a tab may be silent before somebody is told, in milliseconds; Teams itself waits for 30 s. */
const patienceMs = 5_000;

/** Where the tab itself is shown, with its name above and what it says about itself. */
export class Stage {
  readonly #frame = byId('frame', HTMLElement);
  readonly #place = byId('place-name', HTMLElement);
  readonly #tab = byId('tab-name', HTMLElement);
  readonly #state = byId('tab-state', HTMLElement);
  readonly #unseen = byId('unseen', HTMLElement);
  readonly #saved = byId('saved', HTMLElement);
  readonly #savedRows = byId('saved-rows', HTMLElement);
  readonly #tabs = new Map<string, TabSettings>();
  #guest: Guest | undefined;

  constructor(
    private readonly switchboard: Switchboard,
    private readonly session: Session,
  ) {}

  /** What was saved for a place. */
  settingsOf(scene: Scene): TabSettings | undefined {
    return this.#tabs.get(placeKey(scene.place));
  }

  keep(scene: Scene, settings: TabSettings): void {
    this.#tabs.set(placeKey(scene.place), settings);
    this.#describe(scene);
  }

  forget(scene: Scene): void {
    this.#tabs.delete(placeKey(scene.place));
  }

  /** The page of the tab that a scene shows. */
  pageOf(scene: Scene): ShownPage {
    const entityId = this.settingsOf(scene)?.entityId ?? unconfiguredEntity;
    return { frameContext: 'content', entityId, subEntityId: scene.subPageId };
  }

  /** Loads the tab anew. */
  load(scene: Scene): void {
    if (this.#guest) this.switchboard.dismiss(this.#guest);
    const settings = this.settingsOf(scene);
    const page = this.pageOf(scene);
    const address = settings?.contentUrl ?? scene.contentUrl;
    this.#describe(scene);
    this.say('Loading.');
    this.#guest = openFrame(
      {
        name: 'tab',
        url: fillPlaceholders(address, contextOf(scene, page, this.session)),
        page,
        rights: scene.rights,
        into: this.#frame,
        title: settings?.suggestedDisplayName ?? 'Tab',
      },
      this.switchboard,
    );
    if (this.#guest) this.#watch(this.#guest);
    else this.say('Not loaded.');
  }

  show({ viewport }: Scene): void {
    this.#frame.dataset['viewport'] = viewport;
  }

  /** What the tab says about itself, or what is known of it. */
  say(state: string): void {
    this.#state.textContent = state;
  }

  /** Sends a message from a dialog on to the tab. */
  tell(event: string, args: readonly unknown[]): void {
    if (this.#guest) this.switchboard.send(this.#guest, event, args);
  }

  /** A tab that is not served, or has no teams-js, says nothing by itself. */
  #watch(guest: Guest): void {
    const told = this.#state.textContent;
    setTimeout(() => {
      if (this.#guest !== guest || this.#state.textContent !== told) return;
      this.say(`No word from ${guest.origin} yet. Is it served there, and does it call app.initialize?`);
    }, patienceMs);
  }

  #describe(scene: Scene): void {
    const settings = this.settingsOf(scene);
    this.#place.textContent = placeName(scene.place);
    this.#tab.textContent = settings?.suggestedDisplayName ?? 'Tab';
    const unseen = whyUnseen(scene);
    this.#unseen.hidden = unseen === undefined;
    this.#unseen.textContent = unseen ?? '';
    this.#saved.hidden = settings === undefined;
    this.#savedRows.replaceChildren(...(settings ? rowsOf(settings) : []));
  }
}

function rowsOf({ suggestedDisplayName, contentUrl, websiteUrl, entityId, removeUrl }: TabSettings): HTMLElement[] {
  const rows = { suggestedDisplayName, contentUrl, websiteUrl, entityId, removeUrl };
  return Object.entries(rows).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const [term, detail] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = name;
    detail.textContent = value;
    return [term, detail];
  });
}

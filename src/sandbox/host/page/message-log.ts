import { byId } from './by-id.js';
import { glanceAt, shownArguments } from './redact.js';
import type { Exchange } from './switchboard.js';

/** How many messages are kept: hours of a tab in use, and still quick to filter. */
const mostMessages = 500;

const arrows = { in: '→', out: '←' } as const;

/** The pane that shows what tab and host say to each other, the newest last. */
export class MessageLog {
  readonly #list = byId('messages', HTMLOListElement);
  readonly #filter = byId('filter', HTMLInputElement);
  readonly #total = byId('message-count', HTMLElement);

  constructor() {
    this.#filter.addEventListener('input', () => {
      this.#sift();
    });
    byId('clear', HTMLButtonElement).addEventListener('click', () => {
      this.#list.replaceChildren();
      this.#sift();
    });
  }

  add(exchange: Exchange): void {
    // Only somebody who reads the end is taken along to the new end.
    const { scrollTop, scrollHeight, clientHeight } = this.#list;
    const followsEnd = scrollHeight - scrollTop - clientHeight < clientHeight / 2;
    const entry = entryOf(exchange);
    entry.hidden = !this.#isWanted(entry);
    this.#list.append(entry);
    if (this.#list.childElementCount > mostMessages) this.#list.firstElementChild?.remove();
    this.#count();
    if (followsEnd) this.#list.scrollTop = this.#list.scrollHeight;
  }

  #sift(): void {
    for (const entry of this.#list.querySelectorAll('li')) entry.hidden = !this.#isWanted(entry);
    this.#count();
  }

  /** Whether an entry holds every word of the filter. */
  #isWanted({ textContent }: HTMLElement): boolean {
    const text = textContent.toLowerCase();
    return this.#filter.value
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word));
  }

  #count(): void {
    const all = this.#list.childElementCount;
    const shown = this.#list.querySelectorAll('li:not([hidden])').length;
    this.#total.textContent = shown === all ? `${all}` : `${shown} of ${all}`;
  }
}

function entryOf({ direction, guest, func, kind, args, note }: Exchange): HTMLLIElement {
  const entry = document.createElement('li');
  entry.dataset['kind'] = kind;
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.append(
    part('time', new Date().toISOString().slice(11, 23)),
    part('route', `${guest} ${arrows[direction]} host`),
    part('func', func),
    part('glance', glanceAt(args)),
    part('kind', kind),
  );
  const body = document.createElement('pre');
  body.textContent = shownArguments(args);
  body.tabIndex = 0;
  details.append(summary, ...(note === undefined ? [] : [part('note', note)]), body);
  entry.append(details);
  return entry;
}

function part(name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

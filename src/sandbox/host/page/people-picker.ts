import { byId } from './by-id.js';
import type { Person } from './tenant.js';

export interface PickOrder {
  readonly title: string;
  readonly people: readonly Person[];
  /** Ids of those who are picked already. */
  readonly picked: readonly string[];
  readonly single: boolean;
}

/** Teams' own list to pick people from (teams-js `people.selectPeople`). */
export class PeoplePicker {
  readonly #dialog = byId('people-dialog', HTMLDialogElement);
  readonly #list = byId('people-list', HTMLElement);

  constructor() {
    byId('people-cancel', HTMLButtonElement).addEventListener('click', () => {
      this.#dialog.close('');
    });
    byId('people-done', HTMLButtonElement).addEventListener('click', () => {
      this.#dialog.close('done');
    });
  }

  /** Those who were picked, or undefined where somebody thought better of it. */
  show({ title, people, picked, single }: PickOrder): Promise<readonly Person[] | undefined> {
    byId('people-title', HTMLElement).textContent = title;
    this.#list.replaceChildren(...people.map((person) => choiceOf(person, single, picked.includes(person.id))));
    this.#dialog.returnValue = '';
    this.#dialog.showModal();
    return new Promise((resolve) => {
      const end = () => {
        const boxes = [...this.#list.querySelectorAll('input')].filter(({ checked }) => checked);
        const ids = boxes.map(({ value }) => value);
        resolve(this.#dialog.returnValue === 'done' ? people.filter(({ id }) => ids.includes(id)) : undefined);
      };
      this.#dialog.addEventListener('close', end, { once: true });
    });
  }
}

function choiceOf({ id, displayName }: Person, single: boolean, checked: boolean): HTMLLabelElement {
  const [label, box] = [document.createElement('label'), document.createElement('input')];
  box.type = single ? 'radio' : 'checkbox';
  box.name = 'person';
  box.value = id;
  box.checked = checked;
  label.append(box, displayName);
  return label;
}

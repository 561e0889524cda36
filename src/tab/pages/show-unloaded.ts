import type { Words } from '../words/en.js';

/** Says that the tab itself did not come, with nothing that would have to come as well, and lets somebody try again. */
export function showUnloaded(root: HTMLElement, words: Words, isOnline: boolean): void {
  const [title, text] = words.trouble[isOnline ? 'down' : 'offline'];
  const said = document.createElement('div');
  said.role = 'alert';
  said.append(element('h1', title), element('p', text));
  const retry = element('button', words.retry);
  retry.addEventListener('click', () => {
    location.reload();
  });
  const page = document.createElement('main');
  page.className = 'shell';
  page.append(said, retry);
  root.replaceChildren(page);
}

function element(name: 'h1' | 'p' | 'button', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

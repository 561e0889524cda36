import { app, pages } from '@microsoft/teams-js';
import { connect } from '../host/connect.js';
import { paintPage } from '../look/paint-page.js';
import { addressOf, showOf, shows, type Show } from '../pages/what-to-show.js';
import { chooseWords } from '../words/choose-words.js';
import type { Words } from '../words/en.js';

/** Teams cuts longer names of tabs. */
const longestName = 60;

const form = found('form', HTMLFormElement);
const nameField = found('name', HTMLInputElement);
const nameProblem = found('name-problem', HTMLElement);

await open();

/** Lets somebody choose what a tab shows to everybody, when it is pinned and whenever they change their mind. */
async function open(): Promise<void> {
  const context = await connect().catch(() => undefined);
  const words = await chooseWords(context?.app.locale ?? navigator.language);
  speak(words);
  if (!context) {
    speakOutside(words);
    return;
  }
  paintPage(context.app.theme);
  app.registerOnThemeChangeHandler(paintPage);
  app.notifyAppLoaded();
  await fillIn(words);
  form.addEventListener('input', () => {
    tellValidity(words);
  });
  pages.config.registerOnSaveHandler((event) => {
    save().then(
      () => {
        event.notifySuccess();
      },
      () => {
        event.notifyFailure(words.trouble.fault.join('. '));
      },
    );
  });
  tellValidity(words);
  await app.notifySuccess();
}

function speak(words: Words): void {
  document.documentElement.lang = words.language;
  document.title = words.config.title;
  const said: Readonly<Record<string, string>> = words.config;
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
    element.textContent = said[element.dataset['word'] ?? ''] ?? element.textContent;
  }
  document.querySelector('main')?.removeAttribute('aria-busy');
}

/** Where no Teams is, there is nothing to set up. */
function speakOutside({ outside }: Words): void {
  document.title = outside.title;
  found('title', HTMLElement).textContent = outside.title;
  found('text', HTMLElement).textContent = outside.text;
  form.remove();
}

/** What was chosen before, where a tab is changed. */
async function fillIn({ config }: Words): Promise<void> {
  const before = await pages.getConfig().catch(() => undefined);
  const address = before?.contentUrl;
  const show = address !== undefined && URL.canParse(address) ? showOf(new URL(address).search) : 'both';
  for (const choice of form.querySelectorAll<HTMLInputElement>('[name=show]')) choice.checked = choice.value === show;
  nameField.value = (before?.suggestedDisplayName ?? '') || config.usualName;
}

function tellValidity({ config }: Words): void {
  const isNamed = nameField.value.trim() !== '';
  nameField.setAttribute('aria-invalid', String(!isNamed));
  nameProblem.textContent = isNamed ? '' : config.nameMissing;
  pages.config.setValidityState(isNamed);
}

function save(): Promise<void> {
  const address = addressOf(chosenShow(), location.origin);
  return pages.config.setConfig({
    entityId: 'portrait',
    contentUrl: address,
    websiteUrl: address,
    suggestedDisplayName: nameField.value.trim().slice(0, longestName),
  });
}

function chosenShow(): Show {
  const chosen = new FormData(form).get('show');
  return shows.find((show) => show === chosen) ?? 'both';
}

/** An element of config.html, which was built together with this script. */
function found<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`config.html has no ${kind.name} #${id}`);
}

import { html } from '../entra/pages/html.js';
import type { Html } from '../entra/pages/html.js';
import type { SandboxResponse } from '../http/messages.js';
import { hostDialogs } from './host-dialogs.js';
import { languages, places, rights, signIns, themes, viewports } from './scene-choices.js';
import type { Options } from './scene-choices.js';

/** It frames pages of this machine and talks to its own server; nothing else is loaded, and nobody frames it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // Dialogs have the size that a tab asks for, which script sets on them.
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  'frame-src http://localhost:* http://127.0.0.1:* https://localhost:* https://127.0.0.1:*',
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * The page itself: the same for everybody. Its script reads the parameters, so none of them is ever markup.
 * @param app where the app answers whose tab is shown unless a parameter names another; without a trailing slash
 */
export function hostPage(app: string): SandboxResponse {
  const document = html`<!doctype html>
    <html lang="en" data-theme="default" data-app="${app}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Teams host page</title>
        <link rel="icon" href="icon.svg" />
        <link rel="stylesheet" href="host.css" />
        <script type="module" src="main.js"></script>
      </head>
      <body>
        <header class="banner">
          <img src="icon.svg" alt="" width="20" height="20" />
          <h1>Teams host page</h1>
          <p>It plays Microsoft Teams for a tab, with the sandbox’s people.</p>
        </header>
        <main>${controls()} ${stage()} ${messages()}</main>
        ${hostDialogs()}
      </body>
    </html> `;
  return {
    status: 200,
    headers: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Cache-Control', 'no-cache'],
      ['Content-Security-Policy', policy],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ],
    body: Buffer.from(document.text),
  };
}

function controls(): Html {
  return html`<div class="controls">
    <details open>
      <summary>Scene</summary>
      <div class="fields">
        ${select('user', 'User', [])} ${select('place', 'Place', places)} ${select('team', 'Team', [])}
        ${select('channel', 'Channel', [])} ${select('chat', 'Chat', [])} ${select('theme', 'Theme', themes)}
        ${select('language', 'Language', languages)} ${select('viewport', 'Viewport', viewports)}
        ${input('subEntityId', 'Deep link (subPageId)')}
      </div>
    </details>
    <details id="circumstances" open>
      <summary>Tab and circumstances</summary>
      <div class="fields">
        ${input('contentUrl', 'Content URL')} ${input('configUrl', 'Configuration URL')}
        ${select('signIn', 'Sign-in', signIns)} ${select('rights', 'Browser rights', rights)}
        <label class="check"><input id="requireConsent" type="checkbox" />Consent is required</label>
      </div>
    </details>
  </div>`;
}

function stage(): Html {
  return html`<section class="stage">
    <div class="chrome">
      <div class="names">
        <h2 id="place-name"></h2>
        <p><span id="tab-name" class="tab-name">Tab</span> <span id="tab-state" role="status"></span></p>
      </div>
      <div class="buttons">
        <button id="configure" type="button">Configure</button>
        <button id="reload" type="button">Reload</button>
      </div>
    </div>
    <p id="unseen" class="notice" hidden></p>
    <div id="saved" class="saved" hidden>
      <dl id="saved-rows"></dl>
      <button id="remove" type="button">Remove</button>
    </div>
    <div id="frame" class="frame" data-viewport="full"></div>
    <p id="notice" class="said" role="status"></p>
  </section>`;
}

function messages(): Html {
  return html`<section class="messages">
    <div class="chrome">
      <h2>Messages <span id="message-count" class="count">0</span></h2>
      <div class="buttons">
        <label for="filter">Filter</label>
        <input id="filter" type="search" placeholder="getContext, tab, answer…" />
        <button id="clear" type="button">Clear</button>
      </div>
    </div>
    <ol id="messages" tabindex="0" aria-label="Messages exchanged"></ol>
  </section>`;
}

function select(id: string, label: string, options: Options): Html {
  const items = options.map(([value, text]) => html`<option value="${value}">${text}</option>`);
  return html`<div class="field" id="${id}-field">
    <label for="${id}">${label}</label
    ><select id="${id}">
      ${items}
    </select>
  </div>`;
}

function input(id: string, label: string): Html {
  return html`<div class="field wide" id="${id}-field">
    <label for="${id}">${label}</label><input id="${id}" type="text" spellcheck="false" autocomplete="off" />
  </div>`;
}

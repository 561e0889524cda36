import { byId } from './by-id.js';

/** Switches whether the sandbox asks for consent (`requireConsent` of docs/sandbox.md), and shows how it stands. */
export async function wireConsentSwitch(): Promise<void> {
  const box = byId('requireConsent', HTMLInputElement);
  box.addEventListener('change', () => {
    void changeSettings({ requireConsent: box.checked });
  });
  // Nothing is changed: the answer is all of the settings.
  const settings = await changeSettings({});
  box.checked = settings.requireConsent;
}

interface Settings {
  readonly requireConsent: boolean;
}

async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const response = await fetch('/sandbox/settings', { method: 'PUT', body: JSON.stringify(change) });
  // The sandbox's own answer (settings.ts), from the server that served this script.
  return (await response.json()) as Settings;
}

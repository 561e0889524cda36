import type { Frame } from 'playwright-core';
import { reset } from '../sandbox/control-calls.js';
import { openSandbox } from '../sandbox/open-sandbox.js';
import { HostDriver } from './host-driver.js';
import { serveTab } from './host-tab/serve-tab.js';
import type { TabWindow } from './host-tab/tab-page.js';
import { openForSuite } from './open-for-suite.js';

declare const teams: TabWindow['teams'];

export type OpenHost = Awaited<ReturnType<typeof openHost>>;

/** A sandbox, a tab of the tests' own, and the host page around it in a browser. */
export async function openHost(executablePath: string) {
  const open = await openSandbox();
  const consentAddress = (redirectUri: string): string => {
    const query = new URLSearchParams({
      client_id: open.client('portrait').clientId,
      response_type: 'code',
      prompt: 'consent',
      login_hint: open.info.currentUser,
      scope: 'User.Read Contacts.Read',
      redirect_uri: redirectUri,
    });
    return `${open.sandbox.httpUrl}/common/oauth2/v2.0/authorize?${query.toString()}`;
  };
  const app = await serveTab(open.sandbox.httpUrl, consentAddress);
  const host = await HostDriver.open(executablePath);
  return {
    open,
    app,
    host,
    /** Opens the host page; gives the frame of its tab. */
    show: (more: Record<string, string> = {}): Promise<Frame> =>
      host.goto(open.sandbox.httpUrl, { contentUrl: `${app.url}/content`, configUrl: `${app.url}/config`, ...more }),
    team: (name: string) => {
      const found = open.info.teams.find(({ displayName }) => displayName === name);
      if (!found) throw new Error(`no team ${name}`);
      return found;
    },
    close: async (): Promise<void> => {
      await host.close();
      await app.stop();
      await open.stop();
    },
  };
}

/** The same for a whole suite; the sandbox begins each test as it was made. */
export function hostForSuite(executablePath: string): () => OpenHost {
  return openForSuite({
    open: () => openHost(executablePath),
    renew: ({ open }) => reset(open),
    faults: ({ host }) => host.pageErrors.splice(0),
    close: ({ close }) => close(),
  });
}

/** The context that a page has from the host. */
export const context = (frame: Frame) => frame.evaluate(() => teams.app.getContext());

/** Sends a call past teams-js, which holds some back by itself; gives the arguments of the answer. */
export function callHost(frame: Frame, func: string, ...args: unknown[]): Promise<unknown> {
  return frame.evaluate(
    ([func, args]) =>
      new Promise((resolve) => {
        const id = 1_000_000;
        window.addEventListener('message', ({ data }: MessageEvent<{ id?: number; args?: unknown }>) => {
          if (data.id === id) resolve(data.args);
        });
        window.parent.postMessage({ id, func, args }, '*');
      }),
    [func, args] as const,
  );
}

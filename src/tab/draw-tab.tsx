import type { Theme } from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';
import { createRoot } from 'react-dom/client';
import { Frame } from './look/frame.js';
import { App } from './pages/app.js';
import { SafetyNet } from './pages/safety-net.js';
import { TabContext, type Tab } from './tab-context.js';

/** What the tab begins with. */
export interface Beginning {
  readonly tab: Tab;
  readonly theme: Theme;
  /** Where a link leads to; empty for the first page. */
  readonly subPage: string;
}

/** Draws the tab where its outline stood. */
export function drawTab(root: HTMLElement, { tab, theme, subPage }: Beginning): void {
  createRoot(root).render(
    <Frame theme={theme} onTheme={app.registerOnThemeChangeHandler}>
      <TabContext value={tab}>
        <SafetyNet words={tab.words} onFault={tellFault}>
          <App subPage={subPage} />
        </SafetyNet>
      </TabContext>
    </Frame>,
  );
}

function tellFault(): void {
  app.notifyFailure({ reason: app.FailedReason.Other, message: 'A part of the tab failed' });
}

import { createContext, useContext } from 'react';
import type { ApiClient } from './api/api-client.js';
import type { Host } from './host/host.js';
import type { TabPlace, Viewer } from './host/tab-place.js';
import type { Words } from './words/en.js';

/** What every part of the tab may use. */
export interface Tab {
  readonly api: ApiClient;
  readonly host: Host;
  readonly words: Words;
  readonly place: TabPlace;
  readonly viewer: Viewer;
}

export const TabContext = createContext<Tab | undefined>(undefined);

export function useTab(): Tab {
  const tab = useContext(TabContext);
  if (!tab) throw new Error('Used outside of the tab');
  return tab;
}

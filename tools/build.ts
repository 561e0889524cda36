/** `npm run build`: the server's code and the host page by esbuild at every call, and the tab's pages by Vite where something has changed. */
import path from 'node:path';
import { buildHostPage } from './build/build-host-page.js';
import { buildServer } from './build/build-server.js';
import { buildTab } from './build/build-tab.js';
import { isTabFresh } from './build/is-tab-fresh.js';
import { removeStale } from './build/remove-stale.js';

const root = path.join(import.meta.dirname, '..');

const made = [...(await buildServer(root)), ...(await buildHostPage(root))];
await removeStale(path.join(root, 'dist'), made, ['tab']);
if (!(await isTabFresh(root))) await buildTab(root);

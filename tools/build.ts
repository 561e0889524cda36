/** `npm run build`: the server's code and the host page by esbuild at every call, and the tab's pages by Vite where something has changed. */
import path from 'node:path';
import { buildHostPage } from './build/build-host-page.js';
import { buildServer } from './build/build-server.js';
import { buildTab } from './build/build-tab.js';
import { isTabFresh } from './build/is-tab-fresh.js';

const root = path.join(import.meta.dirname, '..');

await buildServer(root);
await buildHostPage(root);
if (!(await isTabFresh(root))) await buildTab(root);

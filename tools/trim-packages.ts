/** `npx tsx tools/trim-packages.ts`, after `npm ci --omit=dev` in `build/app`: leaves out of its packages what nothing loads. */
import path from 'node:path';
import { trimPackages } from './lay-out/trim-packages.js';

const bytes = await trimPackages(path.join(import.meta.dirname, '../build/app/node_modules'));
console.log(`Took ${Math.round(bytes / 1_000_000)} MB of types and source maps out of build/app/node_modules.`);

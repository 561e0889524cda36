/** `npm run lay-out`, after `npm run build`: the app as a plain folder, `build/app`, for a host or an image. */
import path from 'node:path';
import { layOut } from './lay-out/lay-out.js';

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'build/app');

await layOut(root, folder);
console.log(`Laid out ${folder}. There: npm ci --omit=dev, then npm start.`);

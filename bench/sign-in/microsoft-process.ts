// Microsoft's side: the sandbox, which says where it listens over plain HTTP; the rest stands in its own info.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../src/sandbox/start-sandbox.js';

const folder = await mkdtemp(join(tmpdir(), 'portrait-bench-'));
const { httpUrl } = await startSandbox({ port: 0, tlsPort: 0, folder });
process.send?.(httpUrl);
process.on('disconnect', () => process.exit(0));

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of this machine's redis-server. */
export function findRedis(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (environment['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'redis-server')).find((path) => existsSync(path));
}

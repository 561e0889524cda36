/** `npm run package -- --env dev`: checks and writes the app package of an environment to `build/portrait-dev.zip`. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { buildPackage } from './package/build-package.js';
import { manifestVersion } from './package/manifest-version.js';

const usage = 'Usage: npm run package -- [--env dev] [--out build]';

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    console.error(usage);
    return 1;
  }
  // Paths are told, and looked up, from the repository's root: npm runs scripts there, and so may anyone else.
  process.chdir(path.join(import.meta.dirname, '..'));
  const result = await buildPackage({
    appPackageFolder: 'appPackage',
    envFolder: 'env',
    envName: options.env,
    processEnv: process.env,
  });
  if (!result.ok) {
    const faults = result.faults.map((fault) => `  - ${fault}`);
    console.error([`The app package for "${options.env}" cannot be built:`, ...faults].join('\n'));
    return 1;
  }
  const file = path.join(options.out, `portrait-${options.env}.zip`);
  await mkdir(options.out, { recursive: true });
  await writeFile(file, result.zip);
  console.log(`${file} (${result.zip.length} bytes), valid for Teams manifest ${manifestVersion}.`);
  for (const note of result.notes) console.log(`Note: ${note}`);
  return 0;
}

function readOptions(args: string[]): { env: string; out: string } | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: { env: { type: 'string', default: 'dev' }, out: { type: 'string', default: 'build' } },
    });
    return { env: values.env, out: values.out };
  } catch {
    return undefined;
  }
}

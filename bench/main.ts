// npm run bench [-- name …] [--json]: measures the product beside its references. A goal that is missed is told, and is
// no failure; a benchmark that cannot be run is one.
import { prepareImageLibrary } from '../src/photos/index.js';
import { benchmarks } from './benchmarks.js';
import { figureLine, figuresJson } from './report.js';

const words = process.argv.slice(2);
const isForMachines = words.includes('--json');
const names = words.filter((word) => word !== '--json');
const unknown = names.filter((name) => !benchmarks.some((one) => one.name === name));
if (unknown.length > 0) {
  const known = benchmarks.map(({ name }) => name).join(', ');
  process.stderr.write(`There is no benchmark named ${unknown.join(', ')}. There are: ${known}.\n`);
  process.exit(1);
}

prepareImageLibrary();
const results: object[] = [];
for (const benchmark of benchmarks) {
  if (names.length > 0 && !names.includes(benchmark.name)) continue;
  if (!isForMachines) process.stdout.write(`${benchmark.name}: ${benchmark.about}\n`);
  try {
    const figures = await benchmark.run();
    results.push(figuresJson(benchmark, figures));
    if (!isForMachines) process.stdout.write(`${figures.map(figureLine).join('\n')}\n`);
  } catch (thrown) {
    process.stderr.write(`${benchmark.name} could not be run: ${String(thrown)}\n`);
    process.exitCode = 1;
  }
}
if (isForMachines) process.stdout.write(`${JSON.stringify({ node: process.version, results }, null, 2)}\n`);

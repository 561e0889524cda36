import type { Benchmark } from './benchmark.js';
import { chatUnderLoad } from './chat-under-load.js';
import { flight } from './flight.js';
import { hit } from './hit.js';
import { imageUrl } from './image-url.js';
import { ladder } from './ladder.js';
import { rendition } from './rendition.js';
import { tab } from './tab.js';
import { signIn } from './sign-in.js';
import { turn } from './turn.js';
import { wall } from './wall.js';

/** Every benchmark, in the order in which they run. */
export const benchmarks: readonly Benchmark[] = [
  rendition,
  ladder,
  flight,
  hit,
  wall,
  imageUrl,
  turn,
  chatUnderLoad,
  signIn,
  tab,
];

// Preloaded into a step (`--import file://…/time-scale.mjs?factor=0.05`): timers of the program
// run faster by this factor, so that a time-out of 10 s takes half a second. Timers of Node itself
// (keep-alive, DNS) and `Date` do not change. Plain JavaScript, because it is loaded first.
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import promises from 'node:timers/promises';
import { promisify } from 'node:util';

const factor = Number(new URL(import.meta.url).searchParams.get('factor'));
if (!(factor > 0)) {
  throw new Error('time-scale.mjs needs ?factor= with a number above 0');
}

const { setTimeout: start } = timers;
const { setTimeout: wait } = promises;

const setTimeout = (callback, ms = 1, ...rest) => start(callback, ms * factor, ...rest);
promises.setTimeout = (ms = 1, value, options) => wait(ms * factor, value, options);
setTimeout[promisify.custom] = promises.setTimeout;
timers.setTimeout = setTimeout;
globalThis.setTimeout = setTimeout;
syncBuiltinESMExports();

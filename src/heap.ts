import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's young generation at its first size.
 *
 * Without this, V8 makes it larger instead of collecting the garbage of hundreds of sign-ins.
 * With 256 roles, that takes 12 MiB and saves less than 0.1 seconds. Call this before anything
 * else, because V8 reads the factor when that generation is about to grow.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { cancelSignal } from '../src/cancel.ts';

test.each(['SIGINT', 'SIGTERM', 'SIGBREAK'] as const)('%s cancels the run, with a code', (name) => {
  const process = new EventEmitter() as NodeJS.Process;
  const signal = cancelSignal(process);
  expect(signal.aborted).toBe(false);
  process.emit(name);
  expect(signal.reason).toMatchObject({ name: 'ActionError', code: 'cancelled' });
});

test('a second signal changes nothing', () => {
  const process = new EventEmitter() as NodeJS.Process;
  const signal = cancelSignal(process);
  process.emit('SIGINT');
  const { reason } = signal;
  process.emit('SIGTERM');
  expect(signal.reason).toBe(reason);
});

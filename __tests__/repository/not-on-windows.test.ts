import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NOT_ON_WINDOWS } from '../../vitest.config.ts';

test('the tests that are not run on Windows are there', () => {
  const files = Object.keys(NOT_ON_WINDOWS);
  const gone = files.filter((file) => !existsSync(new URL(`../../${file}`, import.meta.url)));
  expect(gone).toEqual([]);
});

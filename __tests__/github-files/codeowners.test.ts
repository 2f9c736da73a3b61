import { expect, test } from 'vitest';
import { filesOf, read } from './repository.ts';

// GitHub silently ignores a line that it cannot read.
test('every line of CODEOWNERS is for existing files, and names accounts or teams', () => {
  const lines = read('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line).toMatch(/^\S+(?: @[\w-]+(?:\/[\w.-]+)?)+$/);
    expect(filesOf(line.split(' ')[0]?.replace(/^\//, '') ?? '')).not.toEqual([]);
  }
});

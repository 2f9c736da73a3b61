import { describe, expect, test } from 'vitest';
import { openingLines } from '../../src/summary/opening-lines.ts';

describe('the lines that open a sealed text', () => {
  test.each([
    ['ssh-ed25519' as const, '~/.ssh/id_ed25519', '$HOME\\.ssh\\id_ed25519'],
    ['ssh-rsa' as const, '~/.ssh/id_rsa', '$HOME\\.ssh\\id_rsa'],
    ['age' as const, '~/age-key.txt', '$HOME\\age-key.txt'],
  ])('%s: several links are shown, not opened', (kind, file, windowsFile) => {
    expect(openingLines(kind, true)).toEqual([
      ['macOS', `pbpaste | age -d -i ${file}`],
      ['Linux', `age -d -i ${file}`],
      ['Windows', `Get-Clipboard | age -d -i ${windowsFile}`],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import type { SealRecipient } from '../../src/modes/recipients.ts';
import { openingLines, sealedPart } from '../../src/summary/sealed.ts';
import { textsOf } from '../github-page/document.ts';
import { renderMarkdown } from '../github-page/render.ts';

const armored = `-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n`;

function recipient(kind: SealRecipient['key']['kind'], id: string, owner?: string): SealRecipient {
  return { key: { kind, id, recipient: '' }, ...(owner && { owner }) };
}

test('shows the text as it is, who can open it, and how', () => {
  const recipients = [
    recipient('ssh-ed25519', 'SHA256:abc', '@octocat'),
    recipient('age', `age1pq1${'q'.repeat(2000)}z`),
  ];
  const shown = renderMarkdown(sealedPart({ armored, recipients }, false).html);
  expect(textsOf(shown, 'h4')).toEqual(['Sealed link']);
  expect(textsOf(shown, 'pre')).toEqual([armored.trimEnd()]);
  expect(textsOf(shown, 'td').slice(0, 6)).toEqual([
    '@octocat',
    'ssh-ed25519',
    'SHA256:abc',
    '',
    'age',
    `age1pq1${'q'.repeat(33)}…${'q'.repeat(19)}z`,
  ]);
  expect(textsOf(shown, 'td').slice(6)).toEqual([
    `u=$(pbpaste | age -d -i ~/.ssh/id_ed25519); case "$u" in https://*) open "$u";; *) echo 'Not opened: no https link';; esac`,
    `u=$(age -d -i ~/.ssh/id_ed25519); case "$u" in https://*) xdg-open "$u";; *) echo 'Not opened: no https link';; esac`,
    `$u = "$(Get-Clipboard | age -d -i $HOME\\.ssh\\id_ed25519)"; if ($u -like 'https://*') { Start-Process $u } else { 'Not opened: no https link' }`,
  ]);
});

test('names no more than 200 recipients', () => {
  const recipients = Array.from({ length: 203 }, (_, id) => recipient('age', `age1${id}`));
  const shown = renderMarkdown(sealedPart({ armored, recipients }, false).html);
  expect(textsOf(shown, 'td')).toContain('age1199');
  expect(textsOf(shown, 'td')).not.toContain('age1200');
  expect(textsOf(shown, 'p')).toContain('And 3 more, which the log names.');
});

describe('openingLines', () => {
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

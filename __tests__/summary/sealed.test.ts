import { describe, expect, test } from 'vitest';
import type { SealRecipient } from '../../src/delivery/recipients.ts';
import { openingLines, sealedPart } from '../../src/summary/sealed.ts';
import { linksOf, textsOf } from '../github-page/document.ts';
import { renderMarkdown } from '../github-page/render.ts';

const armored = `-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n`;

const WHO = 'Everybody may see this text; only the owners of these keys can open it:';
const HOW =
  'To open it, copy the text below and run the line for your system, with the file of your own private key. It needs age. On Linux, paste the text, then press Enter; on Windows, use PowerShell.';
const HOW_FOR_KINDS = HOW.replace('for your system,', 'for your system and the kind of your key,');

function recipient(kind: SealRecipient['key']['kind'], id: string, owner?: string): SealRecipient {
  return { key: { kind, id, recipient: '' }, owner };
}

test('shows the text as it is, who can open it, and how', () => {
  const recipients = [
    recipient('ssh-ed25519', 'SHA256:abc', '@octocat'),
    recipient('ssh-ed25519', 'SHA256:def'),
  ];
  const shown = renderMarkdown(sealedPart({ armored, recipients }, false).html);
  expect(textsOf(shown, 'h4')).toEqual(['Sealed link']);
  expect(textsOf(shown, 'code')).not.toContain('');
  expect(textsOf(shown, 'p')).toEqual([WHO, HOW]);
  expect(linksOf(shown)).toEqual({ age: 'https://age-encryption.org' });
  expect(textsOf(shown, 'th')).toEqual(['Who', 'Kind', 'Key', 'macOS', 'Linux', 'Windows']);
  expect(textsOf(shown, 'pre')).toEqual([armored.trimEnd()]);
  expect(textsOf(shown, 'td').slice(0, 6)).toEqual([
    '@octocat',
    'ssh-ed25519',
    'SHA256:abc',
    '',
    'ssh-ed25519',
    'SHA256:def',
  ]);
  expect(textsOf(shown, 'td').slice(6)).toEqual([
    `u=$(pbpaste | age -d -i ~/.ssh/id_ed25519); case "$u" in https://*) open "$u";; *) echo 'Not opened: no https link';; esac`,
    `u=$(age -d -i ~/.ssh/id_ed25519); case "$u" in https://*) xdg-open "$u";; *) echo 'Not opened: no https link';; esac`,
    `$u = "$(Get-Clipboard | age -d -i $HOME\\.ssh\\id_ed25519)"; if ($u -like 'https://*') { Start-Process $u } else { 'Not opened: no https link' }`,
  ]);
});

test('of several links says so, and has the lines that show them', () => {
  const recipients = [recipient('ssh-rsa', 'SHA256:abc')];
  const shown = renderMarkdown(sealedPart({ armored, recipients }, true).html);
  expect(textsOf(shown, 'h4')).toEqual(['Sealed links']);
  expect(textsOf(shown, 'td')).toContain('pbpaste | age -d -i ~/.ssh/id_rsa');
});

test('has a line for every system and kind of key, since each is in another file', () => {
  const recipients = [
    recipient('ssh-ed25519', 'SHA256:abc', '@octocat'),
    recipient('age', `age1pq1${'q'.repeat(2000)}z`),
    recipient('ssh-ed25519', 'SHA256:def'),
    recipient('ssh-rsa', 'SHA256:ghi'),
  ];
  const shown = renderMarkdown(sealedPart({ armored, recipients }, true).html);
  expect(textsOf(shown, 'p')).toEqual([WHO, HOW_FOR_KINDS]);
  expect(textsOf(shown, 'td').slice(3, 6)).toEqual([
    '',
    'age',
    `age1pq1${'q'.repeat(33)}…${'q'.repeat(19)}z`,
  ]);
  expect(textsOf(shown, 'th').slice(3)).toEqual([
    ...['macOS, ssh-ed25519', 'Linux, ssh-ed25519', 'Windows, ssh-ed25519'],
    ...['macOS, age', 'Linux, age', 'Windows, age'],
    ...['macOS, ssh-rsa', 'Linux, ssh-rsa', 'Windows, ssh-rsa'],
  ]);
  expect(textsOf(shown, 'td').slice(12)).toEqual([
    'pbpaste | age -d -i ~/.ssh/id_ed25519',
    'age -d -i ~/.ssh/id_ed25519',
    'Get-Clipboard | age -d -i $HOME\\.ssh\\id_ed25519',
    'pbpaste | age -d -i ~/age-key.txt',
    'age -d -i ~/age-key.txt',
    'Get-Clipboard | age -d -i $HOME\\age-key.txt',
    'pbpaste | age -d -i ~/.ssh/id_rsa',
    'age -d -i ~/.ssh/id_rsa',
    'Get-Clipboard | age -d -i $HOME\\.ssh\\id_rsa',
  ]);
});

test('has the lines for age where no recipient says its kind', () => {
  const shown = renderMarkdown(sealedPart({ armored, recipients: [] }, true).html);
  expect(textsOf(shown, 'td')).toContain('age -d -i ~/age-key.txt');
});

test('cuts a key in its middle where it is longer than 64 characters', () => {
  const [longest, tooLong] = ['a'.repeat(64), `${'a'.repeat(45)}${'z'.repeat(20)}`];
  const recipients = [recipient('age', longest), recipient('age', tooLong)];
  const shown = renderMarkdown(sealedPart({ armored, recipients }, false).html);
  expect(textsOf(shown, 'td').slice(0, 6)).toEqual([
    ...['', 'age', longest],
    ...['', 'age', `${'a'.repeat(40)}…${'z'.repeat(20)}`],
  ]);
});

test.each([
  [200, []],
  [201, ['And 1 more, which the log names.']],
  [203, ['And 3 more, which the log names.']],
])('of %d recipients names no more than 200', (count, rest) => {
  const recipients = Array.from({ length: count }, (_, id) => recipient('age', `age1${id}`));
  const shown = renderMarkdown(sealedPart({ armored, recipients }, false).html);
  expect(textsOf(shown, 'td')).toContain('age1199');
  expect(textsOf(shown, 'td')).not.toContain('age1200');
  expect(textsOf(shown, 'p')).toEqual([WHO, ...rest, HOW]);
});

test.each([
  [512 * 1024, ['x'.repeat(512 * 1024)], []],
  [512 * 1024 + 1, [], ['The text is too long for a summary; it is in the output sealed-url.']],
])('a text of %d characters is shown only if there is room for it', (length, texts, notes) => {
  const long = { armored: 'x'.repeat(length), recipients: [recipient('age', 'age1x')] };
  const shown = renderMarkdown(sealedPart(long, false).html);
  expect(textsOf(shown, 'pre')).toEqual(texts);
  expect(textsOf(shown, 'p')).toEqual([WHO, HOW, ...notes]);
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

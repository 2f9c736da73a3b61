import { expect, test } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import type { SealRecipient } from '../../src/delivery/recipients.ts';
import type { Sealed } from '../../src/delivery/seal-for.ts';
import { openingLines } from '../../src/summary/opening-lines.ts';
import { sealedPart } from '../../src/summary/sealed.ts';
import { linksOf, textsOf } from '../github-page/document.ts';

const armored = `-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n`;
const link: Sealed['link'] = {
  url: 'https://opener.example/#1.abc',
  openerUrl: 'https://opener.example/',
  code: 'ABCDEFGHIJKLMNOP',
  worksUntil: new Date('2026-03-01T14:15:00Z'),
};

const WHO = 'Everybody may see this; only the owners of these keys can open it:';
const INSTALL =
  'Install age 1.1 or newer: brew install age on macOS, sudo apt install age on Debian and Ubuntu, winget install FiloSottile.age on Windows.';
const LAST =
  'On macOS and Windows, press Enter in the terminal. On Linux, press Enter, paste the text, and press Enter again.';

function recipient(kind: SealRecipient['key']['kind'], id: string, owner?: string): SealRecipient {
  const code = kind === 'age' ? 'CODE' : undefined;
  return { key: { kind, id, code, recipient: '' }, owner };
}

function page(recipients: readonly SealRecipient[], other: Partial<Sealed> = {}, several = false) {
  const sealed = { armored, recipients, link: undefined, ...other };
  return renderMarkdown(sealedPart(sealed, several).html);
}

test('shows the text as it is, who can open it, and how, step by step', () => {
  const shown = page([
    recipient('ssh-ed25519', 'SHA256:abc', '@octocat'),
    recipient('ssh-ed25519', 'SHA256:def'),
  ]);
  expect(textsOf(shown, 'h4')).toEqual(['Sealed link']);
  expect(textsOf(shown, 'code')).not.toContain('');
  expect(textsOf(shown, 'p')).toEqual([WHO]);
  expect(linksOf(shown)).toEqual({ age: 'https://age-encryption.org' });
  expect(textsOf(shown, 'th')).toEqual(['Who', 'Kind of key', 'Key']);
  expect(textsOf(shown, 'pre')).toEqual([armored.trimEnd()]);
  expect(textsOf(shown, 'td')).toEqual([
    ...['@octocat', 'ssh-ed25519', 'SHA256:abc'],
    ...['', 'ssh-ed25519', 'SHA256:def'],
  ]);
  expect(textsOf(shown, 'li').slice(2, 5)).toEqual([
    `macOS: u=$(pbpaste | age -d -i ~/.ssh/id_ed25519); case "$u" in https://*) open "$u";; *) echo 'Not opened: no https link';; esac`,
    `Linux: u=$(age -d -i ~/.ssh/id_ed25519); case "$u" in https://*) xdg-open "$u";; *) echo 'Not opened: no https link';; esac`,
    `Windows: $u = "$(Get-Clipboard | age -d -i $HOME\\.ssh\\id_ed25519)"; if ($u -like 'https://*') { Start-Process $u } else { 'Not opened: no https link' }`,
  ]);
});

test('has the line pasted before the text is copied, which would be lost', () => {
  const steps = textsOf(page([recipient('ssh-ed25519', 'SHA256:abc')]), 'li');
  expect(steps).toEqual([
    INSTALL,
    expect.stringMatching(/^Paste the line for your system into a terminal .* Do not press Enter/),
    ...['macOS', 'Linux', 'Windows'].map((system) => expect.stringContaining(`${system}: `)),
    expect.stringMatching(/^Copy this text:\s+-----BEGIN AGE/),
    LAST,
  ]);
});

test('with a link to click folds the terminal away, and says who opens which', () => {
  const recipients = [recipient('age', 'age1tag1abc', '@mona'), recipient('ssh-rsa', 'SHA256:abc')];
  const shown = page(recipients, { link });
  expect(textsOf(shown, 'summary')).toEqual(['Open it with age, in a terminal']);
  expect(textsOf(shown, 'th')).toEqual(['Who', 'Opens', 'Code of the key', 'Kind of key', 'Key']);
  expect(textsOf(shown, 'td')).toEqual([
    ...['@mona', 'the link above', 'CODE', 'age', 'age1tag1abc'],
    ...['', 'the text below', '', 'ssh-rsa', 'SHA256:abc'],
  ]);
  expect(textsOf(page(recipients), 'summary')).toEqual([]);
});

test.each([
  ['age1abc', '1.1'],
  ['age1pq1abc', '1.3'],
  ['age1tag1abc', '1.3'],
  ['age1tagpq1abc', '1.3'],
])('%s asks for age %s', (id, version) => {
  const shown = page([recipient('ssh-rsa', 'SHA256:abc'), recipient('age', id)]);
  expect(textsOf(shown, 'li')[0]).toContain(`age ${version} or newer`);
});

test('of several links says so, and has the lines that show them', () => {
  const shown = page([recipient('ssh-rsa', 'SHA256:abc')], {}, true);
  expect(textsOf(shown, 'h4')).toEqual(['Sealed links']);
  expect(textsOf(shown, 'li')).toContain('macOS: pbpaste | age -d -i ~/.ssh/id_rsa');
});

test('has a line for every system and kind of key, since each is in another file', () => {
  const recipients = [
    recipient('ssh-ed25519', 'SHA256:abc', '@octocat'),
    recipient('age', `age1pq1${'q'.repeat(2000)}z`),
    recipient('ssh-ed25519', 'SHA256:def'),
    recipient('ssh-rsa', 'SHA256:ghi'),
  ];
  const shown = page(recipients, {}, true);
  expect(textsOf(shown, 'li')[1]).toMatch(
    /^Paste the line for your system and the kind of your key/,
  );
  expect(textsOf(shown, 'td').slice(4, 8)).toEqual([
    '',
    'CODE',
    'age',
    `age1pq1${'q'.repeat(33)}…${'q'.repeat(19)}z`,
  ]);
  const kinds = ['ssh-ed25519', 'age', 'ssh-rsa'] as const;
  expect(textsOf(shown, 'li').slice(2, 11)).toEqual(
    kinds.flatMap((kind) =>
      openingLines(kind, true).map(([system, command]) => `${system}, ${kind}: ${command}`),
    ),
  );
});

test('has the lines for age if no recipient has a kind', () => {
  expect(textsOf(page([], {}, true), 'li')).toContain('Linux: age -d -i ~/age-key.txt');
});

test('cuts a key in its middle where it is longer than 64 characters', () => {
  const [longest, tooLong] = ['a'.repeat(64), `${'a'.repeat(45)}${'z'.repeat(20)}`];
  const shown = page([recipient('age', longest), recipient('age', tooLong)]);
  expect(textsOf(shown, 'td')).toEqual([
    ...['CODE', 'age', longest],
    ...['CODE', 'age', `${'a'.repeat(40)}…${'z'.repeat(20)}`],
  ]);
});

test.each([
  [200, []],
  [201, ['And 1 more, which the log names.']],
  [203, ['And 3 more, which the log names.']],
])('of %d recipients names no more than 200', (count, rest) => {
  const shown = page(Array.from({ length: count }, (_, id) => recipient('age', `age1${id}`)));
  expect(textsOf(shown, 'td')).toContain('age1199');
  expect(textsOf(shown, 'td')).not.toContain('age1200');
  expect(textsOf(shown, 'p')).toEqual([WHO, ...rest]);
});

test.each([
  [512 * 1024, ['x'.repeat(512 * 1024)], []],
  [512 * 1024 + 1, [], ['The text is too long for a summary; it is in the output sealed-url.']],
])('a text of %d characters is shown only if there is room for it', (length, texts, notes) => {
  const shown = page([recipient('age', 'age1x')], { armored: 'x'.repeat(length) });
  expect(textsOf(shown, 'pre')).toEqual(texts);
  expect(textsOf(shown, 'p')).toEqual([WHO, ...notes]);
});

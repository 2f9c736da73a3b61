import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../opener/opening/pasted.ts';
import { Refusal } from '../../../opener/refusal.ts';

const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----';

function refusalOf(text: string): string {
  try {
    readPasted(text);
    return 'none';
  } catch (error) {
    return error instanceof Refusal ? error.kind : `${error}`;
  }
}

describe('a pasted text is read', () => {
  test.each([
    ['a whole link', 'https://open.example.com/#1.YWdl-_Q'],
    ['a link of this machine', 'http://localhost:8080/#1.YWdl-_Q'],
    ['what follows the #', '1.YWdl-_Q'],
    ['the # and what follows', '#1.YWdl-_Q'],
    ['a link that a mail program wrapped', '  https://open.example.com/#1.YW\r\n  dl-_Q\n'],
  ])('%s', (_, text) => {
    expect(readPasted(text)).toMatchObject({ kind: 'link', data: 'YWdl-_Q' });
  });

  test.each([
    ['armored text', ARMOR],
    ['armored text with words around it', `Here it is:\n\n${ARMOR}\n\nBye`],
    ['armored text that is indented', ARMOR.replace(/^/gm, '    ')],
  ])('%s', (_, text) => {
    expect(readPasted(text)).toEqual({ kind: 'armor', text: ARMOR });
  });
});

describe('a pasted text is refused', () => {
  test.each([
    ['nothing', '', 'not-sealed'],
    ['words', 'hello', 'not-sealed'],
    ['a link without DATA', 'https://open.example.com/#1.', 'not-sealed'],
    ['DATA with other characters', '1.YWdl+/=', 'damaged'],
    ['DATA that lacks its end', '1.YWdlY', 'damaged'],
    ['a link with a script', 'javascript:alert(1)#1.YWdl', 'not-sealed'],
    ['half an armored text', ARMOR.slice(0, 50), 'not-sealed'],
    ['a newer version', 'https://open.example.com/#2.YWdl', 'newer-version'],
    ['version 01', '01.YWdl', 'damaged'],
    ['a private key of age', 'AGE-SECRET-KEY-1QQQ', 'private-key'],
    ['a private key of SSH', '-----BEGIN OPENSSH PRIVATE KEY-----', 'private-key'],
    [
      'an open sign-in link',
      'https://signin.aws.amazon.com/federation?Action=login&SigninToken=x',
      'open-link',
    ],
    ['more than 1 MiB', `1.${'A'.repeat(1024 * 1024)}`, 'too-long'],
  ])('%s', (_, text, kind) => {
    expect(refusalOf(text)).toBe(kind);
  });

  const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
  test.each([
    ['many beginnings without an end', `${BEGIN}\n`.repeat(29_000), 'not-sealed'],
    ['a long row of spaces', ARMOR.replace('YW', `YW${' '.repeat(1_000_000)}`), 'none'],
  ])('soon, of %s', (_, text, kind) => {
    const start = performance.now();
    expect(refusalOf(text)).toBe(kind);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('as large as it may be, it is read', () => {
    expect(refusalOf(`1.${'A'.repeat(1024 * 1024 - 2)}`)).toBe('none');
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['none', 'not-sealed', 'newer-version', 'damaged']).toContain(refusalOf(text));
      }),
    );
  });
});

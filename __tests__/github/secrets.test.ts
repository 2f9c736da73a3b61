import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Secrets } from '../../src/github/secrets.ts';

let written: string;

beforeEach(() => {
  written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    // The toolkit ends lines as the system does.
    written += String(chunk).replace(/\r\n$/, '\n');
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const holding = (...values: string[]) => {
  const secrets = new Secrets();
  for (const value of values) {
    secrets.add(value);
  }
  return secrets;
};

describe('a secret', () => {
  test('is registered with the runner once', () => {
    const secrets = holding('secret-one', 'secret-two');
    secrets.add('secret-one');
    expect(written).toBe('::add-mask::secret-one\n::add-mask::secret-two\n');
  });

  test('of several lines and signs stays one command', () => {
    holding('50%\r\nof it');
    expect(written).toBe('::add-mask::50%25%0D%0Aof it\n');
  });

  test('that is empty is ignored', () => {
    expect(holding('').scrub('text')).toBe('text');
    expect(written).toBe('');
  });
});

describe('the scrub', () => {
  test.each([
    ['nothing to do', ['secret'], 'harmless', 'harmless'],
    ['every occurrence', ['secret'], 'secret, secret', '***, ***'],
    ['percent-encoded', ['a/b+c=='], 'x?t=a%2Fb%2Bc%3D%3D', 'x?t=***'],
    ['the longer of two first', ['secret', 'secret-token'], 'a secret-token', 'a ***'],
    ['in another order of adding', ['secret-token', 'secret'], 'a secret-token', 'a ***'],
    ['signs of regular expressions', ['a.b*c$d'], 'a.b*c$d aXbbc$d', '*** aXbbc$d'],
    ['signs of replacements', ['secret'], '$& secret $1', '$& *** $1'],
    ['short ones stay, as they would hit words', ['abc'], 'abcde', 'abcde'],
    ['exactly six characters do not', ['abcdef'], 'abcdef', '***'],
    ['half a character', ['\ud800secret'], 'x \ud800secret', 'x ***'],
    [
      'one that begins inside another',
      ['abcdef123', '123ghijkl'],
      'x abcdef123ghijkl y',
      'x *** y',
    ],
    ['one inside another', ['abcdef', 'x abcdef y'], 'x abcdef y', '***'],
    ['one right after another', ['secret', 'tokens'], 'secrettokens', '******'],
    ['over several lines', ['one\ntwo'], 'x one\ntwo y', 'x *** y'],
  ])('%s', (_what, values, text, scrubbed) => {
    expect(holding(...values).scrub(text)).toBe(scrubbed);
  });

  test('leaves no secret, and never throws', () => {
    const text = fc.string({ unit: 'binary' });
    const values = fc.array(
      fc.string({ unit: 'binary', minLength: 6 }).filter((v) => !v.includes('*')),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(values, text, text, (all, before, after) => {
        const secrets = holding(...all);
        for (const value of all) {
          const scrubbed = secrets.scrub(`${before}${value}${after}`);
          expect(all.some((one) => scrubbed.includes(one))).toBe(false);
        }
      }),
    );
  });
});

import { expect, test } from 'vitest';
import { sealedText } from '../../src/delivery/sealed-text.ts';
import { failed, signedIn } from '../fixtures/outcomes.ts';

const URL = 'https://signin.example/federation?SigninToken=a';
const one = signedIn('Audit', { consoleUrl: URL });
const other = signedIn('Deploy', { consoleUrl: `${URL}b` });
const gone = failed('Gone', new Error('no'));

test('one role: the URL and nothing else, for a command that opens it', () => {
  expect(sealedText([one])).toBe(`${URL}\n`);
});

test('several roles: those that worked, each with its name, account and time', () => {
  expect(sealedText([one, gone, other])).toBe(
    `Audit in 111122223333, open before 2026-03-01T14:15:00.000Z:
${URL}

Deploy in 111122223333, open before 2026-03-01T14:15:00.000Z:
${URL}b
`,
  );
  expect(sealedText([gone, one])).toMatch(/^Audit in /);
});

test('no role that worked: nothing', () => {
  expect(sealedText([gone])).toBeUndefined();
});

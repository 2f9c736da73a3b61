import { describe, expect, test } from 'vitest';
import { ACCOUNT_ID } from '../../src/partition/arn.ts';
import {
  EXTERNAL_ID,
  SESSION_ID,
  SESSION_NAME,
  SOURCE_IDENTITY,
} from '../../src/session/patterns.ts';

const allowed = 'aZ09_+=,.@-';

describe.each([
  [
    'session name',
    SESSION_NAME,
    ['ab', allowed, 'x'.repeat(64), 'aws:x'.replace(':', '-')],
    ['', 'a', 'x'.repeat(65), 'a b', 'a/b', 'a:b', 'ab\n', '\u00e4b', 'a\tb'],
  ],
  [
    'external ID',
    EXTERNAL_ID,
    ['ab', `${allowed}:/`, 'x'.repeat(1224)],
    ['', 'a', 'x'.repeat(1225), 'a b', 'a\\b', 'ab\n', 'a*b', '\u00e4b'],
  ],
  [
    'source identity',
    SOURCE_IDENTITY,
    ['ab', allowed, 'x'.repeat(64), 'awsx', 'AWS-x'],
    ['', 'a', 'x'.repeat(65), 'aws:x', 'AWS:x', 'a b', 'ab\n'],
  ],
  [
    'session ID',
    SESSION_ID,
    ['AROAEXAMPLEEXAMPLE000:ab', `AROAEXAMPLEEXAMPLE000:${allowed}`],
    [
      '',
      'AROAEXAMPLEEXAMPLE000:a',
      "AROAEXAMPLEEXAMPLE000:ab';id",
      "';id;'AROAEXAMPLEEXAMPLE000:ab",
    ],
  ],
  [
    'account ID',
    ACCOUNT_ID,
    ['111122223333', '000000000000'],
    ['', '11112222333', '1111222233334', '1111-2222-3333', '11112222333a', '111122223333\n'],
  ],
] as const)('%s', (_name, pattern, good, bad) => {
  test.each(good)('%s', (value) => {
    expect(value).toMatch(pattern);
  });

  test.each(bad)('not %j', (value) => {
    expect(value).not.toMatch(pattern);
  });
});

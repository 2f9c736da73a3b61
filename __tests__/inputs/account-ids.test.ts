import { describe, expect, test } from 'vitest';
import { parseAccountIds } from '../../src/inputs/account-ids.ts';

describe('account IDs', () => {
  test.each([
    [undefined, []],
    ['111122223333', ['111122223333']],
    ['012345678901', ['012345678901']],
    ['111122223333,444455556666', ['111122223333', '444455556666']],
    ['111122223333\r\n 444455556666\r', ['111122223333', '444455556666']],
    ['"111122223333", \'444455556666\'', ['111122223333', '444455556666']],
    ['1111-2222-3333', ['111122223333']],
    ['\u00a0111122223333\ufeff', ['111122223333']],
  ])('%j', (value, accounts) => {
    expect(parseAccountIds(value)).toEqual(accounts);
  });

  // 012345678901 and 000000000001 without quotation marks, and as other readers of YAML or an
  // expression write numbers.
  test.each(['12345678901', '1', '1.2345678901e+10', '1.11122223333E11', '1e11'])(
    '%j was a number to YAML, and the error says how to prevent that',
    (value) => {
      expect(() => parseAccountIds(value)).toThrow(
        expect.objectContaining({
          code: 'invalid-input',
          message: `Input "allowed-account-ids" has "${value}", which is not an account ID.`,
          advice: expect.stringMatching(/12 digits.*quotation marks.*drops zeros/),
        }),
      );
    },
  );

  test.each([
    ...['1111222233334', 'production', '1111-22223333', '*', '\u0661'.repeat(12), 'true'],
    ...['x12345', '12345x', 'x1e5', '1e5x', 'x1111-2222-3333', '1111-2222-3333x'],
  ])('%j is not one', (value) => {
    expect(() => parseAccountIds(`111122223333,${value}`)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        advice: expect.stringMatching(/^Write account IDs with 12 digits.*for example/),
      }),
    );
  });
});

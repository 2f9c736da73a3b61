import { describe, expect, test } from 'vitest';
import { checkInputsOfMode, type Mode, modeOf } from '../../src/inputs/modes.ts';
import type { InputName } from '../../src/inputs/names.ts';

describe('the mode', () => {
  test.each([
    [undefined, 'sign-in'],
    ['sign-in', 'sign-in'],
    ['Create', 'create'],
    ['teardown', 'teardown'],
    ['SWEEP', 'sweep'],
  ])('%s is %s', (given, mode) => {
    expect(modeOf(given === undefined ? {} : { mode: given })).toBe(mode);
  });

  test.each(['delete', 'sign in', 'createe'])('%s is none', (mode) => {
    expect(() => modeOf({ mode })).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        advice: 'Use one of: sign-in, create, teardown, sweep.',
      }),
    );
  });
});

describe('inputs of other modes', () => {
  const TABLE: readonly [InputName, string, readonly Mode[]][] = [
    ['issuer', 'https://portal.example/', ['sign-in', 'create']],
    ['destination', 's3', ['sign-in', 'create']],
    ['session-duration', '2h', ['sign-in', 'create']],
    ['inline-session-policy', '{}', ['sign-in', 'create']],
    ['managed-session-policies', 'arn', ['sign-in', 'create']],
    ['role-name', 'audit', ['create', 'teardown']],
    ['policy-arns', 'ReadOnlyAccess', ['create']],
    ['inline-policy', '{}', ['create']],
    ['permissions-boundary', 'arn', ['create']],
    ['trusted-principals', '111122223333', ['create']],
    ['expires-in', '2h', ['create']],
    ['teardown', 'job-end', ['create']],
    ['dry-run', 'true', ['teardown', 'sweep']],
  ];
  const MODES: readonly Mode[] = ['sign-in', 'create', 'teardown', 'sweep'];

  test.each(
    TABLE.flatMap(([input, value, takes]) =>
      MODES.map((mode) => ({ input, value, mode, taken: takes.includes(mode) })),
    ),
  )('$input in $mode: $taken', ({ input, value, mode, taken }) => {
    const check = () => checkInputsOfMode(mode, { [input]: value });
    if (taken) {
      expect(check).not.toThrow();
    } else {
      expect(check).toThrow(
        expect.objectContaining({
          code: 'invalid-input',
          message: `Input "${input}" is set, but does nothing in mode ${mode}.`,
        }),
      );
    }
  });

  test.each(MODES)('the defaults of action.yml go with %s', (mode) => {
    const defaults = { 'expires-in': '1h', teardown: 'manual', 'dry-run': 'false' };
    expect(() => checkInputsOfMode(mode, defaults)).not.toThrow();
    // As YAML's `dry-run: False` arrives.
    expect(() => checkInputsOfMode(mode, { 'dry-run': 'False' })).not.toThrow();
  });
});

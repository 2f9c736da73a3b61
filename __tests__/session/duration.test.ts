import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationWarning, formatSeconds, planDuration } from '../../src/session/duration.ts';
import type { Origin } from '../../src/session/origin.ts';

const ORIGINS: readonly Origin[] = [
  'oidc',
  'user',
  'chained',
  'existing-session',
  'federation-token',
];

describe('the plan', () => {
  test.each(ORIGINS)('asks for nothing if nothing was requested (%s)', (origin) => {
    expect(planDuration(undefined, origin)).toEqual({});
  });

  test.each<[Origin, number, object]>([
    ['oidc', 900, { consoleSeconds: 900 }],
    ['oidc', 43_200, { consoleSeconds: 43_200 }],
    ['user', 43_200, { consoleSeconds: 43_200 }],
    ['existing-session', 43_200, { consoleSeconds: 43_200 }],
    ['federation-token', 900, { credentialSeconds: 900 }],
    ['federation-token', 43_200, { credentialSeconds: 43_200 }],
    ['chained', 900, { credentialSeconds: 900 }],
    ['chained', 3600, { credentialSeconds: 3600 }],
    ['chained', 3601, { credentialSeconds: 3600 }],
    ['chained', 43_200, { credentialSeconds: 3600 }],
  ])('%s, %i seconds', (origin, requested, plan) => {
    expect(planDuration(requested, origin)).toEqual(plan);
  });
});

describe('the warning', () => {
  test.each<[string, number | undefined, number | undefined, Origin]>([
    ['nothing was asked for', undefined, 3600, 'chained'],
    ['nothing was asked for or is known', undefined, undefined, 'existing-session'],
    ['it lasts as asked', 3600, 3600, 'chained'],
    ['clocks differ by a minute', 3600, 3540, 'chained'],
    ['clocks differ by a minute the other way', 3600, 3660, 'federation-token'],
  ])('is left out when %s', (_what, requested, actual, origin) => {
    expect(durationWarning(requested, actual, origin, false)).toBeUndefined();
  });

  const refused = 'AWS refused that length for this role.';
  const chained =
    'the role is assumed with the credentials of another role, and AWS limits such chained sessions to one hour.';
  const existing =
    'AWS does not accept a console session length for role chaining; the session lasts as long as its credentials.';
  const federated =
    'AWS does not accept a console session length for GetFederationToken; the session lasts as long as its credentials.';
  const useOidc =
    ' For a longer session, let the role trust the OIDC identity of the job, and set credentials: oidc.';
  const untold = 'as long as its credentials, whose end is unknown,';

  // A longer session is advised where the asked one is longer, and OIDC is not in use already.
  test.each<[Origin, number, number | undefined, string, string]>([
    ['chained', 43_200, 3600, '1h and not 12h', chained + useOidc],
    ['chained', 3661, 3600, '1h and not 1h1m1s', chained + useOidc],
    ['existing-session', 43_200, 1800, '30m and not 12h', existing + useOidc],
    ['existing-session', 43_200, undefined, `${untold} and not 12h`, existing + useOidc],
    ['existing-session', 900, 3600, '1h and not 15m', existing],
    ['federation-token', 7200, undefined, `${untold} and not 2h`, federated + useOidc],
    ['federation-token', 900, 43_200, '12h and not 15m', federated],
    ['oidc', 43_200, 3600, '1h and not 12h', refused],
    ['oidc', 43_200, 3630, '1h1m and not 12h', refused],
    ['user', 7200, 3571, '1h and not 2h', refused],
  ])('of %s (%s asked, %s given): %s', (origin, requested, actual, lengths, reason) => {
    const warning = `The session will last ${lengths}: ${reason}`;
    expect(durationWarning(requested, actual, origin, false)).toBe(warning);
    expect(durationWarning(requested, actual, origin, true)).toBe(warning);
  });

  test('is given whenever AWS refused the length, even if the session has it anyway', () => {
    expect(durationWarning(3600, 3600, 'existing-session', true)).toBe(
      'AWS did not accept session-duration. The session still lasts as long as requested, because its credentials do: 1h.',
    );
  });
});

describe('seconds in words', () => {
  test.each([
    [0, '0s'],
    [0.4, '0s'],
    [1, '1s'],
    [59.9, '59s'],
    [60, '1m'],
    [900, '15m'],
    [3600, '1h'],
    [3601, '1h1s'],
    [5400, '1h30m'],
    [43_200, '12h'],
    [129_599, '35h59m59s'],
  ])('%d is %s', (seconds, words) => {
    expect(formatSeconds(seconds)).toBe(words);
  });

  test('add up to the same number', () => {
    const unit: Record<string, number> = { h: 3600, m: 60, s: 1 };
    fc.assert(
      fc.property(fc.nat(200_000), (seconds) => {
        const parts = formatSeconds(seconds).match(/\d+[hms]/g) ?? [];
        const sum = parts.reduce(
          (all, part) => all + parseInt(part, 10) * (unit[part.slice(-1)] ?? 0),
          0,
        );
        expect(sum).toBe(seconds);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import type { Origin } from '../../src/session/origin.ts';
import { signInWith } from '../../src/sign-in/sign-in.ts';
import { planTargets } from '../../src/sign-in/targets.ts';
import { ROLE } from '../fixtures/roles.ts';
import { fakePorts, inputsOf, issuedTo, login, type World } from '../fixtures/sign-in-ports.ts';

const { signal } = new AbortController();
const URL = 'https://signin.example/login';
const refused = new ActionError('federation-refused', 'Status 400.', 'Check.');

function exchange(world: World, sessionSeconds?: number, origin: Origin = 'oidc') {
  const fake = fakePorts(world);
  const inputs = { ...inputsOf({ 'role-arn': ROLE }), sessionSeconds };
  const session = { ...issuedTo('R'), origin, sessionName: 'name', roleName: 'R' };
  const result = planTargets(inputs).then(([target]) =>
    signInWith(session, { target, inputs, ports: fake.ports, signal }),
  );
  return { ...fake, result, lengths: () => fake.exchanged.map((one) => one.consoleSeconds) };
}

test('a requested length is sent to AWS', async () => {
  const { result, lengths, warnings } = exchange({}, 43_200);
  expect((await result).sessionExpiresAt).toEqual(new Date('2026-03-02T00:00:00Z'));
  expect(lengths()).toEqual([43_200]);
  expect(warnings).toEqual([]);
});

describe('a length that AWS refuses', () => {
  /** Refuses this many times. Without a length, it refuses the credentials. */
  const refusing = (times: number): World => ({
    exchange: ({ consoleSeconds }, nth) => {
      if (nth > times) {
        return login(URL);
      }
      return consoleSeconds === undefined ? Promise.reject(refused) : { kind: 'length-refused' };
    },
  });

  test.each<[Origin, number, string]>([
    [
      'oidc',
      43_200,
      'The session will last 1h and not 12h: AWS refused that length for this role.',
    ],
    ['user', 7200, 'The session will last 1h and not 2h: AWS refused that length for this role.'],
    [
      'existing-session',
      7200,
      'The session will last 1h and not 2h: AWS does not accept a console session length',
    ],
    [
      'existing-session',
      900,
      'The session will last 1h and not 15m: AWS does not accept a console session length',
    ],
    ['oidc', 3600, 'AWS did not accept session-duration'],
  ])('(%s, %i s) is left out in one more try, with a warning', async (origin, seconds, warning) => {
    const { result, lengths, warnings } = exchange(refusing(1), seconds, origin);
    expect(await result).toMatchObject({
      consoleUrl: URL,
      sessionExpiresAt: new Date('2026-03-01T13:00:00Z'),
    });
    expect(lengths()).toEqual([seconds, undefined]);
    expect(warnings).toEqual([expect.stringContaining(warning)]);
  });

  test('twice was not about the length', async () => {
    const { result, exchanged, warnings } = exchange(refusing(2), 7200);
    await expect(result).rejects.toBe(refused);
    expect(exchanged).toHaveLength(2);
    expect(warnings).toEqual([]);
  });

  test.each<[Origin, number | undefined]>([
    ['oidc', undefined],
    ['chained', 7200],
    ['federation-token', 7200],
  ])('was not sent for %s (%s): a refusal ends the tries', async (origin, seconds) => {
    const { result, lengths, warnings } = exchange(refusing(1), seconds, origin);
    await expect(result).rejects.toBe(refused);
    expect(lengths()).toEqual([undefined]);
    expect(warnings).toEqual([]);
  });
});

test('any other failure is passed on, after one try', async () => {
  const failure = new ActionError('network', 'No way.', 'Wait.');
  const { result, exchanged } = exchange({ exchange: () => Promise.reject(failure) }, 7200);
  await expect(result).rejects.toBe(failure);
  expect(exchanged).toHaveLength(1);
});

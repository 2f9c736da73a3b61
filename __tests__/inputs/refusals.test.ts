import { describe, expect, test } from 'vitest';
import { parseDeliveryInputs } from '../../src/inputs/delivery.ts';
import { checkInputsOfMode, type Mode, modeOf } from '../../src/inputs/modes.ts';
import type { RawInputs } from '../../src/inputs/names.ts';
import { parseSignInInputs } from '../../src/inputs/sign-in.ts';
import {
  parseCreateInputs,
  parseSweepInputs,
  parseTeardownInputs,
} from '../../src/inputs/temporary-roles.ts';
import { ROLE } from '../fixtures/roles.ts';
import { RUN } from '../fixtures/run-facts.ts';

const refusal = (input: string, fault: string, advice: string) =>
  expect.objectContaining({
    code: 'invalid-input',
    message: `Input "${input}" ${fault}.`,
    advice,
  });

describe('a text with a form', () => {
  const words = 'letters, digits and _ + = , . @ -';
  const forms = {
    'session-name': `Use 2 to 64 characters: ${words} (for example audit-42).`,
    audience: 'Write an audience that the IAM OIDC provider lists, usually sts.amazonaws.com.',
    'source-identity': `Use 2 to 64 characters: ${words}. It must not begin with "aws:".`,
  };

  test.each<[keyof typeof forms, string]>([
    ['session-name', 'a'],
    ['audience', 'ä'],
    ['audience', 'aä'],
    ['audience', 'äa'],
    ['source-identity', 'aws:alice'],
  ])('%s: %s', (input, value) => {
    expect(() => parseSignInInputs({ [input]: value }, RUN)).toThrow(
      refusal(input, `is "${value}", which AWS does not accept`, forms[input]),
    );
  });

  test.each(['a', 'a b', 's3cret!', 'a\u200bb', 'x'.repeat(1225)])(
    'external-id: %j, which may be a secret, is not repeated',
    (value) => {
      expect(() => parseSignInInputs({ 'external-id': value }, RUN)).toThrow(
        refusal(
          'external-id',
          'has a value that AWS does not accept',
          `Use 2 to 1224 characters: ${words} : /. The value is not shown here, because it may be a secret.`,
        ),
      );
    },
  );

  test.each(['!', '~'.repeat(255)])('the audience %s is one', (audience) => {
    expect(parseSignInInputs({ audience }, RUN).audience).toBe(audience);
  });
});

describe('one of several words', () => {
  test.each([
    [
      ...['credentials', 'static', 'auto, oidc, environment'],
      (raw: RawInputs) => parseSignInInputs(raw, RUN),
    ],
    ['summary', 'url', 'details, link, none', (raw: RawInputs) => parseDeliveryInputs(raw, RUN)],
    ['teardown', 'later', 'manual, job-end', (raw: RawInputs) => parseCreateInputs(raw, RUN)],
    ['dry-run', 'yes', 'false, true', (raw: RawInputs) => parseSweepInputs(raw, RUN)],
    [
      ...['dry-run', 'no', 'false, true'],
      (raw: RawInputs) => parseTeardownInputs({ ...raw, 'role-name': 'a' }, RUN),
    ],
    ['mode', 'delete', 'sign-in, links, create, teardown, sweep', modeOf],
  ] as [string, string, string, (raw: RawInputs) => unknown][])(
    '%s: %s',
    (input, value, words, parse) => {
      expect(() => parse({ [input]: value })).toThrow(
        refusal(input, `is "${value}"`, `Use one of: ${words}.`),
      );
    },
  );

  test.each(['auto', 'oidc', 'environment'])('credentials: %s', (credentials) => {
    expect(parseSignInInputs({ credentials }, RUN).credentials).toBe(credentials);
  });
});

describe('an input of another mode', () => {
  test.each<[Mode, keyof RawInputs, string]>([
    ['teardown', 'issuer', 'sign-in or create'],
    ['sweep', 'seal-to', 'sign-in or create'],
    ['teardown', 'seal-to', 'sign-in or create'],
    ['sweep', 'role-name', 'create or teardown'],
    ['sign-in', 'expires-in', 'create'],
    ['create', 'dry-run', 'teardown or sweep'],
  ])('%s: %s', (mode, input, modes) => {
    expect(() => checkInputsOfMode(mode, { [input]: 'x' })).toThrow(
      refusal(
        input,
        `is set, but does nothing in mode ${mode}`,
        `Leave it out, or use mode ${modes}.`,
      ),
    );
  });

  test.each<[Mode, keyof RawInputs]>([
    ['sign-in', 'seal-to'],
    ['create', 'seal-to'],
    ['sweep', 'region'],
  ])('%s accepts %s', (mode, input) => {
    expect(() => checkInputsOfMode(mode, { [input]: 'x' })).not.toThrow();
  });
});

describe('the role that manages others', () => {
  test.each([
    ['create', parseCreateInputs],
    ['sweep', parseSweepInputs],
  ])('is one: %s', (_mode, parse) => {
    expect(() => parse({ 'role-arn': `${ROLE}\n${ROLE}2` }, RUN)).toThrow(
      refusal(
        'role-arn',
        'names 2 roles',
        'Write one ARN: the role whose permissions manage temporary roles. Only the modes sign-in and links accept several.',
      ),
    );
    expect(parse({ 'role-arn': ROLE }, RUN).signIn.roles).toHaveLength(1);
  });

  test('must know what to tear down', () => {
    expect(() => parseTeardownInputs({}, RUN)).toThrow(
      refusal(
        'role-name',
        'is empty, so teardown does not know which role to remove',
        'Write names or ARNs, one per line. The output temporary-role-name of mode create has the name. If role-name comes from another step, check that this step ran.',
      ),
    );
  });
});

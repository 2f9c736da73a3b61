import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkInputsOfMode, type Mode, modeOf } from '../../src/inputs/modes.ts';
import { INPUT_NAMES, type InputName } from '../../src/inputs/names.ts';
import { rawInputs } from '../../src/inputs/raw.ts';

const manifest: { inputs: Record<InputName, { default?: string }> } = parse(
  readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'),
);

describe('the mode', () => {
  test.each([
    [undefined, 'sign-in'],
    ['sign-in', 'sign-in'],
    ['Links', 'links'],
    ['Create', 'create'],
    ['teardown', 'teardown'],
    ['SWEEP', 'sweep'],
  ])('%s is %s', (given, mode) => {
    expect(modeOf(given === undefined ? {} : { mode: given })).toBe(mode);
  });

  test.each([
    ['delete', ''],
    ['sign in', 'Did you mean sign-in? '],
    ['createe', 'Did you mean create? '],
  ])('%s is not one', (mode, hint) => {
    expect(() => modeOf({ mode })).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        advice: `${hint}Use one of: sign-in, links, create, teardown, sweep.`,
      }),
    );
  });
});

describe('inputs of other modes', () => {
  const ALL: readonly Mode[] = ['sign-in', 'links', 'create', 'teardown', 'sweep'];
  const WITH_IDENTITY: readonly Mode[] = ['sign-in', 'create', 'teardown', 'sweep'];
  const OF_A_SESSION: readonly Mode[] = ['sign-in', 'create'];
  const TABLE: Readonly<Record<InputName, readonly [string, readonly Mode[]]>> = {
    mode: ['sign-in', ALL],
    'role-arn': ['arn:aws:iam::111122223333:role/A', ALL],
    'session-name': ['audit', WITH_IDENTITY],
    issuer: ['https://portal.example/', OF_A_SESSION],
    destination: ['s3', ['sign-in', 'links', 'create']],
    region: ['eu-west-1', ALL],
    credentials: ['oidc', WITH_IDENTITY],
    audience: ['sts.example', WITH_IDENTITY],
    'session-duration': ['2h', OF_A_SESSION],
    'external-id': ['e-1', WITH_IDENTITY],
    'source-identity': ['mona', WITH_IDENTITY],
    'session-tags': ['a=b', WITH_IDENTITY],
    'inline-session-policy': ['{}', OF_A_SESSION],
    'managed-session-policies': ['arn', OF_A_SESSION],
    'allowed-account-ids': ['111122223333', ALL],
    reason: ['INC-42', OF_A_SESSION],
    summary: ['none', ALL],
    'seal-to': ['actor', OF_A_SESSION],
    recipients: ['@octocat github', OF_A_SESSION],
    'opener-url': ['https://opener.example/', OF_A_SESSION],
    'access-portal': ['https://example.awsapps.com/start', ['sign-in', 'links']],
    'github-token': ['token', ALL],
    'role-name': ['audit', ['create', 'teardown']],
    'policy-arns': ['ReadOnlyAccess', ['create']],
    'inline-policy': ['{}', ['create']],
    'permissions-boundary': ['arn', ['create']],
    'trusted-principals': ['111122223333', ['create']],
    'expires-in': ['2h', ['create']],
    teardown: ['job-end', ['create']],
    'dry-run': ['true', ['teardown', 'sweep']],
  };

  test.each(
    INPUT_NAMES.flatMap((input) => {
      const [value, takes] = TABLE[input];
      return ALL.map((mode) => ({ input, value, mode, taken: takes.includes(mode) }));
    }),
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

  test.each(ALL)('the defaults of action.yml are accepted in %s', (mode) => {
    const defaults = INPUT_NAMES.map((name) => [name, manifest.inputs[name].default ?? '']);
    expect(() => checkInputsOfMode(mode, rawInputs(Object.fromEntries(defaults)))).not.toThrow();
    // `dry-run: False` in YAML arrives like this.
    expect(() => checkInputsOfMode(mode, { 'dry-run': 'False' })).not.toThrow();
    expect(() => checkInputsOfMode(mode, { destination: '' })).not.toThrow();
  });
});

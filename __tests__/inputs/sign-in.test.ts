import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { INPUT_NAMES, type RawInputs } from '../../src/inputs/names.ts';
import { parseSignInInputs } from '../../src/inputs/sign-in.ts';
import { OTHER_ROLE, ROLE } from '../fixtures/roles.ts';
import { RUN } from '../fixtures/run-facts.ts';

const POLICY = '{"Version":"2012-10-17","Statement":[]}';
const parse = (raw: RawInputs, run = RUN) => parseSignInInputs(raw, run);

describe('an input that is not given', () => {
  test('has its default, or is absent', () => {
    expect(parse({})).toEqual({
      roles: [],
      sessionName: 'octocat-42-1',
      sessionNameGiven: false,
      issuer: 'https://github.com/octo-org/tools/actions/runs/42',
      credentials: 'auto',
      sessionTags: [],
      policies: { managedArns: [] },
      allowedAccountIds: [],
    });
  });

  test('the issuer is on the server of the installation', () => {
    const { issuer } = parse({}, { ...RUN, serverUrl: 'https://ghe.example' });
    expect(issuer).toBe('https://ghe.example/octo-org/tools/actions/runs/42');
  });

  test.each([{ runId: '' }, { repository: '' }])('without %j the issuer is the server', (facts) => {
    expect(parse({}, { ...RUN, ...facts }).issuer).toBe('https://github.com');
  });

  test('the region is that of the variables', () => {
    const region = { name: 'eu-west-1', source: 'AWS_REGION' } as const;
    expect(parse({}, { ...RUN, region }).region).toBe(region);
    expect(parse({ region: 'us-east-2' }, { ...RUN, region }).region).toEqual({
      name: 'us-east-2',
      source: 'region',
    });
  });

  test('the session name begins with who asked for this attempt', () => {
    const again = { ...RUN, triggeringActor: 'hubot', runAttempt: '2' };
    expect(parse({}, again).sessionName).toBe('hubot-42-2');
  });

  test('a run without facts still has a session name that STS accepts', () => {
    const bare = { ...RUN, actor: '', repository: '', runId: '', runAttempt: '', serverUrl: '' };
    expect(parse({}, bare).sessionName).toMatch(/^[\w+=,.@-]{2,64}$/);
  });
});

describe('given inputs', () => {
  test('an access portal is read', () => {
    const { accessPortal } = parse({ 'access-portal': 'https://octo.awsapps.com/start' });
    expect(accessPortal).toMatchObject({ startUrl: 'https://octo.awsapps.com/start' });
  });

  test('everything at once', () => {
    const inputs = parse({
      'role-arn': `${ROLE}\n${OTHER_ROLE}`,
      'session-name': 'audit-42',
      issuer: 'https://example.com/access?team=a',
      destination: 's3',
      region: 'eu-central-1',
      credentials: 'environment',
      audience: 'https://sts.example',
      'session-duration': '1h30m',
      'external-id': 'id:1/2',
      'source-identity': 'octocat',
      'session-tags': 'team=platform',
      'inline-session-policy': POLICY,
      'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
      'allowed-account-ids': '111122223333,444455556666',
    });
    expect(inputs).toEqual({
      roles: [
        { arn: ROLE, partition: 'aws', accountId: '111122223333', path: '/', name: 'ReadOnly' },
        {
          arn: OTHER_ROLE,
          partition: 'aws',
          accountId: '444455556666',
          path: '/audit/',
          name: 'Other',
        },
      ],
      sessionName: 'audit-42',
      sessionNameGiven: true,
      issuer: 'https://example.com/access?team=a',
      destination: 's3',
      region: { name: 'eu-central-1', source: 'region' },
      credentials: 'environment',
      audience: 'https://sts.example',
      sessionSeconds: 5400,
      externalId: 'id:1/2',
      sourceIdentity: 'octocat',
      sessionTags: [{ key: 'team', value: 'platform' }],
      policies: { inline: POLICY, managedArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] },
      allowedAccountIds: ['111122223333', '444455556666'],
    });
  });

  test('a role that is named twice counts once, in the order of the first', () => {
    const { roles } = parse({ 'role-arn': `${OTHER_ROLE}\n${ROLE}\n${OTHER_ROLE}` });
    expect(roles.map(({ arn }) => arn)).toEqual([OTHER_ROLE, ROLE]);
  });

  test.each([
    'https://example.com',
    'http://intranet/access',
    'example.com',
    'https://example.com:8443/a?b#c',
    'www.example.com/%7Ex',
    'Example Corp SRE',
  ])('the issuer %s', (issuer) => {
    expect(parse({ issuer }).issuer).toBe(issuer);
  });
});

describe('an unusable value is refused, and the input is named', () => {
  test.each<[keyof RawInputs, string]>([
    ['role-arn', 'ReadOnly'],
    ['role-arn', `${ROLE}, ${OTHER_ROLE}`],
    ['role-arn', `${ROLE}\narn:aws:iam::111122223333:user/alice`],
    ['role-arn', 'arn:aws:sts::111122223333:assumed-role/R/s'],
    ['session-name', 'a'],
    ['session-name', 'has space'],
    ['session-name', 'x'.repeat(65)],
    ['issuer', 'javascript:1/x'],
    ['credentials', 'static'],
    ['audience', 'has space'],
    ['audience', 'x'.repeat(256)],
    ['session-duration', 'an hour'],
    ['session-duration', '14m'],
    ['external-id', 'a'],
    ['external-id', 'a b'],
    ['source-identity', 'aws:alice'],
    ['session-tags', 'no tag'],
    ['inline-session-policy', '{"Statement": ['],
    ['managed-session-policies', 'ReadOnlyAccess'],
    ['allowed-account-ids', '1111'],
    ['allowed-account-ids', '111122223333;444455556666'],
  ])('%s: %j', (input, value) => {
    const call = () => parse({ [input]: value });
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    expect(call).toThrow(`Input "${input}"`);
    expect(call).toThrow(expect.objectContaining({ advice: expect.stringMatching(/\w{3}.*\.$/s) }));
  });

  test('an account ID that YAML read as a number is explained', () => {
    expect(() => parse({ 'allowed-account-ids': '9512345' })).toThrow(
      expect.objectContaining({ advice: expect.stringContaining('quotation marks') }),
    );
  });
});

test('no input makes the parser hang, or throw anything else', () => {
  const plausible = fc.constantFrom(
    ROLE,
    OTHER_ROLE,
    POLICY,
    'a=b',
    '{"a":"b"}',
    '1h',
    'oidc',
    '42',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    plausible,
    fc.array(fc.oneof(plausible, fc.string())).map((parts) => parts.join('\r\n') || ' '),
    fc
      .tuple(fc.constantFrom(' ', '-', 'a', '[', '{"a":'), fc.integer({ min: 1, max: 1e5 }))
      .map(([piece, times]) => piece.repeat(times)),
  );
  const raw = fc.dictionary(fc.constantFrom(...INPUT_NAMES), text);
  let accepted = 0;
  fc.assert(
    fc.property(raw, fc.string({ unit: 'binary' }), (inputs, actor) => {
      try {
        expect(parse(inputs, { ...RUN, actor }).sessionName).toMatch(/^[\w+=,.@-]{2,64}$/);
        accepted += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(ActionError);
        expect((error as ActionError).message.length).toBeLessThan(600);
      }
    }),
    { numRuns: 1000 },
  );
  expect(accepted).toBeGreaterThan(10);
});

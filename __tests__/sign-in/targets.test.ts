import { describe, expect, test } from 'vitest';
import type { RawInputs } from '../../src/inputs/names.ts';
import { planTargets } from '../../src/sign-in/targets.ts';
import { SESSION, USER_KEYS } from '../fixtures/credentials.ts';
import { OTHER_ROLE, ROLE } from '../fixtures/roles.ts';
import { fakePorts, inputsOf, signInTo } from '../fixtures/sign-in-ports.ts';

const role = (partition: string, name = 'R') => `arn:${partition}:iam::111122223333:role/${name}`;
const POLICY: RawInputs = { 'inline-session-policy': '{"Statement":[]}' };
const session = (partition: string) => `arn:${partition}:sts::111122223333:assumed-role/R/s1`;

describe('the targets', () => {
  test.each<[string, RawInputs, string | undefined, readonly [string, string][]]>([
    ['no role, no region', {}, undefined, [['aws', 'us-east-1']]],
    ['no role, a region', { region: 'cn-northwest-1' }, undefined, [['aws-cn', 'cn-northwest-1']]],
    ['no role, a variable', {}, 'us-gov-east-1', [['aws-us-gov', 'us-gov-east-1']]],
    ['a role', { 'role-arn': role('aws-eusc') }, undefined, [['aws-eusc', 'eusc-de-east-1']]],
    [
      'a role and a region',
      { 'role-arn': ROLE, region: 'eu-west-1' },
      'us-west-2',
      [['aws', 'eu-west-1']],
    ],
    [
      'roles of several partitions and a variable of one',
      { 'role-arn': [role('aws'), role('aws-cn'), role('aws-us-gov')].join('\n') },
      'eu-west-1',
      [
        ['aws', 'eu-west-1'],
        ['aws-cn', 'cn-north-1'],
        ['aws-us-gov', 'us-gov-west-1'],
      ],
    ],
  ])('%s', async (_what, raw, awsRegion, expected) => {
    const targets = await planTargets(inputsOf(raw, awsRegion));
    expect(targets.map(({ partition, region }) => [partition.id, region])).toEqual(expected);
  });

  test('open the same service in the console of each', async () => {
    const roles = ['aws', 'aws-cn', 'aws-us-gov', 'aws-eusc'].map((id) => role(id)).join('\n');
    const targets = await planTargets(inputsOf({ 'role-arn': roles, destination: 's3' }));
    expect(targets.map(({ destinationUrl }) => destinationUrl)).toEqual([
      'https://us-east-1.console.aws.amazon.com/s3/home?region=us-east-1',
      'https://cn-north-1.console.amazonaws.cn/s3/home?region=cn-north-1',
      'https://us-gov-west-1.console.amazonaws-us-gov.com/s3/home?region=us-gov-west-1',
      'https://eusc-de-east-1.console.amazonaws-eusc.eu/s3/home?region=eusc-de-east-1',
    ]);
  });
});

describe('the regions', () => {
  const queue = 'arn:aws:sqs:eu-west-1:111122223333:q';
  test.each<[string, RawInputs, string | undefined, string, string]>([
    [
      'a page in another region than the input',
      { region: 'us-west-2', destination: queue },
      undefined,
      'us-west-2',
      'eu-west-1',
    ],
    [
      'a page in another region than the variable',
      { destination: queue },
      'us-west-2',
      'us-west-2',
      'eu-west-1',
    ],
    ['nothing but the destination', { destination: queue }, undefined, 'eu-west-1', 'eu-west-1'],
    ['nothing at all', {}, undefined, 'us-east-1', 'us-east-1'],
    ['a page without a region', { destination: 'iam' }, 'eu-west-3', 'eu-west-3', 'eu-west-3'],
    [
      'region=global',
      { destination: 'wafv2/home?region=global', region: 'eu-west-3' },
      undefined,
      'eu-west-3',
      'eu-west-3',
    ],
    [
      'a console elsewhere',
      { destination: 'https://eu-west-1.quicksight.aws.amazon.com/', region: 'eu-west-3' },
      undefined,
      'eu-west-3',
      'eu-west-3',
    ],
    [
      'a console elsewhere, and no region',
      { destination: 'lightsail' },
      undefined,
      'us-east-1',
      'us-east-1',
    ],
    [
      'a service in one region only',
      { destination: 'devicefarm' },
      undefined,
      'us-east-1',
      'us-west-2',
    ],
  ])('%s', async (_what, raw, awsRegion, region, signInRegion) => {
    const [target] = await planTargets(inputsOf({ 'role-arn': ROLE, ...raw }, awsRegion));
    expect(target).toMatchObject({ region, signInRegion });
  });

  test('the partition without a role is that of the region, else that of the destination', async () => {
    const destination = 'arn:aws-cn:s3:::bucket';
    const [target] = await planTargets(inputsOf({ destination }));
    expect(target).toMatchObject({ partition: { id: 'aws-cn' }, region: 'cn-north-1' });
    await expect(planTargets(inputsOf({ destination, region: 'eu-west-1' }))).rejects.toThrow(
      'is an ARN of the partition aws-cn, but the role belongs to aws',
    );
  });
});

describe('refused before any request', () => {
  test.each<[string, RawInputs, string, string]>([
    ['an isolated partition', { 'role-arn': role('aws-iso') }, 'unsupported-partition', 'aws-iso'],
    [
      'one isolated partition of several',
      { 'role-arn': `${ROLE}\n${role('aws-iso-b')}` },
      'unsupported-partition',
      'aws-iso-b',
    ],
    ['an isolated region', { region: 'us-iso-east-1' }, 'unsupported-partition', 'us-iso-east-1'],
    ['no region', { region: 'nowhere' }, 'invalid-input', 'nowhere'],
    [
      'a region of another partition',
      { 'role-arn': ROLE, region: 'cn-north-1' },
      'invalid-input',
      'cn-north-1',
    ],
    [
      'a region that fits one role only',
      { 'role-arn': `${ROLE}\n${role('aws-cn')}`, region: 'us-east-1' },
      'invalid-input',
      'aws-cn',
    ],
    [
      'an account that is not allowed',
      { 'role-arn': ROLE, 'allowed-account-ids': '444455556666,777788889999' },
      'account-not-allowed',
      '111122223333 is not one of those in allowed-account-ids.',
    ],
    [
      'one account of two',
      { 'role-arn': `${ROLE}\n${OTHER_ROLE}`, 'allowed-account-ids': '111122223333' },
      'account-not-allowed',
      '444455556666',
    ],
    [
      'a session policy of another partition',
      { 'role-arn': role('aws-cn'), 'managed-session-policies': 'arn:aws:iam::aws:policy/A' },
      'invalid-input',
      "does not belong to the role's partition aws-cn",
    ],
    [
      'a destination of another partition',
      { 'role-arn': role('aws-cn'), destination: 'https://console.aws.amazon.com/' },
      'invalid-input',
      '"destination"',
    ],
    ['oidc without a role', { credentials: 'oidc' }, 'invalid-input', '"role-arn"'],
    [
      'an external ID with OIDC',
      { 'role-arn': ROLE, 'external-id': 'ext' },
      'invalid-input',
      '"external-id"',
    ],
    ['tags with OIDC', { 'role-arn': ROLE, 'session-tags': 'a=b' }, 'invalid-input', 'tags'],
    ['a source identity without a role', { 'source-identity': 'me' }, 'invalid-input', 'source-'],
  ])('%s', async (_what, raw, code, said) => {
    const { ports, calls, exchanged, infos } = fakePorts({ idToken: true, existing: SESSION });
    const signingIn = signInTo(inputsOf(raw), ports);
    await expect(signingIn).rejects.toThrow(expect.objectContaining({ code }));
    await expect(signingIn).rejects.toThrow(said);
    expect([...calls, ...exchanged, ...infos]).toEqual([]);
  });
});

describe('refused before a token is minted', () => {
  test.each<[string, object, RawInputs, string, string, readonly string[]]>([
    [
      'user keys without a policy',
      { existing: USER_KEYS },
      {},
      'invalid-input',
      '"inline-session-policy" is empty',
      ['existingCredentials'],
    ],
    [
      'user keys with a name that is too long for them',
      { existing: USER_KEYS },
      { ...POLICY, 'session-name': 'n'.repeat(33) },
      'invalid-input',
      'has 33 characters',
      ['existingCredentials'],
    ],
    [
      'user keys of an account that is not allowed',
      { existing: USER_KEYS, caller: 'arn:aws:iam::111122223333:user/alice' },
      { ...POLICY, 'allowed-account-ids': '444455556666' },
      'account-not-allowed',
      '111122223333',
      ['existingCredentials', 'GetCallerIdentity'],
    ],
    [
      'a session of an account that is not allowed',
      { existing: SESSION, caller: session('aws') },
      { 'allowed-account-ids': '444455556666' },
      'account-not-allowed',
      '111122223333',
      ['existingCredentials', 'GetCallerIdentity'],
    ],
    [
      'a session with a policy, which it cannot take any more',
      { existing: SESSION, caller: session('aws') },
      POLICY,
      'invalid-input',
      '"inline-session-policy" is set',
      ['existingCredentials'],
    ],
    [
      'a session of GetSessionToken',
      { existing: SESSION, caller: 'arn:aws:iam::111122223333:user/alice' },
      {},
      'unsupported-credentials',
      'user/alice',
      ['existingCredentials', 'GetCallerIdentity'],
    ],
    [
      'a session of another partition than the region',
      { existing: SESSION, caller: session('aws-cn') },
      { region: 'eu-west-1' },
      'invalid-input',
      'aws-cn',
      ['existingCredentials', 'GetCallerIdentity'],
    ],
  ])('%s', async (_what, world, raw, code, said, asked) => {
    const { ports, calls, exchanged } = fakePorts(world);
    const [outcome] = await signInTo(inputsOf(raw), ports);
    expect(outcome).toMatchObject({ failure: { code, message: expect.stringContaining(said) } });
    expect(calls.map(([name]) => name)).toEqual(asked);
    expect(exchanged).toEqual([]);
  });
});

test('a user session has the given name, up to the limit of GetFederationToken', async () => {
  const { ports } = fakePorts({ existing: USER_KEYS });
  const name = 'n'.repeat(32);
  const [outcome] = await signInTo(inputsOf({ ...POLICY, 'session-name': name }), ports);
  expect(outcome).toMatchObject({ signIn: { sessionName: name } });
});

test('the default name of a user session is cut to the limit of GetFederationToken', async () => {
  const { ports, calls } = fakePorts({ existing: USER_KEYS });
  const inputs = { ...inputsOf(POLICY), sessionName: 'n'.repeat(64) };
  const [outcome] = await signInTo(inputs, ports);
  expect(outcome).toMatchObject({ signIn: { sessionName: 'n'.repeat(32) } });
  expect(calls.at(-1)).toMatchObject(['GetFederationToken', { sessionName: 'n'.repeat(32) }, {}]);
});

import { describe, expect } from 'vitest';
import { OIDC_HOST, useRealHosts } from '../../local/hosts/real-hosts.ts';
import { ROLE } from '../fixtures/roles.ts';
import { ACCOUNT_IDS } from './accounts.ts';
import { openConsole } from './console.ts';
import { test } from './world.ts';

interface PartitionCase {
  readonly partition: keyof typeof ACCOUNT_IDS;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly sts: string;
  readonly signIn: string;
  readonly method: 'GET' | 'POST';
  readonly destination: string;
  readonly switchRole: string;
}

const CASES: readonly PartitionCase[] = [
  {
    partition: 'aws',
    sts: 'sts.us-east-1.amazonaws.com',
    signIn: 'signin.aws.amazon.com',
    method: 'POST',
    destination: 'https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1',
    switchRole: 'https://signin.aws.amazon.com/switchrole?',
  },
  {
    partition: 'aws',
    inputs: { region: 'eu-central-1' },
    environment: { AWS_REGION: 'us-west-2' },
    sts: 'sts.eu-central-1.amazonaws.com',
    signIn: 'eu-central-1.signin.aws.amazon.com',
    method: 'POST',
    destination: 'https://eu-central-1.console.aws.amazon.com/console/home?region=eu-central-1',
    switchRole: 'https://signin.aws.amazon.com/switchrole?',
  },
  {
    partition: 'aws',
    environment: { AWS_DEFAULT_REGION: 'ap-southeast-2' },
    sts: 'sts.ap-southeast-2.amazonaws.com',
    signIn: 'ap-southeast-2.signin.aws.amazon.com',
    method: 'POST',
    destination: 'https://ap-southeast-2.console.aws.amazon.com/console/home?region=ap-southeast-2',
    switchRole: 'https://signin.aws.amazon.com/switchrole?',
  },
  {
    // STS is in the region of the input. The sign-in host is that of the page.
    partition: 'aws',
    inputs: { region: 'us-west-2', destination: `arn:aws:sns:eu-west-1:${ACCOUNT_IDS.aws}:alerts` },
    sts: 'sts.us-west-2.amazonaws.com',
    signIn: 'eu-west-1.signin.aws.amazon.com',
    method: 'POST',
    destination: `https://eu-west-1.console.aws.amazon.com/sns/v3/home?region=eu-west-1#/topic/arn:aws:sns:eu-west-1:${ACCOUNT_IDS.aws}:alerts`,
    switchRole: 'https://signin.aws.amazon.com/switchrole?',
  },
  {
    partition: 'aws',
    inputs: { destination: `arn:aws:sns:eu-west-1:${ACCOUNT_IDS.aws}:alerts` },
    sts: 'sts.eu-west-1.amazonaws.com',
    signIn: 'eu-west-1.signin.aws.amazon.com',
    method: 'POST',
    destination: `https://eu-west-1.console.aws.amazon.com/sns/v3/home?region=eu-west-1#/topic/arn:aws:sns:eu-west-1:${ACCOUNT_IDS.aws}:alerts`,
    switchRole: 'https://signin.aws.amazon.com/switchrole?',
  },
  {
    partition: 'aws-cn',
    sts: 'sts.cn-north-1.amazonaws.com.cn',
    signIn: 'signin.amazonaws.cn',
    method: 'POST',
    destination: 'https://cn-north-1.console.amazonaws.cn/console/home?region=cn-north-1',
    switchRole: 'https://signin.amazonaws.cn/switchrole?',
  },
  {
    partition: 'aws-cn',
    inputs: { region: 'cn-northwest-1', destination: 's3' },
    sts: 'sts.cn-northwest-1.amazonaws.com.cn',
    signIn: 'cn-northwest-1.signin.amazonaws.cn',
    method: 'POST',
    destination: 'https://cn-northwest-1.console.amazonaws.cn/s3/home?region=cn-northwest-1',
    switchRole: 'https://signin.amazonaws.cn/switchrole?',
  },
  {
    partition: 'aws-us-gov',
    sts: 'sts.us-gov-west-1.amazonaws.com',
    signIn: 'signin.amazonaws-us-gov.com',
    method: 'GET',
    destination:
      'https://us-gov-west-1.console.amazonaws-us-gov.com/console/home?region=us-gov-west-1',
    switchRole: 'https://signin.amazonaws-us-gov.com/switchrole?',
  },
  {
    partition: 'aws-us-gov',
    environment: { AWS_REGION: 'us-gov-east-1' },
    sts: 'sts.us-gov-east-1.amazonaws.com',
    signIn: 'us-gov-east-1.signin.amazonaws-us-gov.com',
    method: 'GET',
    destination:
      'https://us-gov-east-1.console.amazonaws-us-gov.com/console/home?region=us-gov-east-1',
    switchRole: 'https://signin.amazonaws-us-gov.com/switchrole?',
  },
  {
    partition: 'aws-eusc',
    sts: 'sts.eusc-de-east-1.amazonaws.eu',
    signIn: 'eusc-de-east-1.signin.amazonaws-eusc.eu',
    method: 'POST',
    destination:
      'https://eusc-de-east-1.console.amazonaws-eusc.eu/console/home?region=eusc-de-east-1',
    switchRole: 'https://eusc-de-east-1.signin.amazonaws-eusc.eu/switchrole?',
  },
];

describe('partitions, by the names of their real hosts', () => {
  test.concurrent.for(CASES)('$partition: $signIn', async (given, { world, onTestFinished }) => {
    const real = await useRealHosts(world, [given.sts, given.signIn]);
    onTestFinished(real.close);
    const roleArn = `arn:${given.partition}:iam::${ACCOUNT_IDS[given.partition]}:role/ReadOnly`;

    const run = await world.run({
      inputs: { 'role-arn': roleArn, ...given.inputs },
      environment: { ...real.environment, ...given.environment },
    });

    expect(run.annotations).toEqual([]);
    expect(real.hosts).toEqual([OIDC_HOST, given.sts, given.signIn]);
    expect(run.requests.at(-1)).toMatchObject({ service: 'signin', method: given.method });
    expect(run.outputs['console-url']).toMatch(`https://${given.signIn}/federation?Action=login&`);
    expect(run.outputs['destination-url']).toBe(given.destination);
    expect(run.outputs['switch-role-url']).toContain(given.switchRole);
    const visit = await openConsole(
      world.aws,
      run.outputs['console-url'],
      `/signin/${given.partition}`,
    );
    expect(visit.facts).toMatchObject({
      account: ACCOUNT_IDS[given.partition],
      role: 'ReadOnly',
      destination: given.destination,
    });
  });
});

test('all partitions in one step, each by its own hosts', async ({ world, onTestFinished }) => {
  const firsts = CASES.filter(({ inputs, environment }) => !inputs && !environment);
  const hosts = firsts.flatMap(({ sts, signIn }) => [sts, signIn]);
  const real = await useRealHosts(world, hosts);
  onTestFinished(real.close);
  const roles = firsts.map(
    ({ partition }) => `arn:${partition}:iam::${ACCOUNT_IDS[partition]}:role/ReadOnly`,
  );

  const run = await world.run({
    inputs: { 'role-arn': roles.join('\n') },
    environment: real.environment,
  });

  expect(run.annotations).toEqual([]);
  // China has another audience, so it needs another token.
  expect(real.hosts.toSorted()).toEqual([OIDC_HOST, OIDC_HOST, ...hosts].sort());
  const urls: { consoleUrl: string }[] = JSON.parse(run.outputs['console-urls'] ?? '');
  expect(urls.map(({ consoleUrl }) => new URL(consoleUrl).host)).toEqual(
    firsts.map(({ signIn }) => signIn),
  );
});

describe('refused before any request', () => {
  test.concurrent.for([
    ['unsupported-partition', { 'role-arn': 'arn:aws-iso:iam::111122223333:role/ReadOnly' }],
    ['unsupported-partition', { 'role-arn': 'arn:aws-iso-b:iam::111122223333:role/ReadOnly' }],
    ['unsupported-partition', { 'role-arn': 'arn:aws-iso-e:iam::111122223333:role/ReadOnly' }],
    ['unsupported-partition', { region: 'us-iso-east-1' }],
    [
      'invalid-input',
      { 'role-arn': 'arn:aws-cn:iam::222233334444:role/ReadOnly', region: 'eu-west-1' },
    ],
    ['invalid-input', { 'role-arn': ROLE, region: 'us-gov-west-1' }],
  ] as const)('%s: %j', async ([code, inputs], { world }) => {
    const run = await world.run({ inputs });
    expect(run.annotations).toMatchObject([{ level: 'error', title: code }]);
    expect(run.calls).toEqual([]);
  });
});

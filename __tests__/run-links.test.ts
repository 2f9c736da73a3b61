import { describe, expect, test, vi } from 'vitest';
import type { RawInputs } from '../src/inputs/names.ts';
import type { Edges } from '../src/modes/edges.ts';
import type { RequestedRegion } from '../src/partition/region.ts';
import { run } from '../src/run.ts';
import { keylessLinks, type Target } from '../src/sign-in/targets.ts';
import { ACCOUNT, OTHER_ROLE, ROLE } from './fixtures/roles.ts';
import { RUN } from './fixtures/run-facts.ts';

const PORTAL = 'https://example.awsapps.com/start';

/** A step of mode `links`, which must not use any port. */
async function step(raw: RawInputs, region?: RequestedRegion) {
  const untouched = () => {
    throw new Error('Links need nothing of this');
  };
  const [infos, warnings, summaries]: string[][] = [[], [], []];
  const published: Target[] = [];
  const reportFailure = vi.fn();
  const edges: Edges = {
    readInputs: () => ({ mode: 'links', ...raw }),
    runFacts: { ...RUN, region },
    log: {
      info: (line) => infos?.push(line),
      notice: untouched,
      warning: (line) => warnings?.push(line),
      debug: untouched,
    },
    signInPorts: untouched,
    rolePorts: untouched,
    deliveryPorts: untouched,
    sha256: untouched,
    publish: {
      signIn: untouched,
      links: (targets) => published.push(...targets),
      created: untouched,
      removals: untouched,
      summary: async (text) => {
        summaries?.push(...(text === undefined ? [] : [text]));
      },
    },
    reportFailure,
  };
  await run(edges);
  const failures = reportFailure.mock.calls.flat();
  return { infos, warnings, summaries, published, failures };
}

describe('mode links', () => {
  test('makes the links of every role, without a request', async () => {
    const { infos, warnings, summaries, published, failures } = await step({
      'role-arn': `${ROLE}\n${OTHER_ROLE}`,
      destination: 's3',
      region: 'eu-west-1',
      'access-portal': PORTAL,
    });
    expect({ failures, warnings }).toEqual({ failures: [], warnings: [] });
    const page = 'https://eu-west-1.console.aws.amazon.com/s3/home?region=eu-west-1';
    const through = (account: string) =>
      `${PORTAL}/#/console?account_id=${account}&destination=${encodeURIComponent(page)}`;
    const switchTo = (account: string, name: string, shown: string) =>
      `https://signin.aws.amazon.com/switchrole?account=${account}&roleName=${encodeURIComponent(name)}&displayName=${encodeURIComponent(`${shown} @ ${account}`)}`;
    expect(published.map(keylessLinks)).toEqual([
      {
        destinationUrl: page,
        switchRoleUrl: switchTo(ACCOUNT, 'ReadOnly', 'ReadOnly'),
        portalUrl: through(ACCOUNT),
      },
      {
        destinationUrl: page,
        switchRoleUrl: switchTo('444455556666', 'audit/Other', 'Other'),
        portalUrl: through('444455556666'),
      },
    ]);
    expect(infos?.slice(0, 4)).toEqual([
      `Role: ${ROLE}`,
      `Destination: ${page}`,
      `Access portal: ${through(ACCOUNT)}`,
      `Switch role: ${switchTo(ACCOUNT, 'ReadOnly', 'ReadOnly')}`,
    ]);
    expect(summaries).toEqual([expect.stringContaining('AWS console: 2 roles')]);
  });

  const cnArn = 'arn:aws-cn:sns:cn-northwest-1:111122223333:topic';
  const cnPage = 'https://cn-north-1.console.amazonaws.cn/s3/home';
  const variable = (name: string): RequestedRegion => ({ name, source: 'AWS_REGION' });
  test.each<[string, RawInputs, RequestedRegion | undefined, string, string]>([
    ['nothing', {}, undefined, 'aws', 'us-east-1'],
    ['a service', { destination: 's3' }, variable('us-gov-east-1'), 'aws-us-gov', 'us-gov-east-1'],
    ['a region', { region: 'eusc-de-east-1' }, undefined, 'aws-eusc', 'eusc-de-east-1'],
    ['an ARN', { destination: cnArn }, undefined, 'aws-cn', 'cn-northwest-1'],
    [
      'an ARN, and another variable',
      { destination: cnArn },
      variable('eu-west-1'),
      'aws-cn',
      'cn-northwest-1',
    ],
    [
      'an ARN, and a variable that fits',
      { destination: cnArn },
      variable('cn-north-1'),
      'aws-cn',
      'cn-north-1',
    ],
    ['a page', { destination: cnPage, region: 'cn-north-1' }, undefined, 'aws-cn', 'cn-north-1'],
  ])('without a role, of %s', async (_what, raw, region, partition, pageRegion) => {
    const { published, failures } = await step(raw, region);
    expect(failures).toEqual([]);
    expect(published).toMatchObject([{ partition: { id: partition }, region: pageRegion }]);
  });

  test('without a role has the account of the ARN', async () => {
    const { published, infos } = await step({ destination: cnArn, 'access-portal': PORTAL });
    expect(published).toMatchObject([{ accountId: ACCOUNT, role: undefined }]);
    expect(infos?.map((line) => line.split(':')[0])).toEqual(['Destination', 'Access portal']);
  });

  test('warns of an access portal elsewhere', async () => {
    const { warnings, failures } = await step({
      'role-arn': ROLE,
      'access-portal': 'https://sso.example.com/start',
    });
    expect(failures).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/^The access portal "sso\.example\.com" /)]);
  });

  test('warns for each role whose account is not that of the ARN', async () => {
    const third = 'arn:aws:iam::777788889999:role/R';
    const { warnings, failures, published } = await step({
      'role-arn': `${ROLE}\n${OTHER_ROLE}\n${third}`,
      destination: `arn:aws:sqs:eu-west-1:${ACCOUNT}:q`,
    });
    expect(failures).toEqual([]);
    expect(published).toHaveLength(3);
    expect(warnings).toEqual([
      expect.stringContaining(`account ${ACCOUNT}, but the link opens the account 444455556666,`),
      expect.stringContaining(`account ${ACCOUNT}, but the link opens the account 777788889999,`),
    ]);
  });

  test('says that AWS decides what an ARN of another kind opens', async () => {
    const { infos, warnings } = await step({
      'role-arn': ROLE,
      destination: `arn:aws:iam::${ACCOUNT}:user/alice`,
    });
    expect(warnings).toEqual([]);
    expect(infos?.[0]).toContain('AWS decides what /go/view opens for it');
  });

  test('warns of a destination that is set, but empty, and opens the console home', async () => {
    const { warnings, failures, published } = await step({ 'role-arn': ROLE, destination: '' });
    expect(failures).toEqual([]);
    expect(warnings).toEqual([
      'Input "destination" is set, but empty, so the link opens the console home. If a secret, a variable or another step sets it, check that this exists and that the job may read it. If you want the console home, remove the input or write "home".',
    ]);
    const home = 'https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1';
    expect(published).toMatchObject([{ destinationUrl: home }]);
  });

  test.each<[RawInputs]>([
    [{ region: 'us-eats-1' }],
    [{ destination: 'https://us-eats-1.console.aws.amazon.com/s3/home' }],
  ])('warns of a region that is misspelled, since nobody asks AWS: %j', async (raw) => {
    const { warnings, failures } = await step({ 'role-arn': ROLE, ...raw });
    expect(failures).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('Did you mean us-east-1?')]);
  });

  test('writes no summary with "summary: none"', async () => {
    const { summaries, published } = await step({ 'role-arn': ROLE, summary: 'none' });
    expect(summaries).toEqual([]);
    expect(published).toHaveLength(1);
  });

  const shortcut = `${PORTAL}/#/console?account_id=777788889999`;
  test.each<[RawInputs, string]>([
    [
      { summary: 'link' },
      'Input "summary" is "link", but mode links creates no link that signs in.',
    ],
    [
      { region: 'eu-west-1', destination: cnArn },
      'Input "region" is "eu-west-1", but the destination belongs to the partition aws-cn.',
    ],
    [{ region: 'nowhere' }, 'Input "region" is "nowhere", which is not the name of an AWS region.'],
    [
      { 'access-portal': PORTAL, destination: 's3' },
      'Input "access-portal" is set, but the account is unknown.',
    ],
    [
      { 'access-portal': shortcut, 'role-arn': ROLE },
      `Input "access-portal" is a shortcut link to the account 777788889999, but role-arn names the account ${ACCOUNT}.`,
    ],
    [
      { 'access-portal': shortcut, destination: cnArn },
      `Input "access-portal" is a shortcut link to the account 777788889999, but destination names the account ${ACCOUNT}.`,
    ],
    [
      { 'role-arn': ROLE, 'allowed-account-ids': '444455556666' },
      `The account ${ACCOUNT} is not one of those in allowed-account-ids.`,
    ],
    [
      { 'access-portal': shortcut, 'allowed-account-ids': '444455556666' },
      'The account 777788889999 is not one of those in allowed-account-ids.',
    ],
    [{ credentials: 'oidc' }, 'Input "credentials" is set, but does nothing in mode links.'],
    [{ 'seal-to': 'actor' }, 'Input "seal-to" is set, but does nothing in mode links.'],
  ])('%j is refused', async (raw, message) => {
    const { published, failures, summaries } = await step(raw);
    expect(failures).toMatchObject([{ message }]);
    expect({ published, summaries }).toEqual({ published: [], summaries: [] });
  });
});

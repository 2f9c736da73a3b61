import { afterEach, describe, expect, test, vi } from 'vitest';
import { createSts } from '../../src/aws/sts.ts';
import type { AssumeRoleRequest, IdToken, RoleSessionRequest } from '../../src/sign-in/ports.ts';
import { ID_TOKEN, USER_KEYS } from '../fixtures/credentials.ts';
import { roleOf } from '../fixtures/roles.ts';
import { answer, formOf, issued, network, refusal } from './wire.ts';

const { signal } = new AbortController();
const ROLE = roleOf('R');
const request: AssumeRoleRequest = {
  role: ROLE,
  region: 'eu-central-1',
  sessionName: 'octocat-1',
  policies: { inline: undefined, managedArns: [] },
  credentialSeconds: undefined,
  externalId: undefined,
  sourceIdentity: undefined,
  tags: [],
};
const narrowed: AssumeRoleRequest = {
  ...request,
  credentialSeconds: 1800,
  externalId: 'ext',
  sourceIdentity: 'octocat',
  tags: [{ key: 'team', value: 'a b' }],
  policies: { inline: '{"Statement":[]}', managedArns: ['arn:p1', 'arn:p2'] },
};
const session = {
  credentials: {
    accessKeyId: 'ASIAISSUED',
    secretAccessKey: 'issued-secret',
    sessionToken: 'issued-token',
  },
  expiresAt: new Date('2026-03-01T13:00:00Z'),
  accountId: '111122223333',
};

function sts(...answers: Parameters<typeof network>) {
  const { send, requests } = network(...answers);
  const renewIdToken = async ({ token }: IdToken) => ({ ...ID_TOKEN, token: `${token}+` });
  return { sts: createSts({ send, mask: () => {}, endpoint: undefined, renewIdToken }), requests };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the endpoint', () => {
  test.each([
    ['eu-central-1', {}, 'https://sts.eu-central-1.amazonaws.com/'],
    ['cn-north-1', {}, 'https://sts.cn-north-1.amazonaws.com.cn/'],
    ['us-east-1', { AWS_USE_FIPS_ENDPOINT: 'true' }, 'https://sts-fips.us-east-1.amazonaws.com/'],
    ['eu-west-1', { AWS_USE_DUALSTACK_ENDPOINT: 'true' }, 'https://sts.eu-west-1.api.aws/'],
  ])('in %s with %o is where the calls go', async (region, variables, url) => {
    for (const [name, value] of Object.entries(variables)) {
      vi.stubEnv(name, value);
    }
    const { sts: client, requests } = sts(issued('AssumeRoleWithWebIdentity'));
    expect((await client.endpoint(region)).href).toBe(url);
    await client.assumeRoleWithWebIdentity({ ...request, region }, ID_TOKEN, signal);
    expect(requests[0]?.url.href).toBe(url);
  });

  test('that is given replaces it', async () => {
    const { send } = network();
    const endpoint = new URL('https://sts.example:8443/sts');
    const renewIdToken = async (stale: IdToken) => stale;
    const client = createSts({ send, mask: () => {}, endpoint, renewIdToken });
    expect(await client.endpoint('us-east-1')).toBe(endpoint);
  });
});

describe('AssumeRoleWithWebIdentity', () => {
  test('is one unsigned request to the region', async () => {
    const { sts: client, requests } = sts(issued('AssumeRoleWithWebIdentity'));
    expect(await client.assumeRoleWithWebIdentity(request, ID_TOKEN, signal)).toEqual(session);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url.href).toBe('https://sts.eu-central-1.amazonaws.com/');
    expect(requests[0]?.headers).not.toHaveProperty('authorization');
    expect(formOf(requests[0])).toEqual({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: ROLE.arn,
      RoleSessionName: 'octocat-1',
      WebIdentityToken: 'id-token',
    });
  });

  test.each([
    ['InvalidIdentityToken', "Couldn't retrieve verification key from your identity provider"],
    ['InvalidIdentityToken', "Couldn't retrieve verification\n  key from your provider"],
    ['IDPCommunicationError', 'The identity provider could not be reached'],
  ])('%s is tried again, each time with a new token', async (name, message) => {
    const passing = refusal(name, message);
    const { sts: client, requests } = sts(
      passing,
      passing,
      passing,
      issued('AssumeRoleWithWebIdentity'),
    );
    expect(await client.assumeRoleWithWebIdentity(request, ID_TOKEN, signal)).toEqual(session);
    expect(requests.map((sent) => formOf(sent)['WebIdentityToken'])).toEqual([
      'id-token',
      'id-token+',
      'id-token++',
      'id-token+++',
    ]);
  });

  test('a server that is busy is asked again with the same token', async () => {
    const { sts: client, requests } = sts(answer(503, ''), issued('AssumeRoleWithWebIdentity'));
    await client.assumeRoleWithWebIdentity(request, ID_TOKEN, signal);
    expect(requests.map((sent) => formOf(sent)['WebIdentityToken'])).toEqual([
      'id-token',
      'id-token',
    ]);
  });

  test('is narrowed by policies and a duration, and by nothing that it does not accept', async () => {
    const { sts: client, requests } = sts(issued('AssumeRoleWithWebIdentity'));
    const given: RoleSessionRequest = narrowed;
    await client.assumeRoleWithWebIdentity(given, ID_TOKEN, signal);
    expect(formOf(requests[0])).toEqual({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: ROLE.arn,
      RoleSessionName: 'octocat-1',
      WebIdentityToken: 'id-token',
      DurationSeconds: '1800',
      Policy: '{"Statement":[]}',
      'PolicyArns.member.1.arn': 'arn:p1',
      'PolicyArns.member.2.arn': 'arn:p2',
    });
  });
});

describe('AssumeRole', () => {
  test('is signed with the existing credentials, and accepts everything', async () => {
    const { sts: client, requests } = sts(issued('AssumeRole'));
    const chained = { ...USER_KEYS, sessionToken: 'old-token' };
    expect(await client.assumeRole(narrowed, chained, signal)).toEqual(session);
    expect(requests[0]?.headers['authorization']).toMatch(
      /Credential=AKIAUSER\/\d{8}\/eu-central-1\/sts\/aws4_request/,
    );
    expect(requests[0]?.headers['x-amz-security-token']).toBe('old-token');
    expect(formOf(requests[0])).toMatchObject({
      Action: 'AssumeRole',
      RoleArn: ROLE.arn,
      RoleSessionName: 'octocat-1',
      DurationSeconds: '1800',
      ExternalId: 'ext',
      SourceIdentity: 'octocat',
      'Tags.member.1.Key': 'team',
      'Tags.member.1.Value': 'a b',
      Policy: '{"Statement":[]}',
      'PolicyArns.member.2.arn': 'arn:p2',
    });
  });

  test('sends nothing that was not asked for', async () => {
    const { sts: client, requests } = sts(issued('AssumeRole'));
    await client.assumeRole(request, USER_KEYS, signal);
    expect(Object.keys(formOf(requests[0])).sort()).toEqual([
      'Action',
      'RoleArn',
      'RoleSessionName',
      'Version',
    ]);
    expect(requests[0]?.headers).not.toHaveProperty('x-amz-security-token');
  });
});

describe('GetFederationToken', () => {
  test('names the user and the policies', async () => {
    const { sts: client, requests } = sts(issued('GetFederationToken'));
    const { role: _, ...federation } = narrowed;
    expect(await client.getFederationToken(federation, USER_KEYS, signal)).toEqual(session);
    expect(formOf(requests[0])).toMatchObject({
      Action: 'GetFederationToken',
      Name: 'octocat-1',
      DurationSeconds: '1800',
      'Tags.member.1.Key': 'team',
      Policy: '{"Statement":[]}',
      'PolicyArns.member.1.arn': 'arn:p1',
    });
  });
});

describe('GetCallerIdentity', () => {
  const identity = (content: string) =>
    answer(
      200,
      `<GetCallerIdentityResponse><GetCallerIdentityResult>${content}</GetCallerIdentityResult></GetCallerIdentityResponse>`,
    );

  const ARN = 'arn:aws:iam::111122223333:user/a';

  test('gives the ARN and the ID of the session', async () => {
    const id = 'AROAEXAMPLEEXAMPLE000:a+b=c,d.e@f-g_h';
    const { sts: client } = sts(identity(`<Arn>${ARN}</Arn><UserId>${id}</UserId>`));
    expect(await client.getCallerIdentity('us-east-1', USER_KEYS, signal)).toEqual({
      arn: ARN,
      sessionId: id,
    });
  });

  test.each(['', '<UserId>AIDAEXAMPLEEXAMPLE000</UserId>', `<UserId>AROAEXAMPLE000:a'b</UserId>`])(
    'has no session ID if the answer has another form: %s',
    async (userId) => {
      const { sts: client } = sts(identity(`<Arn>${ARN}</Arn>${userId}`));
      expect(await client.getCallerIdentity('us-east-1', USER_KEYS, signal)).toEqual({
        arn: ARN,
        sessionId: undefined,
      });
    },
  );

  test('without an ARN is no answer', async () => {
    const { sts: client } = sts(identity(''));
    await expect(client.getCallerIdentity('us-east-1', USER_KEYS, signal)).rejects.toThrow(
      expect.objectContaining({ code: 'network' }),
    );
  });
});

test.each([
  ['cn-north-1', 'https://sts.cn-north-1.amazonaws.com.cn/'],
  ['us-gov-west-1', 'https://sts.us-gov-west-1.amazonaws.com/'],
  ['eusc-de-east-1', 'https://sts.eusc-de-east-1.amazonaws.eu/'],
  ['us-east-1', 'https://sts.us-east-1.amazonaws.com/'],
  ['me-south-1', 'https://sts.me-south-1.amazonaws.com/'],
])('in %s the endpoint is that of the region', async (region, url) => {
  const { sts: client, requests } = sts(issued('AssumeRoleWithWebIdentity'));
  await client.assumeRoleWithWebIdentity({ ...request, region }, ID_TOKEN, signal);
  expect(requests[0]?.url.href).toBe(url);
});

test('an endpoint replaces that of every region', async () => {
  const { send, requests } = network(issued('AssumeRoleWithWebIdentity'));
  const endpoint = new URL('http://127.0.0.1:4566/base');
  const client = createSts({
    send,
    mask: () => {},
    endpoint,
    renewIdToken: async (stale) => stale,
  });
  await client.assumeRoleWithWebIdentity(request, ID_TOKEN, signal);
  expect(requests[0]?.url.href).toMatch(/^http:\/\/127\.0\.0\.1:4566\/base\/?$/);
});

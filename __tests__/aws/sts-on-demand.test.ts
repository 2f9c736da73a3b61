import { describe, expect, test, vi } from 'vitest';
import { stsOnDemand } from '../../src/aws/sts-on-demand.ts';
import { parseRoleArn, type RoleArn } from '../../src/partition/arn.ts';
import { formOf, network, refusal } from './wire.ts';

const { signal } = new AbortController();
const role = parseRoleArn('arn:aws:iam::111122223333:role/R') as RoleArn;
const idToken = { token: 'id-token', issuer: 'https://i', subject: 's', audience: 'a' };
const keys = { accessKeyId: 'AKIAUSER', secretAccessKey: 'user-secret' };
const request = {
  role,
  region: 'eu-central-1',
  sessionName: 'octocat-1',
  policies: { managedArns: [] },
  tags: [],
};

type Call = (sts: ReturnType<typeof stsOnDemand>) => Promise<unknown>;
const CALLS: readonly [string, Call][] = [
  ['AssumeRoleWithWebIdentity', (sts) => sts.assumeRoleWithWebIdentity(request, idToken, signal)],
  ['AssumeRole', (sts) => sts.assumeRole(request, keys, signal)],
  ['GetFederationToken', (sts) => sts.getFederationToken(request, keys, signal)],
  ['GetCallerIdentity', (sts) => sts.getCallerIdentity('eu-central-1', keys, signal)],
];

describe('the client that is loaded in the background', () => {
  test.each(CALLS)('makes the call %s, and hands on its failure', async (action, call) => {
    const { send, requests } = network(refusal('AccessDenied', 'No.'));
    await expect(call(stsOnDemand({ send, mask: vi.fn() }))).rejects.toMatchObject({
      name: 'ActionError',
    });
    expect(formOf(requests[0])).toMatchObject({ Action: action });
  });
});

import { describe, expect, test, vi } from 'vitest';
import { stsOnDemand } from '../../src/aws/sts-on-demand.ts';
import { ID_TOKEN, USER_KEYS } from '../fixtures/credentials.ts';
import { roleOf } from '../fixtures/roles.ts';
import { formOf, network, refusal } from './wire.ts';

const { signal } = new AbortController();
const role = roleOf('R');
const request = {
  role,
  region: 'eu-central-1',
  sessionName: 'octocat-1',
  policies: { inline: undefined, managedArns: [] },
  credentialSeconds: undefined,
  externalId: undefined,
  sourceIdentity: undefined,
  tags: [],
};

type Call = (sts: ReturnType<typeof stsOnDemand>) => Promise<unknown>;
const CALLS: readonly [string, Call][] = [
  ['AssumeRoleWithWebIdentity', (sts) => sts.assumeRoleWithWebIdentity(request, ID_TOKEN, signal)],
  ['AssumeRole', (sts) => sts.assumeRole(request, USER_KEYS, signal)],
  ['GetFederationToken', (sts) => sts.getFederationToken(request, USER_KEYS, signal)],
  ['GetCallerIdentity', (sts) => sts.getCallerIdentity('eu-central-1', USER_KEYS, signal)],
];

describe('the client that is loaded in the background', () => {
  test('knows its endpoint', async () => {
    const { send } = network();
    const renewIdToken = async (old: typeof ID_TOKEN) => old;
    const sts = stsOnDemand({ send, mask: vi.fn(), endpoint: undefined, renewIdToken });
    expect((await sts.endpoint('eu-west-1')).host).toBe('sts.eu-west-1.amazonaws.com');
  });

  test.each(CALLS)('makes the call %s, and passes on its failure', async (action, call) => {
    const { send, requests } = network(refusal('AccessDenied', 'No.'));
    await expect(
      call(
        stsOnDemand({ send, mask: vi.fn(), endpoint: undefined, renewIdToken: async (old) => old }),
      ),
    ).rejects.toMatchObject({
      name: 'ActionError',
    });
    expect(formOf(requests[0])).toMatchObject({ Action: action });
  });
});

import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import type { RawInputs } from '../../src/inputs/names.ts';
import { parseCreateInputs } from '../../src/inputs/temporary-roles.ts';
import { planTargets } from '../../src/sign-in/targets.ts';
import { becomeManager } from '../../src/temporary-roles/manager.ts';
import { planTrust } from '../../src/temporary-roles/trust-plan.ts';
import { USER } from '../fixtures/create-run.ts';
import { SESSION, USER_KEYS } from '../fixtures/credentials.ts';
import { fakeRolePorts, iamRefused, type RoleWorld } from '../fixtures/role-ports.ts';
import { ROLE } from '../fixtures/roles.ts';
import { RUN } from '../fixtures/run-facts.ts';

const { signal } = new AbortController();
const PROVIDER = 'arn:aws:iam::111122223333:oidc-provider/issuer';
const DEPLOY = 'arn:aws:sts::111122223333:assumed-role/Deploy/run-1';
const deploy = {
  name: 'Deploy',
  arn: 'arn:aws:iam::111122223333:role/ci/prod/Deploy',
  path: '/ci/prod/',
  tags: {},
};

async function plan(raw: RawInputs, world: RoleWorld) {
  const fake = fakeRolePorts(world);
  const inputs = parseCreateInputs(raw, RUN);
  const manager = await becomeManager(
    (await planTargets(inputs.signIn))[0],
    inputs.signIn,
    fake.ports,
    signal,
  );
  const iam = fake.ports.iam(manager.credentials, 'us-east-1', signal);
  return { ...fake, manager, trust: await planTrust(inputs, manager, iam, fake.ports, signal) };
}

describe('a new role trusts its creator:', () => {
  test.each<[string, RawInputs, RoleWorld, string]>([
    ['a user', {}, { existing: USER_KEYS, caller: USER }, USER],
    [
      'the root user',
      {},
      { existing: USER_KEYS, caller: 'arn:aws:iam::111122223333:root' },
      'arn:aws:iam::111122223333:root',
    ],
    [
      'a federated user',
      {},
      { existing: SESSION, caller: 'arn:aws:sts::111122223333:federated-user/bob' },
      'arn:aws:sts::111122223333:federated-user/bob',
    ],
    [
      'the role of a session, with its path',
      {},
      { existing: SESSION, caller: DEPLOY, roles: [deploy] },
      deploy.arn,
    ],
    ['a session whose role is not to be found', {}, { existing: SESSION, caller: DEPLOY }, DEPLOY],
    [
      'a session whose role is not to be seen',
      {},
      {
        existing: SESSION,
        caller: DEPLOY,
        roles: [deploy],
        refuseIam: (method) => (method === 'role' ? iamRefused : undefined),
      },
      DEPLOY,
    ],
    ['the role of role-arn', { 'role-arn': ROLE }, { idToken: true }, ROLE],
  ])('%s', async (_what, raw, world, principal) => {
    const { trust } = await plan(raw, world);
    expect(trust.trusted.principals).toEqual([principal]);
  });

  test('and the principals that the user names, each once', async () => {
    const other = 'arn:aws:iam::111122223333:role/Auditor';
    const raw = { 'trusted-principals': `${other}\n${USER}\n${other}` };
    const { trust } = await plan(raw, { existing: USER_KEYS, caller: USER });
    expect(trust.trusted.principals).toEqual([USER, other]);
  });
});

describe('a new role trusts the workflow', () => {
  const BY_USER = { existing: USER_KEYS, caller: USER } as const;
  const AUDIENCE = 'sts.amazonaws.com';

  test.each<[string, RawInputs, RoleWorld, boolean]>([
    ['that came by the provider', { 'role-arn': ROLE }, { idToken: true }, true],
    [
      'whose provider the account has',
      {},
      { ...BY_USER, idToken: true, audiences: ['x', AUDIENCE] },
      true,
    ],
    [
      'by the audience that was asked for',
      { audience: 'mine' },
      { ...BY_USER, idToken: true, audiences: ['mine'] },
      true,
    ],
    ['not without the provider', {}, { ...BY_USER, idToken: true }, false],
    [
      'not if the provider lists others',
      {},
      { ...BY_USER, idToken: true, audiences: ['x'] },
      false,
    ],
    ['not without id-token: write', {}, { ...BY_USER, audiences: [AUDIENCE] }, false],
    [
      'not with credentials: environment',
      { credentials: 'environment' },
      { ...BY_USER, idToken: true, audiences: [AUDIENCE] },
      false,
    ],
  ])('%s', async (_what, raw, world, trusted) => {
    const { trust, calls } = await plan(raw, world);
    expect(trust.trusted.oidc?.providerArn).toBe(trusted ? PROVIDER : undefined);
    expect(trust.trusted.oidc?.identity.subject).toBe(trusted ? 'repo:o/r' : undefined);
    expect(trust.idToken === undefined).toBe(!trusted);
    expect(calls.filter(([name]) => name === 'idToken').length).toBeLessThanOrEqual(1);
  });
});

describe('the manager', () => {
  test('of another account is refused', async () => {
    const refused = plan(
      { 'allowed-account-ids': '444455556666' },
      { existing: USER_KEYS, caller: USER },
    );
    await expect(refused).rejects.toMatchObject({ code: 'account-not-allowed' });
  });

  test('needs a role to use OIDC', async () => {
    const refused = plan({ credentials: 'oidc' }, { idToken: true });
    await expect(refused).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('may use existing credentials, if OIDC is refused', async () => {
    const untrusted = new ActionError('untrusted-identity', 'No.', 'Ask.');
    const { manager } = await plan(
      { 'role-arn': ROLE },
      {
        idToken: true,
        existing: USER_KEYS,
        refuse: (action) => (action === 'AssumeRoleWithWebIdentity' ? untrusted : undefined),
      },
    );
    expect(manager).toMatchObject({ arn: ROLE, accountId: '111122223333' });
    expect(manager.idToken).toBe(undefined);
  });

  test('has all of its power, whatever narrows the console session', async () => {
    const { calls } = await plan(
      { 'role-arn': ROLE, 'inline-session-policy': '{"Statement":[]}', 'session-duration': '12h' },
      { idToken: true },
    );
    const [, request] = calls.find(([name]) => name === 'AssumeRoleWithWebIdentity') ?? [];
    expect(request).toMatchObject({
      policies: { inline: undefined, managedArns: [] },
      credentialSeconds: undefined,
    });
  });
});

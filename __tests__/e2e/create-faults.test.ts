import { describe, expect } from 'vitest';
import type { Fault, FaultRule } from '../../local/aws/index.ts';
import type { ErrorCode } from '../../src/errors.ts';
import { CREATE_CALLS, type CreateCall, createBy } from './create-calls.ts';
import { handRemoval, temporaryRoles } from './temporary-roles.ts';
import { test } from './world.ts';

/** The result of create: a role, or no role and this error. */
type Outcome = 'role' | ErrorCode;

interface FaultKind {
  readonly fault: Fault;
  /** At the sign-in host and the ID token service, which use plain HTTP. */
  readonly plain?: Fault;
  /** Default: always. */
  readonly times?: number;
  readonly outcome: (call: CreateCall) => Outcome;
}

const REFUSED: Fault = {
  awsError: { status: 403, code: 'AccessDenied', message: 'User: somebody is not authorized' },
};
const THROTTLED: Fault = {
  awsError: { status: 400, code: 'Throttling', message: 'Rate exceeded' },
};

const ofHttp = (token: ErrorCode, signIn: ErrorCode, other: ErrorCode) => (call: CreateCall) =>
  call.optional === true
    ? 'role'
    : ({ oidc: token, signin: signIn, iam: other, sts: other } as const)[call.service];

const KINDS: Readonly<Record<string, FaultKind>> = {
  refused: {
    fault: REFUSED,
    plain: { status: 403 },
    outcome: (call) => call.refused,
  },
  'throttled for ever': {
    fault: THROTTLED,
    plain: { status: 429 },
    outcome: ofHttp('id-token-failed', 'federation-refused', 'network'),
  },
  'no answer, though it took effect, for ever': {
    fault: { hang: true, afterEffect: true },
    outcome: ofHttp('network', 'federation-unavailable', 'network'),
  },
  'no answer, though it took effect, once': {
    fault: { hang: true, afterEffect: true },
    times: 1,
    outcome: () => 'role',
  },
  'connection lost before the effect, for ever': {
    fault: { reset: 'before-response' },
    outcome: ofHttp('network', 'network', 'network'),
  },
  'connection lost after the effect, for ever': {
    fault: { reset: 'before-response', afterEffect: true },
    outcome: ofHttp('network', 'network', 'network'),
  },
  'connection lost after the effect, once': {
    fault: { reset: 'before-response', afterEffect: true },
    times: 1,
    outcome: () => 'role',
  },
  'a page of a proxy for ever': {
    fault: { html200: true },
    outcome: ofHttp('id-token-failed', 'federation-unavailable', 'network'),
  },
  'status 500 for ever': {
    fault: { status: 500 },
    outcome: ofHttp('id-token-failed', 'federation-unavailable', 'network'),
  },
};

const TABLE = Object.entries(KINDS).flatMap(([kind, how]) =>
  CREATE_CALLS.map((call) => ({ kind, how, call, name: call.name })),
);

describe('create leaves nothing behind', () => {
  test.concurrent.for(TABLE)('$name: $kind', async ({ how, call }, { world }) => {
    const options = await createBy(call.manager, world);
    const isPlain = call.service === 'oidc' || call.service === 'signin';
    world.aws.faults.add(ruleFor(call, how, isPlain ? (how.plain ?? how.fault) : how.fault));

    const { main, post } = await world.runJob({ ...options, timeFactor: 0.08 });

    const outcome = how.outcome(call);
    expect(main.annotations.map(({ title }) => title)).toEqual(outcome === 'role' ? [] : [outcome]);
    expect(main.exitCode).toBe(outcome === 'role' ? 0 : 1);
    expect(temporaryRoles(world.aws)).toHaveLength(outcome === 'role' ? 1 : 0);
    const removed = call.made && call.action !== 'CreateRole' && outcome !== 'role';
    expect(main.log.includes('was removed again')).toBe(removed || lostRole(call, how));
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(main.raw.stderr + post.raw.stderr).toBe('');
  });
});

/** Whether the role was created, but without an answer. */
function lostRole(call: CreateCall, { fault, times }: FaultKind): boolean {
  return call.action === 'CreateRole' && fault.afterEffect === true && times === undefined;
}

function ruleFor(call: CreateCall, { times }: FaultKind, fault: Fault): FaultRule {
  return {
    service: call.service,
    action: call.action,
    skip: call.skip ?? 0,
    ...(times !== undefined && { times }),
    fault,
  };
}

describe('a role that was made, without an answer', () => {
  const LOST: Fault = { reset: 'before-response', afterEffect: true };

  test.concurrent.for([
    { name: 'refused', next: REFUSED },
    { name: 'throttled', next: THROTTLED },
    { name: 'a quota', next: { awsError: { status: 409, code: 'LimitExceeded', message: 'No' } } },
  ])('is recognized if the next try gets: $name', async ({ next }, { world }) => {
    const options = await createBy('user', world);
    world.aws.faults.add({ service: 'iam', action: 'CreateRole', times: 1, fault: LOST });
    world.aws.faults.add({ service: 'iam', action: 'CreateRole', fault: next });

    const { main, post } = await world.runJob({ ...options, timeFactor: 0.1 });

    expect(main).toMatchObject({ exitCode: 0, annotations: [] });
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    const [made] = temporaryRoles(world.aws);
    expect(made?.arn).toBe(main.outputs['temporary-role-arn']);
  });

  test.concurrent('is removed by post, if create could not read it', async ({ world }) => {
    const options = await createBy('user', world);
    world.aws.faults.add({ service: 'iam', action: 'CreateRole', times: 1, fault: LOST });
    world.aws.faults.add({ service: 'iam', action: 'GetRole', times: 2, fault: REFUSED });

    const { main, post } = await world.runJob({ ...options, timeFactor: 0.1 });

    expect(main.annotations).toMatchObject([{ title: 'network' }]);
    expect(main.annotations[0]?.message).toContain('may be left');
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(temporaryRoles(world.aws)).toEqual([]);
  });
});

describe('what create cannot remove', () => {
  const REMOVAL_CALLS = [
    'GetRole',
    'ListInstanceProfilesForRole',
    'ListAttachedRolePolicies',
    'DetachRolePolicy',
    'ListRolePolicies',
    'DeleteRolePolicy',
    'DeleteRole',
  ].map((action) => ({ action }));

  test.concurrent.for(REMOVAL_CALLS)(
    'because of $action: is named',
    async ({ action }, { world }) => {
      const options = await createBy('user', world);
      world.aws.faults.add({ service: 'iam', action: 'AttachRolePolicy', skip: 1, fault: REFUSED });
      world.aws.faults.add({ service: 'iam', action, fault: REFUSED });

      const { main, post } = await world.runJob(options);

      const [left, ...others] = temporaryRoles(world.aws);
      expect(others).toEqual([]);
      const name = left?.name ?? '';
      expect(main.annotations).toMatchObject([{ title: 'iam-refused' }]);
      expect(main.annotations[0]?.message).toContain(`The role ${name} may be left`);
      expect(post.exitCode).toBe(1);
      expect(post.annotations).toMatchObject([{ title: 'iam-refused' }]);
      expect(post.annotations[0]?.message).toContain(`role ${name} could not be removed`);
      for (const { annotations } of [main, post]) {
        expect(annotations[0]?.message).toContain(`IAM refused ${action} for `);
        expect(annotations[0]?.message).toContain(handRemoval(name));
      }
    },
  );

  test.concurrent.for(REMOVAL_CALLS)(
    'because of $action: is removed by post',
    async ({ action }, { world }) => {
      const options = await createBy('user', world);
      world.aws.faults.add({ service: 'iam', action: 'AttachRolePolicy', skip: 1, fault: REFUSED });
      world.aws.faults.add({ service: 'iam', action, times: 4, fault: { status: 500 } });

      const { main, post } = await world.runJob({ ...options, timeFactor: 0.1 });

      expect(main.annotations).toMatchObject([{ title: 'iam-refused' }]);
      expect(main.annotations[0]?.message).toContain('may be left');
      expect(post).toMatchObject({ exitCode: 0, annotations: [] });
      expect(post.log).toContain('Removed the temporary role console-url-');
      expect(temporaryRoles(world.aws)).toEqual([]);
    },
  );
});

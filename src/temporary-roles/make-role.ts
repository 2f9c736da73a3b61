import { ActionError, codeOf, type ErrorCode } from '../errors.ts';
import { type RetryPolicy, repeat } from '../http/repeat.ts';
import type { CreateInputs } from '../inputs/temporary-roles.ts';
import { parseRoleArn, type RoleArn } from '../partition/arn.ts';
import { withCharactersNamed } from '../policy/beyond-latin.ts';
import { EXPIRY_POLICY_NAME, expiryPolicy, maxSessionSeconds } from '../role/expiry.ts';
import { ROLE_PATH, uniqueRoleName } from '../role/name.ts';
import { type Ownership, ownershipTags } from '../role/ownership.ts';
import type { RunFacts } from '../run-facts.ts';
import type { Manager } from './manager.ts';
import type { Iam, RolePorts } from './ports.ts';
import type { PostStep, ToldRole } from './post-step.ts';
import { undo } from './undo.ts';

/** A role to make. */
export interface RolePlan {
  readonly inputs: CreateInputs;
  readonly run: RunFacts;
  readonly manager: Manager;
  readonly ownership: Ownership;
  readonly trustPolicy: string;
}

/** A new role, and the post step's record of it. */
export interface MadeRole {
  readonly role: RoleArn;
  readonly told: ToldRole;
}

const INLINE_POLICY_NAME = 'aws-console-url-inline';
/** Where a trust policy can have letters that are not Latin. */
const IN_THE_TRUST_POLICY = 'the name of the branch or environment in the ID token';
/** Tries for generated names; one is taken only by chance. */
const MAX_NAMES = 3;
/** Pauses, since permissions that test a tag of the role may not see it at once. */
const PAUSES_FOR_TAGS_MS = [500, 1000, 2000] as const;
/** After these codes the result of the call is unknown; it may even take effect later. */
const UNCLEAR: readonly ErrorCode[] = ['network', 'cancelled'];

/**
 * Makes the role, without any policy yet, after telling the post step. If a generated name is
 * taken, it tries others.
 *
 * @throws ActionError. The role is removed then, or the error names it.
 */
export async function makeRole(
  plan: RolePlan,
  iam: Iam,
  postStep: PostStep,
  ports: RolePorts,
): Promise<MadeRole> {
  const { inputs, run, manager, ownership } = plan;
  // Not `repeat`: after an abort, it throws the reason of the abort, not the error with the role.
  for (let nth = 1; ; nth += 1) {
    const told: ToldRole = {
      name: inputs.roleName ?? uniqueRoleName(run, ports.random()),
      account: { id: manager.accountId, partition: manager.target.partition.id },
      ownership,
      inputs: inputs.identity,
    };
    postStep.announce(told);
    try {
      return { role: await createRole(told.name, plan, iam), told };
    } catch (failure) {
      if (!hasChangedNothing(failure)) {
        throw await undo(failure, told, { manager, postStep, ports });
      }
      postStep.forget(told);
      const isChance = codeOf(failure) === 'role-exists' && inputs.roleName === undefined;
      if (!isChance || nth === MAX_NAMES) {
        throw failure;
      }
      ports.log.info(`The role name ${told.name} is taken; another one is tried.`);
    }
  }
}

/** Whether AWS answered with a refusal. */
function hasChangedNothing(failure: unknown): boolean {
  return failure instanceof ActionError && !UNCLEAR.includes(failure.code);
}

async function createRole(
  name: string,
  { inputs, ownership, trustPolicy }: RolePlan,
  iam: Iam,
): Promise<RoleArn> {
  const newRole = {
    name,
    path: ROLE_PATH,
    description: `Temporary role of aws-console-url for ${ownership.repository}, run ${ownership.run}; ends ${ownership.expiresAt.toISOString()}`,
    trustPolicy,
    maxSessionSeconds: maxSessionSeconds(inputs.expiresInSeconds),
    tags: ownershipTags(ownership),
    permissionsBoundary: inputs.permissionsBoundary,
  };
  const arn = await iam.createRole(newRole).catch((failure: unknown) => {
    throw withCharactersNamed(failure, trustPolicy, IN_THE_TRUST_POLICY);
  });
  const role = parseRoleArn(arn);
  if (role === undefined) {
    throw new TypeError('CreateRole gave no role ARN.');
  }
  return role;
}

/** Attaches the expiry first, so the role never has power without it. */
export async function addPolicies(
  role: RoleArn,
  expiresAt: Date,
  inlinePolicy: string | undefined,
  policyArns: readonly string[],
  iam: Iam,
  signal: AbortSignal,
): Promise<void> {
  await repeat(
    () => iam.putInlinePolicy(role.name, EXPIRY_POLICY_NAME, expiryPolicy(role.arn, expiresAt)),
    onceTagsAreSeen,
    signal,
  );
  if (inlinePolicy !== undefined) {
    await iam
      .putInlinePolicy(role.name, INLINE_POLICY_NAME, inlinePolicy)
      .catch((failure: unknown) => {
        throw withCharactersNamed(failure, inlinePolicy, 'inline-policy');
      });
  }
  for (const arn of policyArns) {
    await iam.attachPolicy(role.name, arn);
  }
}

/**
 * The first change of a new role. AWS may refuse it at first, because `own-repository.json` tests a
 * tag.
 */
const onceTagsAreSeen: RetryPolicy = (error, nth) =>
  error instanceof ActionError && error.code === 'iam-refused' && !error.lasting
    ? PAUSES_FOR_TAGS_MS[nth - 1]
    : undefined;

import { invalidInput } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import type { SignInInputs } from '../inputs/sign-in.ts';
import type { CreateInputs } from '../inputs/temporary-roles.ts';
import type { RoleArn } from '../partition/arn.ts';
import type { Partition } from '../partition/partition.ts';
import { checkPartition } from '../partition/same-partition.ts';
import { runName } from '../role/name.ts';
import { owningRepository } from '../role/ownership.ts';
import { policyArnCandidates } from '../role/policies.ts';
import { trustPolicy } from '../role/trust.ts';
import type { RunFacts } from '../run-facts.ts';
import { assume } from '../sign-in/open-session.ts';
import type { SignIn } from '../sign-in/outcome.ts';
import { logPageRemarks } from '../sign-in/remarks.ts';
import { signInWith } from '../sign-in/sign-in.ts';
import type { Target } from '../sign-in/targets.ts';
import { addPolicies, makeRole } from './make-role.ts';
import { becomeManager, type Manager } from './manager.ts';
import type { Iam, RolePorts } from './ports.ts';
import { postStepOf } from './post-step.ts';
import { planTrust, type TrustPlan } from './trust-plan.ts';
import { undo } from './undo.ts';
import { openWhenAssumable } from './wait.ts';

/** A new role and its console URL. */
export interface CreatedRole {
  readonly role: RoleArn;
  readonly expiresAt: Date;
  readonly signIn: SignIn;
}

/** A new role that can still be undone. After `keep` it belongs to the workflow. */
export interface Created extends CreatedRole {
  /** @throws ActionError `invalid-input` if the post step must remove it but cannot be told. */
  keep(): void;
  /** @returns the failure to report; it says what happened to the role. */
  undo(failure: unknown): Promise<Error>;
}

const LOOKING_LIMIT_MS = 55_000;
const EXCHANGE_LIMIT_MS = 55_000;
/** The time that the step may need between creating the role and opening the session. */
const TOLERANCE_SECONDS = 150;

/**
 * Makes a temporary role, waits until it can be assumed, and signs in to it.
 *
 * @throws ActionError. The role is removed then, or the error names it.
 */
export async function create(
  inputs: CreateInputs,
  target: Target,
  run: RunFacts,
  ports: RolePorts,
): Promise<Created> {
  logPageRemarks([target], ports.log);
  const { manager, trust, policyArns } = await withDeadline(
    LOOKING_LIMIT_MS,
    ports.cancelled,
    (signal) => prepare(inputs, target, ports, signal),
  );
  const expiresAt = new Date(ports.now().getTime() + inputs.expiresInSeconds * 1000);
  const iam = ports.iam(manager.credentials, manager.target.region, ports.cancelled);
  const postStep = postStepOf(inputs, ports);
  const plan = {
    inputs,
    run,
    manager,
    ownership: { repository: owningRepository(run), run: runName(run), expiresAt },
    trustPolicy: trustPolicy(trust.trusted, expiresAt),
  };
  const { role, told } = await makeRole(plan, iam, postStep, ports);
  const undoIt = (failure: unknown) => undo(failure, told, { manager, postStep, ports });
  try {
    await addPolicies(role, expiresAt, inputs.inlinePolicy, policyArns, iam, ports.cancelled);
    ports.log.info(`Created the role ${role.arn}, which ends at ${expiresAt.toISOString()}.`);
    const signIn = await signInToNewRole(role, expiresAt, { inputs, manager, trust, ports });
    return { role, expiresAt, signIn, keep: () => postStep.handOver(told), undo: undoIt };
  } catch (failure) {
    throw await undoIt(failure);
  }
}

/**
 * @throws ActionError `invalid-input` if an ARN belongs to another partition, before any request.
 */
export function checkPartitions(inputs: CreateInputs, partition: Partition): void {
  const { policies, permissionsBoundary: boundary, trustedPrincipals } = inputs;
  checkPartition('policy-arns', policies, partition);
  checkPartition('permissions-boundary', boundary === undefined ? [] : [boundary], partition);
  checkPartition('trusted-principals', trustedPrincipals, partition);
}

interface Preparation {
  readonly manager: Manager;
  readonly trust: TrustPlan;
  readonly policyArns: readonly string[];
}

/** Checks everything that it can check before the role is created. */
async function prepare(
  inputs: CreateInputs,
  target: Target,
  ports: RolePorts,
  signal: AbortSignal,
): Promise<Preparation> {
  const manager = await becomeManager(target, inputs.signIn, ports, signal);
  const iam = ports.iam(manager.credentials, manager.target.region, signal);
  const trust = await planTrust(inputs, manager, iam, ports, signal);
  const policyArns = [];
  for (const reference of inputs.policies) {
    policyArns.push(await existingPolicy('policy-arns', reference, manager, iam));
  }
  if (inputs.permissionsBoundary !== undefined) {
    await existingPolicy('permissions-boundary', inputs.permissionsBoundary, manager, iam);
  }
  return { manager, trust, policyArns };
}

async function existingPolicy(
  input: string,
  reference: string,
  manager: Manager,
  iam: Iam,
): Promise<string> {
  for (const arn of policyArnCandidates(reference, manager.target.partition.id)) {
    if (await iam.policyExists(arn)) {
      return arn;
    }
  }
  throw invalidInput(
    input,
    `names "${reference}", and IAM has no policy with this name`,
    'Check the spelling and the case. For a policy of your own, write its ARN; it must be in this account.',
  );
}

async function signInToNewRole(
  role: RoleArn,
  expiresAt: Date,
  step: { inputs: CreateInputs; manager: Manager; trust: TrustPlan; ports: RolePorts },
): Promise<SignIn> {
  const { manager, ports } = step;
  const target: Target = { ...manager.target, role, accountId: role.accountId };
  const inputs = forNewRole(step.inputs.signIn);
  const identity =
    step.trust.idToken === undefined
      ? ({ kind: 'environment', credentials: manager.credentials } as const)
      : ({ kind: 'oidc', idToken: step.trust.idToken } as const);
  const session = await openWhenAssumable(
    (signal) => assume(role, identity, { target, inputs, ports, signal }),
    identity.kind === 'oidc' ? 'sts:AssumeRoleWithWebIdentity' : 'sts:AssumeRole',
    ports,
  );
  const signIn = await withDeadline(EXCHANGE_LIMIT_MS, ports.cancelled, (signal) =>
    signInWith(session, { target, inputs, ports, signal }, step.inputs.expiresInSeconds),
  );
  const { sessionExpiresAt = expiresAt } = signIn;
  const cutSeconds = (sessionExpiresAt.getTime() - expiresAt.getTime()) / 1000;
  if (inputs.sessionSeconds !== undefined && cutSeconds > TOLERANCE_SECONDS) {
    ports.log.warning(
      `The session ends with the role at ${expiresAt.toISOString()}, before session-duration is over, because the role has no power then. Raise expires-in for a longer session.`,
    );
  }
  if (inputs.sessionSeconds === undefined && -cutSeconds > TOLERANCE_SECONDS) {
    ports.log.info(
      `The role works until ${expiresAt.toISOString()}, but this console session ends at ${sessionExpiresAt.toISOString()}: AWS did not allow a longer one.`,
    );
  }
  return { ...signIn, sessionExpiresAt: cutSeconds > 0 ? expiresAt : sessionExpiresAt };
}

/** These inputs apply only to the call that assumes the manager's role. */
function forNewRole(signIn: SignInInputs): SignInInputs {
  return { ...signIn, externalId: undefined, sourceIdentity: undefined, sessionTags: [] };
}

import * as core from '@actions/core';
import type { Sealed } from '../delivery/seal-for.ts';
import { codeOf, invalidInput } from '../errors.ts';
import type { Outcome, SignIn } from '../sign-in/outcome.ts';
import { type KeylessLinks, keylessLinks, type Target } from '../sign-in/targets.ts';
import type { CreatedRole } from '../temporary-roles/create.ts';
import type { Removal } from '../temporary-roles/removals.ts';
import { fileFault } from './file-fault.ts';

/** The outputs of `action.yml`, in its order. */
export const OUTPUT_NAMES = [
  'console-url',
  'console-urls',
  'sealed-url',
  'sealed-link',
  'url-expires-at',
  'session-expires-at',
  'destination-url',
  'switch-role-url',
  'portal-url',
  'activity-url',
  'links',
  'account-id',
  'role-arn',
  'session-name',
  'session-id',
  'temporary-role-arn',
  'temporary-role-name',
  'temporary-role-expires-at',
  'removed-roles',
] as const;

type OutputName = (typeof OUTPUT_NAMES)[number];

const ADVICE = 'Update this runner, or free space on its disk.';

/** Outputs of other modes are absent. Unknown values are `undefined`. */
type Outputs = Partial<Record<OutputName, string | undefined>>;

/**
 * Publishes a sign-in: the outputs of the first role that worked, and in `console-urls` the result
 * of every role. All secrets in them are masked already.
 */
export function publishSignIn(outcomes: readonly Outcome[], sealed: Sealed | undefined): void {
  const first = outcomes.find((outcome) => outcome.kind === 'signed-in')?.signIn;
  const all = outcomes.map(describe);
  if (first !== undefined) {
    const links = outcomes.map(linksOfOutcome);
    setOrWarn(signInOutputs(first, { all, links, sealed }));
  } else if (all.length > 1) {
    setOrWarn({ 'console-urls': JSON.stringify(all) });
  }
}

/** Publishes the links of mode `links`: outputs for the first role, and `links` for all roles. */
export function publishLinks(targets: readonly Target[]): void {
  const [first] = targets;
  setOrWarn({
    ...(first && linkOutputs(keylessLinks(first))),
    links: JSON.stringify(targets.map(linksOfTarget)),
  });
}

/**
 * Publishes a temporary role and the console URL for it.
 *
 * @throws ActionError `invalid-input` if the outputs cannot be written. Without them, no later
 *   step could find the role.
 */
export function publishCreated(
  { role, expiresAt, signIn }: CreatedRole,
  sealed: Sealed | undefined,
): void {
  const lost = setOutputs({
    ...signInOutputs(signIn, {
      all: [describeSignIn(signIn)],
      links: [linksOfSignIn(signIn)],
      sealed,
    }),
    'temporary-role-arn': role.arn,
    'temporary-role-name': role.name,
    'temporary-role-expires-at': expiresAt.toISOString(),
  });
  if (lost !== undefined) {
    throw invalidInput(
      'mode',
      `is "create", but this runner does not support outputs (${lost}), so later steps could not find the role`,
      ADVICE,
    );
  }
}

export function publishRemovals(removals: readonly Removal[]): void {
  const removed = removals.filter(({ kind }) => kind === 'removed');
  setOrWarn({ 'removed-roles': JSON.stringify(removed.map(({ name }) => name)) });
}

function signInOutputs(
  signIn: SignIn,
  step: { all: readonly object[]; links: readonly object[]; sealed: Sealed | undefined },
): Outputs {
  const { all, links, sealed } = step;
  return {
    'console-url': signIn.consoleUrl,
    'console-urls': JSON.stringify(all),
    'sealed-url': sealed?.armored,
    'sealed-link': sealed?.link?.url,
    'url-expires-at': signIn.urlExpiresAt.toISOString(),
    'session-expires-at': signIn.sessionExpiresAt?.toISOString(),
    ...linkOutputs(signIn),
    'activity-url': signIn.activityUrl,
    links: JSON.stringify(links),
    'account-id': signIn.accountId,
    'role-arn': signIn.role?.arn,
    'session-name': signIn.sessionName,
    'session-id': signIn.sessionId,
  };
}

function linkOutputs({ destinationUrl, switchRoleUrl, portalUrl }: KeylessLinks): Outputs {
  return {
    'destination-url': destinationUrl,
    'switch-role-url': switchRoleUrl,
    'portal-url': portalUrl,
  };
}

/** Only warns: the work is done, and the log has its results. */
function setOrWarn(outputs: Outputs): void {
  const lost = setOutputs(outputs);
  if (lost !== undefined) {
    core.warning(
      `The outputs could not be written (${lost}), so later steps do not get them. ${ADVICE}`,
    );
  }
}

/** @returns Why the outputs could not be set; `undefined` if they are set. */
function setOutputs(outputs: Outputs): string | undefined {
  if (!process.env['GITHUB_OUTPUT']) {
    // The toolkit would print the outputs, with secrets, to the log instead.
    return 'no GITHUB_OUTPUT';
  }
  try {
    for (const name of OUTPUT_NAMES.filter((name) => name in outputs)) {
      core.setOutput(name, outputs[name] ?? '');
    }
    return undefined;
  } catch (error) {
    return `GITHUB_OUTPUT: ${fileFault(error)}`;
  }
}

function describe(outcome: Outcome): object {
  if (outcome.kind === 'signed-in') {
    return describeSignIn(outcome.signIn);
  }
  const { role } = outcome.target;
  return { roleArn: role?.arn, accountId: role?.accountId, error: codeOf(outcome.failure) };
}

function describeSignIn(signIn: SignIn): object {
  return {
    roleArn: signIn.role?.arn,
    accountId: signIn.accountId,
    sessionName: signIn.sessionName,
    consoleUrl: signIn.consoleUrl,
    urlExpiresAt: signIn.urlExpiresAt.toISOString(),
    sessionExpiresAt: signIn.sessionExpiresAt?.toISOString(),
  };
}

/** A role that failed has links without a secret too, because they need no session. */
function linksOfOutcome(outcome: Outcome): object {
  return outcome.kind === 'signed-in'
    ? linksOfSignIn(outcome.signIn)
    : linksOfTarget(outcome.target);
}

function linksOfSignIn(signIn: SignIn): object {
  const { accountId, role, sessionId, activityUrl } = signIn;
  return { accountId, roleArn: role?.arn, sessionId, ...linkFields(signIn), activityUrl };
}

function linksOfTarget(target: Target): object {
  const { accountId, role } = target;
  return { accountId, roleArn: role?.arn, ...linkFields(keylessLinks(target)) };
}

function linkFields({ destinationUrl, switchRoleUrl, portalUrl }: KeylessLinks): object {
  return { destinationUrl, switchRoleUrl, portalUrl };
}

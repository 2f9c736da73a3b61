import * as core from '@actions/core';
import { codeOf } from '../errors.ts';
import type { Created } from '../modes/create.ts';
import { type Removal, removedNames } from '../modes/removals.ts';
import type { Outcome, SignIn } from '../modes/sign-in.ts';
import { fileFault } from './file-fault.ts';

/** The outputs of `action.yml`, in its order. */
export const OUTPUT_NAMES = [
  'console-url',
  'console-urls',
  'sealed-url',
  'url-expires-at',
  'session-expires-at',
  'destination-url',
  'switch-role-url',
  'account-id',
  'role-arn',
  'session-name',
  'temporary-role-arn',
  'temporary-role-name',
  'temporary-role-expires-at',
  'removed-roles',
] as const;

type OutputName = (typeof OUTPUT_NAMES)[number];

/** Those of another mode are absent; those of which nothing is known are `undefined`. */
type Outputs = Partial<Record<OutputName, string | undefined>>;

/**
 * Publishes a sign-in: the outputs of the first role that worked, and what became of all in
 * `console-urls`. Every secret in them has been masked by then.
 */
export function publishSignIn(outcomes: readonly Outcome[], sealedUrl?: string): void {
  const first = outcomes.find((outcome) => 'signIn' in outcome)?.signIn;
  const all = outcomes.map(describe);
  if (first !== undefined) {
    setOutputs(signInOutputs(first, all, sealedUrl));
  } else if (all.length > 1) {
    setOutputs({ 'console-urls': JSON.stringify(all) });
  }
}

/** Publishes a temporary role and the console URL for it. */
export function publishCreated({ role, expiresAt, signIn }: Created, sealedUrl?: string): void {
  setOutputs({
    ...signInOutputs(signIn, [describeSignIn(signIn)], sealedUrl),
    'temporary-role-arn': role.arn,
    'temporary-role-name': role.name,
    'temporary-role-expires-at': expiresAt.toISOString(),
  });
}

export function publishRemovals(removals: readonly Removal[]): void {
  setOutputs({ 'removed-roles': JSON.stringify(removedNames(removals)) });
}

function signInOutputs(signIn: SignIn, all: readonly object[], sealedUrl?: string): Outputs {
  return {
    'console-url': signIn.consoleUrl,
    'console-urls': JSON.stringify(all),
    'sealed-url': sealedUrl,
    'url-expires-at': signIn.urlExpiresAt.toISOString(),
    'session-expires-at': signIn.sessionExpiresAt?.toISOString(),
    'destination-url': signIn.destinationUrl,
    'switch-role-url': signIn.switchRoleUrl,
    'account-id': signIn.accountId,
    'role-arn': signIn.role?.arn,
    'session-name': signIn.sessionName,
  };
}

function setOutputs(outputs: Outputs): void {
  if (!process.env['GITHUB_OUTPUT']) {
    // The toolkit would print the outputs, secrets included, to the log instead.
    core.warning(
      'This runner gives no GITHUB_OUTPUT file, so the outputs cannot be set. Update it.',
    );
    return;
  }
  try {
    for (const name of OUTPUT_NAMES.filter((name) => name in outputs)) {
      core.setOutput(name, outputs[name] ?? '');
    }
  } catch (error) {
    core.warning(
      `The outputs could not be written (GITHUB_OUTPUT: ${fileFault(error)}), so later steps do not get them. Make room on the disk of this runner.`,
    );
  }
}

function describe(outcome: Outcome): object {
  if ('signIn' in outcome) {
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

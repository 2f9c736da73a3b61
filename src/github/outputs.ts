import * as core from '@actions/core';
import { codeOf } from '../errors.ts';
import type { Outcome } from '../modes/sign-in.ts';

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
] as const;

type OutputName = (typeof OUTPUT_NAMES)[number];

/**
 * Sets the outputs of a sign-in: those of the first role that worked, and all in `console-urls`.
 * Every secret in them has been masked by then.
 */
export function setSignInOutputs(outcomes: readonly Outcome[], sealedUrl?: string): void {
  const first = outcomes.find((outcome) => 'signIn' in outcome)?.signIn;
  if (first === undefined) {
    return;
  }
  const outputs: Partial<Record<OutputName, string | undefined>> = {
    'console-url': first.consoleUrl,
    'console-urls': JSON.stringify(outcomes.map(describe)),
    'sealed-url': sealedUrl,
    'url-expires-at': first.urlExpiresAt.toISOString(),
    'session-expires-at': first.sessionExpiresAt?.toISOString(),
    'destination-url': first.destinationUrl,
    'switch-role-url': first.switchRoleUrl,
    'account-id': first.accountId,
    'role-arn': first.role?.arn,
    'session-name': first.sessionName,
  };
  if (!process.env['GITHUB_OUTPUT']) {
    // The toolkit would print the outputs, secrets included, to the log instead.
    core.warning(
      'This runner gives no GITHUB_OUTPUT file, so the outputs cannot be set. Update it.',
    );
    return;
  }
  for (const name of OUTPUT_NAMES) {
    core.setOutput(name, outputs[name] ?? '');
  }
}

function describe(outcome: Outcome): object {
  if ('failure' in outcome) {
    const { role } = outcome.target;
    return { roleArn: role?.arn, accountId: role?.accountId, error: codeOf(outcome.failure) };
  }
  const { signIn } = outcome;
  return {
    roleArn: signIn.role?.arn,
    accountId: signIn.accountId,
    sessionName: signIn.sessionName,
    consoleUrl: signIn.consoleUrl,
    urlExpiresAt: signIn.urlExpiresAt.toISOString(),
    sessionExpiresAt: signIn.sessionExpiresAt?.toISOString(),
  };
}

import { ActionError } from '../errors.ts';
import { ACCOUNT_ID, parseArn } from '../partition/arn.ts';
import { SESSION_ID } from '../session/patterns.ts';

/**
 * The account of an ARN. It becomes part of outputs and URLs, so it must have AWS's form.
 *
 * @throws ActionError `network`.
 */
export function accountOf(arn = ''): string {
  const accountId = parseArn(arn)?.accountId ?? '';
  if (!ACCOUNT_ID.test(accountId)) {
    throw incompleteAnswer();
  }
  return accountId;
}

/** The session ID becomes part of a policy and a command, so it must have AWS's form. */
export function sessionIdOf(userId: string | undefined): string | undefined {
  return userId !== undefined && SESSION_ID.test(userId) ? userId : undefined;
}

export function incompleteAnswer(): ActionError {
  return new ActionError(
    'network',
    'AWS STS gave an answer without credentials, or without their account.',
    'Run the job again in a few minutes. If it keeps failing, check the AWS_ENDPOINT_URL variables, and that no proxy answers in place of AWS.',
  );
}

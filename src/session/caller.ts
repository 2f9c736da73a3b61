import { ActionError } from '../errors.ts';
import { ACCOUNT_ID, parseArn } from '../partition/arn.ts';
import type { Origin } from './origin.ts';

/** The owner of an existing session's temporary credentials. */
export interface Caller {
  readonly origin: Extract<Origin, 'existing-session' | 'federation-token'>;
  readonly partition: string;
  readonly accountId: string;
  readonly sessionName: string;
  /** Without its path, which is not in this ARN. Absent for federated users. */
  readonly roleName: string | undefined;
}

/** The names become part of commands and URLs, so they must have AWS's form. */
const SESSION = /^(?:assumed-role\/([\w+=,.@-]{1,64})|federated-user)\/([\w+=,.@-]{2,64})$/;

/**
 * Reads the ARN that GetCallerIdentity returns for temporary credentials.
 *
 * @throws ActionError `unsupported-credentials` for credentials of GetSessionToken: the federation
 *   endpoint accepts them, but the console later refuses them in the browser.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable}
 */
export function callerOfSession(arn: string): Caller {
  const parsed = parseArn(arn);
  if (parsed?.service === 'sts' && ACCOUNT_ID.test(parsed.accountId)) {
    const { partition, accountId, resource } = parsed;
    const [, roleName, sessionName] = SESSION.exec(resource) ?? [];
    if (sessionName !== undefined) {
      const origin = roleName === undefined ? 'federation-token' : 'existing-session';
      return { origin, partition, accountId, sessionName, roleName };
    }
  }
  throw new ActionError(
    'unsupported-credentials',
    `The existing credentials are a session of ${arn}, which the console does not accept.`,
    'Set role-arn to a role that these credentials may assume. The console accepts only the credentials of a role or of GetFederationToken.',
  );
}

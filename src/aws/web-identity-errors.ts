import { ActionError } from '../errors.ts';
import { parseArn } from '../partition/arn.ts';
import { literalValue, policyJson } from '../policy/literal.ts';
import { claimsText } from '../session/claims.ts';
import type { IdToken } from '../sign-in/ports.ts';

/** A call with an OIDC token that STS has refused. */
export interface RefusedToken {
  /** The message of AWS, without a full stop. */
  readonly said: string;
  /** The whole message, which decides. */
  readonly text: string;
  readonly roleArn: string | undefined;
  readonly idToken: IdToken | undefined;
  readonly cause: unknown;
  /** Whether no other try can succeed. */
  readonly lasting: boolean;
}

export function providerUnreachable({ said, idToken, cause }: RefusedToken): ActionError {
  const issuer = idToken?.issuer ?? 'the issuer';
  return new ActionError(
    'provider-unreachable',
    `AWS STS could not get the keys of the OIDC issuer ${issuer} in several tries (${said}).`,
    `Run the job again in a few minutes. If many jobs start at once, start them one after another. If it keeps failing, check that AWS can reach ${issuer}/.well-known/openid-configuration and the "jwks_uri" in it from the internet (GitHub Enterprise Server: through your firewall, with a certificate of a public authority). The trust policy of the role is not the reason.`,
    { cause },
  );
}

/** If a trust policy names the branch instead of the environment, nobody has to approve. */
const BRANCH_HINT =
  '. If its trust policy names an environment, add that environment to the job. Do not trust the branch instead: then nobody has to approve. Otherwise, check';

/** The error for `InvalidIdentityToken`, which STS uses for several reasons. */
export function refusedToken(refused: RefusedToken): ActionError {
  const { said, text, roleArn, idToken, cause } = refused;
  const account = parseArn(roleArn ?? '')?.accountId;
  if (/audience/i.test(text)) {
    return new ActionError(
      'wrong-audience',
      `The IAM OIDC provider of the account does not list the audience "${idToken?.audience}" (${said}).`,
      'Add this audience to the provider, or set "audience" to one that it lists.',
      { cause },
    );
  }
  if (/No OpenIDConnect provider/i.test(text)) {
    return new ActionError(
      'no-oidc-provider',
      `The account ${account} has no IAM OIDC provider for ${idToken?.issuer} (${said}).`,
      `Check that ${account} is the right account. If it is, create the provider with the URL ${idToken?.issuer} and the audience ${idToken?.audience}. docs/aws-setup.md shows how.`,
      { cause },
    );
  }
  if (/thumbprint/i.test(text)) {
    return new ActionError(
      'untrusted-identity',
      `The IAM OIDC provider of the account ${account} does not trust the certificate of ${idToken?.issuer} (${said}).`,
      `Update the thumbprints of the provider (aws iam update-open-id-connect-provider-thumbprint), or check which certificate AWS gets from ${idToken?.issuer}. The trust policy of the role is not the reason.`,
      { cause, lasting: true },
    );
  }
  return new ActionError(
    'untrusted-identity',
    `AWS STS could not validate the ID token of ${idToken?.issuer} (${said}).`,
    `Run the job again: it gets a new token. If it keeps failing, check the clock of the server ${idToken?.issuer}, and its signing keys ("jwks_uri" in ${idToken?.issuer}/.well-known/openid-configuration). The trust policy of the role is not the reason.`,
    { cause },
  );
}

/** STS does not say whether the role is missing or its trust policy does not match. */
export function untrusted({ said, roleArn, idToken, cause, lasting }: RefusedToken): ActionError {
  const { issuer = '', subject = '', audience = '', claims = {} } = idToken ?? {};
  const testable = claimsText(claims);
  const others = testable === '' ? '' : `; a trust policy can test ${testable} too`;
  const prefix = issuer.replace(/^https:\/\//, '');
  const condition = {
    StringEquals: {
      [`${prefix}:aud`]: literalValue(audience),
      [`${prefix}:sub`]: literalValue(subject),
    },
  };
  return new ActionError(
    'untrusted-identity',
    `AWS STS refused the OIDC identity of this job for ${roleArn} (${said}). The token says sub "${subject}" and aud "${audience}"${others}.`,
    `Check that the role exists${subject.includes(':ref:') ? BRANCH_HINT : ', and'} that its trust policy allows sts:AssumeRoleWithWebIdentity with a condition that matches, for example: "Condition": ${policyJson(condition)}`,
    { cause, lasting },
  );
}

import { invalidInput } from '../errors.ts';
import { literalValue, policyJson } from '../policy/literal.ts';
import { policyTime } from '../policy/time.ts';

/** A workflow's OIDC identity, as its token contains it. */
export interface OidcIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}

/** Who may assume a temporary role. */
export interface Trusted {
  /** ARNs of roles, users and sessions, and account IDs. */
  readonly principals: readonly string[];
  readonly oidc: { readonly providerArn: string; readonly identity: OidcIdentity } | undefined;
}

/** The highest quota of IAM. Below it, IAM itself decides. */
const MAX_TRUST_POLICY_LENGTH = 8192;

/**
 * The trust policy of a temporary role. No statement allows anything after the expiry.
 *
 * @throws ActionError `invalid-input` if the principals do not fit into a trust policy.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html}
 */
export function trustPolicy({ principals, oidc }: Trusted, expiresAt: Date): string {
  const untilExpiry = { DateLessThan: { 'aws:CurrentTime': policyTime(expiresAt) } };
  const statements: object[] = [
    {
      Effect: 'Allow',
      Principal: { AWS: principals.length === 1 ? principals[0] : principals },
      Action: 'sts:AssumeRole',
      Condition: untilExpiry,
    },
  ];
  if (oidc !== undefined) {
    const { issuer, subject, audience } = oidc.identity;
    const host = issuerHost(issuer);
    statements.push({
      Effect: 'Allow',
      Principal: { Federated: oidc.providerArn },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          [`${host}:sub`]: literalValue(subject),
          [`${host}:aud`]: literalValue(audience),
        },
        ...untilExpiry,
      },
    });
  }
  const document = policyJson({ Version: '2012-10-17', Statement: statements });
  if (document.length > MAX_TRUST_POLICY_LENGTH) {
    throw invalidInput(
      'trusted-principals',
      `makes the trust policy ${document.length} characters long, and IAM accepts at most ${MAX_TRUST_POLICY_LENGTH}`,
      'Name fewer principals. An account ID trusts every identity of that account that has permission.',
    );
  }
  return document;
}

/** The ARN of an account's IAM OIDC provider for an issuer. */
export function oidcProviderArn(partition: string, accountId: string, issuer: string): string {
  return `arn:${partition}:iam::${accountId}:oidc-provider/${issuerHost(issuer)}`;
}

function issuerHost(issuer: string): string {
  return issuer.replace(/^https:\/\//, '');
}

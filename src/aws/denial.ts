/** The kind of policy that AWS names as the reason of a refusal. */
export interface Denial {
  /** As AWS calls it: `service control policy`; `undefined` if AWS does not say. */
  readonly policyType: string | undefined;
  /** Explicit: a statement denies the call. Otherwise no statement allows it. */
  readonly explicit: boolean;
}

const TYPE =
  '(?<type>(?:service control|resource control|VPC endpoint|session|resource-based|identity-based|role trust) policy|permissions boundary)';
const EXPLICIT = new RegExp(`\\bwith an explicit deny\\b(?: in (?:an?|the) ${TYPE})?`, 'i');
const IMPLICIT = new RegExp(`\\bbecause no ${TYPE} allows\\b`, 'i');
/** The policies of the identity and of the resource. The usual advice is about them. */
const USUAL = ['identity-based policy', 'resource-based policy', 'role trust policy'];

/**
 * Reads the reason that AWS gives for AccessDenied.
 *
 * @returns `undefined` if AWS gives no reason.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html}
 */
export function denialIn(said: string): Denial | undefined {
  const explicit = EXPLICIT.exec(said);
  const found = explicit ?? IMPLICIT.exec(said);
  return found === null
    ? undefined
    : { policyType: found.groups?.['type'], explicit: explicit !== null };
}

/**
 * What to do if the usual advice (allow the call to the identity) does not help.
 *
 * @param call - As policies name it, such as `iam:CreateRole`.
 * @returns `undefined` if the usual advice fits.
 */
export function adviceOnDenial(denial: Denial | undefined, call: string): string | undefined {
  if (denial === undefined) {
    return undefined;
  }
  const { policyType = 'policy', explicit } = denial;
  if (!explicit && USUAL.includes(policyType.toLowerCase())) {
    return undefined;
  }
  const owner = /control/i.test(policyType)
    ? ' The people who manage your AWS organization can do that.'
    : '';
  return explicit
    ? `Change the ${policyType} that denies ${call}, or use an identity that it does not apply to. It does not help to allow the call in another policy.${owner}`
    : `Allow ${call} in the ${policyType} too. It does not help to allow it in another policy.${owner}`;
}

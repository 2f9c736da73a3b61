import { AwsError } from '../query/protocol.ts';
import type { Account } from '../world/account.ts';
import type { Role } from '../world/model.ts';
import { limitExceeded } from './refusals.ts';

const MAX_INLINE_POLICIES = 10_240;

/** @throws AwsError `LimitExceeded` above the account's quota. White space does not count. */
export function requireTrustPolicySize({ quotas }: Account, document: string): void {
  if (size(document) > quotas.trustPolicyLength) {
    throw limitExceeded('ACLSizePerRole', quotas.trustPolicyLength);
  }
}

/** @throws AwsError `LimitExceeded` if the inline policies of a role are too long together. */
export function requireInlinePolicySize(role: Role, name: string, document: string): void {
  const others = [...role.inlinePolicies].filter(([other]) => other !== name);
  const total = others.reduce((sum, [, policy]) => sum + size(policy.text), size(document));
  if (total > MAX_INLINE_POLICIES) {
    throw new AwsError(
      409,
      'LimitExceeded',
      `Maximum policy size of ${MAX_INLINE_POLICIES} bytes exceeded for role ${role.name}`,
    );
  }
}

function size(document: string): number {
  return document.replace(/\s/g, '').length;
}

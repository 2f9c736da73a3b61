import { type PolicyDocument, parsePolicy } from '../policy/document.ts';
import { MalformedPolicy } from '../policy/malformed.ts';
import type { PolicySource } from './account.ts';
import { parseArn } from './arn.ts';

/** Finds principals across all accounts. */
export interface PrincipalDirectory {
  hasAccount(id: string, partition?: string): boolean;
  /** Unique ID of the role or user with this ARN. */
  uniqueIdOf(arn: string): string | undefined;
  arnOf(uniqueId: string): string | undefined;
}

/**
 * Reads a trust policy and replaces ARNs of roles and users by unique IDs. So a role that is
 * deleted and created again is another principal.
 *
 * @throws MalformedPolicy "Invalid principal in policy" if a principal does not exist.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html}
 */
export function pinPrincipals(source: PolicySource, directory: PrincipalDirectory): PolicyDocument {
  const { text } = parsePolicy(source, 'trust');
  return parsePolicy(
    mapAwsPrincipals(text, (name) => pin(name, directory)),
    'trust',
  );
}

/** The stored policy as IAM shows it: IDs become ARNs again if their owner still exists. */
export function unpinPrincipals(policy: PolicyDocument, directory: PrincipalDirectory): string {
  return mapAwsPrincipals(policy.text, (name) => directory.arnOf(name) ?? name);
}

function pin(name: string, directory: PrincipalDirectory): string {
  if (name === '*' || (/^\d{12}$/.test(name) && directory.hasAccount(name))) {
    return name;
  }
  const id = directory.uniqueIdOf(name);
  if (id !== undefined) {
    return id;
  }
  if (directory.arnOf(name) !== undefined || isAccountOrSession(name, directory)) {
    return name;
  }
  throw new MalformedPolicy(`Invalid principal in policy: "AWS":"${name}"`);
}

/** `arn:P:iam::A:root`, the session of a role that exists, or a federated user. */
function isAccountOrSession(name: string, directory: PrincipalDirectory): boolean {
  const arn = parseArn(name);
  if (arn === undefined || !directory.hasAccount(arn.account, arn.partition)) {
    return false;
  }
  if (arn.service === 'iam') {
    return arn.resource === 'root';
  }
  return (
    arn.service === 'sts' && /^(assumed-role\/[^/*]+|federated-user)\/[^/*]+$/.test(arn.resource)
  );
}

interface RawPolicy {
  Statement: RawStatement | RawStatement[];
}
interface RawStatement {
  Principal?: string | { AWS?: string | string[] };
}

function mapAwsPrincipals(text: string, map: (name: string) => string): string {
  const policy = JSON.parse(text) as RawPolicy;
  for (const { Principal: principal } of [policy.Statement].flat()) {
    if (typeof principal === 'object' && principal.AWS !== undefined) {
      principal.AWS = Array.isArray(principal.AWS) ? principal.AWS.map(map) : map(principal.AWS);
    }
  }
  return JSON.stringify(policy);
}

import type { PolicyDocument } from '../policy/document.ts';

/** What users and roles have in common: policies and tags. */
export interface PolicyHolder {
  /** ARNs of managed policies. */
  readonly attachedPolicies: Set<string>;
  readonly inlinePolicies: Map<string, PolicyDocument>;
  /** ARN of a managed policy. */
  permissionsBoundary: string | undefined;
  readonly tags: Map<string, string>;
}

export interface User extends PolicyHolder {
  readonly name: string;
  readonly path: string;
  readonly arn: string;
  /** `AIDA…` */
  readonly userId: string;
  readonly createdAt: Date;
  readonly accessKeys: AccessKey[];
}

/** Long-term credentials of a user. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  active: boolean;
}

export interface Role extends PolicyHolder {
  readonly name: string;
  readonly path: string;
  readonly arn: string;
  /** `AROA…`. A role that is deleted and created again has another ID. */
  readonly roleId: string;
  readonly createdAt: Date;
  /** Before this time, STS refuses AssumeRole, because IAM is eventually consistent. */
  assumableFrom: Date;
  /** Contains unique IDs instead of the principals that have one, as in IAM. */
  trustPolicy: PolicyDocument;
  description: string | undefined;
  maxSessionDurationSeconds: number;
}

export interface OidcProvider {
  readonly arn: string;
  /** Issuer without `https://`, the prefix of its condition keys. */
  readonly url: string;
  readonly clientIds: Set<string>;
  readonly createdAt: Date;
}

export interface ManagedPolicy {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  readonly policyId: string;
  readonly document: PolicyDocument;
  readonly createdAt: Date;
}

export interface InstanceProfile {
  readonly name: string;
  readonly path: string;
  readonly arn: string;
  readonly instanceProfileId: string;
  readonly createdAt: Date;
  /** At most one role. */
  roleName: string | undefined;
}

/** How credentials were obtained. */
export type SessionOrigin =
  | 'user'
  | 'assume-role'
  | 'web-identity'
  | 'federation-token'
  | 'session-token';

/** Credentials, and facts about their owner. */
export interface Session {
  readonly origin: SessionOrigin;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Absent for long-term keys. */
  readonly sessionToken: string | undefined;
  readonly issuedAt: Date;
  /** Absent for long-term keys. */
  readonly expiresAt: Date | undefined;
  readonly accountId: string;
  /** What GetCallerIdentity answers. */
  readonly arn: string;
  readonly userId: string;
  /** `aws:PrincipalArn`: the role or the user behind the session. */
  readonly principalArn: string;
  /** Unique ID of that role or user. */
  readonly principalId: string;
  /** Role session name or federated user name. */
  readonly sessionName: string | undefined;
  /** Created with temporary credentials: at most one hour, no `SessionDuration`. */
  readonly chained: boolean;
  /** `undefined`: nothing narrows the session. */
  readonly sessionPolicies: readonly PolicyDocument[] | undefined;
  readonly tags: ReadonlyMap<string, string>;
  readonly transitiveTagKeys: readonly string[];
  readonly sourceIdentity: string | undefined;
}

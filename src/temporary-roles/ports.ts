import type { RoleRecord } from '../role/record.ts';
import type { ExistingCredentials, SignInPorts } from '../sign-in/ports.ts';

/** A role as IAM describes it. */
export interface IamRole {
  readonly name: string;
  readonly arn: string;
  readonly path: string;
  readonly tags: Readonly<Record<string, string>>;
}

export interface NewRole {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly trustPolicy: string;
  readonly maxSessionSeconds: number;
  readonly permissionsBoundary: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * IAM, with the permissions of one identity. What is already gone counts as removed.
 *
 * Every method throws an ActionError: `iam-refused`, `iam-limit`, `policy-refused`, one about
 * the credentials, or `network`.
 */
export interface Iam {
  /** @returns `undefined` if there is no such role. */
  role(name: string): Promise<IamRole | undefined>;
  /** Roles below a path, without their tags, which IAM does not list. */
  rolesBelow(path: string): AsyncIterable<Omit<IamRole, 'tags'>>;
  /** @returns `undefined` if the role is gone. */
  roleTags(name: string): Promise<Readonly<Record<string, string>> | undefined>;
  /**
   * @returns the role's ARN.
   * @throws ActionError `role-exists` if the name is taken; `network` whenever nobody knows
   *   whether the role was made; other codes only if it was not.
   */
  createRole(role: NewRole): Promise<string>;
  putInlinePolicy(role: string, policy: string, document: string): Promise<void>;
  attachPolicy(role: string, policyArn: string): Promise<void>;
  policyExists(policyArn: string): Promise<boolean>;
  /** @returns the audiences of an OIDC provider; `undefined` if there is none, or none to be seen. */
  oidcAudiences(providerArn: string): Promise<readonly string[] | undefined>;
  instanceProfilesOf(role: string): Promise<readonly string[]>;
  removeFromInstanceProfile(role: string, profile: string): Promise<void>;
  attachedPolicies(role: string): Promise<readonly string[]>;
  detachPolicy(role: string, policyArn: string): Promise<void>;
  inlinePolicies(role: string): Promise<readonly string[]>;
  deleteInlinePolicy(role: string, policy: string): Promise<void>;
  /** @returns `false` if something still hangs on the role. */
  deleteRole(name: string): Promise<boolean>;
}

/** What the modes for temporary roles need from outside, beyond a sign-in. */
export interface RolePorts extends SignInPorts {
  /** IAM with these credentials; waiting and reading end with the signal. */
  iam(credentials: ExistingCredentials, region: string, signal: AbortSignal): Iam;
  /**
   * Tells the post step what this step has begun, before it begins it.
   *
   * @returns Why the post step will not hear of it, if so.
   */
  readonly remember: (record: RoleRecord) => string | undefined;
  /** In [0, 1). */
  readonly random: () => number;
}

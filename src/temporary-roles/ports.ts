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
 * IAM, with the permissions of one identity. Removing something that is already gone succeeds.
 *
 * Every method throws an ActionError: `iam-refused`, `iam-limit`, `policy-refused`, one about
 * the credentials, or `network`.
 */
export interface Iam {
  /** @returns `undefined` if the role does not exist. */
  role(name: string): Promise<IamRole | undefined>;
  /** Roles below a path, without their tags: IAM does not list tags. */
  rolesBelow(path: string): AsyncIterable<Omit<IamRole, 'tags'>>;
  /** @returns `undefined` if the role is gone. */
  roleTags(name: string): Promise<Readonly<Record<string, string>> | undefined>;
  /**
   * @returns the role's ARN.
   * @throws ActionError `role-exists` if the name is taken; `network` if it is unknown whether the
   *   role was created. All other codes mean that it was not.
   */
  createRole(role: NewRole): Promise<string>;
  putInlinePolicy(role: string, policy: string, document: string): Promise<void>;
  attachPolicy(role: string, policyArn: string): Promise<void>;
  policyExists(policyArn: string): Promise<boolean>;
  /**
   * @returns the audiences of an OIDC provider; `undefined` if it does not exist, or the identity
   *   may not read it.
   */
  oidcAudiences(providerArn: string): Promise<readonly string[] | undefined>;
  instanceProfilesOf(role: string): Promise<readonly string[]>;
  removeFromInstanceProfile(role: string, profile: string): Promise<void>;
  attachedPolicies(role: string): Promise<readonly string[]>;
  detachPolicy(role: string, policyArn: string): Promise<void>;
  inlinePolicies(role: string): Promise<readonly string[]>;
  deleteInlinePolicy(role: string, policy: string): Promise<void>;
  /** @returns `false` if something is still attached to the role. */
  deleteRole(name: string): Promise<boolean>;
}

/** What the modes for temporary roles need from outside, besides a sign-in. */
export interface RolePorts extends SignInPorts {
  /** IAM with these credentials. The signal ends waits and reads. */
  iam(credentials: ExistingCredentials, region: string, signal: AbortSignal): Iam;
  /**
   * Tells the post step what this step will do, before it does it.
   *
   * @returns The reason if the post step cannot be told.
   */
  readonly remember: (record: RoleRecord) => string | undefined;
  /** A random number in [0, 1). */
  readonly random: () => number;
}

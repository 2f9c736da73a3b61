import type { Clock } from '../clock.ts';
import { type PolicyDocument, parsePolicy } from '../policy/document.ts';
import { type SecretLedger, secretAccessKey, uniqueId } from '../secrets.ts';
import type {
  AccessKey,
  InstanceProfile,
  ManagedPolicy,
  OidcProvider,
  PolicyHolder,
  Role,
  User,
} from './model.ts';
import type { Partition } from './partitions.ts';

/** A policy as tests write it: JSON text or a plain value. */
export type PolicySource = string | object;

interface HolderOptions {
  readonly name: string;
  /** Begins and ends with `/`; default `/`. */
  readonly path?: string;
  readonly inlinePolicies?: Readonly<Record<string, PolicySource>>;
  /** ARNs. */
  readonly attachedPolicies?: readonly string[];
  readonly permissionsBoundary?: string | undefined;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface RoleOptions extends HolderOptions {
  /** Principals that do not exist are refused. */
  readonly trustPolicy: PolicySource;
  readonly description?: string | undefined;
  /** Seconds, default 3600. */
  readonly maxSessionDurationSeconds?: number;
  /** Default: at once. */
  readonly propagationSeconds?: number;
}

/** What an account needs from the world. */
export interface AccountSurroundings {
  readonly clock: Clock;
  readonly secrets: SecretLedger;
  /** @throws MalformedPolicy if a principal does not exist. */
  pinTrustPolicy(policy: PolicySource): PolicyDocument;
}

/** One AWS account with its IAM. Look-ups ignore the case of names, as IAM does. */
export class Account {
  readonly id: string;
  readonly partition: Partition;
  readonly alias: string | undefined;
  readonly users = new Map<string, User>();
  readonly roles = new Map<string, Role>();
  /** By issuer without `https://`. */
  readonly oidcProviders = new Map<string, OidcProvider>();
  /** Customer managed policies by ARN. */
  readonly policies = new Map<string, ManagedPolicy>();
  readonly instanceProfiles = new Map<string, InstanceProfile>();
  /** Regions that are off. STS there refuses the credentials of the account. */
  readonly disabledRegions = new Set<string>();
  /** AWS's defaults. They limit calls to IAM, not this class. */
  readonly quotas = { rolesPerAccount: 1000, policiesPerRole: 10, trustPolicyLength: 2048 };
  #serviceControlPolicies: readonly PolicyDocument[] | undefined;
  readonly #surroundings: AccountSurroundings;

  constructor(
    id: string,
    partition: Partition,
    alias: string | undefined,
    surroundings: AccountSurroundings,
  ) {
    this.id = id;
    this.partition = partition;
    this.alias = alias;
    this.#surroundings = surroundings;
  }

  /** `undefined` if the account is not in an organization. */
  get serviceControlPolicies(): readonly PolicyDocument[] | undefined {
    return this.#serviceControlPolicies;
  }

  /** Puts the account into an organization that allows everything except this. */
  denyByOrganization(...statements: readonly object[]): void {
    const allow = { Effect: 'Allow', Action: '*', Resource: '*' };
    const denied = statements.map((statement) => ({ Effect: 'Deny', ...statement }));
    const document = { Version: '2012-10-17', Statement: [allow, ...denied] };
    this.#serviceControlPolicies = [parsePolicy(document, 'identity')];
  }

  user(name: string): User | undefined {
    return this.users.get(name.toLowerCase());
  }

  role(name: string): Role | undefined {
    return this.roles.get(name.toLowerCase());
  }

  /** The ARN of a resource of IAM in this account, such as `role/path/NAME`. */
  iamArn(resource: string): string {
    return `arn:${this.partition}:iam::${this.id}:${resource}`;
  }

  addUser(options: HolderOptions): User {
    const path = options.path ?? '/';
    const user: User = {
      ...holder(options),
      name: options.name,
      path,
      arn: this.iamArn(`user${path}${options.name}`),
      userId: uniqueId('AIDA'),
      createdAt: this.#surroundings.clock.now(),
      accessKeys: [],
    };
    this.users.set(options.name.toLowerCase(), user);
    return user;
  }

  /** Creates long-term keys for a user. */
  addAccessKey(user: User): AccessKey {
    const { secrets } = this.#surroundings;
    const key: AccessKey = {
      accessKeyId: secrets.issue('access-key-id', uniqueId('AKIA')),
      secretAccessKey: secrets.issue('secret-access-key', secretAccessKey()),
      active: true,
    };
    user.accessKeys.push(key);
    return key;
  }

  /** @throws MalformedPolicy for an invalid policy, or a principal that does not exist. */
  addRole(options: RoleOptions): Role {
    const path = options.path ?? '/';
    const now = this.#surroundings.clock.now();
    const role: Role = {
      ...holder(options),
      name: options.name,
      path,
      arn: this.iamArn(`role${path}${options.name}`),
      roleId: uniqueId('AROA'),
      createdAt: now,
      assumableFrom: new Date(now.getTime() + (options.propagationSeconds ?? 0) * 1000),
      trustPolicy: this.#surroundings.pinTrustPolicy(options.trustPolicy),
      description: options.description,
      maxSessionDurationSeconds: options.maxSessionDurationSeconds ?? 3600,
    };
    this.roles.set(options.name.toLowerCase(), role);
    return role;
  }

  /** @param issuer - `https://…`, as in the tokens' `iss`. */
  addOidcProvider(issuer: string, clientIds: readonly string[]): OidcProvider {
    const url = issuer.replace(/^https:\/\//, '');
    const provider: OidcProvider = {
      arn: this.iamArn(`oidc-provider/${url}`),
      url,
      clientIds: new Set(clientIds),
      createdAt: this.#surroundings.clock.now(),
    };
    this.oidcProviders.set(url, provider);
    return provider;
  }

  /** Adds a customer managed policy. */
  addPolicy(name: string, policy: PolicySource, path = '/'): ManagedPolicy {
    const managed: ManagedPolicy = {
      arn: this.iamArn(`policy${path}${name}`),
      name,
      path,
      policyId: uniqueId('ANPA'),
      document: parsePolicy(policy, 'identity'),
      createdAt: this.#surroundings.clock.now(),
    };
    this.policies.set(managed.arn, managed);
    return managed;
  }
}

function holder(options: HolderOptions): PolicyHolder {
  return {
    attachedPolicies: new Set(options.attachedPolicies),
    inlinePolicies: new Map(
      Object.entries(options.inlinePolicies ?? {}).map(([name, policy]) => [
        name,
        parsePolicy(policy, 'identity'),
      ]),
    ),
    permissionsBoundary: options.permissionsBoundary,
    tags: new Map(Object.entries(options.tags ?? {})),
  };
}

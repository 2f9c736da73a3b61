import type { Clock } from '../clock.ts';
import { type Decision, decide, type Layer } from '../policy/decide.ts';
import { opaqueToken, type SecretLedger, secretAccessKey, uniqueId } from '../secrets.ts';
import { Account, type PolicySource } from './account.ts';
import { parseArn } from './arn.ts';
import { type ContextValues, requestContext } from './context.ts';
import { longTermSession } from './long-term-session.ts';
import { awsManagedPolicy } from './managed-policies.ts';
import type { ManagedPolicy, Role, Session } from './model.ts';
import type { Partition } from './partitions.ts';
import { permissionLayers } from './permissions.ts';
import { type PrincipalDirectory, pinPrincipals } from './trust-principals.ts';

/** The data of the local AWS: accounts with their IAM, and open sessions. */
export class World implements PrincipalDirectory {
  readonly accounts = new Map<string, Account>();
  /** Temporary credentials by access key ID. */
  readonly sessions = new Map<string, Session>();
  readonly clock: Clock;
  readonly secrets: SecretLedger;
  /** Seconds until a role that IAM created can be assumed. */
  rolePropagationSeconds = 0;

  constructor(clock: Clock, secrets: SecretLedger) {
    this.clock = clock;
    this.secrets = secrets;
  }

  /** @param id - Twelve digits. */
  addAccount(id: string, partition: Partition = 'aws', alias?: string): Account {
    const account = new Account(id, partition, alias, {
      clock: this.clock,
      secrets: this.secrets,
      pinTrustPolicy: (policy: PolicySource) => pinPrincipals(policy, this),
    });
    this.accounts.set(id, account);
    return account;
  }

  /** @throws Error if the world has no such account. */
  account(id: string): Account {
    const account = this.accounts.get(id);
    if (account === undefined) {
      throw new Error(`The local AWS has no account ${id}`);
    }
    return account;
  }

  /** The role with exactly this ARN, with its path. */
  role(arn: string): Role | undefined {
    const name = parseArn(arn)?.resource.split('/').at(-1) ?? '';
    const role = this.accounts.get(parseArn(arn)?.account ?? '')?.role(name);
    return role?.arn === arn ? role : undefined;
  }

  /** The managed policy with this ARN, of AWS or of a customer. */
  policy(arn: string): ManagedPolicy | undefined {
    return (
      awsManagedPolicy(arn) ?? this.accounts.get(parseArn(arn)?.account ?? '')?.policies.get(arn)
    );
  }

  /** Credentials by access key ID: temporary ones or those of a user, also expired ones. */
  session(accessKeyId: string): Session | undefined {
    return this.sessions.get(accessKeyId) ?? longTermSession(this.accounts.values(), accessKeyId);
  }

  /** Issues temporary credentials. */
  openSession(
    facts: Omit<Session, 'accessKeyId' | 'secretAccessKey' | 'sessionToken' | 'issuedAt'>,
  ): Session {
    const session: Session = {
      ...facts,
      accessKeyId: this.secrets.issue('access-key-id', uniqueId('ASIA')),
      secretAccessKey: this.secrets.issue('secret-access-key', secretAccessKey()),
      sessionToken: this.secrets.issue('session-token', opaqueToken('IQoJb3JpZ2luX2Vj', 420)),
      issuedAt: this.clock.now(),
    };
    this.sessions.set(session.accessKeyId, session);
    return session;
  }

  /**
   * Whether credentials may do something at this moment.
   *
   * @param credentials - A session or its access key ID. Unknown and expired ones may do nothing.
   * @param resource - ARN, or `*` for actions without a resource.
   * @param context - Condition keys of the request, such as `aws:RequestTag/team`.
   */
  isAllowed(
    credentials: Session | string,
    action: string,
    resource = '*',
    context: ContextValues = {},
  ): boolean {
    const session = typeof credentials === 'string' ? this.session(credentials) : credentials;
    return (
      session !== undefined &&
      !this.isExpired(session) &&
      this.decide(session, action, resource, context).allowed
    );
  }

  /** The same with the reason of a refusal, but only by identity and session policies. */
  decide(
    session: Session,
    action: string,
    resource: string,
    context: ContextValues = {},
    required?: readonly Layer[],
  ): Decision {
    const request = {
      action,
      resource,
      context: requestContext(session, this.clock.now(), context),
    };
    return decide(permissionLayers(this, session), request, required);
  }

  isExpired(session: Session): boolean {
    return session.expiresAt !== undefined && session.expiresAt <= this.clock.now();
  }

  hasAccount(id: string, partition?: string): boolean {
    const account = this.accounts.get(id);
    return account !== undefined && (partition === undefined || account.partition === partition);
  }

  /** Does not find a role that is too new. */
  uniqueIdOf(arn: string): string | undefined {
    const principal = this.#principals().find((candidate) => candidate.arn === arn);
    const role = this.role(arn);
    const isNew = role !== undefined && role.assumableFrom > this.clock.now();
    return isNew ? undefined : principal?.id;
  }

  arnOf(uniqueId: string): string | undefined {
    return this.#principals().find((principal) => principal.id === uniqueId)?.arn;
  }

  #principals(): { id: string; arn: string }[] {
    return [...this.accounts.values()].flatMap((account) => [
      ...[...account.roles.values()].map(({ roleId, arn }) => ({ id: roleId, arn })),
      ...[...account.users.values()].map(({ userId, arn }) => ({ id: userId, arn })),
    ]);
  }
}

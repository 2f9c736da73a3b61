import pLimit from 'p-limit';
import { errorOf } from '../errors.ts';
import type { RemovalInputs } from '../inputs/temporary-roles.ts';
import { endsTooLate, hasExpired } from '../role/expiry.ts';
import { ROLE_PATH } from '../role/name.ts';
import { identify, type Ownership } from '../role/ownership.ts';
import type { Log } from '../sign-in/ports.ts';
import { planTargets } from '../sign-in/targets.ts';
import { firstFew } from '../text/few.ts';
import { becomeManager } from './manager.ts';
import type { Iam, RolePorts } from './ports.ts';
import { type FailedRemoval, IAM_CONCURRENCY, type Removal, removeEach } from './removals.ts';
import { removeIfSame } from './remove-role.ts';

/** A temporary role that was found, and its repository. */
export interface FoundRole extends Ownership {
  readonly name: string;
}

/** A role below the path that this action cannot have created, and the reason. */
export interface ForeignRole {
  readonly name: string;
  readonly because: string;
}

export interface Swept {
  readonly expired: readonly FoundRole[];
  readonly removals: readonly Removal[];
  /** Roles that have not expired. */
  readonly current: number;
  /** Current roles whose tags give them more time than this action allows. */
  readonly tooLate: readonly FoundRole[];
  /** Roles below the path that this action cannot have created. */
  readonly foreign: readonly ForeignRole[];
  /** Roles that could not be read; they are among the removals. */
  readonly unseen: number;
}

/** The roles found below the path. */
type Found =
  | { readonly kind: 'ours'; readonly role: FoundRole }
  | { readonly kind: 'foreign'; readonly role: ForeignRole }
  | Unseen;

interface Unseen extends FailedRemoval {
  readonly kind: 'unseen';
}

/**
 * Removes every expired temporary role of the account, of any repository. If one cannot be read or
 * removed, the others still are.
 */
export async function sweep(inputs: RemovalInputs, ports: RolePorts): Promise<Swept> {
  const { cancelled, log } = ports;
  const [target] = await planTargets(inputs.signIn);
  const manager = await becomeManager(target, inputs.signIn, ports, cancelled);
  const iam = ports.iam(manager.credentials, manager.target.region, cancelled);
  const found = await findRoles(iam);
  const unseen = found.filter((one) => one.kind === 'unseen');
  const ours = found.filter((one) => one.kind === 'ours').map(({ role }) => role);
  const expired = ours.filter((role) => hasExpired(role, ports.now()));
  const swept = {
    expired,
    current: ours.length - expired.length,
    tooLate: ours.filter((role) => endsTooLate(role, ports.now())),
    foreign: found.filter((one) => one.kind === 'foreign').map(({ role }) => role),
    unseen: unseen.length,
  };
  const notSeen = swept.unseen > 0 ? `, ${swept.unseen} could not be read` : '';
  log.info(
    `Found ${found.length} roles below ${ROLE_PATH} in the account ${manager.accountId}: ${expired.length} expired, ${swept.current} current, ${swept.foreign.length} not of this action${notSeen}.`,
  );
  warnOfStrangers(swept, log);
  const removals = await removeEach(expired, inputs.dryRun, ports, (role) =>
    removeIfSame(role.name, role, iam, cancelled),
  );
  return { ...swept, removals: [...unseen, ...removals] };
}

/** This action does not end the power of such roles, and people may think that it created them. */
function warnOfStrangers({ tooLate, foreign }: Pick<Swept, 'tooLate' | 'foreign'>, log: Log): void {
  if (tooLate.length > 0) {
    log.warning(
      `These roles expire more than 12 hours from now, later than this action allows: ${firstFew(namesOf(tooLate))}. Somebody else created them, or changed their tags. To find out who, search CloudTrail for the events CreateRole and TagRole. They are left alone.`,
    );
  }
  for (const { name, because } of foreign) {
    log.info(`This action did not create the role ${name}: ${because}.`);
  }
  if (foreign.length > 0) {
    log.warning(
      `This action cannot have created these roles below ${ROLE_PATH}: ${firstFew(namesOf(foreign))}. The log says why. To find out who created them or changed their tags, search CloudTrail for the events CreateRole, TagRole and UntagRole. They are left alone.`,
    );
  }
}

function namesOf(roles: readonly { readonly name: string }[]): readonly string[] {
  return roles.map(({ name }) => name);
}

/** All roles below the path, with their tags. Roles that vanish meanwhile are left out. */
async function findRoles(iam: Iam): Promise<readonly Found[]> {
  const limit = pLimit(IAM_CONCURRENCY);
  const found: Promise<Found | undefined>[] = [];
  for await (const { name, path } of iam.rolesBelow(ROLE_PATH)) {
    const look = async (): Promise<Found | undefined> => {
      const tags = await iam.roleTags(name);
      if (tags === undefined) {
        return undefined;
      }
      const identified = identify({ path, tags });
      return identified.kind === 'foreign'
        ? { kind: 'foreign', role: { name, because: identified.because } }
        : { kind: 'ours', role: { name, ...identified.ownership } };
    };
    const unseen = (thrown: unknown): Unseen => ({
      kind: 'unseen',
      name,
      failure: errorOf(thrown),
    });
    found.push(limit(look).catch(unseen));
  }
  const known = (await Promise.all(found)).filter((one) => one !== undefined);
  return known.some(({ kind }) => kind === 'unseen') ? withoutGone(known, iam) : known;
}

/**
 * Leaves out roles that are gone by now. IAM no longer knows their path, so it refuses to show them
 * to an identity whose permissions name the path.
 */
async function withoutGone(found: readonly Found[], iam: Iam): Promise<readonly Found[]> {
  const there = new Set<string>();
  for await (const { name } of iam.rolesBelow(ROLE_PATH)) {
    there.add(name);
  }
  return found.filter((one) => one.kind !== 'unseen' || there.has(one.name));
}

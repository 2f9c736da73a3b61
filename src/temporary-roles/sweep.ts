import pLimit from 'p-limit';
import { errorOf } from '../errors.ts';
import type { RemovalInputs } from '../inputs/temporary-roles.ts';
import { endsTooLate, hasExpired } from '../role/expiry.ts';
import { ROLE_PATH } from '../role/name.ts';
import { type Ownership, ownershipOf } from '../role/ownership.ts';
import { planTargets } from '../sign-in/targets.ts';
import { becomeManager } from './manager.ts';
import type { Iam, RolePorts } from './ports.ts';
import { type FailedRemoval, IAM_CONCURRENCY, type Removal, removeEach } from './removals.ts';
import { removeIfSame } from './remove-role.ts';

/** A temporary role that was found, and whose it is. */
export interface FoundRole extends Ownership {
  readonly name: string;
}

export interface Swept {
  readonly expired: readonly FoundRole[];
  readonly removals: readonly Removal[];
  /** Roles whose time is not up. */
  readonly current: number;
  /** Those of them whose tags give them more time than this action ever does. */
  readonly tooLate: readonly FoundRole[];
  /** Roles below the path that are not this action's. */
  readonly foreign: number;
  /** Roles that could not be looked at; they are among the removals. */
  readonly unseen: number;
}

/** What was found below the path. */
type Found =
  | { readonly kind: 'ours'; readonly role: FoundRole }
  | { readonly kind: 'foreign' }
  | Unseen;

interface Unseen extends FailedRemoval {
  readonly kind: 'unseen';
}

/**
 * Removes every temporary role of the account whose time is up, of any repository. One that
 * cannot be removed, or looked at, does not stop the others.
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
    foreign: found.length - ours.length - unseen.length,
    unseen: unseen.length,
  };
  const notSeen = swept.unseen > 0 ? `, ${swept.unseen} could not be looked at` : '';
  log.info(
    `Found ${found.length} roles below ${ROLE_PATH} in the account ${manager.accountId}: ${expired.length} expired, ${swept.current} current, ${swept.foreign} not of this action${notSeen}.`,
  );
  if (swept.tooLate.length > 0) {
    const names = swept.tooLate.map(({ name }) => name).join(', ');
    log.warning(
      `These roles end more than 12 hours from now, and this action makes none that do: ${names}. Somebody else made them, or changed their tags; CloudTrail shows who, with the events CreateRole and TagRole. They are left alone.`,
    );
  }
  const removals = await removeEach(expired, inputs.dryRun, ports, (role) =>
    removeIfSame(role.name, role, iam, cancelled),
  );
  return { ...swept, removals: [...unseen, ...removals] };
}

/** All roles below the path, with what their tags say; roles that vanish meanwhile are left out. */
async function findRoles(iam: Iam): Promise<readonly Found[]> {
  const limit = pLimit(IAM_CONCURRENCY);
  const found: Promise<Found | undefined>[] = [];
  for await (const { name, path } of iam.rolesBelow(ROLE_PATH)) {
    const look = async (): Promise<Found | undefined> => {
      const tags = await iam.roleTags(name);
      if (tags === undefined) {
        return undefined;
      }
      const ownership = ownershipOf({ path, tags });
      return ownership === undefined
        ? { kind: 'foreign' }
        : { kind: 'ours', role: { name, ...ownership } };
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
 * Leaves out what is gone by now: of such a role IAM knows no path any more, and refuses to look
 * at it to an identity whose permissions name the path.
 */
async function withoutGone(found: readonly Found[], iam: Iam): Promise<readonly Found[]> {
  const there = new Set<string>();
  for await (const { name } of iam.rolesBelow(ROLE_PATH)) {
    there.add(name);
  }
  return found.filter((one) => one.kind !== 'unseen' || there.has(one.name));
}

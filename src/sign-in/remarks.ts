import { otherAccount, otherPortalAccount, type Remark } from '../console/remarks.ts';
import type { Log } from './ports.ts';
import type { Target } from './targets.ts';

/** Logs the remarks about the pages, each remark once. */
export function logPageRemarks(targets: readonly Target[], log: Log): void {
  const remarks = targets.flatMap(({ remark }) => remark ?? []);
  for (const remark of new Map(remarks.map((remark) => [remark.text, remark])).values()) {
    say(remark, log);
  }
}

/**
 * Warns if the destination is a resource of another account than that of the link, or if the access
 * portal's shortcut leads to another one.
 */
export function logAccountRemark(target: Target, accountId: string, log: Log): void {
  const { destinationAccountId, accountId: planned = accountId } = target;
  if (destinationAccountId !== undefined && destinationAccountId !== accountId) {
    say(otherAccount(destinationAccountId, accountId), log);
  } else if (planned !== accountId) {
    // A role's account is certain, so this one is from the shortcut.
    say(otherPortalAccount(planned, accountId), log);
  }
}

function say({ level, text }: Remark, log: Log): void {
  log[level](text);
}

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
 * Warns if the destination is a resource of another account than the one that the link opens, or if
 * the shortcut of the access portal opens another account.
 */
export function logAccountRemark(target: Target, accountId: string, log: Log): void {
  const { destinationAccountId, accountId: planned = accountId } = target;
  if (destinationAccountId !== undefined && destinationAccountId !== accountId) {
    say(otherAccount(destinationAccountId, accountId), log);
  } else if (planned !== accountId) {
    // With a role, both are its account. So `planned` is from the shortcut.
    say(otherPortalAccount(planned, accountId), log);
  }
}

function say({ level, text }: Remark, log: Log): void {
  log[level](text);
}

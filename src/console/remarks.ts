import { misspelledRegion } from '../partition/nearest-region.ts';
import type { Partition } from '../partition/partition.ts';
import { shortened } from '../text/excerpt.ts';
import { regionTexts } from './console-hosts.ts';

/** Remarks about a page, for the log. */
export interface Remark {
  readonly level: 'info' | 'warning';
  readonly text: string;
}

/** For a destination from a secret, a variable or an output that does not exist. */
export const EMPTY_DESTINATION: Remark = {
  level: 'warning',
  text: 'Input "destination" is set, but empty, so the link opens the console home. If a secret, a variable or another step sets it, check that this exists and that the job may read it. If you want the console home, remove the input or write "home".',
};

/** For ARNs whose kind has no page in the table. */
export const AWS_DECIDES: Remark = {
  level: 'info',
  text: 'The action has no page for this kind of ARN, so AWS decides what /go/view opens for it. docs/destinations.md lists the kinds that have one.',
};

/**
 * For a page in a region that AWS probably does not have. The action cannot check it, so the page
 * would fail only in the browser.
 */
export function remarkOnRegion(page: URL, partition: Partition): Remark | undefined {
  for (const text of regionTexts(page, partition)) {
    const meant = misspelledRegion(text, partition);
    if (meant !== undefined) {
      return {
        level: 'warning',
        text: `The page is in the region "${shortened(text)}", which this action does not know. Did you mean ${meant}? If AWS does not have the region, the page does not open.`,
      };
    }
  }
  return undefined;
}

/** For an ARN of another account than that of the role or the session. */
export function otherAccount(ofArn: string, opened: string): Remark {
  return {
    level: 'warning',
    text: `The ARN in destination belongs to the account ${ofArn}, but the link opens the account ${opened}, which probably has no access to the resource. Use a role of the account ${ofArn}, or an ARN of ${opened}.`,
  };
}

/** For a shortcut link of the access portal to an account that is not the one of the session. */
export function otherPortalAccount(ofShortcut: string, ofSession: string): Remark {
  return {
    level: 'warning',
    text: `The shortcut link in access-portal opens the account ${ofShortcut}, but the session is in the account ${ofSession}. Correct account_id in the link, or use credentials of the account ${ofShortcut}.`,
  };
}

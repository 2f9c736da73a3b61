import { misspelledRegion } from '../partition/nearest-region.ts';
import type { Partition } from '../partition/partition.ts';
import { shortened } from '../text/excerpt.ts';
import { regionTexts } from './console-hosts.ts';

/** Remarks about a page, for the log. */
export interface Remark {
  readonly level: 'info' | 'warning';
  readonly text: string;
}

/** For a destination that was set to a secret, a variable or an output that does not exist. */
export const EMPTY_DESTINATION: Remark = {
  level: 'warning',
  text: 'Input "destination" is set, but empty, so the link opens the console home. If it is filled from a secret, a variable or another step, check that this exists and that this job may read it. For the console home, leave the input out or write "home".',
};

/** For ARNs whose kind has no page in the table. */
export const AWS_DECIDES: Remark = {
  level: 'info',
  text: 'The action has no page for this kind of ARN, so AWS decides what /go/view opens for it. docs/destinations.md lists the kinds that have one.',
};

/**
 * For a page in a region that AWS most likely does not have. Nobody asks AWS whether a page exists:
 * a browser would be the first to fail.
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

/** For the ARN of a resource of another account than the one that is signed in to. */
export function otherAccount(ofArn: string, ofSession: string): Remark {
  return {
    level: 'warning',
    text: `The ARN in destination belongs to the account ${ofArn}, but the session is in the account ${ofSession}, which may not see it. Use a role of the account ${ofArn}, or an ARN of ${ofSession}.`,
  };
}

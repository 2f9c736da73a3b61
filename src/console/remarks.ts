/** Remarks about a page, for the log. */
export interface Remark {
  readonly level: 'info' | 'warning';
  readonly text: string;
}

/** For ARNs whose kind has no page in the table. */
export const AWS_DECIDES: Remark = {
  level: 'info',
  text: 'The action has no page for this kind of ARN, so AWS decides what /go/view opens for it. docs/destinations.md lists the kinds that have one.',
};

/** For a word without a page in the consoles of a partition. */
export function unknownWord(word: string, partition: string, near: readonly string[]): Remark {
  const advice =
    near.length === 0
      ? 'docs/destinations.md lists the words.'
      : `Did you mean ${near.join(' or ')}?`;
  return {
    level: 'warning',
    text: `The action has no page for the service word "${word}" in the partition ${partition}, so the link opens the path /${word}/home, which may not exist. ${advice} If the path is right, write ${word}/home as the destination.`,
  };
}

/** For an ARN of another account than that of the session. */
export function otherAccount(ofArn: string, ofSession: string): Remark {
  return {
    level: 'warning',
    text: `The ARN in destination belongs to the account ${ofArn}, but the session is in the account ${ofSession}, which may not see it. Use a role of the account ${ofArn}, or an ARN of ${ofSession}.`,
  };
}

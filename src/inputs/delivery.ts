import type { RunFacts } from '../run-facts.ts';
import type { RawInputs } from './names.ts';
import { parseOpenerUrl } from './opener-url.ts';
import { parseReason } from './reason.ts';
import { type NamedKey, parseRecipients } from './recipients.ts';
import { parseSealTo, type SealTo } from './seal-to.ts';
import { oneOf, optional } from './text.ts';

/** What the job summary shows; `none` writes nothing to it. */
export type SummaryKind = 'details' | 'link' | 'none';

/** How the URL reaches people. */
export interface DeliveryInputs {
  readonly reason: string | undefined;
  readonly summary: SummaryKind;
  /** Empty: nothing is sealed. */
  readonly sealTo: readonly SealTo[];
  /** The keys in the workflow; `undefined` if the action asks GitHub for keys. */
  readonly recipients: readonly NamedKey[] | undefined;
  /** The page that opens sealed links, without a fragment. */
  readonly openerUrl: string | undefined;
  /** Reads public keys, the visibility of the repository and who may write to it. */
  readonly githubToken: string | undefined;
}

/** @throws ActionError `invalid-input` for the first value that cannot be used. */
export function parseDeliveryInputs(raw: RawInputs, run: RunFacts): DeliveryInputs {
  return {
    reason: optional(raw['reason'], parseReason),
    summary: oneOf<SummaryKind>('summary', raw['summary'], ['details', 'link', 'none']),
    sealTo: parseSealTo(raw['seal-to'] ?? '', run),
    recipients: optional(raw['recipients'], (text) => parseRecipients(text, run)),
    openerUrl: optional(raw['opener-url'], parseOpenerUrl),
    githubToken: raw['github-token'],
  };
}

import { ActionError, invalidInput } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import type { DeliveryInputs, SummaryKind } from '../inputs/delivery.ts';
import type { Outcome } from '../sign-in/outcome.ts';
import type { DeliveryPorts, LinkReaders, Visibility } from './ports.ts';
import { recipientLine, resolveRecipients, type SealRecipient } from './recipients.ts';
import { sealedText } from './sealed-text.ts';

/** Text that only the recipients can read. */
export interface Sealed {
  /** An armored age file; output `sealed-url`. */
  readonly armored: string;
  readonly recipients: readonly SealRecipient[];
}

/** A delivery that may go ahead: its readers are known before there is anything to read. */
export interface Delivery {
  /** Why the access is needed, in one line, if the workflow says so. */
  readonly reason: string | undefined;
  readonly summary: SummaryKind;
  /** Who can read a live link in the summary; without it there is none. */
  readonly linkReaders: LinkReaders | undefined;
  /** @returns `undefined` if there is nobody to seal for, or no URL. */
  seal(outcomes: readonly Outcome[]): Promise<Sealed | undefined>;
}

const DELIVERY_CHECK_LIMIT_MS = 30_000;

/**
 * Checks what can go wrong with a delivery before any token is minted.
 *
 * @param claimedVisibility - The visibility by the job's ID token, if the step uses one anyway.
 * @throws ActionError `public-repository`, `no-recipient-key`, `invalid-input` or `network`.
 */
export async function prepareDelivery(
  inputs: DeliveryInputs,
  ports: DeliveryPorts,
  claimedVisibility: (signal: AbortSignal) => Promise<Visibility | undefined>,
): Promise<Delivery> {
  return withDeadline(DELIVERY_CHECK_LIMIT_MS, ports.cancelled, async (signal) => {
    if (inputs.reason !== undefined) {
      ports.log.info(`Reason: ${inputs.reason}`);
    }
    if (inputs.needsWriter && !(await ports.github.isPullRequestByWriter())) {
      throw invalidInput(
        'seal-to',
        'has the word actor in a run for a pull request that nobody with write access is known to have opened or pushed to',
        'Name the people who may have the link: @octocat, or a key of theirs. The word actor is for pull requests from branches of the repository itself, when they are opened or pushed to (types: [opened, synchronize]).',
      );
    }
    const linkReaders =
      inputs.summary === 'link'
        ? await requirePrivate(ports, claimedVisibility, signal)
        : undefined;
    const sealing = inputs.sealTo.length > 0 ? await ports.loadSealing() : undefined;
    const recipients = sealing
      ? await resolveRecipients(inputs.sealTo, sealing, ports, signal)
      : [];
    for (const recipient of recipients) {
      ports.log.info(`Sealed for: ${recipientLine(recipient)}`);
    }
    return {
      reason: inputs.reason,
      summary: inputs.summary,
      linkReaders,
      seal: async (outcomes) => {
        const text = sealedText(outcomes);
        if (sealing === undefined || text === undefined) {
          return undefined;
        }
        const keys = recipients.map(({ key }) => key);
        return { armored: await sealing.sealText(text, keys), recipients };
      },
    };
  });
}

/**
 * Whoever says public is believed at once. What the event says is as old as the run, and a run can
 * be started again weeks later: so the ID token, else the REST API, has to agree if it can tell.
 * What nobody knows is public.
 */
async function requirePrivate(
  { github }: DeliveryPorts,
  claimed: (signal: AbortSignal) => Promise<Visibility | undefined>,
  signal: AbortSignal,
): Promise<LinkReaders> {
  const byEvent = github.payloadVisibility();
  const visibility =
    byEvent === 'public'
      ? byEvent
      : ((await claimed(signal)) ?? (await github.repositoryVisibility(signal)) ?? byEvent);
  if (visibility === 'private' || visibility === 'internal') {
    return visibility;
  }
  throw new ActionError(
    'public-repository',
    visibility === 'public'
      ? 'The repository is public, so everybody could read a live link in the job summary ("summary: link") and sign in with it.'
      : 'Neither the event nor GitHub tells whether the repository is private, and a live link in the job summary ("summary: link") of a public one could be used by everybody.',
    visibility === 'public'
      ? 'Use seal-to, which encrypts the link for the people you name and is safe here, or leave out "summary: link".'
      : 'Leave out github-token, so that GitHub can be asked with the token of the job (a secret that does not exist leaves it empty), or use seal-to, which is safe in every repository.',
  );
}

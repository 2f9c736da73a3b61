import { ActionError } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import type { DeliveryInputs, SummaryKind } from '../inputs/delivery.ts';
import type { RunFacts } from '../run-facts.ts';
import type { Outcome } from '../sign-in/outcome.ts';
import type { IdToken } from '../sign-in/ports.ts';
import { withActorNamed } from './actor.ts';
import { type DeliveryPorts, isVisibility, type LinkReaders } from './ports.ts';
import { recipientLine, resolveRecipients, type SealRecipient } from './recipients.ts';
import { planLink, type SealedLink, sealedLink } from './sealed-link.ts';
import { sealedText } from './sealed-text.ts';

/** Text that only the recipients can read. */
export interface Sealed {
  /** An armored age file; output `sealed-url`. */
  readonly armored: string;
  readonly recipients: readonly SealRecipient[];
  /** Output `sealed-link`, for recipients whose key is in an opener page. */
  readonly link: SealedLink | undefined;
}

/** A permitted delivery: its readers are known before the link exists. */
export interface Delivery {
  /** The input `reason`. */
  readonly reason: string | undefined;
  readonly summary: SummaryKind;
  /** Who can read a live link in the summary; absent if there is no live link. */
  readonly linkReaders: LinkReaders | undefined;
  /** @returns `undefined` if there is nobody to seal for, or no URL. */
  seal(outcomes: readonly Outcome[]): Promise<Sealed | undefined>;
}

type AskIdToken = (signal: AbortSignal) => Promise<IdToken | undefined>;

const DELIVERY_CHECK_LIMIT_MS = 30_000;

/**
 * Checks everything about a delivery before the first request to AWS.
 *
 * @param idToken - The ID token of the step, if it uses one anyway.
 * @throws ActionError `asker-unknown`, `public-repository`, `no-recipient-key`, `invalid-input` or
 *   `network`.
 */
export async function prepareDelivery(
  inputs: DeliveryInputs,
  run: RunFacts,
  ports: DeliveryPorts,
  idToken: AskIdToken,
): Promise<Delivery> {
  return withDeadline(DELIVERY_CHECK_LIMIT_MS, ports.cancelled, async (signal) => {
    if (inputs.reason !== undefined) {
      ports.log.info(`Reason: ${inputs.reason}`);
    }
    const asking = { ...ports, run, idToken, signal };
    const sealTo = await withActorNamed(inputs.sealTo, asking);
    const linkReaders =
      inputs.summary === 'link' ? await requirePrivate(ports, idToken, signal) : undefined;
    const sealing = sealTo.length > 0 ? await ports.loadSealing() : undefined;
    const recipients =
      sealing === undefined
        ? []
        : await resolveRecipients(sealTo, inputs.recipients, { ...ports, sealing, signal });
    for (const recipient of recipients) {
      ports.log.info(`Sealed for: ${recipientLine(recipient)}`);
    }
    const keys = recipients.map(({ key }) => key);
    const plan = planLink(inputs.openerUrl, keys, ports);
    return {
      reason: inputs.reason,
      summary: inputs.summary,
      linkReaders,
      seal: async (outcomes) => {
        const text = sealedText(outcomes);
        if (sealing === undefined || text === undefined) {
          return undefined;
        }
        const facts = { run, reason: inputs.reason, sealing, log: ports.log };
        return {
          armored: await sealing.sealText(text, keys),
          recipients,
          link: plan && (await sealedLink(outcomes, plan, facts)),
        };
      },
    };
  });
}

/**
 * Asks GitHub in this step: the ID token, or else the REST API. The event is no proof: it is as old
 * as the run, and a run can be started again weeks later.
 */
async function requirePrivate(
  { github }: DeliveryPorts,
  idToken: AskIdToken,
  signal: AbortSignal,
): Promise<LinkReaders> {
  const claimed = (await idToken(signal))?.repositoryVisibility;
  const visibility = isVisibility(claimed) ? claimed : await github.repositoryVisibility(signal);
  if (visibility === 'private' || visibility === 'internal') {
    return visibility;
  }
  if (visibility === 'public') {
    throw new ActionError(
      'public-repository',
      'The repository is public, so everybody could read a live link in the job summary ("summary: link") and sign in with it.',
      'Use seal-to, which encrypts the link for the people you name and is safe here, or leave out "summary: link".',
    );
  }
  throw new ActionError(
    'public-repository',
    `GitHub did not say in this step whether the repository is private (${visibility.reason}), and everybody could use a live link in the job summary ("summary: link") of a public one.`,
    `${visibility.advice} Or use seal-to, which is safe in every repository.`,
  );
}

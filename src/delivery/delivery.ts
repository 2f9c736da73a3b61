import { ActionError } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import type { DeliveryInputs, SummaryKind } from '../inputs/delivery.ts';
import type { RunFacts } from '../run-facts.ts';
import type { IdToken } from '../sign-in/ports.ts';
import type { Asking } from './actor.ts';
import { type DeliveryPorts, isVisibility, type LinkReaders } from './ports.ts';
import type { Seal } from './seal-for.ts';

/** A permitted delivery: its readers are known before the link exists. */
export interface Delivery {
  /** The input `reason`. */
  readonly reason: string | undefined;
  readonly summary: SummaryKind;
  /** Who can read a live link in the summary; absent if there is no live link. */
  readonly linkReaders: LinkReaders | undefined;
  readonly seal: Seal;
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
    const seal = await prepareSeal(inputs, ports, asking);
    const { reason, summary } = inputs;
    const linkReaders =
      summary === 'link' ? await requirePrivate(ports, idToken, signal) : undefined;
    return { reason, summary, linkReaders, seal };
  });
}

/** Loads the sealing only if needed: also to warn of `recipients` or `opener-url` alone. */
async function prepareSeal(
  inputs: DeliveryInputs,
  ports: DeliveryPorts,
  asking: Asking,
): Promise<Seal> {
  const { sealTo, recipients, openerUrl } = inputs;
  if (sealTo.length === 0 && recipients === undefined && openerUrl === undefined) {
    return async () => undefined;
  }
  const { sealFor } = await import('./seal-for.ts');
  return sealFor(inputs, ports, asking);
}

/**
 * Gets the visibility from GitHub in this step: from the ID token, or else from the REST API. The
 * event is not a proof: it is as old as the run, which people can start again weeks later.
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
      'Use seal-to, which encrypts the link for the people you name and is safe here, or remove "summary: link".',
    );
  }
  throw new ActionError(
    'public-repository',
    `GitHub did not say in this step whether the repository is private (${visibility.reason}). If it is public, everybody could use the live link in the job summary ("summary: link").`,
    `${visibility.advice} Or use seal-to, which is safe in every repository.`,
  );
}

import type { DeliveryInputs } from '../inputs/delivery.ts';
import type { Outcome } from '../sign-in/outcome.ts';
import { type Asking, withActorNamed } from './actor.ts';
import type { DeliveryPorts } from './ports.ts';
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

/** @returns `undefined` if there is no recipient or no URL. */
export type Seal = (outcomes: readonly Outcome[]) => Promise<Sealed | undefined>;

/**
 * Finds the keys of the people in `seal-to`, and logs them.
 *
 * @throws ActionError `asker-unknown`, `no-recipient-key`, `invalid-input` or `network`.
 */
export async function sealFor(
  { sealTo, recipients: named, reason, openerUrl }: DeliveryInputs,
  ports: DeliveryPorts,
  asking: Asking,
): Promise<Seal> {
  const { log } = ports;
  const { run, signal } = asking;
  if (sealTo.length === 0) {
    if (named === undefined) {
      planLink(openerUrl, [], ports);
    } else {
      log.warning(
        'recipients is set, but seal-to names nobody, so the action does not encrypt the link. Name the people in seal-to, for example "@octocat" with its quotation marks, or remove recipients.',
      );
    }
    return async () => undefined;
  }
  const people = await withActorNamed(sealTo, asking);
  const sealing = await ports.loadSealing();
  const recipients = await resolveRecipients(people, named, { ...ports, sealing, signal });
  for (const recipient of recipients) {
    log.info(`Sealed for: ${recipientLine(recipient)}`);
  }
  const keys = recipients.map(({ key }) => key);
  const plan = planLink(openerUrl, keys, ports);
  return async (outcomes) => {
    const text = sealedText(outcomes);
    if (text === undefined) {
      return undefined;
    }
    const armored = await sealing.sealText(text, keys);
    const link = plan && (await sealedLink(outcomes, plan, { run, reason, sealing, log }));
    return { armored, recipients, link };
  };
}

import { partitionOfDestination } from '../console/destination-owner.ts';
import { invalidInput } from '../errors.ts';
import { parseDeliveryInputs } from '../inputs/delivery.ts';
import { parseSignInInputs, type SignInInputs } from '../inputs/sign-in.ts';
import type { Partition } from '../partition/partition.ts';
import { linkLines } from '../sign-in/report.ts';
import { checkAccountAllowed, planTargets } from '../sign-in/targets.ts';
import { linksSummary } from '../summary/links.ts';
import type { Mode } from './edges.ts';
import { logLines, warnOfPortal } from './hand-over.ts';

/** The links that hold no secret, for every role. Asks nobody for anything. */
export const links: Mode = async (raw, edges) => {
  const { log, publish, runFacts } = edges;
  const inputs = parseSignInInputs(raw, runFacts);
  const { summary } = parseDeliveryInputs(raw, runFacts);
  if (summary === 'link') {
    throw invalidInput(
      'summary',
      'is "link", but mode links makes no link that signs in',
      'Use details, which shows the links without a secret.',
    );
  }
  const targets = planTargets(inputs, partitionOfPage(inputs));
  for (const { accountId } of targets) {
    if (accountId !== undefined) {
      checkAccountAllowed(accountId, inputs.allowedAccountIds);
    }
  }
  warnOfPortal(inputs, log);
  for (const target of targets) {
    logLines(linkLines(target), log);
  }
  publish.links(targets);
  await publish.summary(summary === 'none' ? undefined : linksSummary(targets));
  return undefined;
};

/** @throws ActionError `invalid-input` if the input `region` is of another partition. */
function partitionOfPage({ roles, destination, region }: SignInInputs): Partition | undefined {
  const partition = roles.length === 0 ? partitionOfDestination(destination) : undefined;
  if (partition && region?.source === 'region' && !partition.regionPattern.test(region.name)) {
    throw invalidInput(
      'region',
      `is "${region.name}", but the destination belongs to the partition ${partition.id}`,
      `Leave it out, or set it to a region of ${partition.id}, for example ${partition.firstRegion}.`,
    );
  }
  return partition;
}

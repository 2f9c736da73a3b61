import { partitionNamedBy } from '../console/destination.ts';
import { readDestination } from '../console/destination-form.ts';
import { invalidInput } from '../errors.ts';
import { parseDeliveryInputs } from '../inputs/delivery.ts';
import { parseSignInInputs, type SignInInputs } from '../inputs/sign-in.ts';
import { logAccountRemark, logPageRemarks } from '../sign-in/remarks.ts';
import { linkLines } from '../sign-in/report.ts';
import { checkAccountAllowed, planTargets } from '../sign-in/targets.ts';
import { linksSummary } from '../summary/links.ts';
import type { Mode } from './edges.ts';
import { logLines, warnOfPortal } from './hand-over.ts';

/** Publishes the links without a secret for every role. It sends no request. */
export const links: Mode = async (raw, edges) => {
  const { log, publish, runFacts } = edges;
  const inputs = pageFirst(parseSignInInputs(raw, runFacts));
  const { summary } = parseDeliveryInputs(raw, runFacts);
  if (summary === 'link') {
    throw invalidInput(
      'summary',
      'is "link", but mode links creates no link that signs in',
      'Write details instead, which shows the links without a secret.',
    );
  }
  const targets = await planTargets(inputs);
  for (const { accountId } of targets) {
    if (accountId !== undefined) {
      checkAccountAllowed(accountId, inputs.allowedAccountIds);
    }
  }
  warnOfPortal(inputs, log);
  logPageRemarks(targets, log);
  for (const target of targets) {
    if (target.accountId !== undefined) {
      logAccountRemark(target, target.accountId, log);
    }
    logLines(linkLines(target), log);
  }
  publish.links(targets);
  await publish.summary(summary === 'none' ? undefined : linksSummary(targets));
  return undefined;
};

/**
 * Without a role, the destination determines the partition. Then a variable with a region of
 * another partition has no effect.
 *
 * @throws ActionError `invalid-input` if the input `region` is of another partition than the page.
 */
function pageFirst(inputs: SignInInputs): SignInInputs {
  const { roles, destination, region } = inputs;
  const partition = roles.length === 0 ? partitionNamedBy(readDestination(destination)) : undefined;
  if (!(partition && region) || partition.regionPattern.test(region.name)) {
    return inputs;
  }
  if (region.source === 'region') {
    throw invalidInput(
      'region',
      `is "${region.name}", but the destination belongs to the partition ${partition.id}`,
      `Remove region, or set it to a region of ${partition.id}, for example ${partition.firstRegion}.`,
    );
  }
  return { ...inputs, region: undefined };
}

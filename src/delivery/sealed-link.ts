import { loginParts } from '../console/federation.ts';
import { isIssuer } from '../console/issuer.ts';
import { codeOf } from '../errors.ts';
import { MAX_LINK_LENGTH, MAX_RECIPIENTS, MAX_ROLES } from '../link/limits.ts';
import type { LinkFailure, LinkPayload, LinkSession } from '../link/payload.ts';
import { askerOf, type RunFacts, runUrl } from '../run-facts.ts';
import type { SealKey } from '../seal/seal.ts';
import type { Failed, Outcome, SignIn } from '../sign-in/outcome.ts';
import type { Log } from '../sign-in/ports.ts';
import type { Sealing } from './ports.ts';

/** A link to the opener page that contains the sealed sessions. Not a secret. */
export interface SealedLink {
  /** `OPENER-URL#1.DATA` */
  readonly url: string;
  /** Without the fragment. */
  readonly openerUrl: string;
  readonly code: string;
  /** When the first of the login URLs stops working. */
  readonly worksUntil: Date;
}

/** The page of a sealed link, and the keys that it is sealed for. */
export interface LinkPlan {
  readonly openerUrl: string;
  readonly keys: readonly SealKey[];
}

/** Keys that the opener page or a hardware token makes. */
export function opensLinks({ kind, id }: SealKey): boolean {
  return kind === 'age' && id.startsWith('age1tag1');
}

/**
 * Finds out whether a sealed link is possible. If the workflow sets `opener-url` and it is not
 * possible, a warning says why.
 *
 * @param keys - All keys that the step seals for.
 * @param replacesSignIn - Whether `AWS_ENDPOINT_URL_SIGNIN` replaces the sign-in hosts; the page
 *   would refuse such links.
 */
export function planLink(
  openerUrl: string | undefined,
  keys: readonly SealKey[],
  { log, replacesSignIn }: { readonly log: Log; readonly replacesSignIn: boolean },
): LinkPlan | undefined {
  if (openerUrl === undefined) {
    return undefined;
  }
  const fitting = keys.filter(opensLinks);
  if (fitting.length === 0) {
    log.warning(
      'opener-url is set, but nobody in seal-to has a recipient that begins with age1tag1, so there is no sealed-link. Make a key on the opener page, add its line to the input recipients, and name its owner in seal-to.',
    );
    return undefined;
  }
  if (fitting.length > MAX_RECIPIENTS) {
    log.warning(
      `seal-to names ${fitting.length} recipients that begin with age1tag1, and the opener page opens links for at most ${MAX_RECIPIENTS}, so there is no sealed-link. Name fewer people, or use sealed-url.`,
    );
    return undefined;
  }
  if (replacesSignIn) {
    log.warning(
      'AWS_ENDPOINT_URL_SIGNIN replaces the sign-in hosts of AWS, and the opener page opens those of AWS only, so there is no sealed-link. Use sealed-url, or remove the variable.',
    );
    return undefined;
  }
  return { openerUrl, keys: fitting };
}

/**
 * Seals the sessions of a step in one link. A failed role is in it with the code of its failure.
 *
 * @returns `undefined` if all roles failed, or a value does not fit into a link.
 */
export async function sealedLink(
  outcomes: readonly Outcome[],
  plan: LinkPlan,
  {
    run,
    reason,
    sealing,
    log,
  }: {
    readonly run: RunFacts;
    readonly reason: string | undefined;
    readonly sealing: Sealing;
    readonly log: Log;
  },
): Promise<SealedLink | undefined> {
  const ends = outcomes.flatMap((outcome) =>
    outcome.kind === 'signed-in' ? [outcome.signIn.urlExpiresAt.getTime()] : [],
  );
  if (ends.length === 0) {
    return undefined;
  }
  if (outcomes.length > MAX_ROLES) {
    log.warning(
      `This step has ${outcomes.length} roles, and a sealed link holds at most ${MAX_ROLES}, so there is no sealed-link. Use sealed-url, or several steps.`,
    );
    return undefined;
  }
  const payload = payloadOf(outcomes, run, reason);
  const sealed = payload.roles.every((role) => role.kind === 'failure' || isIssuer(role.issuer))
    ? await sealing.sealLink(payload, plan.keys)
    : undefined;
  if (sealed === undefined) {
    log.warning(
      'A value of this step does not fit into a sealed link (an issuer or a destination of thousands of characters, for example), so there is no sealed-link. Use sealed-url, or shorten the value.',
    );
    return undefined;
  }
  const url = `${plan.openerUrl}#${sealed.fragment}`;
  if (url.length > MAX_LINK_LENGTH) {
    log.warning(
      'The sealed link would be longer than 1 MiB, which the opener page refuses, so there is no sealed-link. Use sealed-url, or several steps with fewer roles.',
    );
    return undefined;
  }
  log.info(`Sealed link: code ${sealed.code}`);
  return {
    url,
    openerUrl: plan.openerUrl,
    code: sealed.code,
    worksUntil: new Date(Math.min(...ends)),
  };
}

function payloadOf(
  outcomes: readonly Outcome[],
  run: RunFacts,
  reason: string | undefined,
): LinkPayload {
  const roles = outcomes.map((outcome) =>
    outcome.kind === 'failed' ? failureOf(outcome) : sessionOf(outcome.signIn),
  );
  return { roles, reason, asker: askerOf(run) || undefined, run: runUrl(run) };
}

function sessionOf(signIn: SignIn): LinkSession {
  const { region, accountId, role, consoleUrl, urlExpiresAt, sessionExpiresAt } = signIn;
  return {
    kind: 'session',
    region,
    ...loginParts(consoleUrl),
    accountId,
    role: role?.name,
    urlExpiresAt,
    sessionExpiresAt,
  };
}

function failureOf({ target, failure }: Failed): LinkFailure {
  const { role } = target;
  return { kind: 'failure', accountId: role?.accountId, role: role?.name, code: codeOf(failure) };
}

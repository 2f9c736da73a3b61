import type { Outcome, SignIn } from '../sign-in/sign-in.ts';

/** A session to hand over, or why there is none. */
export type DeliveredOutcome =
  | { readonly signIn: SignIn }
  | Extract<Outcome, { readonly failure: unknown }>;

/**
 * What is sealed: the URL alone for a single role, so that a command can open it; for several
 * roles a paragraph for each that worked.
 *
 * @returns `undefined` if there is no URL.
 */
export function sealedText(outcomes: readonly DeliveredOutcome[]): string | undefined {
  const signIns = outcomes.flatMap((outcome) => ('signIn' in outcome ? [outcome.signIn] : []));
  const [first] = signIns;
  if (first === undefined) {
    return undefined;
  }
  if (outcomes.length === 1) {
    return `${first.consoleUrl}\n`;
  }
  return signIns
    .map(
      ({ role, accountId, consoleUrl, urlExpiresAt }) =>
        `${role?.name} in ${accountId}, open before ${urlExpiresAt.toISOString()}:\n${consoleUrl}\n`,
    )
    .join('\n');
}

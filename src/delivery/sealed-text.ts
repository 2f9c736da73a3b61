import type { Outcome } from '../sign-in/outcome.ts';

/**
 * The text to seal. For a single role it is only the URL, so that a command can open it. For
 * several roles it has one paragraph for each that worked.
 *
 * @returns `undefined` if there is no URL.
 */
export function sealedText(outcomes: readonly Outcome[]): string | undefined {
  const signedIn = outcomes.filter((outcome) => outcome.kind === 'signed-in');
  const [first] = signedIn;
  if (first === undefined) {
    return undefined;
  }
  if (outcomes.length === 1) {
    return `${first.signIn.consoleUrl}\n`;
  }
  return signedIn
    .map(({ signIn }) => signIn)
    .map(
      ({ role, accountId, consoleUrl, urlExpiresAt }) =>
        `${role?.name} in ${accountId}, open before ${urlExpiresAt.toISOString()}:\n${consoleUrl}\n`,
    )
    .join('\n');
}

import { askerOf, type RunFacts } from '../run-facts.ts';
import { defaultSessionName } from '../session/name.ts';
import type { SignIn } from '../sign-in/outcome.ts';
import { link } from './layout.ts';
import { html, type Markup } from './markup.ts';

/** A link to what a session does, with a note if it may show other sessions too. */
export function activity({ activityUrl, sessionName }: SignIn, run: RunFacts): Markup | undefined {
  if (activityUrl === undefined) {
    return undefined;
  }
  const others = isOfThisRun(sessionName, run) ? '' : ', maybe with other sessions of this name';
  return html`${link(activityUrl, 'Activity in CloudTrail')}${others}`;
}

/**
 * Whether the name belongs to this attempt of the run: it is the default, or has the run's ID and
 * attempt. Other runs may have the same name if the workflow or an earlier step chose it otherwise.
 */
export function isOfThisRun(sessionName: string, run: RunFacts): boolean {
  const { runId, runAttempt } = run;
  const isDefault = sessionName === defaultSessionName({ ...run, asker: askerOf(run) });
  const parts = sessionName.split('-');
  const hasNumbers = parts.some((part, at) => part === runId && parts[at + 1] === runAttempt);
  return runId !== '' && (isDefault || hasNumbers);
}

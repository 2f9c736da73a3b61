import type { RunFacts } from '../run-facts.ts';
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
 * Whether the name belongs to this attempt of the run: like the default, it has `RUN_ID-ATTEMPT`.
 * Without it, the workflow or an earlier step chose the name, and other runs may have the same.
 */
export function isOfThisRun(sessionName: string, { runId, runAttempt }: RunFacts): boolean {
  const parts = sessionName.split('-');
  return runId !== '' && parts.some((part, at) => part === runId && parts[at + 1] === runAttempt);
}

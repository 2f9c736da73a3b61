import { ActionError } from '../errors.ts';
import { isLogin } from '../inputs/login.ts';
import type { SealTo } from '../inputs/seal-to.ts';
import { isRunAgainByAnother, type RunFacts, workflowUrl } from '../run-facts.ts';
import type { IdToken } from '../sign-in/ports.ts';
import { shortened } from '../text/excerpt.ts';
import type { GitHub, Permission, PrecedingRun } from './ports.ts';

/** The permissions that allow a push. Forgejo and Gitea also have `owner`. */
const WRITING: readonly string[] = ['admin', 'write', 'owner'];
const NAME_PEOPLE =
  'In seal-to, replace the word actor with the people who may have the link: "@octocat" with its quotation marks, or a key of theirs.';

/** A line of `seal-to`, after `actor` was replaced by a login. */
export type NamedSealTo = Exclude<SealTo, { kind: 'actor' }>;

/** What the check of the actor needs. */
export interface Asking {
  readonly run: RunFacts;
  readonly github: Pick<GitHub, 'permission'>;
  /** What the event says about the run that a `workflow_run` follows. */
  readonly precedingRun: () => Promise<PrecedingRun>;
  /** The ID token of the step, if it uses one anyway. */
  readonly idToken: (signal: AbortSignal) => Promise<IdToken | undefined>;
  readonly signal: AbortSignal;
}

/**
 * Replaces the word `actor` by the login of the person who asked for this attempt. GitHub must
 * confirm in this step that this person may write to the repository.
 *
 * An event proves nothing: an approval can wait for weeks, and anybody who can read may open a pull
 * request. If something is unknown, it is refused.
 *
 * @throws ActionError `asker-unknown`.
 */
export async function withActorNamed(
  sealTo: readonly SealTo[],
  asking: Asking,
): Promise<readonly NamedSealTo[]> {
  if (sealTo.some(({ kind }) => kind === 'actor')) {
    await checkActor(asking);
  }
  const { actor: login } = asking.run;
  return sealTo.map((entry) =>
    entry.kind === 'actor' ? { kind: 'user', line: entry.line, login } : entry,
  );
}

async function checkActor(asking: Asking): Promise<void> {
  const { run, github, precedingRun, idToken, signal } = asking;
  checkPerson(run);
  // The event proves nothing, so it can only be a reason to refuse.
  if (run.eventName === 'workflow_run') {
    checkPrecedingRun(run, await precedingRun());
  }
  const { userId } = checkPermission(run, await github.permission(run.actor, signal));
  const claimed = (await idToken(signal))?.actorId;
  if (claimed !== undefined && claimed !== userId) {
    throw unknown(
      `The ID token of the job is for the account ${shortened(claimed)}, and the login ${run.actor} belongs to ${accountText(userId)}`,
    );
  }
}

/** Refuses an actor who is not a person, or who did not start this attempt. */
function checkPerson(run: RunFacts): void {
  const { actor, triggeringActor, eventName, runAttempt, forge } = run;
  if (eventName === 'schedule') {
    throw unknown('A schedule started the run, and nobody asked for the link');
  }
  if (actor === '') {
    throw unknown('The runner does not say who started the run');
  }
  if (isApp(actor)) {
    throw unknown(`The run was started by ${shortened(actor)}, which is an app and not a person`);
  }
  if (!isLogin(actor, forge)) {
    throw unknown(
      `The runner says that "${shortened(actor)}" started the run, which is not the login of a person`,
    );
  }
  if (isRunAgainByAnother(run)) {
    throw unknown(
      `${actor} started this run, and ${triggeringActor} ran it again`,
      `${startNewRun(run)}, or name the person in seal-to${isApp(triggeringActor) ? '' : `: "@${triggeringActor}"`}.`,
    );
  }
  if (triggeringActor === undefined && runAttempt !== '1') {
    throw unknown(
      `${actor} started this run, and the server does not say who started attempt ${runAttempt || '(unknown)'} of it`,
      `${startNewRun(run)}, or name the person in seal-to.`,
    );
  }
}

function isApp(login = ''): boolean {
  return login.endsWith('[bot]');
}

/** Refuses a run if nobody, another person or something unknown started the run before it. */
function checkPrecedingRun({ actor }: RunFacts, { eventName, askedBy }: PrecedingRun): void {
  if (eventName === 'schedule') {
    throw unknown('The run follows one that a schedule started, and nobody asked for the link');
  }
  if (eventName === 'workflow_run') {
    throw unknown(
      'A workflow_run started the run before this one, and the event does not say what started the first run',
    );
  }
  if (eventName === undefined || askedBy === undefined) {
    throw unknown('The event does not say who started the run before this one');
  }
  if (askedBy.toLowerCase() !== actor.toLowerCase()) {
    throw unknown(
      `${actor} started this run, and ${shortened(askedBy)} started the run before it, or ran it again`,
    );
  }
}

function startNewRun(run: RunFacts): string {
  const url = workflowUrl(run);
  return `Start a new run${url === undefined ? '' : ` (${url})`} instead of running this one again`;
}

function checkPermission(
  { actor, actorId, repository }: RunFacts,
  found: Permission,
): Extract<Permission, { kind: 'known' }> {
  if (found.kind === 'unknown') {
    throw unknown(
      `GitHub did not say whether ${actor} may write to ${repository} (${found.reason})`,
      `${found.advice} Or, in seal-to, name the people who may have the link: "@octocat" with its quotation marks, or a key of theirs.`,
    );
  }
  if (found.isApp) {
    throw unknown(`The run was started by ${actor}, which is an app and not a person`);
  }
  if (!WRITING.includes(found.permission)) {
    throw unknown(
      `${actor} started the run and may not write to ${repository} (permission "${shortened(found.permission, 20)}")`,
    );
  }
  if (actorId !== undefined && actorId !== found.userId) {
    throw unknown(
      `The account ${shortened(actorId)} started the run, and the login ${actor} belongs to ${accountText(found.userId)}`,
    );
  }
  return found;
}

function accountText(userId: string | undefined): string {
  return userId === undefined ? 'an account that GitHub does not name' : `the account ${userId}`;
}

function unknown(happened: string, advice = NAME_PEOPLE): ActionError {
  return new ActionError('asker-unknown', `${happened}, so "actor" in seal-to is refused.`, advice);
}

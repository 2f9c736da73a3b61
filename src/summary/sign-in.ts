import type { LinkReaders } from '../delivery/ports.ts';
import { askerOf, isRunAgainByAnother, type RunFacts, runUrl, workflowUrl } from '../run-facts.ts';
import type { Outcome, SignIn } from '../sign-in/outcome.ts';
import { clockTime, timeFromNow } from '../text/clock.ts';
import { activity } from './activity.ts';
import { ending } from './ending.ts';
import { failedPart } from './failed.ts';
import { block, code, type Fact, factsList, link, longestThatFits } from './layout.ts';
import { html, type Markup } from './markup.ts';
import { opening } from './opening.ts';
import type { SealedParts } from './sealed.ts';
import { severalPart } from './several.ts';
import { SWITCH_ROLE_QUESTION } from './wording.ts';

/** When a temporary role expires, whether the job removes it, and who else can use it. */
export interface RoleEnd {
  readonly at: Date;
  readonly withJob: boolean;
  /** Whether people can switch to it: it has `trusted-principals`. */
  readonly trustsOthers: boolean;
}

/** The content of a summary of sign-ins. */
export interface SignInSummary {
  readonly outcomes: readonly Outcome[];
  readonly run: RunFacts;
  readonly reason: string | undefined;
  readonly now: Date;
  readonly roleEnd: RoleEnd | undefined;
  /** Who can read a live link; absent if there is no live link. */
  readonly linkReaders: LinkReaders | undefined;
  readonly sealed: SealedParts | undefined;
  /** In hexadecimal. */
  readonly sha256: (text: string) => string;
}

/**
 * The block that a sign-in writes into the job summary, in GitHub-flavoured Markdown.
 *
 * @returns At most 1 MiB; roles that do not fit are left out, and a note says so.
 */
export function signInSummary(summary: SignInSummary): string {
  const { outcomes, sealed } = summary;
  const signedIn = outcomes.filter((outcome) => outcome.kind === 'signed-in');
  const signIns = signedIn.map(({ signIn }) => signIn);
  const [only] = signIns;
  if (only !== undefined && outcomes.length === 1) {
    return block([
      opening(only, summary),
      sealed?.link,
      factsOf(only, summary),
      sealed?.text,
      ending(signIns, summary),
      footer(summary),
    ]);
  }
  const failures = outcomes.filter((outcome) => outcome.kind === 'failed');
  // Failures first: they need action.
  return longestThatFits(outcomes.length, (shown) => {
    const shownSignIns = signIns.slice(0, Math.max(0, shown - failures.length));
    return block([
      html`<h3>AWS console: ${signIns.length} of ${outcomes.length} roles</h3>`,
      failedPart(failures.slice(0, shown)),
      sealed?.link,
      severalPart(shownSignIns, summary),
      shownSignIns[0] && factsList(askedFacts(shownSignIns[0], summary)),
      shown < outcomes.length
        ? html`<p><b>${outcomes.length - shown} roles are left out:</b> GitHub shows no more than 1 MiB of summary for a step. The output <code>console-urls</code> holds all.</p>`
        : undefined,
      sealed?.text,
      ending(shownSignIns, summary),
      footer(summary),
    ]);
  });
}

function factsOf(signIn: SignIn, summary: SignInSummary): Markup {
  const { run, now, roleEnd } = summary;
  const { role, accountId, destinationUrl, switchRoleUrl } = signIn;
  const switchable = roleEnd?.trustsOthers ? switchRoleUrl : undefined;
  return factsList([
    ['Page', link(destinationUrl, destinationUrl)],
    role === undefined ? ['Account', code(accountId)] : ['Role', code(role.arn)],
    ['Temporary role ends', roleEnd && roleEndText(roleEnd, now)],
    ...askedFacts(signIn, summary),
    ['What this session does', activity(signIn, run)],
    [
      SWITCH_ROLE_QUESTION,
      switchable === undefined ? undefined : link(switchable, 'Switch to this role'),
    ],
  ]);
}

/** What all sessions of a step have in common. */
function askedFacts({ sessionName }: SignIn, summary: SignInSummary): readonly Fact[] {
  const { reason } = summary;
  return [
    ['Session name', code(sessionName)],
    ['Asked for by', asker(summary)],
    ['Reason', reason === undefined ? undefined : code(reason)],
  ];
}

function roleEndText({ at, withJob }: RoleEnd, now: Date): Markup {
  return withJob
    ? html`at the end of this job, ${clockTime(at, now)} at the latest`
    : html`${timeFromNow(at, now)}`;
}

function asker({ run, now }: SignInSummary): Markup {
  const { runId, runAttempt } = run;
  // Other runners and old servers say less about a run.
  const attempt = runAttempt === '' ? undefined : html`, attempt ${runAttempt}`;
  const text = runId === '' ? html`a run` : html`run ${runId}${attempt}`;
  const asked = isRunAgainByAnother(run)
    ? html`${code(askerOf(run))}, who re-ran the run of ${code(run.actor)},`
    : code(askerOf(run));
  return html`${asked} in ${link(runUrl(run), text)}, at ${clockTime(now, now)}`;
}

function footer({ outcomes, run, linkReaders, sealed }: SignInSummary): Markup {
  const hasLinks = outcomes.some(({ kind }) => kind === 'signed-in');
  const where =
    hasLinks && linkReaders === undefined && sealed === undefined
      ? html` The link itself is a secret: later steps of this job have it in the output <code>console-url</code>.`
      : undefined;
  const workflow = workflowUrl(run);
  const newRun = workflow && html` or ${link(workflow, 'start a new run')}`;
  return html`<p>For a new link, ${link(runUrl(run), 'run this job again')}${newRun}.${where}</p>`;
}

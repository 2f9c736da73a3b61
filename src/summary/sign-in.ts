import type { Sealed } from '../delivery/delivery.ts';
import type { LinkReaders } from '../delivery/ports.ts';
import { askerOf, isRunAgainByAnother, type RunFacts, runUrl, workflowUrl } from '../run-facts.ts';
import type { Outcome, SignIn } from '../sign-in/outcome.ts';
import { clockTime, timeFromNow } from '../text/clock.ts';
import { activity } from './activity.ts';
import { ending } from './ending.ts';
import { failedPart } from './failed.ts';
import { block, code, factsTable, link, longestThatFits, rowsTable } from './layout.ts';
import { SWITCH_ROLE_QUESTION, THROUGH_PORTAL } from './links.ts';
import { html, type Markup } from './markup.ts';
import { pageName } from './page-name.ts';
import { sealedPart } from './sealed.ts';
import { sealedLinkPart } from './sealed-link.ts';
import { unmasked } from './unmasked.ts';

/** When a temporary role expires, and whether it is removed at the end of the job. */
export interface RoleEnd {
  readonly at: Date;
  readonly withJob: boolean;
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
  readonly sealed: Sealed | undefined;
  /** In hexadecimal. */
  readonly sha256: (text: string) => string;
}

/**
 * The block that a sign-in writes into the job summary, in GitHub-flavoured Markdown.
 *
 * @returns At most 1 MiB; roles that do not fit are left out, and a note says so.
 */
export function signInSummary(summary: SignInSummary): string {
  const { outcomes, sealed, now } = summary;
  const signedIn = outcomes.filter((outcome) => outcome.kind === 'signed-in');
  const signIns = signedIn.map(({ signIn }) => signIn);
  const [only] = signIns;
  const sealedLink = sealed?.link && sealedLinkPart(sealed.link, outcomes.length > 1, now);
  const sealedText = sealed && sealedPart(sealed, outcomes.length > 1);
  if (only !== undefined && outcomes.length === 1) {
    return block([
      titleOf(only, summary),
      sealedLink,
      singlePart(only, summary),
      sealedText,
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
      sealedLink,
      failedPart(failures.slice(0, shown)),
      severalPart(shownSignIns, summary),
      shown < outcomes.length
        ? html`<p><b>${outcomes.length - shown} roles are left out:</b> GitHub shows no more than 1 MiB of summary for a step. The output <code>console-urls</code> holds all.</p>`
        : undefined,
      sealedText,
      ending(shownSignIns, summary),
      footer(summary),
    ]);
  });
}

function titleOf(signIn: SignIn, { run, now, linkReaders }: SignInSummary): Markup {
  const { role, accountId } = signIn;
  const title = role === undefined ? `account ${accountId}` : `${role.name} in ${accountId}`;
  return linkReaders === undefined
    ? html`<h3>AWS console: ${title}</h3>
${portalPart(signIn)}`
    : html`${portalPart(signIn)}
<h3>${liveLink(signIn, html`Open the AWS console: ${title}`)}</h3>
<p><b>${readersOf(linkReaders, run)} can see this link and use it.</b> It works until ${timeFromNow(signIn.urlExpiresAt, now)}, and more than once.</p>`;
}

function singlePart(signIn: SignIn, summary: SignInSummary): Markup {
  const { run, reason, now, roleEnd } = summary;
  const { role, accountId, sessionName, region, destinationUrl, switchRoleUrl } = signIn;
  return factsTable([
    ['Account', code(accountId)],
    ['Role', role && code(role.arn)],
    ['Session name', code(sessionName)],
    ['Region', code(region)],
    ['Opens', link(destinationUrl, destinationUrl)],
    ['Link works until', html`${timeFromNow(signIn.urlExpiresAt, now)}`],
    ['Session ends', sessionEnd(signIn, now)],
    ['Temporary role ends', roleEnd && roleEndText(roleEnd, now)],
    ['Asked for by', asker(summary)],
    ['Reason', reason === undefined ? undefined : code(reason)],
    ['What this session does', activity(signIn, run)],
    [
      SWITCH_ROLE_QUESTION,
      switchRoleUrl === undefined ? undefined : link(switchRoleUrl, 'Switch to this role'),
    ],
  ]);
}

/** Comes before every secret link: people with access do not need one. */
function portalPart({ portalUrl }: SignIn): Markup | undefined {
  return portalUrl === undefined
    ? undefined
    : html`<p><b>${link(portalUrl, THROUGH_PORTAL)}</b> if you have access there. This link holds no secret.</p>`;
}

function severalPart(signIns: readonly SignIn[], summary: SignInSummary): Markup | undefined {
  const { run, reason, now, linkReaders } = summary;
  const [first] = signIns;
  if (first === undefined) {
    return undefined;
  }
  const warning =
    linkReaders &&
    html`<p><b>${readersOf(linkReaders, run)} can see these links and use them</b>, each until the time beside it.</p>`;
  const hasPortal = first.portalUrl !== undefined;
  const rows = signIns.map((signIn) => {
    const name = code(signIn.role?.name ?? '');
    return [
      ...(signIn.portalUrl === undefined ? [] : [link(signIn.portalUrl, THROUGH_PORTAL)]),
      linkReaders === undefined ? name : liveLink(signIn, name),
      code(signIn.accountId),
      link(signIn.destinationUrl, pageName(signIn)),
      html`${timeFromNow(signIn.urlExpiresAt, now)}`,
      sessionEnd(signIn, now),
      activity(signIn, run),
      signIn.switchRoleUrl === undefined ? undefined : link(signIn.switchRoleUrl, 'Switch role'),
    ];
  });
  return html`${warning}
${rowsTable([...(hasPortal ? ['Access portal'] : []), linkReaders === undefined ? 'Role' : 'Open as', 'Account', 'Opens', 'Link works until', 'Session ends', 'What the session does', SWITCH_ROLE_QUESTION], rows)}
${factsTable([
  ['Session name', code(first.sessionName)],
  ['Asked for by', asker(summary)],
  ['Reason', reason === undefined ? undefined : code(reason)],
])}`;
}

function liveLink({ consoleUrl }: SignIn, text: Markup): Markup {
  return html`<a href="${unmasked(consoleUrl)}">${text}</a>`;
}

function readersOf(readers: LinkReaders, { repository }: RunFacts): Markup {
  return readers === 'private'
    ? html`Everybody who can read the repository ${code(repository)}`
    : html`Every member of the enterprise that owns the repository ${code(repository)}`;
}

function sessionEnd({ sessionExpiresAt }: SignIn, now: Date): Markup {
  return sessionExpiresAt === undefined
    ? html`with its credentials`
    : html`${timeFromNow(sessionExpiresAt, now)}`;
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
    ? html`${code(askerOf(run))}, who ran again what ${code(run.actor)} started,`
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

import type { LinkReaders } from '../delivery/ports.ts';
import { partitionById } from '../partition/partition.ts';
import type { RunFacts } from '../run-facts.ts';
import type { SignIn } from '../sign-in/outcome.ts';
import { timeFromNow } from '../text/clock.ts';
import { code, link } from './layout.ts';
import { html, type Markup } from './markup.ts';
import { pageName } from './page-name.ts';
import { unmasked } from './unmasked.ts';
import { THROUGH_PORTAL } from './wording.ts';

interface Opening {
  readonly run: RunFacts;
  readonly now: Date;
  readonly linkReaders: LinkReaders | undefined;
}

/** The top of the summary of one session: who signs in where, what opens, and until when. */
export function opening(signIn: SignIn, { run, now, linkReaders }: Opening): Markup {
  const { role, accountId } = signIn;
  const title = role === undefined ? `account ${accountId}` : `${role.name} in ${accountId}`;
  const facts = html`<p>Opens <b>${code(pageOf(signIn))}</b>. ${times(signIn, now)}</p>`;
  return linkReaders === undefined
    ? html`<h3>AWS console: ${title}</h3>
${portalPart(signIn)}
${facts}`
    : html`${portalPart(signIn)}
<h3>${liveLink(signIn, html`Open the AWS console: ${title}`)}</h3>
${facts}
<p><b>${readersOf(linkReaders, run)} can see this link and use it,</b> more than once.</p>`;
}

/** Comes before every secret link: people with access do not need one. */
function portalPart({ portalUrl }: SignIn): Markup | undefined {
  return portalUrl === undefined
    ? undefined
    : html`<p><b>${link(portalUrl, THROUGH_PORTAL)}</b> if you have access there. This link holds no secret.</p>`;
}

/** The page that a session opens, by its region and its path. */
export function pageOf({ destinationUrl, partition }: SignIn): string {
  return pageName(destinationUrl, partitionById(partition));
}

/** Both clocks of a session. */
export function times({ urlExpiresAt, sessionExpiresAt }: SignIn, now: Date): Markup {
  const sessionEnd =
    sessionExpiresAt === undefined
      ? html`until its credentials expire`
      : html`until ${timeFromNow(sessionExpiresAt, now)}`;
  return html`The link works until <b>${timeFromNow(urlExpiresAt, now)}</b>, the session ${sessionEnd}.`;
}

export function liveLink({ consoleUrl }: SignIn, text: Markup): Markup {
  return html`<a href="${unmasked(consoleUrl)}">${text}</a>`;
}

export function readersOf(readers: LinkReaders, { repository }: RunFacts): Markup {
  return readers === 'private'
    ? html`Everybody who can read the repository ${code(repository)}`
    : html`Every member of the enterprise that owns the repository ${code(repository)}`;
}

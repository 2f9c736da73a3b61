import type { LinkReaders } from '../delivery/ports.ts';
import type { RunFacts } from '../run-facts.ts';
import type { SignIn } from '../sign-in/outcome.ts';
import { activity } from './activity.ts';
import { code, link, rowsTable } from './layout.ts';
import { html, type Markup } from './markup.ts';
import { liveLink, pageOf, readersOf, times } from './opening.ts';
import { THROUGH_PORTAL } from './wording.ts';

interface Surroundings {
  readonly run: RunFacts;
  readonly now: Date;
  readonly linkReaders: LinkReaders | undefined;
}

/** A row for each session. If all have the same clocks, these are above the table. */
export function severalPart(
  signIns: readonly SignIn[],
  { run, now, linkReaders }: Surroundings,
): Markup | undefined {
  const clocks = signIns.map((signIn) => times(signIn, now));
  const [first] = clocks;
  if (first === undefined) {
    return undefined;
  }
  const isSame = clocks.every(({ html }) => html === first.html);
  const warning =
    linkReaders &&
    html`<p><b>${readersOf(linkReaders, run)} can see these links and use them,</b> more than once.</p>`;
  const rows = signIns.map((signIn, at) => {
    const name = signIn.role && code(signIn.role.name);
    const who = linkReaders === undefined ? name : liveLink(signIn, name ?? html`the session`);
    return [
      signIn.portalUrl === undefined ? undefined : link(signIn.portalUrl, THROUGH_PORTAL),
      html`${who && html`${who} in `}${code(signIn.accountId)}`,
      link(signIn.destinationUrl, pageOf(signIn)),
      isSame ? undefined : clocks[at],
      activity(signIn, run),
    ];
  });
  const role = linkReaders === undefined ? 'Role' : 'Open as';
  return html`${warning}
${isSame ? html`<p>For each role: ${first}</p>` : undefined}
${rowsTable(['Access portal', role, 'Page', 'Until when', 'Activity'], rows)}`;
}

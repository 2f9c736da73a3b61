import { keylessLinks, type Target, type Targets } from '../sign-in/targets.ts';
import { block, code, factsList, link, longestThatFits, rowsTable } from './layout.ts';
import { html, type Markup } from './markup.ts';
import { pageName } from './page-name.ts';
import { SWITCH_ROLE_QUESTION, THROUGH_PORTAL } from './wording.ts';

const NOTE = html`<p>These links hold no secret and sign nobody in. They work for people who have access already.</p>`;

/**
 * The block that mode `links` writes into the job summary, in GitHub-flavoured Markdown.
 *
 * @returns At most 1 MiB; roles that do not fit are left out, and a note says so.
 */
export function linksSummary(targets: Targets): string {
  const [only] = targets;
  return targets.length === 1
    ? block([html`<h3>AWS console${title(only)}</h3>`, singlePart(only), NOTE])
    : longestThatFits(targets.length, (shown) =>
        block([
          html`<h3>AWS console: ${targets.length} roles</h3>`,
          severalPart(targets.slice(0, shown)),
          shown < targets.length
            ? html`<p><b>${targets.length - shown} roles are left out:</b> GitHub shows no more than 1 MiB of summary for a step. The output <code>links</code> holds all.</p>`
            : undefined,
          NOTE,
        ]),
      );
}

function title({ role, accountId }: Target): string {
  if (role !== undefined) {
    return `: ${role.name} in ${role.accountId}`;
  }
  return accountId === undefined ? '' : `: account ${accountId}`;
}

function singlePart(target: Target): Markup {
  const { role, accountId } = target;
  const { destinationUrl, switchRoleUrl, portalUrl } = keylessLinks(target);
  return factsList([
    ['Access portal', portalUrl === undefined ? undefined : link(portalUrl, THROUGH_PORTAL)],
    ['Page', link(destinationUrl, destinationUrl)],
    [
      SWITCH_ROLE_QUESTION,
      switchRoleUrl === undefined ? undefined : link(switchRoleUrl, 'Switch to this role'),
    ],
    ['Account', accountId === undefined ? undefined : code(accountId)],
    ['Role', role && code(role.arn)],
  ]);
}

function severalPart(targets: readonly Target[]): Markup {
  const rows = targets.map((target) => {
    const { destinationUrl, switchRoleUrl, portalUrl } = keylessLinks(target);
    return [
      target.role && code(target.role.name),
      target.accountId === undefined ? undefined : code(target.accountId),
      portalUrl === undefined ? undefined : link(portalUrl, THROUGH_PORTAL),
      link(destinationUrl, pageName(destinationUrl, target.partition)),
      switchRoleUrl === undefined ? undefined : link(switchRoleUrl, 'Switch role'),
    ];
  });
  return rowsTable(['Role', 'Account', 'Access portal', 'Page', SWITCH_ROLE_QUESTION], rows);
}

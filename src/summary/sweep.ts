import { ActionError, codeOf } from '../errors.ts';
import { hasFailed, type Removal } from '../temporary-roles/removals.ts';
import type { Swept } from '../temporary-roles/sweep.ts';
import { clockTime } from '../text/clock.ts';
import { block, code, longestThatFits, rowsTable } from './layout.ts';
import { html, type Markup } from './markup.ts';

/**
 * The block that a sweep writes into the job summary: roles that it removed or could not remove,
 * roles that end later than this action allows, and roles that this action cannot have created.
 *
 * @returns At most 1 MiB; roles that do not fit are left out, and a note says so.
 */
export function sweepSummary(
  { expired, removals, current, tooLate, foreign, unseen }: Swept,
  now: Date,
): string {
  const owners = new Map([...expired, ...tooLate].map((role) => [role.name, role]));
  const row = (name: string, result: Markup) => {
    const owner = owners.get(name);
    return [
      code(name),
      result,
      owner && code(owner.repository),
      owner && code(owner.run),
      owner && html`${clockTime(owner.expiresAt, now)}`,
    ];
  };
  const [failed, others] = [removals.filter(hasFailed), removals.filter((one) => !hasFailed(one))];
  // Rows that need action come first.
  const rows = [
    ...failed.map((removal) => row(removal.name, statusOf(removal))),
    ...tooLate.map(({ name }) => row(name, html`<b>ends too late</b>, left alone`)),
    ...foreign.map(({ name, because }) =>
      row(name, html`<b>not of this action</b>, left alone: ${because}`),
    ),
    ...others.map((removal) => row(removal.name, statusOf(removal))),
  ];
  return longestThatFits(rows.length, (shown) =>
    block([
      html`<h3>Temporary roles: ${expired.length} expired, ${current} current${unseen > 0 ? `, ${unseen} could not be read` : ''}</h3>`,
      shown === 0
        ? undefined
        : rowsTable(['Role', 'Result', 'Repository', 'Run', 'Expiry'], rows.slice(0, shown)),
      shown < rows.length
        ? html`<p><b>${rows.length - shown} roles are left out:</b> GitHub shows no more than 1 MiB of summary for a step. The log holds all.</p>`
        : undefined,
      tooLate.length > 0
        ? html`<p><b>${tooLate.length} of the current roles expire more than 12 hours from now,</b> later than this action allows: somebody else created them, or changed their tags. To find out who, search CloudTrail for the events CreateRole and TagRole.</p>`
        : undefined,
      foreign.length > 0
        ? html`<p><b>This action cannot have created ${foreign.length} of the roles below its path.</b> To find out who created them or changed their tags, search CloudTrail for the events CreateRole, TagRole and UntagRole.</p>`
        : undefined,
    ]),
  );
}

function statusOf(removal: Removal): Markup {
  switch (removal.kind) {
    case 'removed':
      return html`removed`;
    case 'would-be-removed':
      return html`would be removed`;
    case 'replaced':
      return html`not removed: replaced during this step`;
    case 'failed':
      return withReason(html`<b>failed</b>`, removal.failure);
    case 'unseen':
      return withReason(html`<b>could not be read</b>`, removal.failure);
  }
}

function withReason(what: Markup, failure: Error): Markup {
  return failure instanceof ActionError
    ? html`${what}: ${code(codeOf(failure))} ${failure.message}`
    : html`${what}: the log has more`;
}

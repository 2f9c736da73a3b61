import { clockTime } from '../console/clock.ts';
import { ActionError, codeOf } from '../errors.ts';
import type { Removal } from '../modes/removals.ts';
import type { Swept } from '../modes/sweep.ts';
import { block, code, longestThatFits, rowsTable } from './layout.ts';
import { html, type Markup } from './markup.ts';

/**
 * The block that a sweep writes into the job summary: every role that it removed or could not.
 *
 * @returns At most 1 MiB; roles that do not fit are left out, and a note says so.
 */
export function sweepSummary(
  { expired, removals, current, foreign, unseen }: Swept,
  now: Date,
): string {
  const owners = new Map(expired.map((role) => [role.name, role]));
  // Failures first: they are what somebody has to act on.
  const ordered = removals.toSorted((a, b) => rank(a) - rank(b));
  const rows = ordered.map((removal) => {
    const owner = owners.get(removal.name);
    return [
      code(removal.name),
      statusOf(removal),
      owner && code(owner.repository),
      owner && code(owner.run),
      owner && html`${clockTime(owner.expiresAt, now)}`,
    ];
  });
  return longestThatFits(rows.length, (shown) =>
    block([
      html`<h3>Temporary roles: ${expired.length} expired, ${current} current${unseen > 0 ? `, ${unseen} could not be looked at` : ''}</h3>`,
      shown === 0
        ? undefined
        : rowsTable(['Role', 'Result', 'Repository', 'Run', 'Expired at'], rows.slice(0, shown)),
      shown < rows.length
        ? html`<p><b>${rows.length - shown} roles are left out:</b> GitHub shows no more than 1 MiB of summary for a step. The log holds all.</p>`
        : undefined,
      foreign > 0
        ? html`<p>${foreign} roles below the same path are not of this action, and were not touched.</p>`
        : undefined,
    ]),
  );
}

function rank(removal: Removal): number {
  return 'failure' in removal ? 0 : 1;
}

function statusOf(removal: Removal): Markup {
  switch (removal.status) {
    case 'removed':
      return html`removed`;
    case 'would-be-removed':
      return html`would be removed`;
    case 'made-anew':
      return html`left alone: made anew meanwhile`;
    case 'failed':
      return failedPart(html`<b>failed</b>`, removal.failure);
    case 'unseen':
      return failedPart(html`<b>could not be looked at</b>`, removal.failure);
  }
}

function failedPart(what: Markup, failure: unknown): Markup {
  return failure instanceof ActionError
    ? html`${what}: ${code(codeOf(failure))} ${failure.message}`
    : html`${what}: the log has more`;
}

import { ActionError, codeOf } from '../errors.ts';
import type { Failed } from '../sign-in/outcome.ts';
import { code } from './layout.ts';
import { html, type Markup } from './markup.ts';

/** The roles that failed, and why. The text of an unexpected error is only in the log. */
export function failedPart(failures: readonly Failed[]): Markup | undefined {
  if (failures.length === 0) {
    return undefined;
  }
  const items = failures.map(({ target, failure }) => {
    const text =
      failure instanceof ActionError
        ? `${failure.message} ${failure.advice}`
        : 'An unexpected error happened; the log has more.';
    return html`<li>${target.role && html`${code(target.role.arn)} `}<b>${code(codeOf(failure))}</b>: ${text}</li>`;
  });
  return html`<p><b>${failures.length === 1 ? 'This role' : 'These roles'} failed:</b></p>
<ul>
${items}
</ul>`;
}

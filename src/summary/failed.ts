import { ActionError, codeOf } from '../errors.ts';
import type { Failed } from '../sign-in/outcome.ts';
import { code, rowsTable } from './layout.ts';
import { html, type Markup } from './markup.ts';

/** The roles that failed, and why. Unexpected errors appear only in the debug log. */
export function failedPart(failures: readonly Failed[]): Markup | undefined {
  if (failures.length === 0) {
    return undefined;
  }
  const rows = failures.map(({ target, failure }) => [
    code(target.role?.arn ?? ''),
    code(codeOf(failure)),
    failure instanceof ActionError
      ? html`${failure.message} ${failure.advice}`
      : html`Something unforeseen happened; the log has more.`,
  ]);
  return rowsTable(['Failed role', 'Code', 'What happened, and what to do'], rows);
}

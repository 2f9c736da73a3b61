import type { LinkFailure } from '../../src/link/payload.ts';
import type { Opened, OpenedSession } from '../opening/open.ts';
import { copyOf, find } from './elements.ts';
import { clock, factRow, runRow } from './facts.ts';
import { sessionCard } from './session-card.ts';

const TICK_MS = 200;

/**
 * Shows the content of a sealed link. It separates what is certain about each session from what the
 * sealer says.
 *
 * @param leave - Takes the browser to the login URL.
 */
export function showOpened(opened: Opened, leave: (url: string) => void): void {
  const { roles, code } = opened;
  const isOne = roles.length === 1;
  const cards = roles.map((role, index) => {
    const place = isOne ? '' : ` (${index + 1} of ${roles.length})`;
    const says = [...roleRows(role), ...(isOne ? commonRows(opened) : [])];
    return role.kind === 'failure'
      ? { element: failureCard(`A role that failed${place}`, says), tick: () => undefined }
      : sessionCard(role, { title: `What it opens${place}`, says, leave });
  });
  find('#common', HTMLElement).hidden = isOne;
  find('#common-facts', HTMLElement).replaceChildren(...(isOne ? [] : commonRows(opened)));
  find('#roles', HTMLElement).replaceChildren(...cards.map(({ element }) => element));
  find('#link-code-line', HTMLElement).hidden = code === undefined;
  find('#link-code', HTMLElement).textContent = code ?? '';
  find('#opened', HTMLElement).hidden = false;
  setInterval(() => {
    for (const { tick } of cards) {
      tick();
    }
  }, TICK_MS);
}

function commonRows({ reason, asker, run }: Opened): readonly HTMLElement[] {
  return [factRow('Reason', reason), factRow('Asked by', asker), runRow(run)];
}

function roleRows(role: OpenedSession | LinkFailure): readonly HTMLElement[] {
  const rows = [factRow('Account', role.accountId), factRow('Role', role.role)];
  if (role.kind === 'failure') {
    return [...rows, factRow('Failed with', `${role.code}; the log of the run says why.`)];
  }
  const { heading, login, sessionExpiresAt } = role;
  rows.push(factRow('Session', sessionExpiresAt && `until ${clock(sessionExpiresAt)}`));
  rows.push(factRow('After the session', login.issuer));
  return heading === undefined ? rows : [...rows, factRow('Heading', heading)];
}

function failureCard(title: string, says: readonly HTMLElement[]): HTMLElement {
  const card = copyOf('#failure');
  find('.title', HTMLElement, card).textContent = title;
  find('.says', HTMLElement, card).append(...says);
  return card;
}

import { element } from './elements.ts';
import { isRunLink } from './run-link.ts';
import { visible } from './visible.ts';

const UNKNOWN = 'unknown';

/** A row of a list of facts. Text of the sealer is shown with its hidden characters visible. */
export function factRow(name: string, value: string | undefined): HTMLElement {
  return element('div', element('dt', name), element('dd', textNode(value)));
}

/** The run: a link if it is a run on GitHub, else text. */
export function runRow(run: string | undefined): HTMLElement {
  const row = factRow('Run', run);
  if (run !== undefined && isRunLink(run)) {
    const link = element('a', run);
    link.href = run;
    link.rel = 'noopener noreferrer';
    row.querySelector('dd')?.replaceChildren(link);
  }
  return row;
}

/** `14:05` in the local style, with the date if it is another day. */
export function clock(date: Date): string {
  const isToday = date.toDateString() === new Date().toDateString();
  return date.toLocaleString(
    [],
    isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  );
}

function textNode(value: string | undefined): Node {
  // Isolates the direction: right-to-left text must not reorder the text around it.
  return value === undefined ? document.createTextNode(UNKNOWN) : element('bdi', visible(value));
}

import { html, type Markup } from './markup.ts';

/** The most that GitHub accepts of one step. Above it, GitHub shows an error and no summary. */
export const MAX_SUMMARY_BYTES = 1024 * 1024;

/** A name and its value. */
export type Fact = readonly [name: string, value: Markup | undefined];

/**
 * A list of facts; those without a value are left out. Its lines wrap on a phone, where a table
 * would be cut off.
 */
export function factsList(facts: readonly Fact[]): Markup {
  return html`<ul>
${facts.flatMap(([name, value]) =>
  value === undefined ? [] : [html`<li><b>${name}:</b> ${value}</li>`],
)}
</ul>`;
}

/** A table. Columns without any value are left out. */
export function rowsTable(
  columns: readonly string[],
  rows: readonly (readonly (Markup | undefined)[])[],
): Markup {
  const filled = columns.map((_, at) => rows.some((row) => row[at] !== undefined));
  const headings = columns
    .filter((_, at) => filled[at])
    .map((column) => html`<th align="left">${column}</th>`);
  const cells = rows.map(
    (row) => html`<tr>
${row.filter((_, at) => filled[at]).map((cell) => html`<td align="left">${cell}</td>`)}
</tr>`,
  );
  return html`<table>
<tr>
${headings}
</tr>
${cells}
</table>`;
}

/** A literal value, such as a name or an ID. GitHub makes no mentions or links of it. */
export function code(value: string): Markup {
  return html`<code>${value}</code>`;
}

export function link(url: string, text: string | Markup): Markup {
  return html`<a href="${url}">${text}</a>`;
}

/**
 * The parts of a summary as one block of HTML. It has no empty line, so Markdown does not change
 * it.
 *
 * @see {@link https://github.github.com/gfm/#html-blocks}
 */
export function block(parts: readonly (Markup | undefined)[]): string {
  const lines = parts.flatMap((part) => part?.html.split('\n') ?? []);
  return `${lines.filter((line) => line.trim() !== '').join('\n')}\n\n`;
}

/**
 * The longest of several texts that fits into a summary. The texts hold more or fewer things.
 *
 * @param count - The number of things.
 * @param render - Makes the text with the first things. The text says that others are left out.
 */
export function longestThatFits(count: number, render: (shown: number) => string): string {
  const fits = (text: string) => Buffer.byteLength(text) <= MAX_SUMMARY_BYTES;
  const whole = render(count);
  if (fits(whole)) {
    return whole;
  }
  let [fitting, tooMany] = [0, count];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(render(middle))) {
      fitting = middle;
    } else {
      tooMany = middle;
    }
  }
  return render(fitting);
}

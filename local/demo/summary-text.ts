const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** A job summary as a terminal can show it: the text alone, a line for each row of a table. */
export function summaryText(html: string): string {
  return html
    .replaceAll(/<\/t[hd]>\s*<t[hd][^>]*>/g, ' | ')
    .replaceAll(/<tr>\s*<t[hd][^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(\w+);/g, (entity, name) => ENTITIES[name] ?? entity)
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}

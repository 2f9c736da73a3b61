const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const FOLDED = /<details>\s*<summary>([\s\S]*?)<\/summary>[\s\S]*?<\/details>/g;

/**
 * A job summary for a terminal: only the text, and one line for each row of a table.
 *
 * @param options.folded - Whether to show only the title of parts that GitHub shows folded.
 */
export function summaryText(html: string, { folded }: { readonly folded: boolean }): string {
  return (folded ? html.replaceAll(FOLDED, '▸ $1') : html)
    .replaceAll(/<\/t[hd]>\s*<t[hd][^>]*>/g, ' | ')
    .replaceAll(/<tr>\s*<t[hd][^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(\w+);/g, (entity, name) => ENTITIES[name] ?? entity)
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}

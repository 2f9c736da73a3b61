const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const FOLDED = /<details>\s*<summary>([\s\S]*?)<\/summary>[\s\S]*?<\/details>/g;

/**
 * A job summary as a terminal can show it: the text alone, a line for each row of a table.
 *
 * @param options.folded - Whether of what GitHub shows folded only the title is shown.
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

/** As many as an annotation has room for. */
const MAX_SHOWN = 20;

/** The first things of a list, and how many more there are: `a, b and 3 more`. */
export function firstFew(things: readonly string[], maxShown = MAX_SHOWN): string {
  const more = things.length - maxShown;
  const shown = things.slice(0, maxShown).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

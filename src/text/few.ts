import { shortened } from './excerpt.ts';

/** An annotation has room for this many. */
const MAX_SHOWN = 20;

/**
 * The first texts that fit into the room together, each on one line and complete. The first one is
 * always there, and is cut if it is too long.
 *
 * @param room - Characters, line ends included.
 * @returns The lines, and the number of texts left out.
 */
export function firstThatFit(
  texts: readonly string[],
  room: number,
): { readonly shown: readonly string[]; readonly more: number } {
  const lines = texts.map((text) => shortened(text, room));
  let used = 0;
  const shown = lines.filter((line) => {
    used += line.length + 1;
    return used <= room + 1;
  });
  return { shown, more: lines.length - shown.length };
}

/** The first things of a list, and how many more there are: `a, b and 3 more`. */
export function firstFew(things: readonly string[], maxShown = MAX_SHOWN): string {
  const more = things.length - maxShown;
  const shown = things.slice(0, maxShown).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

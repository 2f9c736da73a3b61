const THRESHOLDS = Array.from({ length: 21 }, (_, step) => step / 20);

const shown = new WeakMap<Element, boolean>();
/** One for all cards: a link can have hundreds of them. */
let observer: IntersectionObserver | undefined;

/**
 * Watches whether elements are on the screen: almost the whole element, or enough of it to fill
 * half the screen.
 *
 * @returns A function that tells, for each element, whether it is on the screen now.
 */
export function watchScreen(elements: readonly Element[]): () => readonly boolean[] {
  observer ??= new IntersectionObserver(note, { threshold: THRESHOLDS });
  for (const element of elements) {
    observer.observe(element);
  }
  return () => elements.map((element) => shown.get(element) ?? false);
}

function note(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, intersectionRatio, intersectionRect, rootBounds } of entries) {
    const half = (rootBounds?.height ?? Number.POSITIVE_INFINITY) / 2;
    shown.set(target, intersectionRatio > 0.9 || intersectionRect.height >= half);
  }
}

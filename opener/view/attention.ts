/** What the page knows about its reader at one moment. */
export interface Look {
  /** The page is the focused window, and visible. */
  readonly attentive: boolean;
  /** For each group of facts about the link: whether it is on the screen. */
  readonly shown: readonly boolean[];
}

/** How long the facts must be visible. */
const WAIT_MS = 1000;

/**
 * Finds out whether a person had time to see what they are about to click. A click that was meant
 * for another window then opens nothing.
 */
export class Attention {
  #lookingSince: number | undefined;
  readonly #shownSince = new Map<number, number>();
  readonly #seen = new Set<number>();

  /**
   * @param now - Milliseconds of a clock that never runs backwards.
   * @returns Whether a click counts. The page must have been in view for a second without a break,
   *   and each group of facts for a second at some time.
   */
  at(now: number, { attentive, shown }: Look): boolean {
    this.#lookingSince = attentive ? (this.#lookingSince ?? now) : undefined;
    for (const [group, isShown] of shown.entries()) {
      const since = attentive && isShown ? (this.#shownSince.get(group) ?? now) : undefined;
      if (since === undefined) {
        this.#shownSince.delete(group);
      } else {
        this.#shownSince.set(group, since);
      }
      if (since !== undefined && now - since >= WAIT_MS) {
        this.#seen.add(group);
      }
    }
    const looked = this.#lookingSince !== undefined && now - this.#lookingSince >= WAIT_MS;
    return looked && shown.every((_, group) => this.#seen.has(group));
  }
}

/** The one source of time of the local AWS: expiries, signatures, policies and `Date` headers. */
export interface Clock {
  now(): Date;
  /** Moves this clock forward; the machine's own time is not touched. */
  advance(seconds: number): void;
}

/** Runs with the machine's clock, shifted by all that was advanced so far. */
export function createClock(): Clock {
  let offsetMs = 0;
  return {
    now: () => new Date(Date.now() + offsetMs),
    advance(seconds) {
      offsetMs += seconds * 1000;
    },
  };
}

/** The time of the local AWS for expiries, signatures, policies and `Date` headers. */
export interface Clock {
  now(): Date;
  /** Moves this clock forward, but not the clock of the machine. */
  advance(seconds: number): void;
}

/** A clock that is ahead of the machine's clock by all advances so far. */
export function createClock(): Clock {
  let offsetMs = 0;
  return {
    now: () => new Date(Date.now() + offsetMs),
    advance(seconds) {
      offsetMs += seconds * 1000;
    },
  };
}

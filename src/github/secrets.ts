import * as core from '@actions/core';

const MASK = '***';
/** The scrub leaves shorter values alone: they would hit ordinary words. */
const MIN_SECRET_LENGTH = 6;

/**
 * The secrets of this run. The runner masks them in the log; what it does not mask (annotation
 * titles, files) is scrubbed here before it is written.
 */
export class Secrets {
  readonly #values = new Set<string>();

  /** Registers a secret with the runner, before it is used for anything. */
  add(secret: string): void {
    if (secret !== '' && !this.#values.has(secret)) {
      this.#values.add(secret);
      core.setSecret(secret);
    }
  }

  /** The text without any secret, plain or percent-encoded. */
  scrub(text: string): string {
    const spellings = [...this.#values]
      .filter((value) => value.length >= MIN_SECRET_LENGTH)
      .flatMap((value) => [value, encodeURIComponent(value.toWellFormed())])
      .sort((a, b) => b.length - a.length);
    return spellings.reduce((scrubbed, spelling) => scrubbed.replaceAll(spelling, MASK), text);
  }
}

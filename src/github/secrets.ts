import * as core from '@actions/core';

const MASK = '***';
/** The runner ignores shorter values, and so does the scrub: they would hit ordinary words. */
const MIN_SECRET_LENGTH = 6;

/**
 * The secrets of this run. The runner masks them in the log; what it does not mask (annotation
 * titles, files) is scrubbed here before it is written.
 */
export class Secrets {
  readonly #values = new Set<string>();
  /** By their first characters: a text is searched in one pass, however many there are. */
  readonly #spellings = new Map<string, string[]>();

  /** Registers a secret with the runner, before it is used for anything. */
  add(secret: string): void {
    if (secret === '' || this.#values.has(secret)) {
      return;
    }
    this.#values.add(secret);
    core.setSecret(secret);
    if (secret.length >= MIN_SECRET_LENGTH) {
      for (const spelling of [secret, encodeURIComponent(secret.toWellFormed())]) {
        const start = spelling.slice(0, MIN_SECRET_LENGTH);
        const alike = this.#spellings.get(start) ?? [];
        alike.push(spelling);
        this.#spellings.set(start, alike);
      }
    }
  }

  /** The text without any secret, plain or percent-encoded. */
  scrub(text: string): string {
    let scrubbed = '';
    let hiddenUntil = 0;
    for (let at = 0; at + MIN_SECRET_LENGTH <= text.length; at++) {
      const end = this.#endOfSecretAt(text, at);
      if (end > hiddenUntil) {
        // One that begins inside another is hidden together with it.
        scrubbed += at >= hiddenUntil ? text.slice(hiddenUntil, at) + MASK : '';
        hiddenUntil = end;
      }
    }
    return scrubbed + text.slice(hiddenUntil);
  }

  /** @returns 0 if no secret begins there. */
  #endOfSecretAt(text: string, at: number): number {
    const alike = this.#spellings.get(text.slice(at, at + MIN_SECRET_LENGTH)) ?? [];
    const ends = alike.map((spelling) =>
      text.startsWith(spelling, at) ? at + spelling.length : 0,
    );
    return Math.max(0, ...ends);
  }
}

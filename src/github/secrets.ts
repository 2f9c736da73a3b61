import * as core from '@actions/core';

const MASK = '***';
/** Shorter values are not scrubbed, because they would match ordinary words. */
const MIN_SECRET_LENGTH = 6;
const NONE: readonly string[] = [];

/**
 * The secrets of this run. The runner masks them in the log; what it does not mask (annotation
 * titles, files) is scrubbed here before it is written.
 */
export class Secrets {
  readonly #values = new Set<string>();
  /** By {@link startOf}, so one pass over a text finds all of them. */
  readonly #spellings = new Map<number, string[]>();

  /** Registers a secret with the runner, before it is used for anything. */
  add(secret: string): void {
    if (secret === '' || this.#values.has(secret)) {
      return;
    }
    this.#values.add(secret);
    core.setSecret(secret);
    if (secret.length >= MIN_SECRET_LENGTH) {
      for (const spelling of [secret, encodeURIComponent(secret.toWellFormed())]) {
        const alike = this.#spellings.get(startOf(spelling, 0)) ?? [];
        alike.push(spelling);
        this.#spellings.set(startOf(spelling, 0), alike);
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
        // A secret that begins inside another one is hidden with it.
        scrubbed += at >= hiddenUntil ? text.slice(hiddenUntil, at) + MASK : '';
        hiddenUntil = end;
      }
    }
    return scrubbed + text.slice(hiddenUntil);
  }

  /** @returns 0 if no secret begins there. */
  #endOfSecretAt(text: string, at: number): number {
    let end = 0;
    for (const spelling of this.#spellings.get(startOf(text, at)) ?? NONE) {
      if (text.startsWith(spelling, at)) {
        end = Math.max(end, at + spelling.length);
      }
    }
    return end;
  }
}

/** A hash of the first characters. */
function startOf(text: string, at: number): number {
  let start = 0;
  for (let offset = 0; offset < MIN_SECRET_LENGTH; offset++) {
    start = (start * 31 + text.charCodeAt(at + offset)) | 0;
  }
  return start;
}

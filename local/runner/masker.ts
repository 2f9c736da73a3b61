import { maskVariants } from './variants.ts';

/**
 * Replaces registered secrets and their variants with `***`, as the runner does
 * for every line it shows.
 *
 * @see {@link https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/SecretMasker.cs}
 */
export class SecretMasker {
  readonly #registered = new Set<string>();
  readonly #values = new Set<string>();

  constructor(secrets: Iterable<string> = []) {
    for (const secret of secrets) {
      this.add(secret);
    }
  }

  /** The values registered so far, each line of a multi-line value included. */
  get secrets(): readonly string[] {
    return [...this.#registered];
  }

  /** Registers a secret and each line of it, because output arrives in lines. */
  add(secret: string): void {
    for (const value of [secret, ...linesOf(secret)]) {
      if (value === '' || this.#registered.has(value)) {
        continue;
      }
      this.#registered.add(value);
      for (const variant of maskVariants(value)) {
        this.#values.add(variant);
      }
    }
  }

  /** Secrets that overlap or touch become one `***`. */
  mask(text: string): string {
    let masked = '';
    let shown = 0;
    for (const { start, end } of merge(this.#positions(text))) {
      masked += `${text.slice(shown, start)}***`;
      shown = end;
    }
    return masked + text.slice(shown);
  }

  *#positions(text: string): Generator<Range> {
    for (const value of this.#values) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
        yield { start: at, end: at + value.length };
      }
    }
  }
}

/** Masks `secrets`, with all their variants, in `text`. */
export function mask(text: string, secrets: Iterable<string>): string {
  return new SecretMasker(secrets).mask(text);
}

/** The trimmed, non-empty lines of a value. */
export function linesOf(value: string): string[] {
  return value
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function merge(ranges: Iterable<Range>): Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
    } else {
      merged.push({ start, end });
    }
  }
  return merged;
}

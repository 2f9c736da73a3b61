import { StringDecoder } from 'node:string_decoder';

/**
 * Cuts a stream of UTF-8 bytes into lines as the runner reads them: a lone
 * carriage return ends a line too.
 */
export class LineSplitter {
  readonly #decoder = new StringDecoder('utf8');
  #rest = '';

  /** The lines that `bytes` completes. */
  push(bytes: Uint8Array): string[] {
    return this.#split(this.#decoder.write(Buffer.from(bytes)));
  }

  /** What is left at the end of the stream. */
  end(): string[] {
    const lines = this.#split(`${this.#decoder.end()}`);
    if (this.#rest === '') {
      return lines;
    }
    return [...lines, this.#rest.replace(/\r$/, '')];
  }

  #split(text: string): string[] {
    // A carriage return at the very end may be the first half of a pair.
    const lines = `${this.#rest}${text}`.split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    return lines;
  }
}

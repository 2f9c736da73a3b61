import type { SecretMasker } from './masker.ts';
import type { Annotation } from './options.ts';

/** Limits of the runner (`Runner.Worker/ExecutionContext.cs`). */
const MAX_MESSAGE_LENGTH = 4096;
const MAX_ANNOTATIONS_PER_LEVEL = 10;

/** What a step shows: its log lines and its annotations. */
export class StepLog {
  readonly annotations: Annotation[] = [];
  readonly #lines: string[] = [];
  readonly #masker: SecretMasker;
  readonly #debugging: boolean;
  readonly #onLine: (line: string) => void;

  constructor(options: {
    masker: SecretMasker;
    debug: boolean;
    onLine: (line: string) => void;
  }) {
    this.#masker = options.masker;
    this.#debugging = options.debug;
    this.#onLine = options.onLine;
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  /** Shows a line, masked with the secrets known by now. */
  print(line: string): void {
    const masked = this.#masker.mask(line);
    this.#lines.push(masked);
    this.#onLine(masked);
  }

  debug(message: string): void {
    if (!this.#debugging) {
      return;
    }
    for (const line of message.split(/\r?\n/)) {
      this.print(`##[debug]${line}`);
    }
  }

  /** The log shows only the message. The annotation also has title and place, without masks. */
  annotate(
    level: Annotation['level'],
    message: string,
    place: Omit<Annotation, 'level' | 'message'> = {},
  ): void {
    const shown = this.#masker.mask(message).slice(0, MAX_MESSAGE_LENGTH);
    const earlier = this.annotations.filter((annotation) => annotation.level === level);
    if (earlier.length < MAX_ANNOTATIONS_PER_LEVEL) {
      this.annotations.push({ level, ...place, message: shown });
    }
    if (shown !== '') {
      this.print(`##[${level}]${shown}`);
    }
  }
}

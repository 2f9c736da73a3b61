import type { SecretMasker } from './masker.ts';
import type { Annotation } from './options.ts';
import type { StepLog } from './step-log.ts';
import { parseCommand, type WorkflowCommand } from './workflow-command.ts';

const DEPRECATED =
  'is deprecated and will be disabled soon. Please upgrade to using Environment Files.';
const DISABLED = 'is disabled. Please upgrade to using Environment Files.';

/** Commands that are not echoed when echoing is on. */
const SILENT = new Set(['add-mask', 'debug', 'error', 'warning', 'notice', 'stop-commands']);

/**
 * Reads the lines that a step prints, runs the commands among them, and shows
 * the rest.
 *
 * It reads both streams, because the real runner obeys commands on stderr too.
 * Unlike the real runner, it only warns about `set-output` and `save-state`. Problem
 * matchers are accepted and do nothing.
 *
 * @see {@link https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs}
 */
export class CommandHandler {
  /** Values registered by `add-mask`. */
  readonly masks: string[] = [];
  /** Whether a command failed, which fails the step. */
  failed = false;
  #echo: boolean;
  #stopToken: string | undefined;
  readonly #log: StepLog;
  readonly #masker: SecretMasker;

  readonly #actions: Readonly<Record<string, (command: WorkflowCommand) => void>> = {
    'add-mask': ({ data }) => this.#addMask(data),
    debug: ({ data }) => this.#log.debug(data),
    error: (command) => this.#annotate('error', command),
    warning: (command) => this.#annotate('warning', command),
    notice: (command) => this.#annotate('notice', command),
    group: ({ data }) => this.#log.print(`##[group]${data}`),
    endgroup: () => this.#log.print('##[endgroup]'),
    echo: ({ data }) => this.#setEcho(data),
    'set-output': ({ name }) =>
      this.#log.annotate('warning', `The \`${name}\` command ${DEPRECATED}`),
    'save-state': ({ name }) =>
      this.#log.annotate('warning', `The \`${name}\` command ${DEPRECATED}`),
    'set-env': ({ name }) => refuse(`The \`${name}\` command ${DISABLED}`),
    'add-path': ({ name }) => refuse(`The \`${name}\` command ${DISABLED}`),
    'add-matcher': () => {},
    'remove-matcher': () => {},
    'stop-commands': ({ data }) => this.#stop(data),
  };

  constructor(options: { log: StepLog; masker: SecretMasker; debug: boolean }) {
    this.#log = options.log;
    this.#masker = options.masker;
    this.#echo = options.debug;
  }

  receive(line: string): void {
    const command = parseCommand(line, (name) => this.#knows(name));
    if (command === undefined || !this.#obey(command, line)) {
      this.#log.print(line);
    }
  }

  #knows(name: string): boolean {
    return Object.hasOwn(this.#actions, name) || name === this.#stopToken?.toLowerCase();
  }

  /** @returns Whether the line was a command; otherwise it is shown unchanged. */
  #obey(command: WorkflowCommand, line: string): boolean {
    if (this.#stopToken !== undefined) {
      if (command.name !== this.#stopToken.toLowerCase()) {
        return false;
      }
      this.#log.print(line);
      this.#stopToken = undefined;
      return true;
    }
    if (this.#echo && !SILENT.has(command.name)) {
      this.#log.print(line);
    }
    try {
      this.#actions[command.name]?.(command);
    } catch (error) {
      const shown = SILENT.has(command.name) ? command.name : line;
      this.#log.annotate('error', `Unable to process command '${shown}' successfully.`);
      this.#log.annotate('error', (error as Error).message);
      this.failed = true;
    }
    return true;
  }

  #addMask(secret: string): void {
    if (secret.trim() === '') {
      const message = "Can't add secret mask for empty string in ##[add-mask] command.";
      this.#log.annotate('warning', message);
      return;
    }
    if (this.#echo) {
      this.#log.print('::add-mask::***');
    }
    this.#masker.add(secret);
    this.masks.push(secret);
  }

  #annotate(level: Annotation['level'], { properties, data }: WorkflowCommand): void {
    const title = properties.get('title');
    const file = properties.get('file');
    const line = Number.parseInt(properties.get('line') ?? '', 10);
    this.#log.annotate(level, data, {
      ...(title !== undefined && { title }),
      ...(file !== undefined && { file }),
      ...(Number.isInteger(line) && { line }),
    });
  }

  #setEcho(value: string): void {
    const chosen = value.trim().toLowerCase();
    if (chosen !== 'on' && chosen !== 'off') {
      refuse(`Invalid echo command value. Possible values can be: 'on', 'off'.`);
    }
    this.#echo = chosen === 'on';
  }

  /** From here to `::token::`, the step's lines are only text, also lines that would set masks. */
  #stop(token: string): void {
    if (
      token === '' ||
      token.toLowerCase() === 'pause-logging' ||
      this.#knows(token.toLowerCase())
    ) {
      refuse(
        'You cannot use an endToken that is empty, pause-logging or another workflow command.',
      );
    }
    this.#stopToken = token;
    if (token.length > 6) {
      this.#masker.add(token);
    }
    this.#log.print(`::stop-commands::${token}`);
  }
}

function refuse(message: string): never {
  throw new Error(message);
}

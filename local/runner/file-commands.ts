import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseKeyValueFile } from './key-value-file.ts';
import type { RawOutput } from './options.ts';
import type { StepLog } from './step-log.ts';

/** The name in the `github` context, and the prefix of the file. */
const FILES = {
  path: 'add_path_',
  env: 'set_env_',
  step_summary: 'step_summary_',
  state: 'save_state_',
  output: 'set_output_',
} as const;

type Kind = keyof typeof FILES;

/** The files through which one step gives values to the runner. */
export class FileCommands {
  readonly #files: ReadonlyMap<Kind, string>;

  constructor(temporaryFolder: string) {
    const folder = path.join(temporaryFolder, '_runner_file_commands');
    mkdirSync(folder, { recursive: true });
    const suffix = randomUUID();
    const all = Object.keys(FILES) as Kind[];
    this.#files = new Map(all.map((kind) => [kind, path.join(folder, FILES[kind] + suffix)]));
    for (const file of this.#files.values()) {
      writeFileSync(file, '');
    }
  }

  get environment(): Record<string, string> {
    return Object.fromEntries(
      [...this.#files].map(([kind, file]) => [`GITHUB_${kind.toUpperCase()}`, file]),
    );
  }

  /** What the step wrote; a file that it deleted reads as empty. */
  read(): Omit<RawOutput, 'stdout' | 'stderr'> {
    return {
      path: this.#text('path'),
      env: this.#text('env'),
      summary: this.#text('step_summary'),
      state: this.#text('state'),
      output: this.#text('output'),
    };
  }

  #text(kind: Kind): string {
    const file = this.#files.get(kind);
    if (file === undefined || !existsSync(file)) {
      return '';
    }
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  }
}

/** Receives the values of a step's files. */
export interface FileCommandEffects {
  addPath(folder: string): void;
  setVariable(name: string, value: string): void;
  setSummary(text: string): void;
  saveState(name: string, value: string): void;
  setOutput(name: string, value: string): void;
}

/**
 * Applies what a step wrote, file by file in the runner's order. If a line of a file
 * is wrong, the lines before it and the other files still count.
 *
 * @returns Whether all files could be read; if not, the step fails.
 */
export function applyFileCommands(
  written: Omit<RawOutput, 'stdout' | 'stderr'>,
  effects: FileCommandEffects,
  log: StepLog,
): boolean {
  const steps: Readonly<Record<Kind, () => void>> = {
    path: () => {
      for (const line of written.path.split(/\r\n|\n|\r/)) {
        if (line !== '') {
          effects.addPath(line);
        }
      }
    },
    env: () => {
      for (const [name, value] of parseKeyValueFile(written.env)) {
        if (name.toUpperCase() === 'NODE_OPTIONS') {
          const message = `Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.`;
          log.annotate('error', message);
          continue;
        }
        effects.setVariable(name, value);
        log.debug(`${name}='${value}'`);
      }
    },
    step_summary: () => effects.setSummary(written.summary),
    state: () => {
      for (const [name, value] of parseKeyValueFile(written.state)) {
        effects.saveState(name, value);
        log.debug(`Save intra-action state ${name} = ${value}`);
      }
    },
    output: () => {
      for (const [name, value] of parseKeyValueFile(written.output)) {
        effects.setOutput(name, value);
        log.debug(`Set output ${name} = ${value}`);
      }
    },
  };
  const readable = Object.entries(steps).map(([kind, apply]) => {
    try {
      apply();
      return true;
    } catch (error) {
      log.annotate('error', `Unable to process file command '${kind}' successfully.`);
      log.annotate('error', (error as Error).message);
      return false;
    }
  });
  return readable.every(Boolean);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { LineSplitter } from './lines.ts';
import type { CancelOptions, Command } from './options.ts';
import { sendSignal, signalArguments, signalChannel } from './signals.ts';

/** The times that the runner waits (`Runner.Sdk/ProcessInvoker.cs`). */
const TERMINATE_AFTER_MS = 7500;
const KILL_AFTER_MS = 2500;
/** For output of a child of the process that runs longer than the process. */
const DRAIN_MS = 5000;

/**
 * The Node 24 that `npm ci` installs, or else the Node that runs this program. It is an optional
 * dependency, because npm does not have it for every system.
 */
export function node24(): string {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const installed = path.join(import.meta.dirname, '../../node_modules/node/bin', name);
  return existsSync(installed) ? installed : process.execPath;
}

export interface ProcessOptions {
  readonly arguments: readonly string[];
  readonly folder: string;
  /** The whole environment; nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly measureMemory: boolean;
  readonly launch: ((command: Command) => Command) | undefined;
  readonly cancel: CancelOptions | undefined;
  /** Kills the process at once when aborted. */
  readonly abort: AbortSignal;
  readonly onLine: (line: string) => void;
}

export interface ProcessResult {
  readonly exitCode: number | null;
  readonly cancelled: boolean;
  readonly stdout: string;
  readonly stderr: string;
  readonly peakMemoryBytes: number | undefined;
}

/**
 * Runs Node until it ends and its output is read.
 *
 * @throws Error if Node cannot be started, or when aborted.
 */
export async function runNode(options: ProcessOptions): Promise<ProcessResult> {
  const probe = new URL('./peak-memory.mjs', import.meta.url).href;
  const preload = options.measureMemory ? ['--import', probe] : [];
  const signals = options.cancel === undefined ? [] : signalArguments;
  const node: Command = {
    program: node24(),
    arguments: [...signals, ...preload, ...options.arguments],
    folder: options.folder,
    environment: options.environment,
  };
  const command = options.launch?.(node) ?? node;
  const child = spawn(command.program, command.arguments, {
    cwd: command.folder,
    env: command.environment,
    stdio: [
      ...(['ignore', 'pipe', 'pipe', options.measureMemory ? 'pipe' : 'ignore'] as const),
      ...(options.cancel === undefined ? [] : signalChannel),
    ],
    windowsHide: true,
    signal: options.abort,
    killSignal: 'SIGKILL',
  });
  const [, stdout, stderr, memory] = child.stdio as (Readable | null | undefined)[];
  const errors = new Output(stderr);
  const output = new Output(stdout);
  const readLines = () => {
    for (const line of [...errors.take(), ...output.take()]) {
      options.onLine(line);
    }
  };
  // As in the real runner, a line on stderr may come before an earlier line on stdout.
  for (const stream of [stdout, stderr]) {
    stream?.on('data', () => setImmediate(readLines));
  }
  const peak = new Output(memory);

  const cancellation = options.cancel && new Cancellation(child, options.cancel);
  child.once('exit', () => {
    const drain = () => {
      for (const stream of child.stdio) {
        stream?.destroy();
      }
    };
    setTimeout(drain, DRAIN_MS).unref();
  });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => cancellation?.end());
  for (const part of [errors, output]) {
    part.end();
  }
  readLines();
  return {
    exitCode,
    cancelled: cancellation?.started ?? false,
    stdout: output.text,
    stderr: errors.text,
    peakMemoryBytes: peak.text === '' ? undefined : Number(peak.text) * 1024,
  };
}

/** Collects a stream as a whole and as lines. */
class Output {
  readonly #chunks: Buffer[] = [];
  readonly #splitter = new LineSplitter();
  #lines: string[] = [];

  constructor(stream: Readable | null | undefined) {
    stream?.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#lines.push(...this.#splitter.push(chunk));
    });
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }

  /** The lines since the last call. */
  take(): string[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  end(): void {
    this.#lines.push(...this.#splitter.end());
  }
}

/** Ends a process as the runner does on cancel, with more force each time. */
class Cancellation {
  started = false;
  #ended = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #child: ChildProcess;
  readonly #scale: number;

  constructor(child: ChildProcess, { when, name, timeScale = 1 }: CancelOptions) {
    this.#child = child;
    this.#scale = timeScale;
    const start = () => this.#start(name);
    when.then(start, start);
  }

  /** Call this when the process has ended. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  #start(signal: CancelOptions['name']): void {
    if (this.#ended) {
      return;
    }
    this.started = true;
    sendSignal(this.#child, signal);
    this.#timer = setTimeout(() => {
      sendSignal(this.#child, 'SIGTERM');
      const kill = () => this.#child.kill('SIGKILL');
      this.#timer = setTimeout(kill, KILL_AFTER_MS * this.#scale);
    }, TERMINATE_AFTER_MS * this.#scale);
  }
}

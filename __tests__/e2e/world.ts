import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base } from 'vitest';
import {
  type IdTokenClaims,
  type LocalAws,
  type LocalAwsOptions,
  type RecordedRequest,
  startLocalAws,
} from '../../local/aws/index.ts';
import {
  type CancelOptions,
  Job,
  type JobOptions,
  type StepResult,
} from '../../local/runner/index.ts';
import { addAccounts } from './accounts.ts';
import { scan } from './scan.ts';

export interface RunOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  /** On top of the endpoints of the local AWS; empty text takes one of them away. */
  readonly environment?: Readonly<Record<string, string>>;
  /** `id-token: write`, and what the tokens say; given by default. */
  readonly idToken?: boolean | Partial<IdTokenClaims>;
  readonly job?: Omit<JobOptions, 'environment' | 'debug' | 'nodeArguments'>;
  /** Factor for the time-outs and pauses of the action. */
  readonly timeFactor?: number;
  readonly signal?: CancelOptions;
  /** Folder of another action, to test the scan. */
  readonly action?: string;
}

export interface Run extends StepResult {
  /** What was asked of the local AWS, in order. */
  readonly requests: readonly RecordedRequest[];
  /** The same in short: `sts AssumeRole`. */
  readonly calls: readonly string[];
  /** What another job would get. */
  readonly jobOutputs: Readonly<Record<string, string>>;
  /** From the start of the process to its end. */
  readonly elapsedMs: number;
}

const GITHUB_TOKEN = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';
const TIME_SCALE = new URL('../../local/time-scale.mjs', import.meta.url);

/**
 * A local AWS and jobs that use it. Everything that a step of these jobs writes, with debug
 * logging on, is searched for every secret that the local AWS ever issued, and for the job's own token.
 */
export class World {
  readonly aws: LocalAws;
  readonly #folder: string;

  private constructor(aws: LocalAws, folder: string) {
    this.aws = aws;
    this.#folder = folder;
  }

  static async start(options: LocalAwsOptions = {}): Promise<World> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'aws-console-url-e2e-'));
    return new World(await startLocalAws({ world: addAccounts, ...options }), folder);
  }

  async close(): Promise<void> {
    await this.aws.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Runs the committed action as the only step of a job. */
  async run(options: RunOptions = {}): Promise<Run> {
    const { aws } = this;
    const { idToken = true, timeFactor, inputs = {}, signal, action } = options;
    const claims = idToken === true ? {} : idToken;
    const job = new Job({
      apiUrl: `${aws.url}/github`,
      token: GITHUB_TOKEN,
      ...options.job,
      debug: true,
      environment: {
        ...aws.environment,
        ...(claims && aws.grantIdToken(claims)),
        ...options.environment,
      },
      // What is there before the step, a workflow takes from its secrets.
      secrets: [...this.#secrets, ...(options.job?.secrets ?? [])],
      ...(timeFactor !== undefined && {
        nodeArguments: ['--import', `${TIME_SCALE.href}?factor=${timeFactor}`],
      }),
    });
    const earlier = aws.requests.length;
    const started = performance.now();
    try {
      const result = await job.step({
        inputs,
        ...(signal && { signal }),
        ...(action && { action }),
      });
      const elapsedMs = performance.now() - started;
      const leaks = scan(result, [...this.#secrets, ...(options.job?.secrets ?? [])]);
      if (leaks.length > 0) {
        throw new Error(`This step shows secrets:\n${leaks.join('\n')}`);
      }
      const requests = aws.requests.slice(earlier);
      const calls = requests.map((request) => `${request.service} ${request.action}`);
      const jobOutputs = job.jobOutputs(result.outputs).passed;
      return { ...result, requests, calls, jobOutputs, elapsedMs };
    } finally {
      await job.close();
    }
  }

  /** Writes a file that lives as long as the test; returns its path. */
  async file(name: string, content: string): Promise<string> {
    const file = path.join(this.#folder, name);
    await writeFile(file, content);
    return file;
  }

  get #secrets(): string[] {
    return [GITHUB_TOKEN, ...this.aws.secrets.map(({ value }) => value)];
  }
}

/** Tests with a world of their own. */
export const test = base.extend('world', async ({ task: _ }, { onCleanup }) => {
  const world = await World.start();
  onCleanup(() => world.close());
  return world;
});

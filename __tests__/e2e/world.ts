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
import { staleDist } from '../../local/stale-dist.ts';
import { addAccounts } from './accounts.ts';
import { scan } from './scan.ts';

export interface RunOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  /** In addition to the endpoints of the local AWS. An empty text removes one of them. */
  readonly environment?: Readonly<Record<string, string>>;
  /** `id-token: write`, and the claims of the tokens; set by default. */
  readonly idToken?: boolean | Partial<IdTokenClaims>;
  readonly job?: Omit<JobOptions, 'environment' | 'debug' | 'nodeArguments'>;
  /** Factor for the time-outs and pauses of the action. */
  readonly timeFactor?: number;
  readonly signal?: CancelOptions;
  /** Folder of another action, to test the scan. */
  readonly action?: string;
}

export interface Run extends StepResult {
  /** The requests to the local AWS, in order. */
  readonly requests: readonly RecordedRequest[];
  /** The same in short: `sts AssumeRole`. */
  readonly calls: readonly string[];
  /** The outputs that another job would get. */
  readonly jobOutputs: Readonly<Record<string, string>>;
  /** From the start of the process to its end. */
  readonly elapsedMs: number;
}

const GITHUB_TOKEN = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';
const STALE = staleDist();
const TIME_SCALE = new URL('./time-scale.mjs', import.meta.url);

/**
 * A local AWS and jobs that use it. It searches everything that a step writes, with debug logging
 * on, for all secrets that the local AWS issued, and for the job's own token.
 */
export class World {
  readonly aws: LocalAws;
  readonly #folder: string;

  private constructor(aws: LocalAws, folder: string) {
    this.aws = aws;
    this.#folder = folder;
  }

  /** @throws Error if `dist` is not what `src` is now. */
  static async start(options: LocalAwsOptions = {}): Promise<World> {
    if (STALE !== undefined) {
      throw new Error(STALE);
    }
    const folder = await mkdtemp(path.join(os.tmpdir(), 'aws-console-url-e2e-'));
    return new World(await startLocalAws({ world: addAccounts, ...options }), folder);
  }

  async close(): Promise<void> {
    await this.aws.close();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Runs the committed action as the only step of a job. */
  async run(options: RunOptions = {}): Promise<Run> {
    const job = this.#job(options);
    try {
      return await this.#step(job, options);
    } finally {
      await job.close();
    }
  }

  /** The same, and then its post step. The caller decides what happens in between. */
  async runJob(options: RunOptions, between = () => {}): Promise<{ main: Run; post: Run }> {
    const job = this.#job(options);
    try {
      const main = await this.#step(job, options);
      between();
      const post = await this.#watch(job, options, async () => {
        const [result] = await job.post();
        return result ?? Promise.reject(new Error('The action has no post step'));
      });
      return { main, post };
    } finally {
      await job.close();
    }
  }

  /** Runs the action as a step in the background, another one beside it, and then waits. */
  async runInBackground(
    background: RunOptions,
    beside: RunOptions,
  ): Promise<{ background: Run; beside: Run }> {
    const job = this.#job(background);
    try {
      const started = job.background({ inputs: background.inputs ?? {} });
      const [first, second] = await Promise.all([
        this.#watch(job, background, () => started.wait()),
        this.#step(job, beside),
      ]);
      return { background: first, beside: second };
    } finally {
      await job.close();
    }
  }

  #job(options: RunOptions): Job {
    const { aws } = this;
    const { idToken = true, timeFactor } = options;
    const claims = idToken === true ? {} : idToken;
    const { visibility } = options.job ?? {};
    if (visibility !== undefined) {
      aws.github.visibilities.set('octo-org/octo-repo', visibility);
    }
    return new Job({
      token: GITHUB_TOKEN,
      apiUrl: `${aws.url}/github`,
      ...options.job,
      debug: true,
      environment: {
        ...aws.environment,
        ...(claims &&
          aws.grantIdToken({
            ...(visibility && { repository_visibility: visibility }),
            ...claims,
          })),
        ...options.environment,
      },
      // Values from before the step are secrets of the workflow.
      secrets: [...this.#secrets, ...(options.job?.secrets ?? [])],
      ...(timeFactor !== undefined && {
        nodeArguments: ['--import', `${TIME_SCALE.href}?factor=${timeFactor}`],
      }),
    });
  }

  #step(job: Job, options: RunOptions): Promise<Run> {
    const { inputs = {}, signal, action } = options;
    return this.#watch(job, options, () =>
      job.step({ inputs, ...(signal && { signal }), ...(action && { action }) }),
    );
  }

  /** Watches the requests of a step to the local AWS, and whether the step shows a secret. */
  async #watch(job: Job, options: RunOptions, step: () => Promise<StepResult>): Promise<Run> {
    const { aws } = this;
    const earlier = aws.requests.length;
    const started = performance.now();
    const result = await step();
    const elapsedMs = performance.now() - started;
    const leaks = scan(result, [...this.#secrets, ...(options.job?.secrets ?? [])]);
    if (leaks.length > 0) {
      throw new Error(`This step shows secrets:\n${leaks.join('\n')}`);
    }
    const requests = aws.requests.slice(earlier);
    const calls = requests.map((request) => `${request.service} ${request.action}`);
    const jobOutputs = job.jobOutputs(result.outputs).passed;
    return { ...result, requests, calls, jobOutputs, elapsedMs };
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

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFolders, githubContext, runnerContext } from './contexts.ts';
import { evaluateCondition } from './expression.ts';
import type { JobState, Stage } from './job-state.ts';
import { readManifest } from './manifest.ts';
import { SecretMasker } from './masker.ts';
import type { JobOptions, Outcome, StepOptions, StepResult } from './options.ts';
import { runStage } from './step.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** Tokens of the job that GitHub masks before the first step. */
const SECRET_VARIABLES = ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_RUNTIME_TOKEN'];

/**
 * A job of one workflow run: steps one after the other, sharing masks,
 * variables and search path, then their post steps.
 */
export class Job {
  readonly #state: JobState;
  readonly #lines: string[] = [];
  /** Post steps that have not run yet. The last registered one runs first. */
  readonly #posts: Stage[] = [];
  readonly #closing = new AbortController();
  #status: Outcome = 'success';

  constructor(options: JobOptions = {}) {
    const folders = createFolders(options.repository ?? 'octo-org/octo-repo');
    const github = githubContext(options, folders);
    const secrets = (options.secrets ?? []).map((secret) => secret.trim());
    this.#state = {
      options,
      folders,
      github,
      runner: runnerContext(options, folders),
      masker: new SecretMasker([github['token'] ?? '', ...secrets]),
      environment: { ...options.environment },
      path: [],
      closed: this.#closing.signal,
      print: (line) => {
        this.#lines.push(line);
        options.onLog?.(line);
      },
    };
    this.#maskTokens(options.environment);
  }

  /** Everything that the job masks at this time. */
  get masks(): readonly string[] {
    return this.#state.masker.secrets;
  }

  /** The job's log up to now. */
  get log(): string {
    return this.#lines.join('\n');
  }

  /** `job.status`, as post steps and `if:` conditions would see it. */
  get status(): Outcome {
    return this.#status;
  }

  /**
   * Runs an action and registers its post step. Runs it even if the job has
   * failed before, as a step with `if: always()`.
   *
   * @throws Error if `action.yml` is missing, not for Node 24, or has a default
   *   that the local runner cannot evaluate.
   */
  async step(options: StepOptions = {}): Promise<StepResult> {
    const folder = path.resolve(options.action ?? REPOSITORY);
    const manifest = readManifest(folder);
    const shown = options.action === undefined ? './' : `./${path.basename(folder)}`;
    this.#maskTokens(options.environment);
    const stage: Stage = { kind: 'main', name: `Run ${shown}`, manifest, step: options, state: {} };
    const result = await this.#run(stage);
    if (manifest.post !== undefined) {
      // A cancel of the main stage does not cancel the post stage.
      const { signal: _, ...step } = options;
      const name = `Post ${stage.name}`;
      this.#posts.push({ kind: 'post', name, manifest, step, state: result.state });
    }
    return result;
  }

  /**
   * Starts a step with `background: true`: the next steps run beside it.
   *
   * @returns what a later `wait` does: its outputs can be read only then.
   * @see {@link https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax}
   */
  background(options: StepOptions = {}): { wait(): Promise<StepResult> } {
    const running = this.step(options);
    // If this fails, the step that waits fails.
    running.catch(() => undefined);
    return { wait: () => running };
  }

  /** Runs the post steps, the last one first, without those whose `post-if` is false. */
  async post(): Promise<StepResult[]> {
    const results: StepResult[] = [];
    for (let stage = this.#posts.pop(); stage !== undefined; stage = this.#posts.pop()) {
      if (!evaluateCondition(stage.manifest.postIf, this.#status)) {
        continue;
      }
      results.push(await this.#run(stage));
    }
    return results;
  }

  /** The outputs that another job would get: none that contains a masked value. */
  jobOutputs(outputs: Readonly<Record<string, string>>): {
    passed: Record<string, string>;
    warnings: string[];
  } {
    const passed: Record<string, string> = {};
    const warnings: string[] = [];
    for (const [name, value] of Object.entries(outputs)) {
      if (value === '') {
        continue;
      }
      if (this.#state.masker.mask(value) === value) {
        passed[name] = value;
      } else {
        warnings.push(`Skip output '${name}' since it may contain secret.`);
      }
    }
    for (const warning of warnings) {
      this.#state.print(`##[warning]${warning}`);
    }
    return { passed, warnings };
  }

  /** Kills a step that still runs (its promise is rejected) and removes the job's folders. */
  async close(): Promise<void> {
    this.#closing.abort();
    await rm(this.#state.folders.root, { recursive: true, force: true, maxRetries: 5 });
  }

  async #run(stage: Stage): Promise<StepResult> {
    const result = await runStage(this.#state, stage);
    if (result.outcome !== 'success' && this.#status !== 'cancelled') {
      this.#status = result.outcome;
    }
    return result;
  }

  #maskTokens(environment: Readonly<Record<string, string>> = {}): void {
    for (const name of SECRET_VARIABLES) {
      this.#state.masker.add(environment[name] ?? '');
    }
  }
}

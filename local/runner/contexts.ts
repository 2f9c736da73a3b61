import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { JobOptions } from './options.ts';

/** Folders of one job, all below `root`. */
export interface Folders {
  readonly root: string;
  readonly home: string;
  readonly temporary: string;
  readonly tools: string;
  readonly workspace: string;
}

export function createFolders(repository: string): Folders {
  const root = mkdtempSync(path.join(os.tmpdir(), 'runner-'));
  const name = repository.split('/')[1] ?? repository;
  const folders = {
    root,
    home: path.join(root, 'home'),
    temporary: path.join(root, 'work', '_temp'),
    tools: path.join(root, 'tools'),
    workspace: path.join(root, 'work', name, name),
  };
  for (const folder of Object.values(folders)) {
    mkdirSync(folder, { recursive: true });
  }
  return folders;
}

/** Properties of the `github` context that are not passed as `GITHUB_*` variables. */
const NOT_IN_ENVIRONMENT = new Set(['token']);

/** The `github` context of a job; writes the event's payload. */
export function githubContext(options: JobOptions, folders: Folders): Record<string, string> {
  const repository = options.repository ?? 'octo-org/octo-repo';
  const [owner = ''] = repository.split('/');
  const actor = options.actor ?? 'octocat';
  const workflow = options.workflowName ?? 'Console';
  const serverUrl = options.serverUrl ?? 'https://github.com';
  const apiUrl = options.apiUrl ?? 'https://api.github.com';
  const eventPath = path.join(folders.temporary, '_github_workflow', 'event.json');
  const sha = '8d3fa16e2b7c4590d1e6f7a8b9c0d1e2f3a4b5c6';
  const context = {
    action: '__self',
    action_ref: '',
    action_repository: '',
    actor,
    actor_id: '583231',
    api_url: apiUrl,
    base_ref: '',
    event_name: options.eventName ?? 'workflow_dispatch',
    event_path: eventPath,
    graphql_url: `${apiUrl}/graphql`,
    head_ref: '',
    job: 'console',
    ref: 'refs/heads/main',
    ref_name: 'main',
    ref_protected: 'false',
    ref_type: 'branch',
    repository,
    repository_id: '1296269',
    repository_owner: owner,
    repository_owner_id: '6811672',
    retention_days: '90',
    run_attempt: '1',
    run_id: '16588214937',
    run_number: '42',
    server_url: serverUrl,
    sha,
    token: options.token ?? 'ghs_0123456789abcdefghijklmnopqrstuvwxyz',
    triggering_actor: actor,
    workflow,
    workflow_ref: `${repository}/.github/workflows/console.yml@refs/heads/main`,
    workflow_sha: sha,
    workspace: folders.workspace,
    ...options.github,
  };
  const event = options.event ?? defaultEvent(context, options.visibility ?? 'private');
  mkdirSync(path.dirname(eventPath), { recursive: true });
  writeFileSync(eventPath, JSON.stringify(event, undefined, 2));
  return context;
}

/** The `runner` context of a job. */
export function runnerContext(options: JobOptions, folders: Folders): Record<string, string> {
  const systems: Readonly<Record<string, string>> = { win32: 'Windows', darwin: 'macOS' };
  return {
    arch: process.arch === 'ia32' ? 'X86' : process.arch.toUpperCase(),
    environment: 'github-hosted',
    name: 'Local runner',
    os: systems[process.platform] ?? 'Linux',
    temp: folders.temporary,
    tool_cache: folders.tools,
    workspace: path.dirname(folders.workspace),
    ...(options.debug === true && { debug: '1' }),
  };
}

/** `prefix` + upper-case name, as steps see a context. */
export function contextVariables(
  prefix: 'GITHUB_' | 'RUNNER_',
  context: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(context)
      .filter(([name]) => !NOT_IN_ENVIRONMENT.has(name))
      .map(([name, value]) => [prefix + name.toUpperCase(), value]),
  );
}

function defaultEvent(
  context: Readonly<Record<'repository' | 'repository_owner' | 'actor' | 'server_url', string>>,
  visibility: NonNullable<JobOptions['visibility']>,
): object {
  const { repository, repository_owner, actor, server_url } = context;
  return {
    inputs: null,
    ref: 'refs/heads/main',
    repository: {
      full_name: repository,
      name: repository.split('/')[1],
      owner: { login: repository_owner },
      html_url: `${server_url}/${repository}`,
      default_branch: 'main',
      private: visibility !== 'public',
      visibility,
    },
    sender: { login: actor, type: 'User' },
  };
}

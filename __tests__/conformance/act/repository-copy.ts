import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf, REPOSITORY_FOLDER } from '../tools/tool.ts';

/** A repository like a checkout: only the files that git tracks. */
export interface RepositoryCopy {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Copies this repository's tracked files, as they are in the work tree, into a new repository.
 *
 * If a file that `dist` needs is not committed, it is missing there, as for users.
 */
export async function copyRepository(): Promise<RepositoryCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'repository-'));
  const git = (at: string, ...args: string[]) =>
    outputOf('git', ['-C', at, ...args], {
      PATH: process.env['PATH'],
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
    });
  const list = async (...options: string[]) =>
    (await git(REPOSITORY_FOLDER, 'ls-files', '-z', ...options)).split('\0').filter(Boolean);
  const deleted = new Set(await list('--deleted'));
  for (const path of (await list()).filter((tracked) => !deleted.has(tracked))) {
    await cp(join(REPOSITORY_FOLDER, path), join(folder, path));
  }
  // act reads the commit and the branch of the repository that it runs in.
  await git(folder, 'init', '--quiet', '--initial-branch=main');
  await git(folder, 'add', '--all');
  const author = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.com'];
  await git(folder, ...author, 'commit', '--quiet', '--message=All');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

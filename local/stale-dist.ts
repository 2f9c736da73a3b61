import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

const REPOSITORY = path.resolve(import.meta.dirname, '..');

/**
 * Whether `src` was edited after `dist` was built. It checks only files with uncommitted changes.
 * The times of all others are those of the checkout.
 *
 * @returns A warning with what to do; `undefined` if `dist` is current, or without git.
 */
export function staleDist(repository = REPOSITORY): string | undefined {
  const builtAt = changedAt(path.join(repository, 'dist/index.js'));
  const edited = uncommitted(repository).find(
    (file) => changedAt(path.join(repository, file)) > builtAt,
  );
  return edited && `src has changed since dist was built (${edited}). Run: npm run build`;
}

function uncommitted(repository: string): string[] {
  const options = ['--porcelain', '-z', '--no-renames', '--untracked-files=all'];
  const { status, stdout } = spawnSync(
    'git',
    ['--no-optional-locks', 'status', ...options, '--', 'src'],
    {
      cwd: repository,
      encoding: 'utf8',
    },
  );
  // Each entry is two letters for its state, a space, and its path.
  return status === 0 ? stdout.split('\0').flatMap((entry) => entry.slice(3) || []) : [];
}

/** @returns 0 for a file that does not exist. */
function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

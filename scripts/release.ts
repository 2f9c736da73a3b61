/**
 * Checks that a tag can be released: `npm run release:check -- v1.2.3`.
 *
 * Prints the notes of the release and, in a workflow, sets the outputs `notes`, `prerelease`,
 * `latest` and `major-tag` of the step. It changes nothing. The repository in the current folder
 * must have its tags and `origin/main`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setOutput } from '@actions/core';
import { planRelease, type ReleasePlan, ReleaseRefused } from './release/plan.ts';

/** The page that a team hosts. `docs/opener.md` says how to compare its hash. */
const OPENER_PAGE = 'opener/dist/index.html';

function planOf(tag: string): ReleasePlan {
  const lock = JSON.parse(readText('package-lock.json'));
  return planRelease({
    tag,
    tags: execFileSync('git', ['tag', '--list'], { encoding: 'utf8' }).split(/\r?\n/),
    isOnMain: isAncestor(tag, 'origin/main'),
    versions: {
      'package.json': JSON.parse(readText('package.json')).version,
      'package-lock.json': lock.version,
      'package-lock.json (packages)': lock.packages[''].version,
    },
    changelog: readText('CHANGELOG.md'),
  });
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The hash of the committed bytes, which is the same on every system. */
function sha256Of(path: string): string {
  return createHash('sha256').update(readText(path).replaceAll('\r\n', '\n')).digest('hex');
}

/** @throws Error - If git does not know one of the two. */
function isAncestor(tag: string, branch: string): boolean {
  const options = ['merge-base', '--is-ancestor', `refs/tags/${tag}`, branch];
  const { status, stderr } = spawnSync('git', options, { encoding: 'utf8' });
  if (status !== 0 && status !== 1) {
    throw new Error(stderr);
  }
  return status === 0;
}

try {
  const [tag = ''] = process.argv.slice(2);
  const { notes: changes, isPrerelease, isLatest, majorTag } = planOf(tag);
  const notes = `${changes}\n\nSHA-256 of the opener page, \`${OPENER_PAGE}\`:\n\`${sha256Of(OPENER_PAGE)}\``;
  console.log(`${tag} can be released.${majorTag ? ` It becomes ${majorTag}.` : ''}\n\n${notes}`);
  if (process.env['GITHUB_OUTPUT'] !== undefined) {
    setOutput('notes', notes);
    setOutput('prerelease', isPrerelease);
    setOutput('latest', isLatest);
    setOutput('major-tag', majorTag);
  }
} catch (error) {
  console.error(error instanceof ReleaseRefused ? error.message : error);
  process.exitCode = 1;
}

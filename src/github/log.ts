import * as core from '@actions/core';
import { ActionError } from '../errors.ts';
import type { Log } from '../sign-in/ports.ts';
import { saidBy } from '../text/said.ts';
import { withoutSlashesAtEnd } from '../text/url.ts';
import type { Secrets } from './secrets.ts';

/** GitHub cuts longer annotations. */
const MAX_ANNOTATION_LENGTH = 4096;
const GITHUB_COM = 'https://github.com';

/** The log of the step. It scrubs every line, in case a secret gets here by mistake. */
export function createLog(secrets: Secrets): Log {
  return {
    info: (message) => core.info(withoutCommands(secrets.scrub(message))),
    notice: (message) => core.notice(annotation(secrets.scrub(message))),
    warning: (message) => core.warning(annotation(secrets.scrub(message))),
    debug: (message) => core.debug(secrets.scrub(message)),
  };
}

/**
 * Fails the step: one annotation with the code as its title, and exit code 1. The debug log gets
 * the causes.
 */
export function reportFailure(failure: unknown, secrets: Secrets): void {
  process.exitCode = 1;
  const told = new Set<unknown>();
  for (let cause = failure; cause instanceof Error && !told.has(cause); cause = cause.cause) {
    told.add(cause);
    core.debug(secrets.scrub(`${cause.name}: ${saidBy(cause)}`));
  }
  const [title, message] =
    failure instanceof ActionError
      ? [
          failure.code,
          `${failure.message}${/\s$/.test(failure.message) ? '' : ' '}${failure.advice}`,
        ]
      : [
          'bug',
          `An unexpected error happened (${describe(failure)}). This is a bug of the action. Report it, with the debug log of a second run.`,
        ];
  core.error(annotation(secrets.scrub(message)), { title });
  // The log does not show titles, and people look there first.
  core.info(`${title}: ${helpPage(title)}`);
}

/** The page that explains the code, in the version of the action that runs. */
function helpPage(code: string): string {
  const page = `docs/troubleshooting.md#${code}`;
  const { GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF } = process.env;
  if (!GITHUB_ACTION_REPOSITORY || !GITHUB_ACTION_REF) {
    return `see ${page} of this action.`;
  }
  const file = `${GITHUB_ACTION_REPOSITORY}/blob/${GITHUB_ACTION_REF}/${page}`;
  const server = withoutSlashesAtEnd(GITHUB_SERVER_URL ?? '') || GITHUB_COM;
  // An Enterprise server may use actions of github.com, and does not say which.
  return server === GITHUB_COM
    ? `${server}/${file}`
    : `${server}/${file} (or ${GITHUB_COM}/${file}, if this action comes from there)`;
}

function describe(failure: unknown): string {
  return failure instanceof Error ? `${failure.name}: ${saidBy(failure)}` : typeof failure;
}

/** Keeps text from outside, such as a claim or a name, from giving the runner commands. */
function withoutCommands(line: string): string {
  return line.replace(/[\r\n]+/g, ' ').replaceAll('##[', '## [');
}

function annotation(message: string): string {
  return message.length > MAX_ANNOTATION_LENGTH
    ? `${message.slice(0, MAX_ANNOTATION_LENGTH - 1)}…`
    : message;
}

import { appendFile } from 'node:fs/promises';
import * as core from '@actions/core';
import { fileFault } from './file-fault.ts';

/**
 * Adds a block to the job summary, if there is one. A summary that cannot be written is no
 * failure: everything that matters is in the outputs.
 *
 * @see {@link https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary}
 */
export async function writeSummary(
  environment: NodeJS.ProcessEnv,
  markdown: string | undefined,
): Promise<void> {
  if (markdown === undefined) {
    return;
  }
  const file = environment['GITHUB_STEP_SUMMARY'];
  if (!file) {
    core.notice('This runner has no job summaries (no GITHUB_STEP_SUMMARY), so none is written.');
    return;
  }
  try {
    await appendFile(file, markdown);
  } catch (error) {
    core.notice(`The job summary could not be written (${fileFault(error)}).`);
  }
}

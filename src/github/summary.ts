import { appendFile } from 'node:fs/promises';
import * as core from '@actions/core';
import { fileFault } from './file-fault.ts';

/**
 * Adds a block to the job summary, if there is one. If it cannot, the step does not fail, because
 * the outputs have everything that matters.
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
    core.notice(
      'This runner has no job summaries (no GITHUB_STEP_SUMMARY), so the action wrote none.',
    );
    return;
  }
  try {
    await appendFile(file, markdown);
  } catch (error) {
    core.notice(`The job summary could not be written (${fileFault(error)}).`);
  }
}

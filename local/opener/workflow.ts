import type { LocalAws } from '../aws/index.ts';
import { DEFAULT_ROLE } from '../demo/world.ts';
import { Job, type JobOptions, type StepResult } from '../runner/index.ts';

/** The login in a line of `recipients`. */
const LOGIN = /^\s*@(?<login>[\w.-]+)/;
/** The account ID of `octocat`, who starts the runs of the local runner. */
const ACTOR_ID = 583231;

/**
 * Runs the committed action as the README's example for the opener page does. The person in the
 * line starts the run.
 *
 * @param line - A line of the input `recipients`.
 */
export async function runWorkflow(
  line: string,
  {
    job: options,
    aws: { github },
    opener,
  }: { readonly job: JobOptions; readonly aws: LocalAws; readonly opener: string },
): Promise<StepResult> {
  const actor = LOGIN.exec(line)?.groups?.['login'] ?? 'octocat';
  github.accounts.set(actor.toLowerCase(), {
    id: ACTOR_ID,
    type: 'User',
    permissions: new Map([['octo-org/octo-repo', 'write']]),
  });
  const job = new Job({ ...options, actor });
  try {
    return await job.step({
      id: 'console',
      inputs: {
        'role-arn': DEFAULT_ROLE,
        destination: 's3',
        'seal-to': 'actor',
        'opener-url': `${opener}/`,
        recipients: line,
        reason: 'Trying sealed links',
      },
    });
  } finally {
    await job.close();
  }
}

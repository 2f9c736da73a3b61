import type { StepResult } from '../runner/index.ts';
import { type Demo, DemoFailure, type Stage } from './demo.ts';
import type { JobConditions } from './job-conditions.ts';
import { explainSealedLink } from './sealed-link.ts';
import { showStep } from './show-step.ts';
import { DEFAULT_ROLE, deployerKeys, MANAGER_ROLE } from './world.ts';

/** Inputs of the action, as a workflow would give them. */
export type OwnInputs = Readonly<Record<string, string>>;

/** A step with the inputs of the person at the terminal. */
export function ownInputs(given: OwnInputs, { credentials }: JobConditions): Demo {
  return {
    name: 'own-inputs',
    title: 'A step with your inputs',
    localOnly: false,
    async run(stage) {
      const mode = (given['mode'] ?? 'sign-in').toLowerCase();
      const inputs = { 'role-arn': defaultRole(stage, mode), ...given };
      const environment = credentials && mode !== 'links' ? environmentOf(stage, inputs) : {};
      const result = await showStep(stage, { id: 'own', inputs, environment });
      if (result.outputs['sealed-url']) {
        explainSealedLink(stage, given);
      }
      await useLink(stage, result);
      const atJobEnd = (given['teardown'] ?? '').toLowerCase() === 'job-end';
      if (mode === 'create' && atJobEnd && !stage.keepsLinks) {
        await showPostStep(stage);
      }
      if (result.outcome !== 'success') {
        throw new DemoFailure('The step failed. Its error says why.');
      }
    },
  };
}

function defaultRole({ aws, roleArn }: Stage, mode: string): string {
  const managesRoles = ['create', 'teardown', 'sweep'].includes(mode);
  return aws !== undefined && roleArn === DEFAULT_ROLE && managesRoles ? MANAGER_ROLE : roleArn;
}

/** Gives the job credentials if the step uses them. With `--real`, the person's own are there. */
function environmentOf({ aws, screen }: Stage, inputs: OwnInputs): Record<string, string> {
  const [credentials, roleArn] = [inputs['credentials'], inputs['role-arn']].map((text) =>
    text?.trim().toLowerCase(),
  );
  const usesThem = credentials === 'environment' || roleArn === 'none';
  if (aws === undefined || !usesThem) {
    return {};
  }
  screen.text('\nThe job has the keys of the IAM user deployer in its environment.');
  return deployerKeys(aws);
}

async function useLink(stage: Stage, { outputs }: StepResult): Promise<void> {
  const url = outputs['console-url'];
  if (url !== undefined) {
    await stage.useLink(url);
  }
}

async function showPostStep({ job, screen }: Stage): Promise<void> {
  screen.heading('Log of the post step, at the end of the job');
  const [post] = await job.post();
  if (post?.outcome !== 'success') {
    throw new DemoFailure('The post step failed. Its error says why.');
  }
}

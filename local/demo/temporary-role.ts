import { DEFAULT_ACCOUNT_ID } from '../aws/index.ts';
import { type Demo, DemoFailure, type Stage } from './demo.ts';
import { showStep } from './show-step.ts';
import { MANAGER_ROLE } from './world.ts';

/** Creates a role for an hour, signs in to it, and removes it. */
export const temporaryRole: Demo = {
  name: 'temporary-role',
  title: 'Temporary role: create it, sign in to it, remove it',
  localOnly: true,
  async run(stage) {
    const { aws, screen } = stage;
    if (aws === undefined) {
      throw new DemoFailure('This demo needs the local AWS.');
    }
    screen.text(
      'The role ConsoleUrlManager has only the permissions of docs/aws-setup/manage-bounded.json.',
    );
    const name = await create(stage);
    if (stage.keepsLinks) {
      screen.text('\nThe role stays, so that the link works. Without --keep, the demo removes it.');
      return;
    }
    const inputs = { mode: 'teardown', 'role-arn': MANAGER_ROLE, 'role-name': name };
    const removed = await showStep(stage, { inputs }, []);
    if (removed.outcome !== 'success' || aws.world.account(DEFAULT_ACCOUNT_ID).role(name)) {
      throw new DemoFailure('The role was not removed. The error of the step says why.');
    }
  },
};

/** @returns the name of the role. */
async function create(stage: Stage): Promise<string> {
  const inputs = {
    mode: 'create',
    'role-arn': MANAGER_ROLE,
    'permissions-boundary': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    'expires-in': '1h',
    destination: 's3',
  };
  const { outcome, outputs } = await showStep(stage, { id: 'role', inputs }, []);
  const { 'temporary-role-name': name, 'console-url': url } = outputs;
  if (outcome !== 'success' || name === undefined || url === undefined) {
    throw new DemoFailure('No role was created. The error of the step says why.');
  }
  await stage.useLink(url);
  return name;
}

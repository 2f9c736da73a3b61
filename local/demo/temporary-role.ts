import { readFileSync } from 'node:fs';
import { DEFAULT_ACCOUNT_ID, type LocalAws, oidcTrustPolicy } from '../aws/index.ts';
import { type Demo, DemoFailure, type Stage } from './demo.ts';
import { showStep } from './show-step.ts';

const MANAGER = 'ConsoleUrlManager';
/** AWS takes 2 to 30 seconds. */
const PROPAGATION_SECONDS = 3;

/** A role that is made for an hour, signed in with, and removed. */
export const temporaryRole: Demo = {
  name: 'temporary-role',
  title: 'Temporary role: made, signed in with, and removed',
  localOnly: true,
  async run(stage) {
    const { aws, screen } = stage;
    if (aws === undefined) {
      throw new DemoFailure('This demo needs the local AWS.');
    }
    const roleArn = addManager(aws);
    screen.text(
      `\nThe identity is ${roleArn}, which may do
what docs/aws-setup/manage-bounded.json says, and nothing else.`,
    );
    const name = await create(stage, roleArn);
    const removed = await showStep(stage, {
      inputs: { mode: 'teardown', 'role-arn': roleArn, 'role-name': name },
    });
    if (removed.outcome !== 'success' || aws.world.account(DEFAULT_ACCOUNT_ID).role(name)) {
      throw new DemoFailure('The role was not removed; the error of the step says why.');
    }
  },
};

/** @returns the name of the role. */
async function create(stage: Stage, roleArn: string): Promise<string> {
  const { outcome, outputs } = await showStep(stage, {
    id: 'role',
    inputs: {
      mode: 'create',
      'role-arn': roleArn,
      'permissions-boundary': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
      'expires-in': '1h',
      destination: 's3',
    },
  });
  const { 'temporary-role-name': name, 'console-url': url } = outputs;
  if (outcome !== 'success' || name === undefined || url === undefined) {
    throw new DemoFailure('No role was made; the error of the step says why.');
  }
  await stage.useLink(url);
  return name;
}

/** @returns the ARN of a role that manages temporary roles, and no more. */
function addManager({ world }: LocalAws): string {
  world.rolePropagationSeconds = PROPAGATION_SECONDS;
  const account = world.account(DEFAULT_ACCOUNT_ID);
  const policy = new URL('../../docs/aws-setup/manage-bounded.json', import.meta.url);
  const { arn } = account.addRole({
    name: MANAGER,
    trustPolicy: oidcTrustPolicy(
      account.iamArn('oidc-provider/token.actions.githubusercontent.com'),
    ),
    inlinePolicies: { manage: readFileSync(policy, 'utf8') },
  });
  return arn;
}

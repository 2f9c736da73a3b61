import { DEFAULT_ACCOUNT_ID, type LocalAws, startLocalAws } from '../local/aws/index.ts';
import type { Part } from './report.ts';
import { ACTION, timeStep } from './step.ts';

const ROLES = 1000;
const ROLE_PATH = '/aws-console-url/';

/** A sweep that removes a thousand expired roles, and one without anything to remove. */
export async function sweep(): Promise<Part> {
  const aws = await startLocalAws();
  try {
    addExpiredRoles(aws);
    const wallMs = await timeStep(ACTION, variables(aws));
    const requests = aws.requests.length;
    const left = [...aws.world.account(DEFAULT_ACCOUNT_ID).roles.values()].filter(
      ({ path }) => path === ROLE_PATH,
    );
    if (left.length > 0) {
      throw new Error(`The sweep left ${left.length} of ${ROLES} roles`);
    }
    return {
      title: `Sweep: ${ROLES} expired roles, no delay`,
      figures: [
        { name: 'time', value: wallMs, unit: 'ms' },
        { name: 'requests', value: requests, unit: 'requests' },
        {
          name: 'nothing to remove, time',
          value: await timeStep(ACTION, variables(aws)),
          unit: 'ms',
        },
      ],
    };
  } finally {
    await aws.close();
  }
}

function addExpiredRoles({ world, clock }: LocalAws): void {
  const account = world.account(DEFAULT_ACCOUNT_ID);
  const expiredAt = new Date(clock.now().getTime() - 3_600_000);
  for (let role = 0; role < ROLES; role++) {
    account.addRole({
      name: `expired-${role}`,
      path: ROLE_PATH,
      trustPolicy: account.role('ReadOnly')?.trustPolicy.text ?? '',
      attachedPolicies: ['arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess'],
      inlinePolicies: {
        'aws-console-url-expiry': {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }],
        },
      },
      tags: {
        'aws-console-url:repository': 'octo-org/octo-repo',
        'aws-console-url:run': '16588214937-1',
        'aws-console-url:expires-at': expiredAt.toISOString(),
      },
    });
  }
}

function variables(aws: LocalAws): Record<string, string> {
  const key = aws.world.account(DEFAULT_ACCOUNT_ID).user('deployer')?.accessKeys[0];
  return {
    ...aws.environment,
    AWS_ACCESS_KEY_ID: key?.accessKeyId ?? '',
    AWS_SECRET_ACCESS_KEY: key?.secretAccessKey ?? '',
    INPUT_MODE: 'sweep',
    'INPUT_ROLE-ARN': 'none',
    'INPUT_DRY-RUN': 'false',
  };
}

import { DEFAULT_ACCOUNT_ID, type LocalAws, startLocalAws } from '../local/aws/index.ts';
import { median, type Part } from './report.ts';
import { ACTION, timeStep } from './step.ts';

const RUNS = 7;
const PROPAGATION_SECONDS = 5;

/** The time of `create` beyond the time that AWS needs to know a new role. */
export async function createWait(): Promise<Part> {
  const aws = await startLocalAws();
  try {
    const times = { atOnce: [] as number[], later: [] as number[] };
    for (let run = 0; run < RUNS; run++) {
      aws.world.rolePropagationSeconds = 0;
      times.atOnce.push(await timeStep(ACTION, variables(aws, `now-${run}`)));
      aws.world.rolePropagationSeconds = PROPAGATION_SECONDS;
      times.later.push(await timeStep(ACTION, variables(aws, `later-${run}`)));
    }
    const idealMs = median(times.atOnce) + PROPAGATION_SECONDS * 1000;
    const took = median(times.later);
    return {
      title: `Create: a role that AWS knows after ${PROPAGATION_SECONDS} s (medians of ${RUNS} runs)`,
      figures: [
        { name: 'role that works at once', value: median(times.atOnce), unit: 'ms' },
        { name: 'role that works later', value: took, unit: 'ms' },
        { name: 'ratio to the ideal', value: took / idealMs, unit: '×', bound: 1.25 },
      ],
    };
  } finally {
    await aws.close();
  }
}

function variables(aws: LocalAws, name: string): Record<string, string> {
  const key = aws.world.account(DEFAULT_ACCOUNT_ID).user('deployer')?.accessKeys[0];
  return {
    ...aws.environment,
    AWS_ACCESS_KEY_ID: key?.accessKeyId ?? '',
    AWS_SECRET_ACCESS_KEY: key?.secretAccessKey ?? '',
    INPUT_MODE: 'create',
    'INPUT_ROLE-ARN': 'none',
    'INPUT_ROLE-NAME': name,
    'INPUT_EXPIRES-IN': '1h',
    INPUT_TEARDOWN: 'manual',
  };
}

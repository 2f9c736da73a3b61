import { type LocalAws, oidcTrustPolicy, startLocalAws, type World } from '../local/aws/index.ts';
import { type Figure, median, type Part } from './report.ts';
import { ACTION, type Measured, measureStep, timeStep } from './step.ts';

const ANSWER_MS = 100;
/** As in `src/modes/sign-in.ts`. */
const CONCURRENCY = 16;
/** Roles of a step, and how often to measure it. Steps with many roles need fewer runs. */
const SIZES = [
  { roles: 1, runs: 9 },
  { roles: 10, runs: 7 },
  { roles: 100, runs: 5 },
  { roles: 256, runs: 5 },
] as const;
const ACCOUNT_ID = '111122223333';

/**
 * How time, memory and requests of a step grow with its roles. The ideal time is that of one role
 * without delay, plus the ID token, plus two answers for each group of roles.
 */
export async function growth(): Promise<Part> {
  const near = await startLocalAws({ world: addRoles });
  const aws = await startLocalAws({ latencyMs: ANSWER_MS, world: addRoles });
  try {
    const figures: Figure[] = [];
    const memory: number[] = [];
    for (const { roles, runs } of SIZES) {
      const before = aws.requests.length;
      const measured: Measured[] = [];
      const starts: number[] = [];
      for (let run = 0; run < runs; run++) {
        starts.push(await timeStep(ACTION, variables(near, 1)));
        measured.push(await measureStep(ACTION, variables(aws, roles)));
      }
      const requests = (aws.requests.length - before) / (2 * runs);
      const wallMs = median(measured.map((one) => one.wallMs));
      const idealMs = median(starts) + ANSWER_MS + Math.ceil(roles / CONCURRENCY) * 2 * ANSWER_MS;
      memory.push(median(measured.map((one) => one.peakMemoryBytes)));
      figures.push(
        { name: `${roles} roles, time`, value: wallMs, unit: 'ms' },
        { name: `${roles} roles, ideal`, value: idealMs, unit: 'ms' },
        {
          name: `${roles} roles, ratio to the ideal`,
          value: wallMs / idealMs,
          unit: '×',
          bound: 1.25,
        },
        {
          name: `${roles} roles, peak memory`,
          value: (memory.at(-1) ?? Number.NaN) / 1024 ** 2,
          unit: 'MiB',
        },
        {
          name: `${roles} roles, requests`,
          value: requests,
          unit: 'requests',
          bound: 1 + 2 * roles,
        },
      );
    }
    const [first = Number.NaN] = memory;
    const ratio = (memory.at(-1) ?? Number.NaN) / first;
    figures.push({ name: 'memory, 256 roles to 1', value: ratio, unit: '×', bound: 1.5 });
    return { title: `Growth: ${ANSWER_MS} ms per answer, ${CONCURRENCY} roles at once`, figures };
  } finally {
    await Promise.all([near.close(), aws.close()]);
  }
}

function addRoles(world: World): void {
  const account = world.account(ACCOUNT_ID);
  const provider = `arn:aws:iam::${ACCOUNT_ID}:oidc-provider/token.actions.githubusercontent.com`;
  for (let role = 0; role < 256; role++) {
    account.addRole({ name: `Audit${role}`, trustPolicy: oidcTrustPolicy(provider) });
  }
}

function variables(aws: LocalAws, roles: number): Record<string, string> {
  const arns = Array.from(
    { length: roles },
    (_, role) => `arn:aws:iam::${ACCOUNT_ID}:role/Audit${role}`,
  );
  return { ...aws.environment, ...aws.grantIdToken(), 'INPUT_ROLE-ARN': arns.join('\n') };
}

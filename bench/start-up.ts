import { startLocalAws } from '../local/aws/index.ts';
import { median, type Part } from './report.ts';
import { ACTION, type Measured, measureStep, program } from './step.ts';

const RUNS = 25;
const MIB = 1024 * 1024;

/** A cold sign-in through dist, against programs that only make its three requests. */
export async function startUp(): Promise<Part> {
  const aws = await startLocalAws();
  try {
    const programs = {
      action: ACTION,
      floor: program('floor.mjs'),
      lean: program('floor-lean.mjs'),
    };
    const measured = { action: [], floor: [], lean: [] } as Record<string, Measured[]>;
    for (let run = 0; run < RUNS; run++) {
      for (const [name, file] of Object.entries(programs)) {
        const variables = { ...aws.environment, ...aws.grantIdToken() };
        measured[name]?.push(await measureStep(file, variables));
      }
    }
    const wall = (name: string) => median((measured[name] ?? []).map(({ wallMs }) => wallMs));
    const memory = (name: string) =>
      median((measured[name] ?? []).map(({ peakMemoryBytes }) => peakMemoryBytes));
    return {
      title: `Start-up: one sign-in, loopback, no delay (medians of ${RUNS} alternating runs)`,
      figures: [
        { name: 'sign-in', value: wall('action'), unit: 'ms' },
        { name: 'floor: three requests with node:http', value: wall('floor'), unit: 'ms' },
        { name: 'floor without the getters of node:http', value: wall('lean'), unit: 'ms' },
        {
          name: 'time, ratio to the floor',
          value: wall('action') / wall('floor'),
          unit: '×',
          bound: 1.7,
        },
        { name: 'time, ratio to the lean floor', value: wall('action') / wall('lean'), unit: '×' },
        { name: 'sign-in, peak memory', value: memory('action') / MIB, unit: 'MiB' },
        { name: 'floor, peak memory', value: memory('floor') / MIB, unit: 'MiB' },
        {
          name: 'memory, ratio to the floor',
          value: memory('action') / memory('floor'),
          unit: '×',
          bound: 1.3,
        },
        {
          name: 'memory, ratio to the lean floor',
          value: memory('action') / memory('lean'),
          unit: '×',
        },
      ],
    };
  } finally {
    await aws.close();
  }
}

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { evaluatedModules, MAX_PARSED_BYTES } from '../__tests__/e2e/evaluated-modules.ts';
import { startLocalAws } from '../local/aws/index.ts';
import type { Part } from './report.ts';
import { ACTION, timeStep } from './step.ts';

/** The size of dist, and of the part that a sign-in with OIDC parses. */
export async function size(): Promise<Part> {
  const folder = path.dirname(ACTION);
  const total = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .reduce((bytes, name) => bytes + statSync(path.join(folder, name)).size, 0);
  const aws = await startLocalAws();
  try {
    const { parsedBytes } = await evaluatedModules((coverage) =>
      timeStep(ACTION, { ...aws.environment, ...aws.grantIdToken(), ...coverage }),
    );
    return {
      title: 'Size of dist, without licences',
      figures: [
        { name: 'all', value: total / 1000, unit: 'KB', bound: 1500 },
        {
          name: 'parsed by a sign-in with OIDC',
          value: parsedBytes / 1000,
          unit: 'KB',
          bound: MAX_PARSED_BYTES / 1000,
        },
      ],
    };
  } finally {
    await aws.close();
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalAws } from '../../local/aws/index.ts';

/** Resolves when the local AWS gets a request for this action, from now on. */
export async function asked(aws: LocalAws, action: string): Promise<void> {
  const earlier = aws.requests.length;
  while (!aws.requests.slice(earlier).some((request) => request.action === action)) {
    await sleep(10);
  }
}

import type { RawInputs } from '../../src/inputs/names.ts';
import { parseCreateInputs } from '../../src/inputs/temporary-roles.ts';
import { type Created, create } from '../../src/temporary-roles/create.ts';
import { USER_KEYS } from '../sign-in/fake-ports.ts';
import { fakeRolePorts, type RoleWorld } from './fake-ports.ts';

export const RUN = {
  actor: 'octocat',
  repository: 'octo-org/tools',
  runId: '42',
  runAttempt: '1',
  serverUrl: 'https://github.com',
};
export const USER = 'arn:aws:iam::111122223333:user/deployer';
export const BY_USER: RoleWorld = { existing: USER_KEYS, caller: USER };
/** The name that a step makes up if it has no choice. */
export const NAME = 'console-url-42-1-0000';
export const EXPIRY = new Date('2026-03-01T13:00:00Z');
export const OURS = {
  repository: 'octo-org/tools',
  run: '42-1',
  expiresAt: EXPIRY,
};

/** Runs create, with everything that it asked for; a failure is for the test to see. */
export function made(raw: RawInputs, world: RoleWorld) {
  const fake = fakeRolePorts(world);
  const published: Created[] = [];
  const result = create(parseCreateInputs(raw, RUN), RUN, raw, fake.ports, async (created) => {
    published.push(created);
  }).then(() => published[0] as Created);
  result.catch(() => {});
  return { ...fake, result };
}

export const statesOf = ({ remembered }: { remembered: readonly { cleanup: string }[] }) =>
  remembered.map(({ cleanup }) => cleanup);

import { Constraints } from '../query/constraints.ts';
import { accessDenied } from '../query/protocol.ts';
import type { XmlContent } from '../query/xml.ts';
import type { StsCall } from './call.ts';
import { credentialsContent, expiryAfter } from './credentials.ts';

const DEFAULT_DURATION_SECONDS = 43200;

/** @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html} */
export function getSessionToken({ parameters, world, session: caller }: StsCall): XmlContent {
  const constraints = new Constraints(parameters);
  const durationSeconds =
    constraints.integer('DurationSeconds', { min: 900, max: 129600 }) ?? DEFAULT_DURATION_SECONDS;
  constraints.done();
  if (caller.origin !== 'user') {
    throw accessDenied('Cannot call GetSessionToken with session credentials');
  }
  const session = world.openSession({
    ...caller,
    origin: 'session-token',
    expiresAt: expiryAfter(world, durationSeconds),
  });
  return { Credentials: credentialsContent(session) };
}

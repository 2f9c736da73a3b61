import { Constraints } from '../query/constraints.ts';
import { accessDenied } from '../query/protocol.ts';
import { readTags } from '../query/tags.ts';
import type { XmlContent } from '../query/xml.ts';
import { requestTags } from '../world/context.ts';
import type { StsCall } from './call.ts';
import { credentialsContent, expiryAfter } from './credentials.ts';
import { NAME_PATTERN } from './role-parameters.ts';
import {
  packedPolicySize,
  readSessionPolicies,
  resolveSessionPolicies,
} from './session-policies.ts';

const DEFAULT_DURATION_SECONDS = 43200;

/**
 * For long-term keys of users only. Without a policy the session may do nothing.
 *
 * @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html}
 */
export function getFederationToken({ parameters, world, session: caller }: StsCall): XmlContent {
  const constraints = new Constraints(parameters);
  const name = constraints.requiredText('Name', { min: 2, max: 32, pattern: NAME_PATTERN });
  const durationSeconds =
    constraints.integer('DurationSeconds', { min: 900, max: 129600 }) ?? DEFAULT_DURATION_SECONDS;
  const sessionPolicies = readSessionPolicies(parameters, constraints);
  const tags = readTags(parameters, constraints, 'InvalidParameterValue');
  constraints.done();
  if (caller.origin !== 'user') {
    throw accessDenied('Cannot call GetFederationToken with session credentials');
  }
  const { partition } = world.account(caller.accountId);
  const arn = `arn:${partition}:sts::${caller.accountId}:federated-user/${name}`;
  const actions = ['sts:GetFederationToken', ...(tags.size > 0 ? ['sts:TagSession'] : [])];
  for (const action of actions) {
    if (!world.decide(caller, action, arn, requestTags(tags)).allowed) {
      throw accessDenied(
        `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${arn}`,
      );
    }
  }
  const packedSize = packedPolicySize(sessionPolicies, tags);
  const session = world.openSession({
    origin: 'federation-token',
    expiresAt: expiryAfter(world, durationSeconds),
    accountId: caller.accountId,
    arn,
    userId: `${caller.accountId}:${name}`,
    principalArn: caller.principalArn,
    principalId: caller.principalId,
    sessionName: name,
    chained: false,
    sessionPolicies: resolveSessionPolicies(world, caller.accountId, sessionPolicies) ?? [],
    tags,
    transitiveTagKeys: [],
    sourceIdentity: undefined,
  });
  return {
    FederatedUser: { Arn: session.arn, FederatedUserId: session.userId },
    Credentials: credentialsContent(session),
    PackedPolicySize: packedSize,
  };
}

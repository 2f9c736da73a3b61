import { Constraints } from '../query/constraints.ts';
import { textList } from '../query/lists.ts';
import { AwsError, accessDenied } from '../query/protocol.ts';
import { readTags } from '../query/tags.ts';
import type { XmlContent } from '../query/xml.ts';
import { requestTags } from '../world/context.ts';
import type { Session } from '../world/model.ts';
import { authorizeAssumeRole } from './authorize-assume-role.ts';
import type { StsCall } from './call.ts';
import { assumedRoleUser, credentialsContent, expiryAfter, roleIdentity } from './credentials.ts';
import {
  NAME_PATTERN,
  readRoleParameters,
  requireDuration,
  requireRoleArn,
} from './role-parameters.ts';
import { packedPolicySize, resolveSessionPolicies } from './session-policies.ts';

/** @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html} */
export function assumeRole({ parameters, world, session: caller }: StsCall): XmlContent {
  const constraints = new Constraints(parameters);
  const { roleArn, sessionName, durationSeconds, sessionPolicies } = readRoleParameters(
    parameters,
    constraints,
  );
  const externalId = constraints.text('ExternalId', {
    min: 2,
    max: 1224,
    pattern: '[\\w+=,.@:/-]*',
  });
  const requestedIdentity = constraints.text('SourceIdentity', {
    min: 2,
    max: 64,
    pattern: NAME_PATTERN,
  });
  const tags = readTags(parameters, constraints, 'InvalidParameterValue');
  const transitiveKeys = textList(parameters, 'TransitiveTagKeys');
  constraints.done();
  requireRoleArn(roleArn);
  if (caller.origin === 'federation-token') {
    throw accessDenied('Cannot call AssumeRole with federated user credentials');
  }
  const allTags = new Map([...inheritedTags(caller), ...tags]);
  const role = authorizeAssumeRole(world, caller, roleArn, {
    setsTags: allTags.size > 0,
    setsSourceIdentity: (requestedIdentity ?? caller.sourceIdentity) !== undefined,
    context: {
      'sts:ExternalId': externalId,
      'sts:RoleSessionName': sessionName,
      'sts:SourceIdentity': requestedIdentity ?? caller.sourceIdentity,
      'sts:TransitiveTagKeys': transitiveKeys.length > 0 ? transitiveKeys : undefined,
      ...requestTags(allTags),
    },
  });
  requireSameIdentity(caller, requestedIdentity);
  const chained = caller.sessionToken !== undefined;
  requireDuration(durationSeconds, role, chained);
  const packedSize = packedPolicySize(sessionPolicies, tags);
  const identity = roleIdentity(role, sessionName);
  const session = world.openSession({
    ...identity,
    origin: 'assume-role',
    expiresAt: expiryAfter(world, durationSeconds),
    chained,
    sessionPolicies: resolveSessionPolicies(world, identity.accountId, sessionPolicies),
    tags: new Map([...role.tags, ...allTags]),
    transitiveTagKeys: [...caller.transitiveTagKeys, ...transitiveKeys],
    sourceIdentity: requestedIdentity ?? caller.sourceIdentity,
  });
  return {
    AssumedRoleUser: assumedRoleUser(session),
    Credentials: credentialsContent(session),
    PackedPolicySize: packedSize,
    SourceIdentity: session.sourceIdentity,
  };
}

function inheritedTags(caller: Session): [string, string][] {
  return [...caller.tags].filter(([key]) => caller.transitiveTagKeys.includes(key));
}

/** Once set, a source identity stays for the whole chain. */
function requireSameIdentity(caller: Session, requested: string | undefined): void {
  if (
    caller.sourceIdentity !== undefined &&
    requested !== undefined &&
    caller.sourceIdentity !== requested
  ) {
    throw new AwsError(
      403,
      'AccessDenied',
      'The source identity of a session cannot be changed in a chain of roles',
    );
  }
}

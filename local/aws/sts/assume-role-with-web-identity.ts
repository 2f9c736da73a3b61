import type { SigningKey } from '../oidc/keys.ts';
import { evaluateTrust } from '../policy/evaluate.ts';
import { Constraints } from '../query/constraints.ts';
import { AwsError, accessDenied } from '../query/protocol.ts';
import type { XmlContent } from '../query/xml.ts';
import { parseArn } from '../world/arn.ts';
import { type ContextValues, requestContext } from '../world/context.ts';
import type { Role } from '../world/model.ts';
import { partitionOfRegion } from '../world/partitions.ts';
import type { World } from '../world/world.ts';
import { assumedRoleUser, credentialsContent, expiryAfter, roleIdentity } from './credentials.ts';
import { requireRegion } from './region.ts';
import { readRoleParameters, requireDuration, requireRoleArn } from './role-parameters.ts';
import { packedPolicySize, resolveSessionPolicies } from './session-policies.ts';
import { verifyWebIdentity, type WebIdentity } from './web-identity.ts';

interface UnsignedCall {
  readonly parameters: URLSearchParams;
  readonly world: World;
  readonly key: SigningKey;
  /** Known only if the endpoint's path names it. */
  readonly region: string | undefined;
}

/** @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html} */
export async function assumeRoleWithWebIdentity({
  parameters,
  world,
  key,
  region,
}: UnsignedCall): Promise<XmlContent> {
  const constraints = new Constraints(parameters);
  const { roleArn, sessionName, durationSeconds, sessionPolicies } = readRoleParameters(
    parameters,
    constraints,
  );
  const token = constraints.requiredText('WebIdentityToken', { min: 4, max: 20000 });
  constraints.done();
  requireRoleArn(roleArn);
  const { account = '', partition } = parseArn(roleArn) ?? {};
  if (region !== undefined) {
    if (partitionOfRegion(region) !== partition) {
      throw new AwsError(400, 'ValidationError', 'Request ARN is invalid');
    }
    requireRegion(world.accounts.get(account), region);
  }
  const identity = await verifyWebIdentity(world, key, token, account);
  const role = world.role(roleArn);
  if (role === undefined || !isTrusted(world, role, identity, sessionName)) {
    throw accessDenied('Not authorized to perform sts:AssumeRoleWithWebIdentity');
  }
  requireDuration(durationSeconds, role, false);
  const packedSize = packedPolicySize(sessionPolicies, new Map());
  const roleSession = roleIdentity(role, sessionName);
  const session = world.openSession({
    ...roleSession,
    origin: 'web-identity',
    expiresAt: expiryAfter(world, durationSeconds),
    chained: false,
    sessionPolicies: resolveSessionPolicies(world, roleSession.accountId, sessionPolicies),
    tags: role.tags,
    transitiveTagKeys: [],
    sourceIdentity: undefined,
  });
  return {
    SubjectFromWebIdentityToken: identity.subject,
    Audience: identity.audience,
    Provider: identity.provider.arn,
    AssumedRoleUser: assumedRoleUser(session),
    Credentials: credentialsContent(session),
    PackedPolicySize: packedSize,
  };
}

function isTrusted(world: World, role: Role, identity: WebIdentity, sessionName: string): boolean {
  const now = world.clock.now();
  if (role.assumableFrom > now) {
    return false;
  }
  const claims: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(identity.claims)) {
    claims[`${identity.provider.url}:${name}`] = typeof value === 'string' ? value : undefined;
  }
  const context: ContextValues = {
    ...claims,
    [`${identity.provider.url}:aud`]: identity.audience,
    'aws:FederatedProvider': identity.provider.arn,
    'sts:RoleSessionName': sessionName,
  };
  const request = {
    action: 'sts:AssumeRoleWithWebIdentity',
    resource: role.arn,
    context: requestContext(undefined, now, context),
  };
  return (
    evaluateTrust(
      role.trustPolicy,
      request,
      ({ type, value }) =>
        type === '*' || (type === 'Federated' && value === identity.provider.arn),
    ) === 'Allow'
  );
}

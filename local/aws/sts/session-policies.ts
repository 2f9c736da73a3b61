import { deflateRawSync } from 'node:zlib';
import { type PolicyDocument, parsePolicy } from '../policy/document.ts';
import { MalformedPolicy } from '../policy/malformed.ts';
import type { Constraints } from '../query/constraints.ts';
import { structureList } from '../query/lists.ts';
import { AwsError } from '../query/protocol.ts';
import { attachablePolicy } from '../world/attachable-policy.ts';
import type { World } from '../world/world.ts';

/** AWS does not say how it packs policies. Compression with this limit is similar. */
const PACKED_BYTES = 2048;
const MAX_POLICY_ARNS = 10;

/** The parameters of a call that narrow a session. */
export interface SessionPolicyParameters {
  readonly inline: string | undefined;
  readonly arns: readonly string[];
}

/** Reads `Policy` and `PolicyArns` and checks their limits. */
export function readSessionPolicies(
  parameters: URLSearchParams,
  constraints: Constraints,
): SessionPolicyParameters {
  const arns = structureList(parameters, 'PolicyArns').map((member) => member.get('arn') ?? '');
  constraints.atMost('policyArns', arns.length, MAX_POLICY_ARNS);
  for (const arn of arns) {
    constraints.check('policyArns.arn', arn, { min: 20, max: 2048 });
  }
  const inline = constraints.text('Policy', {
    min: 1,
    max: 2048,
    pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
  });
  return { inline, arns };
}

/**
 * The policies themselves; `undefined` if the call has none.
 *
 * @throws MalformedPolicy if the inline policy is not valid, or a managed policy does not exist.
 */
export function resolveSessionPolicies(
  world: World,
  accountId: string,
  { inline, arns }: SessionPolicyParameters,
): PolicyDocument[] | undefined {
  if (inline === undefined && arns.length === 0) {
    return undefined;
  }
  const managed = arns.map((arn) => {
    const policy = attachablePolicy(world, world.account(accountId), arn);
    if (policy === undefined) {
      throw new MalformedPolicy(`Policy ${arn} does not exist or is not attachable.`);
    }
    return policy.document;
  });
  return inline === undefined ? managed : [...managed, parsePolicy(inline, 'identity')];
}

/**
 * Percentage of the allotted space that policies and tags need.
 *
 * @returns `undefined` without session policies.
 * @throws AwsError `PackedPolicyTooLarge` above 100.
 */
export function packedPolicySize(
  { inline, arns }: SessionPolicyParameters,
  tags: ReadonlyMap<string, string>,
): number | undefined {
  const parts = [...(inline === undefined ? [] : [inline]), ...arns, ...[...tags].flat()];
  if (parts.length === 0) {
    return undefined;
  }
  const bytes = deflateRawSync(parts.join('\n')).length;
  const percent = Math.ceil((bytes / PACKED_BYTES) * 100);
  if (percent > 100) {
    throw new AwsError(
      400,
      'PackedPolicyTooLarge',
      `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`,
    );
  }
  return percent;
}

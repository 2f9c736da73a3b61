import type { PolicyDocument } from './document.ts';
import { evaluate, type PolicyRequest } from './evaluate.ts';

/** The policies that a principal is subject to; each layer that exists must allow. */
export interface PermissionLayers {
  /** Service control policies of the organization; `undefined` if the account is in none. */
  readonly organization: readonly PolicyDocument[] | undefined;
  readonly identity: readonly PolicyDocument[];
  readonly boundary: readonly PolicyDocument[] | undefined;
  readonly session: readonly PolicyDocument[] | undefined;
}

/** `reason` completes AWS's sentence "User: … is not authorized to perform: …". */
export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string };

const DENIED_BY = {
  organization: 'a service control policy',
  identity: 'an identity-based policy',
  boundary: 'a permissions boundary',
  session: 'a session policy',
} as const;

const SILENT = {
  organization: 'service control policy',
  identity: 'identity-based policy',
  boundary: 'permissions boundary',
  session: 'session policy',
} as const;

export type Layer = keyof PermissionLayers;

const LAYERS: readonly Layer[] = ['organization', 'identity', 'boundary', 'session'];

/**
 * Decides by service control policies, identity policies, permissions boundary and session policies
 * together.
 *
 * @param required - Layers that must allow. A grant to the principal itself in a resource's own
 *   policy replaces the allow of other layers. A deny counts in every layer.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html}
 */
export function decide(
  layers: PermissionLayers,
  request: PolicyRequest,
  required: readonly Layer[] = LAYERS,
): Decision {
  const effects = LAYERS.map((layer) => {
    const policies = layers[layer];
    return {
      layer,
      effect: policies === undefined ? 'Allow' : evaluate(policies, request),
    };
  });
  const denied = effects.find(({ effect }) => effect === 'Deny');
  if (denied !== undefined) {
    return { allowed: false, reason: `with an explicit deny in ${DENIED_BY[denied.layer]}` };
  }
  const silent = effects.find(({ effect, layer }) => effect === 'None' && required.includes(layer));
  if (silent !== undefined) {
    return {
      allowed: false,
      reason: `because no ${SILENT[silent.layer]} allows the ${request.action} action`,
    };
  }
  return { allowed: true };
}

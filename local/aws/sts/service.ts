import { type HttpAnswer, type HttpRequest, parametersOf, type Service } from '../http.ts';
import type { SigningKey } from '../oidc/keys.ts';
import { MalformedPolicy } from '../policy/malformed.ts';
import { authenticate } from '../query/authenticate.ts';
import { AwsError, queryAnswer, queryErrorAnswer } from '../query/protocol.ts';
import type { XmlContent } from '../query/xml.ts';
import type { World } from '../world/world.ts';
import { assumeRole } from './assume-role.ts';
import { assumeRoleWithWebIdentity } from './assume-role-with-web-identity.ts';
import { getCallerIdentity } from './get-caller-identity.ts';
import { getFederationToken } from './get-federation-token.ts';
import { getSessionToken } from './get-session-token.ts';
import { requireRegion } from './region.ts';

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';
const VERSION = '2011-06-15';

const SIGNED_ACTIONS = {
  AssumeRole: assumeRole,
  GetCallerIdentity: getCallerIdentity,
  GetFederationToken: getFederationToken,
  GetSessionToken: getSessionToken,
} as const;

/**
 * AWS Security Token Service, Query protocol. `/sts` is the endpoint; `/sts/REGION` names the
 * region where the host of the real service would.
 *
 * @see {@link https://docs.aws.amazon.com/STS/latest/APIReference/welcome.html}
 */
export class StsService implements Service {
  readonly name = 'sts';
  readonly #world: World;
  readonly #key: SigningKey;

  constructor(world: World, key: SigningKey) {
    this.#world = world;
    this.#key = key;
  }

  actionOf(request: HttpRequest): string {
    return parametersOf(request).get('Action') ?? '';
  }

  async answer(request: HttpRequest): Promise<HttpAnswer> {
    const parameters = parametersOf(request);
    const action = parameters.get('Action') ?? '';
    try {
      const result = await this.#call(action, parameters, request);
      return queryAnswer(NAMESPACE, action, result);
    } catch (error) {
      if (error instanceof AwsError) {
        return queryErrorAnswer(NAMESPACE, error);
      }
      if (error instanceof MalformedPolicy) {
        const refusal = new AwsError(400, 'MalformedPolicyDocument', error.message);
        return queryErrorAnswer(NAMESPACE, refusal);
      }
      throw error;
    }
  }

  async #call(
    action: string,
    parameters: URLSearchParams,
    request: HttpRequest,
  ): Promise<XmlContent> {
    if (action === '') {
      throw new AwsError(400, 'MissingAction', 'The request must contain the parameter Action.');
    }
    const version = parameters.get('Version');
    const isSigned = Object.hasOwn(SIGNED_ACTIONS, action);
    if (version !== VERSION || !(isSigned || action === 'AssumeRoleWithWebIdentity')) {
      throw new AwsError(
        400,
        'InvalidAction',
        `Could not find operation ${action} for version ${version ?? 'NO_VERSION_SPECIFIED'}`,
      );
    }
    const world = this.#world;
    const pathRegion = /^\/sts\/([a-z0-9-]+)\/?$/.exec(request.path)?.[1];
    if (!isSigned) {
      return assumeRoleWithWebIdentity({ parameters, world, key: this.#key, region: pathRegion });
    }
    const { session, region } = authenticate(request, world, 'sts');
    requireRegion(world.account(session.accountId), pathRegion ?? region);
    const handler = SIGNED_ACTIONS[action as keyof typeof SIGNED_ACTIONS];
    return handler({ parameters, world, session });
  }
}

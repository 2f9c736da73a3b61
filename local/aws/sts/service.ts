import type { HttpAnswer, HttpRequest, Service } from '../http.ts';
import type { SigningKey } from '../oidc/keys.ts';
import { authenticate } from '../query/authenticate.ts';
import { answerQuery, type QueryApi, queryAction } from '../query/dispatch.ts';
import type { XmlContent } from '../query/xml.ts';
import type { World } from '../world/world.ts';
import { assumeRole } from './assume-role.ts';
import { assumeRoleWithWebIdentity } from './assume-role-with-web-identity.ts';
import type { StsCall } from './call.ts';
import { getCallerIdentity } from './get-caller-identity.ts';
import { getFederationToken } from './get-federation-token.ts';
import { getSessionToken } from './get-session-token.ts';
import { requireRegionOfCaller } from './region.ts';

const SIGNED_ACTIONS: ReadonlyMap<string, (call: StsCall) => XmlContent> = new Map([
  ['AssumeRole', assumeRole],
  ['GetCallerIdentity', getCallerIdentity],
  ['GetFederationToken', getFederationToken],
  ['GetSessionToken', getSessionToken],
]);

const API: QueryApi = {
  namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  version: '2011-06-15',
  actions: [...SIGNED_ACTIONS.keys(), 'AssumeRoleWithWebIdentity'],
};

/**
 * AWS Security Token Service, Query protocol. `/sts` is the endpoint. `/sts/REGION` is that of a
 * region, instead of the region in the host name of AWS.
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
    return queryAction(request);
  }

  answer(request: HttpRequest): Promise<HttpAnswer> {
    const world = this.#world;
    const pathRegion = /^\/sts\/([a-z0-9-]+)\/?$/.exec(request.path)?.[1];
    return answerQuery(API, request, (action, parameters) => {
      const signedAction = SIGNED_ACTIONS.get(action);
      if (signedAction === undefined) {
        return assumeRoleWithWebIdentity({ parameters, world, key: this.#key, region: pathRegion });
      }
      const { session, region } = authenticate(request, world, 'sts');
      requireRegionOfCaller(world.account(session.accountId), pathRegion ?? region);
      return signedAction({ parameters, world, session });
    });
  }
}

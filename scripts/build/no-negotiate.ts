/**
 * Takes the place of `proxy-agent-negotiate` in `dist`: the option of the proxy agents that leads
 * here is never set.
 *
 * @throws Error always.
 */
export function createNegotiateAuth(): never {
  throw new Error('This build has no Negotiate authentication for proxies.');
}

/**
 * Replaces `proxy-agent-negotiate` in `dist`: the action never sets the option of the proxy agents
 * that uses it.
 *
 * @throws Error always.
 */
export function createNegotiateAuth(): never {
  throw new Error('This build has no Negotiate authentication for proxies.');
}

import type { Agent } from 'node:http';
import { getProxyForUrl } from 'proxy-from-env';
import { TransportError } from './message.ts';

const agents = new Map<string, Agent>();

/**
 * The agent that leads to a URL through the proxy of `https_proxy`, `http_proxy`, `all_proxy`
 * and `no_proxy` (lower case first, as everywhere on the runner), or `undefined` where none
 * is set for it.
 *
 * @throws TransportError `proxy` if the variable holds no http or https URL.
 */
export async function proxyAgentFor(url: URL): Promise<Agent | undefined> {
  const proxy = getProxyForUrl(url.href);
  if (proxy === '') {
    return undefined;
  }
  const key = `${url.protocol}|${proxy}`;
  const agent = agents.get(key) ?? (await createAgent(url, proxy));
  agents.set(key, agent);
  return agent;
}

async function createAgent(url: URL, proxy: string): Promise<Agent> {
  if (!URL.canParse(proxy) || !/^https?:$/.test(new URL(proxy).protocol)) {
    throw new TransportError(
      'proxy',
      url.host,
      'the proxy variable set for it is not an http or https URL',
    );
  }
  if (url.protocol === 'https:') {
    const { HttpsProxyAgent } = await import('https-proxy-agent');
    return new HttpsProxyAgent(proxy);
  }
  const { HttpProxyAgent } = await import('http-proxy-agent');
  return new HttpProxyAgent(proxy);
}

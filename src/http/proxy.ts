import type { Agent, ClientRequest } from 'node:http';
import { getProxyForUrl } from 'proxy-from-env';
import { isLoopbackAddress, isThisMachine, loopbackLookup } from './loopback.ts';
import { TransportError } from './message.ts';

const agents = new Map<string, Agent>();

/**
 * The agent that reaches a URL through its proxy; `undefined` if the URL has no proxy. The
 * variables are `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy`. Lower case comes first, as
 * everywhere on the runner. A proxy without a scheme is an `http` proxy.
 *
 * Plain http is for this machine only. It does not use a proxy on another machine, which would
 * show the request to the network and could not reach this machine. A URL with a name uses no
 * proxy: the proxy would resolve the name again, perhaps to another machine.
 *
 * The requests of the agent fail with a TransportError if the proxy refuses to connect. A 5xx
 * status may be temporary, others are not.
 *
 * @throws TransportError `proxy` if the variable is not an http or https URL.
 */
export async function proxyAgentFor(url: URL): Promise<Agent | undefined> {
  const proxy = withScheme(getProxyForUrl(url.href));
  if (proxy === '' || (url.protocol === 'http:' && !isLoopbackAddress(url.hostname))) {
    return undefined;
  }
  const key = `${url.protocol}|${proxy}`;
  const agent = agents.get(key) ?? (await createAgent(url, proxy));
  if (agent !== undefined) {
    agents.set(key, agent);
  }
  return agent;
}

async function createAgent(url: URL, proxy: string): Promise<Agent | undefined> {
  const read = readProxy(proxy);
  if (read === undefined) {
    throw new TransportError(
      'proxy',
      url.host,
      'the proxy variable for this host is not an http or https URL',
    );
  }
  if (url.protocol === 'http:' && !(await isThisMachine(new URL(read.address).hostname))) {
    return undefined;
  }
  // With this variable, the agents would print requests to stderr, with tokens and without masks.
  // They read it when they are loaded.
  delete process.env['DEBUG'];
  if (url.protocol === 'https:') {
    const { HttpsProxyAgent } = await import('https-proxy-agent');
    const agent = new HttpsProxyAgent(read.address, { headers: read.headers });
    // Otherwise the refusal would look like an answer of the host.
    agent.on('proxyConnect', refuse);
    return agent;
  }
  const { HttpProxyAgent } = await import('http-proxy-agent');
  return new HttpProxyAgent(read.address, { headers: read.headers, lookup: loopbackLookup });
}

/** A shorter mask would hide parts of other words in the log, and break links in the summary. */
const MIN_MASK_LENGTH = 8;

/**
 * Masks the passwords of the proxy variables in every form that a request or an error could show:
 * as written, decoded, and as the header holds them. Forms under 8 characters are left out.
 *
 * @returns Warnings: variables with a password that is too short to mask.
 */
export function maskProxyPasswords(
  environment: NodeJS.ProcessEnv,
  mask: (secret: string) => void,
): readonly string[] {
  const proxies = proxiesOf(environment);
  const secrets = proxies.flatMap((proxy) => proxy.secrets);
  for (const secret of secrets.filter(({ length }) => length >= MIN_MASK_LENGTH)) {
    mask(secret);
  }
  return proxies
    .filter((proxy) => proxy.secrets.some(({ length }) => length < MIN_MASK_LENGTH))
    .map(
      ({ name }) =>
        `The password in ${name} is too short to mask: it has fewer than ${MIN_MASK_LENGTH} characters, so a mask would hide parts of other words. Use a longer password for the proxy.`,
    );
}

function proxiesOf(environment: NodeJS.ProcessEnv) {
  return Object.entries(environment)
    .filter(([name]) => /^(?:https?|all)_proxy$/i.test(name))
    .map(([name, value = '']) => {
      const read = readProxy(/^\w+:\/\//.test(value) ? value : `http://${value}`);
      return { name, secrets: read?.secrets ?? [] };
    });
}

/** The address has no password: the agents get it only as a header. */
function readProxy(proxy: string):
  | {
      address: string;
      headers: Readonly<Record<string, string>>;
      secrets: readonly string[];
    }
  | undefined {
  try {
    const url = new URL(proxy);
    const [user = '', password = ''] = [url.username, url.password].map(decoded);
    const basic = Buffer.from(`${user}:${password}`).toString('base64');
    const headers = user + password === '' ? {} : { 'Proxy-Authorization': `Basic ${basic}` };
    const secrets = password === '' ? [] : [password, url.password, basic];
    const address = `${url.protocol}//${url.host}`;
    return /^https?:$/.test(url.protocol) ? { address, headers, secrets } : undefined;
  } catch {
    return undefined;
  }
}

/** As in curl, a "%" that encodes nothing stands for itself. */
function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

function refuse({ statusCode }: { statusCode: number }, request: ClientRequest): void {
  if (statusCode !== 200) {
    const fault = statusCode >= 500 ? 'other' : 'proxy';
    const said = `the proxy answered with status ${statusCode}`;
    request.destroy(new TransportError(fault, request.host, said));
  }
}

/** The library gives a proxy without a scheme the scheme of the request; this makes it `http`. */
function withScheme(proxy: string): string {
  const bare = /^https:\/\/(.+)$/.exec(proxy)?.[1];
  const isAsGiven = Object.entries(process.env).some(
    ([name, value]) => /_proxy$/i.test(name) && value === bare,
  );
  return bare !== undefined && isAsGiven ? `http://${bare}` : proxy;
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { LocalAws, Partition } from '../aws/index.ts';
import { createCertificate } from './certificate.ts';
import { startProxy } from './proxy.ts';

const OIDC_HOST = 'run-actions-1.actions.githubusercontent.com';

const SIGN_IN_DOMAINS: Readonly<Record<string, Partition>> = {
  'signin.aws.amazon.com': 'aws',
  'signin.amazonaws.cn': 'aws-cn',
  'signin.amazonaws-us-gov.com': 'aws-us-gov',
  'signin.amazonaws-eusc.eu': 'aws-eusc',
};

/**
 * Lets the local AWS answer for the real hosts, through a proxy. No endpoint variable is set, so the
 * action itself must know the hosts.
 *
 * @param hosts - Names that the proxy accepts. It refuses all others.
 * @returns The variables for the job's environment, and the opened tunnels.
 */
export async function useRealHosts({ aws }: { readonly aws: LocalAws }, hosts: readonly string[]) {
  const names = [OIDC_HOST, ...hosts];
  const certificate = await createCertificate(names);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'aws-console-url-hosts-'));
  const authority = path.join(folder, 'authority.pem');
  await writeFile(authority, certificate.cert);
  const server = createServer(certificate, (incoming, response) => {
    const { host = '' } = incoming.headers;
    const target = new URL(aws.url);
    const onward = httpRequest(
      {
        host: target.hostname,
        port: target.port,
        method: incoming.method,
        path: localPath(host, incoming.url ?? '/'),
        headers: incoming.headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const proxy = await startProxy({
    portOf: (host, asked) => (names.includes(host) && asked === 443 ? port : undefined),
  });
  return {
    environment: {
      ...withoutEndpoints(aws),
      ACTIONS_ID_TOKEN_REQUEST_URL: `https://${OIDC_HOST}/oidc/token?api-version=2.0`,
      https_proxy: proxy.url,
      NODE_EXTRA_CA_CERTS: authority,
    },
    /** Hosts, in the order of the connections. */
    get hosts(): string[] {
      return proxy.tunnels.map((tunnel) => tunnel.replace(/:443$/, ''));
    },
    close: async () => {
      await proxy.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The path of a real host on the local AWS. */
function localPath(host: string, path: string): string {
  const domain = Object.keys(SIGN_IN_DOMAINS).find(
    (name) => host === name || host.endsWith(`.${name}`),
  );
  return domain === undefined || path.startsWith('/signin/')
    ? path
    : `/signin/${SIGN_IN_DOMAINS[domain]}${path}`;
}

function withoutEndpoints(aws: LocalAws): Record<string, string> {
  return Object.fromEntries(
    Object.keys(aws.environment)
      .filter((name) => name.startsWith('AWS_ENDPOINT') || name.endsWith('REGION'))
      .map((name) => [name, '']),
  );
}

export { OIDC_HOST };

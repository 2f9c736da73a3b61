import https from 'node:https';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { getProxyForUrl } from 'proxy-from-env';

/**
 * Keeps connections open for more requests, and uses those that were opened ahead.
 *
 * It drops a connection that fails before its first request. The request then opens a new one.
 */
class Connections extends https.Agent {
  readonly #ahead = new Map<string, Duplex[]>();

  /** Starts a connection to the host of a URL. */
  open(url: URL): void {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const socket = super.createConnection({
      ...this.options,
      host,
      port: Number(url.port || 443),
      servername: isIP(host) ? '' : host,
    });
    if (!socket) {
      return;
    }
    const key = keyOf({ host, port: url.port || 443 });
    const opened = [...(this.#ahead.get(key) ?? []), socket];
    this.#ahead.set(key, opened);
    const forget = () => {
      const left = this.#ahead.get(key)?.filter((other) => other !== socket) ?? [];
      this.#ahead.set(key, left);
    };
    socket.once('error', forget).once('close', forget);
  }

  override createConnection(
    ...[options, created]: Parameters<https.Agent['createConnection']>
  ): ReturnType<https.Agent['createConnection']> {
    const opened = this.#ahead.get(keyOf(options))?.shift();
    return opened ?? super.createConnection(options, created);
  }
}

function keyOf({ host, port }: https.RequestOptions): string {
  return `${host}:${port}`;
}

/** For https requests without a proxy. The settings are those of Node's own agent. */
export const connections = new Connections({ keepAlive: true, scheduling: 'lifo', timeout: 5000 });

/**
 * Opens a connection for a request that will follow soon: DNS, TCP and TLS take several round
 * trips. Does nothing with a proxy, or for plain http, which is for this machine only. It reports
 * no failure, because the request will.
 */
export function connectAhead(url: URL): void {
  if (url.protocol === 'https:' && getProxyForUrl(url.href) === '') {
    connections.open(url);
  }
}

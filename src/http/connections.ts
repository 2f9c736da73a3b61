import https from 'node:https';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { getProxyForUrl } from 'proxy-from-env';

/**
 * Keeps connections for further requests, and hands out those that were opened ahead.
 *
 * A connection that fails before anything was sent over it is forgotten: the request then opens
 * its own, and fails or not for its own reasons.
 */
class Connections extends https.Agent {
  readonly #ahead = new Map<string, Duplex[]>();

  /** Begins to connect to the host of a URL. */
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

/** For requests over TLS that no proxy takes; the settings are those of Node's own agent. */
export const connections = new Connections({ keepAlive: true, scheduling: 'lifo', timeout: 5000 });

/**
 * Opens a connection to the host of a URL, for a request that will follow soon: DNS, TCP and TLS
 * take several round trips. Does nothing where a proxy stands in between, or for plain http, which
 * is for this machine only. Failures show in the request, if it has them too.
 */
export function connectAhead(url: URL): void {
  if (url.protocol === 'https:' && getProxyForUrl(url.href) === '') {
    connections.open(url);
  }
}

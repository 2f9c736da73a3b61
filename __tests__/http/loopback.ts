import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { generate } from 'selfsigned';
import { onTestFinished } from 'vitest';

/** Lets a server listen on a free port of 127.0.0.1 until the test ends. */
export async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    socket.on('error', () => {});
    sockets.add(socket);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(async () => {
    for (const socket of sockets) {
      socket.destroy();
    }
    await new Promise((closed) => server.close(closed));
  });
  return (server.address() as AddressInfo).port;
}

/** An HTTP server for one test. */
export async function serve(listener: RequestListener): Promise<URL> {
  return new URL(`http://127.0.0.1:${await listen(createServer(listener))}/`);
}

/** An HTTPS server for one test, with a certificate for `localhost` that nobody trusts yet. */
export async function serveTls(listener: RequestListener): Promise<{ url: URL; ca: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  const port = await listen(createTlsServer({ key, cert }, listener));
  return { url: new URL(`https://localhost:${port}/`), ca: cert };
}

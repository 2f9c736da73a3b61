import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface FarHost {
  readonly port: number;
  /** The number of connections so far. */
  readonly connections: number;
  close(): Promise<void>;
}

/**
 * A port of this machine that behaves like a host far away. It passes data on to another port
 * after half a round trip each way. A new connection needs one round trip first.
 */
export async function farHost(portBehind: number, roundTripMs: number): Promise<FarHost> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({ noDelay: true }, (near) => {
    connections++;
    const far = connect({ port: portBehind, host: '127.0.0.1', noDelay: true });
    const handshakeEnds = performance.now() + roundTripMs;
    carry(near, far, () => Math.max(performance.now(), handshakeEnds) + roundTripMs / 2);
    carry(far, near, () => performance.now() + roundTripMs / 2);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    get connections() {
      return connections;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) {
          socket.destroy();
        }
      }),
  };
}

/** Passes data on in its order, each part after its delay. */
function carry(from: Socket, to: Socket, due: () => number): void {
  const waiting: { at: number; piece: Buffer | undefined }[] = [];
  const deliver = () => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const waitMs = next.at - performance.now();
      if (waitMs > 0) {
        setTimeout(deliver, waitMs);
        return;
      }
      waiting.shift();
      if (next.piece === undefined) {
        to.end();
      } else if (to.writable) {
        to.write(next.piece);
      }
    }
  };
  const accept = (piece: Buffer | undefined) => {
    waiting.push({ at: due(), piece });
    if (waiting.length === 1) {
      deliver();
    }
  };
  from.on('data', accept).on('end', () => accept(undefined));
}

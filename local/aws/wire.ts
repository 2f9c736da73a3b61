import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import type { Clock } from './clock.ts';
import type { HttpAnswer } from './http.ts';

const FILLER = Buffer.alloc(64 * 1024, 'x');

/** One response to the client, correct or with a fault. */
export class ResponseWire {
  readonly #response: ServerResponse;
  readonly #clock: Clock;
  readonly #onStatus: (status: number) => void;

  /** @param onStatus - Called with the status when it is sent. */
  constructor(response: ServerResponse, clock: Clock, onStatus: (status: number) => void) {
    this.#response = response;
    this.#clock = clock;
    this.#onStatus = onStatus;
    // Clients correct their own clock by this header.
    response.sendDate = false;
  }

  send(answer: HttpAnswer): void {
    this.#head(answer, Buffer.byteLength(answer.body));
    this.#response.end(answer.body);
  }

  /** Sends the body in small pieces. */
  async trickle(answer: HttpAnswer, bytesPerChunk: number, everyMs: number): Promise<void> {
    const body = Buffer.from(answer.body);
    this.#head(answer, body.length);
    for (let sent = 0; sent < body.length && !this.#response.destroyed; sent += bytesPerChunk) {
      this.#response.write(body.subarray(sent, sent + bytesPerChunk));
      await delay(everyMs, undefined, { ref: false });
    }
    this.#response.end();
  }

  /** Sends half of the body and resets the connection. */
  breakOff(answer: HttpAnswer): void {
    const body = Buffer.from(answer.body);
    this.#head(answer, body.length);
    this.#response.write(body.subarray(0, Math.floor(body.length / 2)), () => this.reset());
  }

  /** Sends `bytes` bytes of filler, as fast as the client reads them. */
  huge(bytes: number): void {
    this.#head({ status: 200, headers: { 'content-type': 'application/json' }, body: '' }, bytes);
    let left = bytes;
    const write = (): void => {
      while (left > 0 && !this.#response.destroyed) {
        const piece = FILLER.subarray(0, Math.min(left, FILLER.length));
        left -= piece.length;
        if (!this.#response.write(piece)) {
          this.#response.once('drain', write);
          return;
        }
      }
      this.#response.end();
    };
    write();
  }

  garbage(bytes: Buffer): void {
    this.#response.socket?.end(bytes);
  }

  reset(): void {
    const { socket } = this.#response;
    if (socket instanceof TLSSocket) {
      socket.destroy();
    } else {
      socket?.resetAndDestroy();
    }
  }

  #head(answer: HttpAnswer, length: number): void {
    this.#onStatus(answer.status);
    this.#response.writeHead(answer.status, {
      date: this.#clock.now().toUTCString(),
      'content-length': length,
      ...answer.headers,
    });
  }
}

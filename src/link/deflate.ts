type Bytes = Uint8Array<ArrayBuffer>;

/** One byte inflates to at most 1,032 bytes, so one slice can never fill the memory. */
const SLICE_BYTES = 4096;

/** Deflates without a header. See {@link https://www.rfc-editor.org/rfc/rfc1951}. */
export async function deflate(bytes: Bytes): Promise<Bytes> {
  const deflated = slices(bytes).pipeThrough(new CompressionStream('deflate-raw'));
  return (await read(deflated, Number.POSITIVE_INFINITY)) ?? new Uint8Array();
}

/**
 * The reverse of {@link deflate}.
 *
 * @returns `undefined` if the result is longer than `maxBytes`; inflating stops there.
 * @throws TypeError if the bytes are damaged.
 */
export function inflate(bytes: Bytes, maxBytes: number): Promise<Bytes | undefined> {
  return read(slices(bytes).pipeThrough(new DecompressionStream('deflate-raw')), maxBytes);
}

function slices(bytes: Bytes): ReadableStream<Bytes> {
  let at = 0;
  return new ReadableStream<Bytes>({
    pull(controller) {
      if (at < bytes.length) {
        controller.enqueue(bytes.slice(at, at + SLICE_BYTES));
        at += SLICE_BYTES;
      } else {
        controller.close();
      }
    },
  });
}

async function read(stream: ReadableStream<Bytes>, maxBytes: number): Promise<Bytes | undefined> {
  const reader = stream.getReader();
  const parts: Bytes[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    parts.push(next.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

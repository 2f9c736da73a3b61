import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineSplitter } from '../../../local/runner/lines.ts';

function split(...chunks: Uint8Array[]): string[] {
  const splitter = new LineSplitter();
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
}

test.each([
  ['', []],
  ['one', ['one']],
  ['one\n', ['one']],
  ['one\ntwo', ['one', 'two']],
  ['one\r\ntwo\r\n', ['one', 'two']],
  ['one\rtwo\r', ['one', 'two']],
  ['\n\n', ['', '']],
  ['\r\r\n\n', ['', '', '']],
  ['\u2028', ['\u2028']],
])('%j has its lines', (text, lines) => {
  expect(split(Buffer.from(text))).toEqual(lines);
});

test('the lines do not depend on how the bytes arrive', () => {
  const piece = fc.constantFrom('a', 'é', '😀', '\r', '\n', '\r\n');
  const text = fc.array(piece).map((pieces) => Buffer.from(pieces.join('')));
  fc.assert(
    fc.property(text, fc.infiniteStream(fc.integer({ min: 1, max: 3 })), (bytes, sizes) => {
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; ) {
        const size = sizes.next().value ?? 1;
        chunks.push(bytes.subarray(at, at + size));
        at += size;
      }
      expect(split(...chunks)).toEqual(split(bytes));
    }),
  );
});

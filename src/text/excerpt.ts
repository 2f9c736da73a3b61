import { INVISIBLE } from './invisible.ts';

const INVISIBLE_CHARACTER = new RegExp(`[${INVISIBLE}]`, 'g');
const NOT_ONE_LINE = new RegExp(`[${INVISIBLE}\\n\\r\\u0085\\u2028\\u2029]`);

/**
 * A value as an error shows it: on one line, and not longer than a line. It is cut between two
 * words only, and spelled as it was given unless it would not be one line or its fault would not
 * show: half a secret, or one in another spelling, would match no mask.
 */
export function shortened(value: string, length = 100): string {
  const line = NOT_ONE_LINE.test(value) ? onOneLine(value) : value;
  if (line.length <= length) {
    return line;
  }
  const end = line.lastIndexOf(' ', length);
  return end > 0 ? `${line.slice(0, end).trimEnd()} …` : '…';
}

function onOneLine(value: string): string {
  return value
    .replace(INVISIBLE_CHARACTER, (character) => `<U+${hexadecimal(character)}>`)
    .replace(/[\s\u0085]+/g, ' ');
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

import { INVISIBLE } from './invisible.ts';

const INVISIBLE_CHARACTER = new RegExp(`[${INVISIBLE}]`, 'g');
const NOT_ONE_LINE = new RegExp(`[${INVISIBLE}\\n\\r\\u0085\\u2028\\u2029]`);

/**
 * A value as an error shows it: on one line, and at most `length` characters long.
 *
 * It is cut only between two words. Its spelling changes only if it has several lines or invisible
 * characters. The reason is that no mask matches half a secret or another spelling of one.
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

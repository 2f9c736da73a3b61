import { invalidInput } from '../errors.ts';
import { shortened } from '../text/excerpt.ts';
import { INVISIBLE } from '../text/invisible.ts';
import { jsonPieces } from '../text/json-pieces.ts';
import { didYouMean, nearestWords } from '../text/nearest.ts';

const EDGE = new RegExp(`[\\s${INVISIBLE}]`, 'u');
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Spaces that are not white space in JSON. */
const OTHER_SPACE = new RegExp(`[\\p{Zs}${INVISIBLE}]`, 'gu');
/** One pair of quotation marks around the whole text, and none of this kind inside. */
const QUOTED = /^(?:"([^"]*)"|'([^']*)'|`([^`]*)`|“([^“”]*)”|‘([^‘’]*)’)$/u;

/**
 * Cleans the text of an input. Line ends of every system become newlines. It removes spaces and
 * invisible characters around each line, and a pair of quotation marks around the whole text. In
 * JSON, other kinds of spaces become plain ones. No AWS value can begin or end with any of these.
 */
export function cleanText(text: string): string {
  const cleaned = unquoted(trimmedLines(text.replace(LINE_ENDS, '\n')));
  return cleaned.startsWith('{') ? withPlainSpaces(cleaned) : cleaned;
}

/** Strings of JSON stay as they are. */
function withPlainSpaces(json: string): string {
  const pieces = [...jsonPieces(json)];
  return pieces
    .map(({ isString, text }) => (isString ? text : text.replace(OTHER_SPACE, ' ')))
    .join('');
}

/** The cleaned lines of a list input, without blank lines and comments. */
export function lines(value: string | undefined): readonly string[] {
  return entries(value, '\n');
}

/** The entries of a list whose values hold no comma: one per line, or separated by commas. */
export function linesOrCommas(value: string | undefined): readonly string[] {
  return entries(value, /[\n,]/);
}

function entries(value: string | undefined, separator: string | RegExp): readonly string[] {
  return cleanText(value ?? '')
    .split('\n')
    .filter((line) => !isComment(line))
    .join('\n')
    .split(separator)
    .map(cleanText)
    .filter((entry) => entry !== '');
}

/** The lines of a list with their numbers, from 1, for errors that must not repeat the text. */
export function numberedLines(
  value: string,
): readonly { readonly text: string; readonly line: number }[] {
  return cleanText(value)
    .split('\n')
    .map((text, index) => ({ text: cleanText(text), line: index + 1 }))
    .filter(({ text }) => text !== '' && !isComment(text));
}

/** Whether a line of a list is a comment. No value begins with `#`. */
function isComment(line: string): boolean {
  return line.startsWith('#');
}

function trimmedLines(text: string): string {
  return trimmed(text.split('\n').map(trimmed).join('\n'));
}

/** In one pass from each end. A regular expression is slow if a text has many spaces inside. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (EDGE.test(text.charAt(start))) {
    start += 1;
  }
  while (EDGE.test(text.charAt(end - 1))) {
    end -= 1;
  }
  return text.slice(start, end);
}

function unquoted(text: string): string {
  const [, ...inside] = QUOTED.exec(text) ?? [];
  return trimmedLines(inside.find((found) => found !== undefined) ?? text);
}

/**
 * One of a closed set of words; case does not matter.
 *
 * @throws ActionError `invalid-input`, with the allowed words and similar ones.
 */
export function oneOf<T extends string>(
  input: string,
  value: string | undefined,
  words: readonly [T, ...T[]],
): T {
  if (value === undefined) {
    return words[0];
  }
  const found = words.find((word) => word === value.toLowerCase());
  if (found === undefined) {
    throw invalidInput(
      input,
      `is "${shortened(value)}"`,
      `${didYouMean(nearestWords(value, words))}Use one of: ${words.join(', ')}.`,
    );
  }
  return found;
}

/** Reads a text, if there is one. */
export function optional<T>(value: string | undefined, read: (text: string) => T): T | undefined {
  return value === undefined ? undefined : read(value);
}

/** Accepts `true` and `false`, as the toolkit does, but not `yes` and `on`. */
export function parseFlag(input: string, value: string | undefined): boolean {
  return oneOf(input, value, ['false', 'true']) === 'true';
}

/**
 * Checks the form of a text, if there is one.
 *
 * @throws ActionError `invalid-input`.
 */
export function matching(
  input: string,
  value: string | undefined,
  pattern: RegExp,
  form: string,
): string | undefined {
  if (value !== undefined && !pattern.test(value)) {
    throw invalidInput(input, `is "${shortened(value)}", which AWS does not accept`, form);
  }
  return value;
}

/**
 * Compares two folders byte by byte: `node scripts/compare-folders.ts EXPECTED ACTUAL`.
 *
 * Prints one line per difference and then exits with 1.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @returns One sentence per file that is missing, in excess or of other content; none if both
 *   folders hold the same bytes.
 * @throws Error - If a folder is empty or not there, since that is never what was meant.
 */
export function differences(expected: string, actual: string): string[] {
  const [wanted, found] = [filesIn(expected), filesIn(actual)];
  return [...new Set([...wanted, ...found])].sort().flatMap((file) => {
    if (!found.has(file)) {
      return `${file} is only in ${expected}.`;
    }
    if (!wanted.has(file)) {
      return `${file} is only in ${actual}.`;
    }
    const before = readFileSync(path.join(expected, file));
    const after = readFileSync(path.join(actual, file));
    return before.equals(after) ? [] : firstDifference(file, before, after);
  });
}

function filesIn(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)));
  if (files.length === 0) {
    throw new Error(`${folder} holds no file.`);
  }
  return new Set(files);
}

function firstDifference(file: string, before: Buffer, after: Buffer): string {
  const [expected, actual] = [linesOf(before), linesOf(after)];
  const found = expected.findIndex((line, index) => line !== actual[index]);
  const at = found < 0 ? expected.length : found;
  return `${file} differs in line ${at + 1}: ${shown(expected[at])} became ${shown(actual[at])}.`;
}

/** In Latin-1, which keeps every byte apart. */
function linesOf(content: Buffer): string[] {
  return content.toString('latin1').split('\n');
}

function shown(line: string | undefined): string {
  return line === undefined ? 'nothing' : JSON.stringify(line.slice(0, 120));
}

if (import.meta.main) {
  const [expected = '', actual = ''] = process.argv.slice(2);
  const found = differences(expected, actual);
  for (const difference of found) {
    console.error(difference);
  }
  if (found.length > 0) {
    process.exitCode = 1;
  } else {
    console.log(`${actual} holds the same bytes as ${expected}.`);
  }
}

/**
 * Reads the format of `GITHUB_OUTPUT`, `GITHUB_ENV` and `GITHUB_STATE`:
 * `name=value` lines, and `name<<delimiter`, lines, `delimiter`.
 *
 * It reads lazily, like the runner: pairs before a wrong line still count.
 *
 * @throws Error with the runner's message at the first line that is neither.
 * @see {@link https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs}
 */
export function* parseKeyValueFile(text: string): Generator<readonly [string, string]> {
  const lines = new LineReader(text);
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (line.text === '') {
      continue;
    }
    const equals = position(line.text, '=');
    const heredoc = position(line.text, '<<');
    if (equals < heredoc) {
      yield pair(line.text, line.text.slice(0, equals), line.text.slice(equals + 1));
    } else if (heredoc < equals) {
      const name = line.text.slice(0, heredoc);
      const delimiter = line.text.slice(heredoc + 2);
      if (name === '' || delimiter === '') {
        throw new Error(
          `Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`,
        );
      }
      yield [name, readUntil(delimiter, lines)];
    } else {
      throw new Error(`Invalid format '${line.text}'`);
    }
  }
}

interface Line {
  readonly text: string;
  /** `undefined` for a last line without a line end. */
  readonly newline: string | undefined;
}

class LineReader {
  #rest: string;

  constructor(text: string) {
    this.#rest = text;
  }

  next(): Line | undefined {
    if (this.#rest === '') {
      return undefined;
    }
    // Only on Windows, \r\n is a line end for the runner. Elsewhere, \r belongs to the value.
    const newline = process.platform === 'win32' ? /\r?\n/ : /\n/;
    const match = newline.exec(this.#rest);
    const text = this.#rest.slice(0, match?.index);
    this.#rest = match ? this.#rest.slice(match.index + match[0].length) : '';
    return { text, newline: match?.[0] };
  }
}

function readUntil(delimiter: string, lines: LineReader): string {
  const value: Line[] = [];
  for (let line = lines.next(); line?.text !== delimiter; line = lines.next()) {
    if (line === undefined) {
      throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    }
    if (line.newline === undefined) {
      throw new Error('Invalid value. EOF marker missing new line.');
    }
    value.push(line);
  }
  return value
    .map(({ text, newline }, index) => (index < value.length - 1 ? `${text}${newline}` : text))
    .join('');
}

function pair(line: string, name: string, value: string): readonly [string, string] {
  if (name === '') {
    throw new Error(`Invalid format '${line}'. Name must not be empty`);
  }
  return [name, value];
}

function position(text: string, part: string): number {
  const index = text.indexOf(part);
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}

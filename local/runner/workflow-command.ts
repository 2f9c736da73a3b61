/** A command that a step gives to the runner by printing a line. */
export interface WorkflowCommand {
  /** Lower case. */
  readonly name: string;
  /** Keys in lower case. */
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/** Escapes of data, in the order in which the runner undoes them: `%25` comes last. */
const DATA_ESCAPES = { '%0D': '\r', '%0A': '\n', '%25': '%' };
const PROPERTY_ESCAPES = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
const BRACKET_ESCAPES = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' };

/**
 * Reads `::name key=value,key=value::data` at the start of a line, or the older
 * `##[name key=value;key=value]data` anywhere in it.
 *
 * @param isCommand - Whether the runner knows a name, in lower case.
 * @returns `undefined` for a line that is not a command.
 * @see {@link https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands}
 * @see {@link https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs}
 */
export function parseCommand(
  line: string,
  isCommand: (name: string) => boolean,
): WorkflowCommand | undefined {
  return parseColons(line.trimStart(), isCommand) ?? parseBracket(line, isCommand);
}

function parseColons(line: string, isCommand: (name: string) => boolean) {
  if (!line.startsWith('::')) {
    return undefined;
  }
  const end = line.indexOf('::', 2);
  if (end < 0) {
    return undefined;
  }
  const { name, rest } = splitHead(line.slice(2, end));
  if (!isCommand(name)) {
    return undefined;
  }
  return {
    name,
    properties: parseProperties(rest.trim(), ',', PROPERTY_ESCAPES),
    data: unescapeWith(DATA_ESCAPES, line.slice(end + 2)),
  };
}

function parseBracket(line: string, isCommand: (name: string) => boolean) {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) {
    return undefined;
  }
  const { name, rest } = splitHead(line.slice(start + 3, end));
  if (!isCommand(name)) {
    return undefined;
  }
  return {
    name,
    properties: parseProperties(rest, ';', BRACKET_ESCAPES),
    data: unescapeWith(BRACKET_ESCAPES, line.slice(end + 1)),
  };
}

function splitHead(head: string): { name: string; rest: string } {
  const space = head.indexOf(' ');
  if (space < 0) {
    return { name: head.toLowerCase(), rest: '' };
  }
  return { name: head.slice(0, space).toLowerCase(), rest: head.slice(space + 1) };
}

/** Keys are not trimmed one by one, and a property without a value does not count. */
function parseProperties(
  text: string,
  separator: string,
  escapes: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const part of text.split(separator)) {
    const [, key, value] = /^=*([^=]+)=+([^=].*)$/s.exec(part) ?? [];
    if (key !== undefined && value !== undefined) {
      properties.set(key.toLowerCase(), unescapeWith(escapes, value));
    }
  }
  return properties;
}

function unescapeWith(escapes: Readonly<Record<string, string>>, text: string): string {
  return Object.entries(escapes).reduce(
    (unescaped, [sequence, character]) => unescaped.replaceAll(sequence, character),
    text,
  );
}

import { shortened } from './shortened.ts';

const GROUP = '##[group]';
const END_OF_GROUP = '##[endgroup]';
const ANNOTATION = /^##\[(?:error|warning|notice)\]/;

/** The log of a step, as a person at the terminal reads it. */
export interface StepLog {
  /** Begins the log of a step with these inputs. */
  begin(inputs: readonly string[]): void;
  line(line: string): void;
}

/** Shows every line unchanged. */
export function wholeLog(print: (line: string) => void): StepLog {
  return { begin: () => {}, line: print };
}

/**
 * Shows only the given inputs of the header. It leaves out lines that an earlier step logged too,
 * and lines about the address of the local AWS. It cuts long lines, but not errors, warnings and
 * notices.
 *
 * @param localHost - Host and port of the local AWS, if there is one.
 */
export function briefLog(print: (line: string) => void, localHost: string | undefined): StepLog {
  let given: readonly string[] = [];
  let inHeader = false;
  const earlier = new Set<string>();
  const isGiven = (line: string) => {
    const [, name] = /^ {2}([\w-]+): /.exec(line) ?? [];
    return name !== undefined && given.includes(name);
  };
  const isNew = (line: string) => {
    const isKnown = earlier.has(line) || (localHost !== undefined && line.includes(localHost));
    earlier.add(line);
    return !isKnown;
  };
  return {
    begin: (inputs) => {
      given = inputs;
    },
    line: (line) => {
      inHeader = line.startsWith(GROUP) || (inHeader && line !== END_OF_GROUP);
      if (line.startsWith(GROUP) || ANNOTATION.test(line)) {
        print(line);
      } else if (inHeader ? isGiven(line) : isNew(line)) {
        print(shortened(line));
      }
    },
  };
}

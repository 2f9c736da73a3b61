/** Characters; longer lines fill more than two lines of a usual terminal. */
const MAX_LENGTH = 140;
const ONE_URL = /^(?:[^:]*: )?https?:\/\/\S+$/;

/** The beginning of a long line. URLs stay whole, so that people can open them. */
export function shortened(line: string): string {
  return line.length > MAX_LENGTH && !ONE_URL.test(line) ? `${line.slice(0, MAX_LENGTH)}…` : line;
}

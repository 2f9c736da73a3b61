/** The command of a shell that sets a variable. */
export type ShellLine = (name: string, value: string) => string;

/** For POSIX shells. */
export function posixLine(name: string, value: string): string {
  return `export ${name}='${value}'`;
}

export function powershellLine(name: string, value: string): string {
  return `$env:${name} = '${value}'`;
}

/**
 * What was wrong with a file of the runner, such as `ENOSPC`. The toolkit looks for the file before
 * it writes, and has no code for one that is not there.
 */
export function fileFault(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'ENOENT';
}

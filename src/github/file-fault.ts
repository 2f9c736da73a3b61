/**
 * What was wrong with a file of the runner, such as `ENOSPC`. The toolkit's own error for a file
 * that does not exist has no code.
 */
export function fileFault(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'ENOENT';
}

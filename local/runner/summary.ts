/** Largest summary of one step, in bytes (`Runner.Worker/FileCommandManager.cs`). */
const MAX_BYTES = 1024 * 1024;

/** The runner's error for a summary over 1 MiB; such a summary is not shown. */
export function summarySizeError(text: string): string | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes <= MAX_BYTES) {
    return undefined;
  }
  const size = `supports content up to a size of 1024k, got ${Math.floor(bytes / 1024)}k`;
  return `$GITHUB_STEP_SUMMARY upload aborted, ${size}.`;
}

/**
 * The summary of a step as GitHub shows it. It masks each line separately, so a secret
 * with another spelling, or on several lines, stays.
 *
 * @returns `undefined` for an empty summary.
 */
export function scrubSummary(text: string, mask: (line: string) => string): string | undefined {
  if (text === '') {
    return undefined;
  }
  const lines = text.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
  return lines.map((line) => `${mask(line)}\n`).join('');
}

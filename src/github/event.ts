import { readFileSync } from 'node:fs';

/**
 * The event that started the run, as its webhook delivers it. Nothing of it has been checked.
 *
 * @returns Nothing in it if the runner gave no file, or one that holds no object.
 * @see {@link https://docs.github.com/webhooks/webhook-events-and-payloads}
 */
export function eventPayload(environment: NodeJS.ProcessEnv): Readonly<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(readFileSync(environment['GITHUB_EVENT_PATH'] ?? '', 'utf8')));
  } catch {
    return {};
  }
}

/** What an object holds; nothing, if it is no object. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

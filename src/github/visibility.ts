import { readFileSync } from 'node:fs';
import { isVisibility, type Visibility } from '../delivery/ports.ts';

/**
 * The visibility by a description of the repository, as events and the REST API have it.
 *
 * @returns `undefined` if it does not tell. Older servers have `private` only.
 */
export function visibilityOf(repository: unknown): Visibility | undefined {
  if (typeof repository !== 'object' || repository === null) {
    return undefined;
  }
  const { visibility, private: isPrivate } = repository as Record<string, unknown>;
  if (isVisibility(visibility)) {
    return visibility;
  }
  // Something new, and more open than it looks, must not count as private.
  if (visibility !== undefined || typeof isPrivate !== 'boolean') {
    return undefined;
  }
  return isPrivate ? 'private' : 'public';
}

/**
 * The visibility by the event that started the run.
 *
 * @see {@link https://docs.github.com/webhooks/webhook-events-and-payloads}
 */
export function payloadVisibility(environment: NodeJS.ProcessEnv): Visibility | undefined {
  try {
    const event: unknown = JSON.parse(readFileSync(environment['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
    return visibilityOf((event as { repository?: unknown } | null)?.repository);
  } catch {
    // No file, or no JSON in it: then somebody else has to tell.
    return undefined;
  }
}

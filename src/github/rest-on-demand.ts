import type { GitHub } from '../delivery/ports.ts';
import type { createRest } from './rest.ts';

/**
 * GitHub's REST API, loaded with the first request. Few sign-ins send one.
 *
 * @param mask - Masks the token before anything uses it.
 */
export function restOnDemand(
  options: Parameters<typeof createRest>[0],
  mask: (secret: string) => void,
): GitHub {
  if (options.token !== undefined) {
    mask(options.token);
  }
  const rest = async () => (await import('./rest.ts')).createRest(options);
  return {
    repositoryVisibility: async (...call) => (await rest()).repositoryVisibility(...call),
    permission: async (...call) => (await rest()).permission(...call),
    publicKeys: async (...call) => (await rest()).publicKeys(...call),
  };
}

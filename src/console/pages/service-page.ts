import type { Source } from './sources.ts';

/**
 * The page of a service, and the words for it.
 *
 * `page` is a path below the console host of the region, which gets `region=` added; with `global:`
 * in front below the host without a region; a whole `https:` URL holds in the partition `aws` only.
 */
export interface ServicePage {
  readonly page: string;
  /** Lower case, separated by spaces. */
  readonly words: string;
  readonly source: Source;
}

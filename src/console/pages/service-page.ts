import type { Source } from './sources.ts';

/**
 * The page of a service, and the words for it.
 *
 * `page` is a path below the console host of the region; `region=` is added. With `global:` it is
 * below the host without a region. A whole `https:` URL exists only in the partition `aws`.
 */
export interface ServicePage {
  readonly page: string;
  /** Lower case, separated by spaces. */
  readonly words: string;
  readonly source: Source;
}

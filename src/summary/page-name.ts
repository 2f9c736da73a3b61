import { regionOfPage } from '../console/console-hosts.ts';
import type { Partition } from '../partition/partition.ts';

const MAX_PATH_LENGTH = 40;

/**
 * A short name for a page: `eu-central-1: /s3/home`. The region is the one that the link signs in
 * at, or `global`. A page without a region has its host instead.
 */
export function pageName(destinationUrl: string, partition: Partition): string {
  const url = new URL(destinationUrl);
  const { hostname, pathname, searchParams } = url;
  const region = searchParams.get('region') === 'global' ? 'global' : regionOfPage(url, partition);
  const path =
    pathname.length > MAX_PATH_LENGTH ? `${pathname.slice(0, MAX_PATH_LENGTH)}…` : pathname;
  return region === undefined ? `${hostname}${path}` : `${region}: ${path}`;
}

import { invalidInput } from '../errors.ts';
import { regionHint } from '../partition/nearest-region.ts';
import { consoleHost, type Partition } from '../partition/partition.ts';
import { shortened } from '../text/excerpt.ts';
import { groupsOf } from '../text/groups.ts';

/** The partition and the default region of a destination. */
export interface DestinationContext {
  readonly partition: Partition;
  /** Used if the destination does not name a region. */
  readonly region: string;
}

/** The parts of a service path, each with its first character; a missing part is empty. */
export interface ServicePath {
  readonly service: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

const SERVICE_PATH =
  /^\/?(?<service>[A-Za-z0-9][A-Za-z0-9-]*)(?<path>\/[^?#]*)?(?<query>\?[^#]*)?(?<fragment>#.*)?$/;

/** @returns `undefined` if the text is not a service path. */
export function parseServicePath(text: string): ServicePath | undefined {
  return groupsOf(SERVICE_PATH, ['service', 'path', 'query', 'fragment'], text);
}

/** The region that a path names in its query; may be `global`, and is empty if it names none. */
export function regionInQuery({ query }: ServicePath): string {
  const named = new URLSearchParams(query).getAll('region');
  return named.find((region) => region !== '') ?? '';
}

/**
 * The page below the console host of its own region, or else of the sign-in's, with `region=`.
 *
 * @throws ActionError `invalid-input` for a region of another partition.
 */
export function servicePage(parts: ServicePath, { partition, region }: DestinationContext): string {
  const { service, path, query, fragment } = parts;
  const named = regionInQuery(parts);
  const pageRegion = named === '' || named === 'global' ? region : checkedRegion(named, partition);
  const page = new URL(`https://${consoleHost(partition, pageRegion)}`);
  page.pathname = `/${service}${path === '' || path === '/' ? '/home' : path}`;
  page.search = service === 'go' ? query : withRegion(query.slice(1), named || pageRegion);
  page.hash = fragment;
  return page.href;
}

/** The parameters, with one `region=`: in the place of the first one, or else at the end. */
function withRegion(query: string, region: string): string {
  const parameters = query.split('&').filter((parameter) => parameter !== '');
  const isRegion = (parameter: string) => new URLSearchParams(parameter).has('region');
  const at = parameters.findIndex(isRegion);
  const others = parameters.filter((parameter) => !isRegion(parameter));
  return others.toSpliced(at === -1 ? others.length : at, 0, `region=${region}`).join('&');
}

/** @throws ActionError `invalid-input` for a region of another partition. */
export function checkedRegion(region: string, partition: Partition): string {
  if (!partition.regionPattern.test(region)) {
    throw invalidInput(
      'destination',
      `names the region "${shortened(region)}", which is not in the partition ${partition.id}`,
      `${regionHint(region, partition)}Use a region of ${partition.id}, for example ${partition.firstRegion}.`,
    );
  }
  return region;
}

import { invalidInput } from '../errors.ts';
import { parseArn } from '../partition/arn.ts';
import { consoleHost, type Partition } from '../partition/partition.ts';
import { shortened } from '../text/excerpt.ts';
import { groupsOf } from '../text/groups.ts';

/** Where the console opens, and for whom. */
export interface DestinationContext {
  readonly partition: Partition;
  readonly region: string;
}

/** The parts of a service path, each with the character that begins it; empty if it is not there. */
interface ServicePath {
  readonly service: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

const EXAMPLES =
  'Give a console URL, an ARN, or a service path such as "s3" or "cloudwatch/home#logsV2:log-groups".';
/** Characters that browsers drop, turn into `/`, or treat as the end of the host. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const UNSAFE = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff\\]/;
const SERVICE_PATH =
  /^\/?(?<service>[A-Za-z0-9][A-Za-z0-9-]*)(?<path>\/[^?#]*)?(?<query>\?[^#]*)?(?<fragment>#.*)?$/;
/** Prefix of the hosts that a browser with several console sessions shows: `ACCOUNT-SUFFIX.`. */
const MULTI_SESSION = /^\d{12}-[a-z0-9]+\./;

/**
 * The console page that a destination names.
 *
 * | given | becomes |
 * |---|---|
 * | nothing | console home of the region |
 * | `https://…` console URL | itself, without the session prefix of a multi-session browser |
 * | `arn:…` | `/go/view?arn=…` in the ARN's region |
 * | service path | the page below the region's console host, with `region=` |
 *
 * @returns An `https` URL whose host belongs to the console of the partition, always.
 * @throws ActionError `invalid-input`.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-custom-url.html}
 */
export function destinationUrl(
  destination: string | undefined,
  context: DestinationContext,
): string {
  if (destination === undefined) {
    return servicePage({ service: 'console', path: '', query: '', fragment: '' }, context);
  }
  if (UNSAFE.test(destination)) {
    throw invalidInput(
      'destination',
      'contains a space, a control character or a backslash',
      `Percent-encode it. ${EXAMPLES}`,
    );
  }
  if (/^arn:/i.test(destination)) {
    return resourcePage(destination, context);
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(destination)) {
    return consolePage(destination, context);
  }
  const servicePath = groupsOf(SERVICE_PATH, ['service', 'path', 'query', 'fragment'], destination);
  if (servicePath === undefined) {
    throw invalidInput('destination', 'is no console URL, ARN or service path', EXAMPLES);
  }
  return servicePage(servicePath, context);
}

function consolePage(text: string, { partition }: DestinationContext): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:') {
    throw invalidInput('destination', 'is not a valid https URL', EXAMPLES);
  }
  if (url.username !== '' || url.password !== '' || /^[^/?#]*@/.test(text.slice(8))) {
    throw invalidInput(
      'destination',
      'has a user name in its URL',
      'Remove everything up to the "@".',
    );
  }
  if (url.port !== '') {
    throw invalidInput('destination', 'has a port in its URL', 'Remove it; the console uses none.');
  }
  url.hostname = url.hostname.replace(MULTI_SESSION, '');
  if (!isConsoleHost(url.hostname, partition)) {
    throw invalidInput(
      'destination',
      `leads to the host "${shortened(url.hostname)}", which is not a console of the partition ${partition.id}`,
      `Use a URL of a console host such as ${consoleHost(partition, partition.firstRegion)}, or a service path, which fits every partition.`,
    );
  }
  return url.href;
}

function isConsoleHost(host: string, partition: Partition): boolean {
  const { consoleDomain } = partition;
  return (
    (host === consoleDomain || host.endsWith(`.${consoleDomain}`)) &&
    host.split('.').every((label) => /^(?!xn--)[a-z0-9][a-z0-9-]*$/.test(label))
  );
}

function resourcePage(text: string, { partition, region }: DestinationContext): string {
  const arn = parseArn(text);
  if (arn === undefined) {
    throw invalidInput(
      'destination',
      'begins like an ARN but is none',
      'Write it as arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE, for example arn:aws:s3:::my-bucket.',
    );
  }
  if (arn.partition !== partition.id) {
    throw invalidInput(
      'destination',
      `is an ARN of the partition ${arn.partition}, but the role belongs to ${partition.id}`,
      'Use an ARN of the same partition as the role.',
    );
  }
  const pageRegion = arn.region === '' ? region : checkedRegion(arn.region, partition);
  return `https://${consoleHost(partition, pageRegion)}/go/view?arn=${encodeURIComponent(text)}`;
}

function servicePage(
  { service, path, query, fragment }: ServicePath,
  { partition, region }: DestinationContext,
): string {
  if (path.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))) {
    throw invalidInput('destination', 'has "." or ".." as a part of its path', EXAMPLES);
  }
  const ownRegion = new URLSearchParams(query).get('region');
  const pageRegion = ownRegion ? checkedRegion(ownRegion, partition) : region;
  const page = new URL(`https://${consoleHost(partition, pageRegion)}`);
  page.pathname = `/${service}${path === '' || path === '/' ? '/home' : path}`;
  page.search =
    service === 'go' || ownRegion
      ? query
      : `${query.length > 1 ? `${query}&` : ''}region=${pageRegion}`;
  page.hash = fragment;
  return page.href;
}

function checkedRegion(region: string, partition: Partition): string {
  if (!partition.regionPattern.test(region)) {
    throw invalidInput(
      'destination',
      `names the region "${shortened(region)}", which is not in the partition ${partition.id}`,
      `Use a region of ${partition.id}, for example ${partition.firstRegion}.`,
    );
  }
  return region;
}

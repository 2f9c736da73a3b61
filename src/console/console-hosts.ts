import { EVERY_PARTITION, type Partition, type PartitionId } from '../partition/partition.ts';

/** A console that does not use the console's domain. */
interface OtherConsole {
  readonly host: string;
  /** Whether `REGION.host` is a console too. */
  readonly regional: boolean;
  readonly partition: PartitionId;
  /** A page that names this host. */
  readonly source: string;
}

/**
 * Consoles outside the console's domain: a closed list of hosts that belong to AWS. It has no
 * domain where customers can choose a host name (`NAME.awsapps.com`, `NAME.my.connect.aws`).
 */
export const OTHER_CONSOLES: readonly OtherConsole[] = [
  {
    host: 'lightsail.aws.amazon.com',
    regional: false,
    partition: 'aws',
    source: 'https://docs.aws.amazon.com/lightsail/latest/userguide/what-is-amazon-lightsail.html',
  },
  {
    host: 'quicksight.aws.amazon.com',
    regional: true,
    partition: 'aws',
    source: 'https://docs.aws.amazon.com/quicksight/latest/user/signing-in.html',
  },
  {
    host: 'health.aws.amazon.com',
    regional: false,
    partition: 'aws',
    source: 'https://docs.aws.amazon.com/health/latest/ug/what-is-aws-health.html',
  },
  {
    // The old address of health.aws.amazon.com.
    host: 'phd.aws.amazon.com',
    regional: false,
    partition: 'aws',
    source: 'https://docs.rs/crate/aws-sdk-health/0.24.0/source/src/lib.rs',
  },
];

/**
 * Whether this URL is on a console of the partition: `https`, no user, no port, and a host of the
 * console's domain or of {@link OTHER_CONSOLES}.
 */
export function isConsoleUrl(url: URL, partition: Partition): boolean {
  return (
    url.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    url.port === '' &&
    isConsoleHost(url.hostname, partition)
  );
}

function isConsoleHost(host: string, partition: Partition): boolean {
  const { consoleDomain } = partition;
  return (
    isOtherConsole(host, partition) ||
    ((host === consoleDomain || host.endsWith(`.${consoleDomain}`)) &&
      host.split('.').every((label) => /^(?!xn--)[a-z0-9][a-z0-9-]*$/.test(label)))
  );
}

/** The partition whose console is on this host. */
export function partitionOfHost(host: string): Partition | undefined {
  return EVERY_PARTITION.find((partition) => isConsoleHost(host, partition));
}

/** The region in the name of a console host: `REGION.console…` or `REGION.quicksight…`. */
export function regionOfHost(host: string, partition: Partition): string | undefined {
  const label = regionLabel(host, partition);
  return label && partition.regionPattern.test(label) ? label : undefined;
}

/** The part of a host name that should be a region. */
export function regionLabel(host: string, partition: Partition): string | undefined {
  const domains = [partition.consoleDomain, ...OTHER_CONSOLES.map((other) => other.host)];
  const domain = domains.find((name) => host.endsWith(`.${name}`));
  return domain && above(domain, host).split('.').at(-1);
}

/** What a host name has in front of `.DOMAIN`. */
function above(domain: string, host: string): string {
  return host.slice(0, -domain.length - 1);
}

/** The parts of a console URL that should be regions, in its query and its host name. */
export function regionTexts(url: URL, partition: Partition): readonly string[] {
  const inQuery = isOtherConsole(url.hostname, partition) ? null : url.searchParams.get('region');
  return [inQuery, regionLabel(url.hostname, partition)].filter((text) => typeof text === 'string');
}

/**
 * The region of a console page, from its query or else from its host.
 *
 * @returns `undefined` for a page without a region: a global service, `region=global`, or a console
 *   elsewhere.
 */
export function regionOfPage(url: URL, partition: Partition): string | undefined {
  const named = url.searchParams.get('region');
  if (isOtherConsole(url.hostname, partition) || named === 'global') {
    return undefined;
  }
  return named && partition.regionPattern.test(named)
    ? named
    : regionOfHost(url.hostname, partition);
}

function isOtherConsole(host: string, { id, regionPattern }: Partition): boolean {
  return OTHER_CONSOLES.some((other) => {
    const isRegional =
      other.regional &&
      host.endsWith(`.${other.host}`) &&
      regionPattern.test(above(other.host, host));
    return other.partition === id && (host === other.host || isRegional);
  });
}

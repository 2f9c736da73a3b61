/** The partitions of the local AWS. */
export type Partition = 'aws' | 'aws-cn' | 'aws-us-gov' | 'aws-eusc';

interface PartitionFacts {
  readonly firstRegion: string;
  readonly regions: ReadonlySet<string>;
  /** Console pages are on this host and on hosts below it. */
  readonly consoleDomain: string;
  /** Consoles on other hosts; `*` stands for a region. */
  readonly otherConsoles: ReadonlySet<string>;
}

/**
 * @see {@link https://docs.aws.amazon.com/general/latest/gr/signin-service.html}
 * @see {@link https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html}
 */
export const PARTITIONS: Readonly<Record<Partition, PartitionFacts>> = {
  aws: {
    firstRegion: 'us-east-1',
    regions: new Set([
      ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'ca-west-1'],
      ...['mx-central-1', 'sa-east-1', 'sa-west-1', 'af-south-1', 'il-central-1'],
      ...['eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2'],
      ...['eu-west-1', 'eu-west-2', 'eu-west-3', 'me-central-1', 'me-south-1', 'me-west-1'],
      ...['ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3'],
      ...['ap-south-1', 'ap-south-2', 'ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3'],
      ...['ap-southeast-4', 'ap-southeast-5', 'ap-southeast-6', 'ap-southeast-7'],
    ]),
    consoleDomain: 'console.aws.amazon.com',
    otherConsoles: new Set([
      ...['lightsail.aws.amazon.com', 'health.aws.amazon.com', 'phd.aws.amazon.com'],
      ...['quicksight.aws.amazon.com', '*.quicksight.aws.amazon.com'],
    ]),
  },
  'aws-cn': {
    firstRegion: 'cn-north-1',
    regions: new Set(['cn-north-1', 'cn-northwest-1']),
    consoleDomain: 'console.amazonaws.cn',
    otherConsoles: new Set(),
  },
  'aws-us-gov': {
    firstRegion: 'us-gov-west-1',
    regions: new Set(['us-gov-west-1', 'us-gov-east-1']),
    consoleDomain: 'console.amazonaws-us-gov.com',
    otherConsoles: new Set(),
  },
  'aws-eusc': {
    firstRegion: 'eusc-de-east-1',
    regions: new Set(['eusc-de-east-1']),
    consoleDomain: 'console.amazonaws-eusc.eu',
    otherConsoles: new Set(),
  },
};

/** Regions of the partition `aws` that are on in every account. Accounts must turn on others. */
const OF_EVERY_ACCOUNT =
  /^(?:us-(?:east|west)-[12]|ca-central-1|sa-east-1|eu-(?:central-1|north-1|west-[123])|ap-(?:northeast-[123]|south-1|southeast-[12]))$/;

/** @see {@link https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html} */
export function isOptIn(region: string): boolean {
  return PARTITIONS.aws.regions.has(region) && !OF_EVERY_ACCOUNT.test(region);
}

const PARTITION_NAMES = Object.keys(PARTITIONS) as readonly Partition[];

export function isPartition(text: string | undefined): text is Partition {
  return PARTITION_NAMES.some((name) => name === text);
}

/** @returns `undefined` if no partition of the local AWS has this region. */
export function partitionOfRegion(region: string): Partition | undefined {
  return PARTITION_NAMES.find((name) => PARTITIONS[name].regions.has(region));
}

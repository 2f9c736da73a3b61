/** The partitions that the local AWS plays. */
export type Partition = 'aws' | 'aws-cn' | 'aws-us-gov' | 'aws-eusc';

interface PartitionFacts {
  readonly firstRegion: string;
  readonly regions: RegExp;
  /** Console pages live on this host and below it. */
  readonly consoleDomain: string;
}

/** @see {@link https://docs.aws.amazon.com/general/latest/gr/signin-service.html} */
export const PARTITIONS: Readonly<Record<Partition, PartitionFacts>> = {
  aws: {
    firstRegion: 'us-east-1',
    regions: /^(us|eu|ap|sa|ca|me|af|il|mx)-(?!gov-|iso)\w+-\d+$/,
    consoleDomain: 'console.aws.amazon.com',
  },
  'aws-cn': {
    firstRegion: 'cn-north-1',
    regions: /^cn-\w+-\d+$/,
    consoleDomain: 'console.amazonaws.cn',
  },
  'aws-us-gov': {
    firstRegion: 'us-gov-west-1',
    regions: /^us-gov-\w+-\d+$/,
    consoleDomain: 'console.amazonaws-us-gov.com',
  },
  'aws-eusc': {
    firstRegion: 'eusc-de-east-1',
    regions: /^eusc-\w+-\w+-\d+$/,
    consoleDomain: 'console.amazonaws-eusc.eu',
  },
};

const PARTITION_NAMES = Object.keys(PARTITIONS) as readonly Partition[];

export function isPartition(text: string | undefined): text is Partition {
  return PARTITION_NAMES.some((name) => name === text);
}

/** @returns `undefined` for a region that no partition here has. */
export function partitionOfRegion(region: string): Partition | undefined {
  return PARTITION_NAMES.find((name) => PARTITIONS[name].regions.test(region));
}

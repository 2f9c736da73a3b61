/**
 * The regions of the partition `aws` that every account can use. The list is complete: regions that
 * AWS launched after March 2019 are off by default.
 *
 * @see {@link https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html}
 */
const ON_BY_DEFAULT: ReadonlySet<string> = new Set([
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'sa-east-1'],
  ...['eu-central-1', 'eu-north-1', 'eu-west-1', 'eu-west-2', 'eu-west-3'],
  ...['ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1'],
  ...['ap-southeast-1', 'ap-southeast-2'],
]);
/** Regions of other partitions are on in all their accounts. */
const OTHER_PARTITION = /^(?:cn|us-gov|eusc)-/;

/** Whether an account must turn the region on before it can use it. */
export function isOptInRegion(region: string): boolean {
  return !ON_BY_DEFAULT.has(region) && !OTHER_PARTITION.test(region);
}

import { PARTITIONS, type Partition } from './world/partitions.ts';

/**
 * The variables that make AWS clients use the local AWS.
 *
 * @param url - Base of the local AWS, without a slash at the end.
 * @see {@link https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html}
 */
export function environmentFor(url: string, partition: Partition): Record<string, string> {
  const signin = partition === 'aws' ? 'signin' : `signin/${partition}`;
  return {
    AWS_ENDPOINT_URL_STS: `${url}/sts`,
    AWS_ENDPOINT_URL_IAM: `${url}/iam`,
    AWS_ENDPOINT_URL_SIGNIN: `${url}/${signin}`,
    AWS_REGION: PARTITIONS[partition].firstRegion,
    // boto3 and the AWS CLI 1 read only this one.
    AWS_DEFAULT_REGION: PARTITIONS[partition].firstRegion,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

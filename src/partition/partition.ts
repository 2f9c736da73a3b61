import { ActionError } from '../errors.ts';

export type PartitionId = 'aws' | 'aws-cn' | 'aws-us-gov' | 'aws-eusc';

/** The differences between the AWS partitions that offer console federation. */
export interface Partition {
  readonly id: PartitionId;
  /** The region of a step that names no region. */
  readonly firstRegion: string;
  readonly regionPattern: RegExp;
  /** The console is `console.DOMAIN`, `REGION.console.DOMAIN` or another host below it. */
  readonly consoleDomain: string;
  readonly signInDomain: string;
  /** The hosts of AWS's services are below it. */
  readonly dnsSuffix: string;
  /** The region whose sign-in host has no region in its name; `undefined` if all hosts have one. */
  readonly bareSignInRegion: string | undefined;
  /** The `aud` that IAM OIDC providers of this partition usually accept. */
  readonly oidcAudience: string;
  /** The method of the token exchange. GovCloud has GET: AWS does not say that it accepts POST. */
  readonly exchangeMethod: 'POST' | 'GET';
}

/**
 * @see {@link https://docs.aws.amazon.com/general/latest/gr/signin-service.html} for the hosts
 */
const PARTITIONS: Readonly<Record<PartitionId, Partition>> = {
  aws: {
    id: 'aws',
    firstRegion: 'us-east-1',
    regionPattern: /^(?:af|ap|ca|eu|il|me|mx|sa|us)-(?!gov-|iso)[a-z]+-\d{1,2}$/,
    consoleDomain: 'console.aws.amazon.com',
    signInDomain: 'signin.aws.amazon.com',
    dnsSuffix: 'amazonaws.com',
    bareSignInRegion: 'us-east-1',
    oidcAudience: 'sts.amazonaws.com',
    exchangeMethod: 'POST',
  },
  'aws-cn': {
    id: 'aws-cn',
    firstRegion: 'cn-north-1',
    regionPattern: /^cn-[a-z]+-\d{1,2}$/,
    consoleDomain: 'console.amazonaws.cn',
    signInDomain: 'signin.amazonaws.cn',
    dnsSuffix: 'amazonaws.com.cn',
    bareSignInRegion: 'cn-north-1',
    oidcAudience: 'sts.amazonaws.com.cn',
    exchangeMethod: 'POST',
  },
  'aws-us-gov': {
    id: 'aws-us-gov',
    firstRegion: 'us-gov-west-1',
    regionPattern: /^us-gov-[a-z]+-\d{1,2}$/,
    consoleDomain: 'console.amazonaws-us-gov.com',
    signInDomain: 'signin.amazonaws-us-gov.com',
    dnsSuffix: 'amazonaws.com',
    bareSignInRegion: 'us-gov-west-1',
    oidcAudience: 'sts.amazonaws.com',
    exchangeMethod: 'GET',
  },
  'aws-eusc': {
    id: 'aws-eusc',
    firstRegion: 'eusc-de-east-1',
    regionPattern: /^eusc-[a-z]{2}-[a-z]+-\d{1,2}$/,
    consoleDomain: 'console.amazonaws-eusc.eu',
    signInDomain: 'signin.amazonaws-eusc.eu',
    dnsSuffix: 'amazonaws.eu',
    bareSignInRegion: undefined,
    oidcAudience: 'sts.amazonaws.com',
    exchangeMethod: 'POST',
  },
};

export const EVERY_PARTITION: readonly Partition[] = Object.values(PARTITIONS);
const SUPPORTED = Object.keys(PARTITIONS).join(', ');
const ISOLATED_REGION = /^(?:us-iso[a-z]*|eu-iso[a-z]*)-/;

/**
 * The partition named in an ARN.
 *
 * @throws ActionError `unsupported-partition` for isolated (`aws-iso*`) and unknown
 *   partitions: their federation endpoints are not public, and falling back to
 *   `aws` would send credentials to the wrong place.
 */
export function partitionById(id: string): Partition {
  if (Object.hasOwn(PARTITIONS, id)) {
    return PARTITIONS[id as PartitionId];
  }
  throw new ActionError(
    'unsupported-partition',
    `The AWS partition "${id}" has no public console federation endpoint.`,
    `Use a role of one of these partitions: ${SUPPORTED}.`,
  );
}

/**
 * The partition that a region belongs to, or `undefined` if the text is not a region name.
 *
 * @throws ActionError `unsupported-partition` for regions of isolated partitions.
 */
export function partitionOfRegion(region: string): Partition | undefined {
  if (ISOLATED_REGION.test(region)) {
    throw new ActionError(
      'unsupported-partition',
      `The region "${region}" is in an isolated AWS partition, which has no public console federation endpoint.`,
      `Use a region of one of these partitions: ${SUPPORTED}.`,
    );
  }
  return EVERY_PARTITION.find((partition) => partition.regionPattern.test(region));
}

/** The sign-in host of a region, which serves the token exchange and the login URL. */
export function signInHost(partition: Partition, region: string): string {
  return region === partition.bareSignInRegion
    ? partition.signInDomain
    : `${region}.${partition.signInDomain}`;
}

/** The console host of a region. */
export function consoleHost(partition: Partition, region: string): string {
  return `${region}.${partition.consoleDomain}`;
}

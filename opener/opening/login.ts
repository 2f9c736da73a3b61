import { isConsoleUrl } from '../../src/console/console-hosts.ts';
import { readDestination } from '../../src/console/destination-form.ts';
import { federationEndpoint, loginUrl } from '../../src/console/federation.ts';
import { isIssuer } from '../../src/console/issuer.ts';
import {
  type Partition,
  partitionById,
  partitionOfRegion,
  signInHost,
} from '../../src/partition/partition.ts';
import { Refusal } from '../refusal.ts';
import { SIGN_IN_BASE } from './sign-in-base.ts';

/** The parts of a login URL. */
export interface LoginParts {
  /** The region of the sign-in host. */
  readonly region: string;
  readonly issuer: string;
  readonly destination: string;
  readonly signInToken: string;
}

/** A URL that signs in to the AWS console, and its parts. */
export interface Login {
  /** A secret. */
  readonly url: string;
  readonly host: string;
  readonly page: string;
  readonly issuer: string;
}

const PARTITIONS = (['aws', 'aws-cn', 'aws-us-gov', 'aws-eusc'] as const).map(partitionById);

/**
 * Builds the login URL with the code of the action.
 *
 * @throws Refusal `not-aws` unless the region belongs to AWS and the action could have chosen
 *   destination and issuer there.
 */
export function loginOf(parts: LoginParts): Login {
  return loginAt(SIGN_IN_BASE, parts);
}

/** @param base - Replaces the sign-in host. */
function loginAt(
  base: URL | undefined,
  { region, issuer, destination, signInToken }: LoginParts,
): Login {
  const partition = partitionOf(region);
  // The console shows the issuer as a link when the session is over.
  if (pageOf(destination, partition) !== destination || !isIssuer(issuer)) {
    throw new Refusal('not-aws');
  }
  const endpoint = federationEndpoint(partition, region, base);
  const url = loginUrl(endpoint, { issuer, destination, signInToken });
  return { url, host: new URL(url).host, page: destination, issuer };
}

/**
 * Takes a login URL apart and builds it again.
 *
 * @throws Refusal `not-aws` for a URL that the action would have built differently.
 */
export function loginOfUrl(text: string): Login {
  const url = URL.parse(text);
  const [issuer, destination, signInToken] = ['Issuer', 'Destination', 'SigninToken'].map(
    (name) => url?.searchParams.get(name) ?? '',
  ) as [string, string, string];
  for (const region of url === null ? [] : regionsOf(url)) {
    const parts = { region, issuer, destination, signInToken };
    if (loginAt(undefined, parts).url === text && signInToken !== '') {
      return loginOf(parts);
    }
  }
  throw new Refusal('not-aws');
}

/** The regions that use the sign-in host of a URL. */
function regionsOf({ host }: URL): readonly string[] {
  return PARTITIONS.flatMap((partition) => {
    const region = host.endsWith(`.${partition.signInDomain}`)
      ? host.slice(0, -partition.signInDomain.length - 1)
      : partition.bareSignInRegion;
    return region !== undefined && signInHost(partition, region) === host ? [region] : [];
  });
}

function partitionOf(region: string): Partition {
  const partition = orRefused(() => partitionOfRegion(region));
  if (partition === undefined) {
    throw new Refusal('not-aws');
  }
  return partition;
}

function pageOf(destination: string, partition: Partition): string | undefined {
  const form = orRefused(() => readDestination(destination));
  return form?.kind === 'url' && isConsoleUrl(form.url, partition) ? form.url.href : undefined;
}

function orRefused<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Refusal('not-aws', { cause });
  }
}

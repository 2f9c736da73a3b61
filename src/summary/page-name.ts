const MAX_PATH_LENGTH = 40;
/** `eu-central-1`, `us-gov-west-1`. */
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;

/**
 * A short name for a page: `eu-central-1: /s3/home`. The region is that of the page's URL, or
 * `global`. A page without a region has its host instead.
 */
export function pageName({ destinationUrl }: { readonly destinationUrl: string }): string {
  const { hostname, pathname, searchParams } = new URL(destinationUrl);
  const label = hostname.replace(/\..*/, '');
  const region = searchParams.get('region') ?? (REGION.test(label) ? label : undefined);
  const path =
    pathname.length > MAX_PATH_LENGTH ? `${pathname.slice(0, MAX_PATH_LENGTH)}…` : pathname;
  return region === undefined ? `${hostname}${path}` : `${region}: ${path}`;
}

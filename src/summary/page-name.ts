/** `eu-central-1: /s3/home`, for tables in which the whole URL is too wide. */
export function pageName({
  destinationUrl,
  region,
}: {
  destinationUrl: string;
  region: string;
}): string {
  const { pathname } = new URL(destinationUrl);
  return `${region}: ${pathname.length > 40 ? `${pathname.slice(0, 40)}…` : pathname}`;
}

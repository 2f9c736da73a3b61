/** `eu-central-1: /s3/home`, where the whole URL would be too wide for a table. */
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

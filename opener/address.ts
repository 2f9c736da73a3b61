/** The whole address without its fragment. Only a path is not enough: `//…` would name a host. */
export function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

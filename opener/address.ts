/** An address without its fragment, whole: a path that begins with `//` alone would name a host. */
export function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

const RUN =
  /^https:\/\/(?:github\.com|[a-z0-9][a-z0-9-]{0,62}\.ghe\.com)\/[A-Za-z0-9][\w-]{0,99}\/(?!\.{1,2}\/)[\w.-]{1,100}\/actions\/runs\/\d{1,20}$/;

/**
 * Whether a text is the address of a workflow run on GitHub. Only such an address may become a
 * link.
 */
export function isRunLink(text: string): boolean {
  return RUN.test(text);
}

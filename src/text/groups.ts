/**
 * The named groups of a pattern in a text.
 *
 * @returns `undefined` if the pattern does not match. A group that matched nothing is empty.
 */
export function groupsOf<Name extends string>(
  pattern: RegExp,
  names: readonly Name[],
  text: string,
): Readonly<Record<Name, string>> | undefined {
  const groups = pattern.exec(text)?.groups;
  return (
    groups &&
    (Object.fromEntries(names.map((name) => [name, groups[name] ?? ''])) as Record<Name, string>)
  );
}

/**
 * Reads a list of structures of the Query protocol: `Tags.member.1.Key=a&Tags.member.1.Value=b`.
 *
 * @returns One record per member, in the order of their numbers.
 */
export function structureList(
  parameters: URLSearchParams,
  name: string,
): ReadonlyMap<string, string>[] {
  const members = new Map<number, Map<string, string>>();
  for (const [parameter, value] of parameters) {
    const match = /^(\w+)\.member\.(\d{1,4})\.(\w+)$/.exec(parameter);
    if (match?.[1] === name && match[3] !== undefined) {
      const index = Number(match[2]);
      const member = members.get(index) ?? new Map<string, string>();
      member.set(match[3], value);
      members.set(index, member);
    }
  }
  return inOrder(members);
}

/** Reads a list of plain values: `TagKeys.member.1=a&TagKeys.member.2=b`. */
export function textList(parameters: URLSearchParams, name: string): string[] {
  const members = new Map<number, string>();
  for (const [parameter, value] of parameters) {
    const match = /^(\w+)\.member\.(\d{1,4})$/.exec(parameter);
    if (match?.[1] === name) {
      members.set(Number(match[2]), value);
    }
  }
  return inOrder(members);
}

function inOrder<T>(members: ReadonlyMap<number, T>): T[] {
  return [...members].sort(([a], [b]) => a - b).map(([, member]) => member);
}

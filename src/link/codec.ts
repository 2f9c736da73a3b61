import { type Fact, GRAMMAR } from './grammar.ts';
import { type LinkFailure, type LinkParts, type LinkSession, UnreadableParts } from './parts.ts';

/** Version of what is inside a sealed link, and of `1.DATA`. */
export const LINK_VERSION = 1;

type Facts = Readonly<Record<string, unknown>>;

const SESSION_FACTS = [
  'accountId',
  'roleName',
  'region',
  'issuer',
  'destination',
  'signInToken',
  'urlExpiresAt',
  'sessionExpiresAt',
] as const satisfies readonly Fact[];
const FAILURE_FACTS = ['accountId', 'roleName', 'failure'] as const satisfies readonly Fact[];
const COMMON_FACTS = ['reason', 'asker', 'run'] as const satisfies readonly Fact[];
const OPTIONAL: readonly Fact[] = ['roleName', 'sessionExpiresAt', ...COMMON_FACTS];

/**
 * Writes the parts as JSON; times as ISO 8601.
 *
 * @throws UnreadableParts if {@link decodeParts} would not read them.
 */
export function encodeParts(parts: LinkParts): string {
  const text = JSON.stringify({ version: LINK_VERSION, ...parts });
  decodeParts(text);
  return text;
}

/**
 * Reads what {@link encodeParts} wrote. A fact that is missing, not known, or not in its
 * {@link GRAMMAR} makes the whole unreadable.
 *
 * @throws UnreadableParts
 */
export function decodeParts(text: string): LinkParts {
  const { version, sessions, ...common } = factsOf(parsed(text), 'The link');
  if (typeof version === 'number' && Number.isSafeInteger(version) && version > LINK_VERSION) {
    throw new UnreadableParts('newer-version', `The link has version ${version}.`);
  }
  if (version !== LINK_VERSION || !Array.isArray(sessions) || sessions.length === 0) {
    throw malformed('The link has no version, or no session.');
  }
  return { sessions: sessions.map(readSession), ...read(common, COMMON_FACTS, 'The link') };
}

function readSession(session: unknown): LinkSession | LinkFailure {
  const facts = factsOf(session, 'A session');
  if ('failure' in facts) {
    return read(facts, FAILURE_FACTS, 'A session') as LinkFailure;
  }
  const { urlExpiresAt = '', sessionExpiresAt, ...rest } = read(facts, SESSION_FACTS, 'A session');
  return {
    ...(rest as Omit<LinkSession, 'urlExpiresAt' | 'sessionExpiresAt'>),
    urlExpiresAt: new Date(urlExpiresAt),
    sessionExpiresAt: sessionExpiresAt === undefined ? undefined : new Date(sessionExpiresAt),
  };
}

/** The facts of these names and no others, each as its grammar says. */
function read<F extends Fact>(
  facts: Facts,
  names: readonly F[],
  where: string,
): Record<F, string | undefined> {
  const unknown = Object.keys(facts).some((name) => !(names as readonly string[]).includes(name));
  if (unknown) {
    throw malformed(`${where} has a fact that version ${LINK_VERSION} does not have.`);
  }
  return Object.fromEntries(
    names.map((name) => [name, checked(name, facts[name], where)]),
  ) as Record<F, string | undefined>;
}

function checked(name: Fact, fact: unknown, where: string): string | undefined {
  if (fact === undefined && OPTIONAL.includes(name)) {
    return undefined;
  }
  if (typeof fact !== 'string' || !GRAMMAR[name](fact)) {
    throw malformed(`${where} has no valid fact "${name}".`);
  }
  return fact;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('The link holds no JSON.');
  }
}

function factsOf(value: unknown, where: string): Facts {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed(`${where} is no object.`);
  }
  return value as Facts;
}

function malformed(message: string): UnreadableParts {
  return new UnreadableParts('malformed', message);
}

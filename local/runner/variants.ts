/** One way in which the runner recognises a secret that a program has re-encoded. */
export interface Variant {
  readonly encoding: string;
  readonly value: string;
}

/** The runner masks a part of a secret only if it has at least this length. */
const MIN_SECTION_LENGTH = 6;

/**
 * The runner's encoders, in its order. An encoder that does not apply returns an
 * empty string. The runner does not combine them: nothing masks base64 of percent-encoding.
 *
 * @see {@link https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs}
 * @see {@link https://github.com/actions/runner/blob/main/src/Runner.Common/HostContext.cs}
 */
const ENCODERS: Readonly<Record<string, (secret: string) => string>> = {
  base64: (secret) => base64From(secret, 0),
  'base64 without the first byte': (secret) => base64From(secret, 1),
  'base64 without the first two bytes': (secret) => base64From(secret, 2),
  'escaped for a command line': (secret) => secret.replaceAll('"', '\\"'),
  'escaped for an expression': (secret) => secret.replaceAll("'", "''"),
  'escaped for JSON': escapeJson,
  'percent-encoded': escapePercent,
  'escaped for XML': escapeXml,
  'without outer quotes': trimQuotes,
  'up to an ampersand': beforeAmpersand,
  'after an ampersand': afterAmpersand,
};

/** The secret itself and every distinct variant of it that the runner masks. */
export function variants(secret: string): Variant[] {
  if (secret === '') {
    return [];
  }
  const found = new Map([[secret, 'as it is']]);
  for (const [encoding, encode] of Object.entries(ENCODERS)) {
    const value = encode(secret);
    if (value !== '' && !found.has(value)) {
      found.set(value, encoding);
    }
  }
  return [...found].map(([value, encoding]) => ({ encoding, value }));
}

/** All strings that the runner masks once `secret` is registered; the secret comes first. */
export function maskVariants(secret: string): string[] {
  return variants(secret).map((variant) => variant.value);
}

/** Without the first bytes, it matches the base64 of a longer text (`user:password`). */
function base64From(secret: string, offset: number): string {
  const bytes = Buffer.from(secret, 'utf8');
  return bytes.subarray(bytes.length > offset ? offset : 0).toString('base64');
}

/** Json.NET escapes U+0085, U+2028 and U+2029 too, but leaves lone surrogates alone. */
function escapeJson(secret: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON escapes.
  return secret.replace(/["\\\u0000-\u001f\u0085\u2028\u2029]/g, (character) => {
    const escaped = JSON.stringify(character).slice(1, -1);
    if (escaped !== character) {
      return escaped;
    }
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** RFC 3986: unlike `encodeURIComponent`, .NET encodes `!'()*` as well. */
function escapePercent(secret: string): string {
  return encodeURIComponent(secret.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
};

function escapeXml(secret: string): string {
  return secret.replace(/[<>"'&]/g, (character) => XML_ENTITIES[character] ?? character);
}

function trimQuotes(secret: string): string {
  const quoted = secret.length > 8 && secret.startsWith('"') && secret.endsWith('"');
  return quoted ? secret.slice(1, -1) : '';
}

/** PowerShell prints a failed command in coloured parts, split at `&+` or at the last `&`. */
function beforeAmpersand(secret: string): string {
  const plus = secret.indexOf('&+');
  const end = plus >= 0 ? plus + 2 : secret.lastIndexOf('&') + 1;
  return end >= MIN_SECTION_LENGTH ? secret.slice(0, end) : '';
}

function afterAmpersand(secret: string): string {
  if (!secret.includes('&')) {
    return '';
  }
  const plus = secret.indexOf('&+');
  // After `&+` comes one character with a colour of its own.
  const section = plus >= 0 ? secret.slice(plus + 3) : secret.slice(secret.lastIndexOf('&') + 1);
  return section.length >= MIN_SECTION_LENGTH ? section : '';
}

import { ENCODINGS, type Encoding } from './encodings.ts';

/** The values of a page's placeholders. */
export type Values = Readonly<Record<string, string | undefined>>;

/** A placeholder, or a character that has a meaning here or in a pattern. */
const PART = /\{(?<name>\w+)(?<kind>[/#*]?)\}|[[\]$*.]/g;
const PLACEHOLDER = /\{(?<name>\w+)(?:\|(?<encoding>\w+))?\}/g;
/** The pattern of a placeholder, by its name or its last character. */
const KINDS: Readonly<Record<string, string>> = {
  region: '[a-z]+(?:-[a-z]+)+-\\d+',
  account: '\\d{12}',
  '': '[^:/*]+',
  '/': '[^:*]+',
  '#': '\\d+',
  '*': '.+',
};

/** What is between them may be missing. */
const BRACKETS: Readonly<Record<string, string>> = { '[': '(?:', ']': ')?' };

/**
 * Reads an ARN by its form, which `ResourcePage` explains.
 *
 * @returns The values of the placeholders, or `undefined` if the ARN has another form.
 */
export function matchArn(form: string, arn: string): Values | undefined {
  const pattern = form
    .replace('arn:aws:', 'arn:{partition}:')
    .replace(PART, (part, name: string | undefined, kind: string) =>
      name === undefined
        ? (BRACKETS[part] ?? `\\${part}`)
        : `(?<${name}>${KINDS[name] ?? KINDS[kind]})`,
    );
  const values = new RegExp(`^${pattern}$`).exec(arn)?.groups;
  return values && { ...values, arn };
}

/**
 * Fills in the placeholders of a page.
 *
 * @throws Error if a placeholder has no value or an unknown encoding.
 */
export function fillPage(page: string, values: Values): string {
  return page.replace(PLACEHOLDER, (whole, name: string, encoding = 'encoded') => {
    const value = values[name];
    const encode = ENCODINGS[encoding as Encoding];
    if (value === undefined || encode === undefined) {
      throw new Error(`The page ${page} has ${whole}, which is not in the ARN.`);
    }
    return encode(value);
  });
}

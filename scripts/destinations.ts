/**
 * Writes the tables of docs/destinations.md from the tables of console pages.
 *
 * `--check` writes nothing, and fails if the file is not up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { OTHER_CONSOLES } from '../src/console/console-hosts.ts';
import { AMBIGUOUS_WORDS, RESOURCE_PAGES, SERVICE_PAGES } from '../src/console/page-lookup.ts';
import { between, code, table } from './tables.ts';

/** The page with fresh tables of kinds, words and hosts. */
export function withDestinations(markdown: string): string {
  const kinds = table(
    ['You have', 'Write its ARN', 'Opens'],
    RESOURCE_PAGES.map(({ kind, arn, page }) => [kind, code(named(arn)), code(address(page))]),
  );
  const words = table(
    ['Write', 'Opens'],
    [...SERVICE_PAGES]
      .sort((one, other) => (one.words < other.words ? -1 : 1))
      .map((page) => [page.words.split(' ').map(code).join(' '), code(address(page.page))]),
  );
  const ambiguous = table(
    ['Refused', 'Write one of'],
    Object.entries(AMBIGUOUS_WORDS).map(([word, those]) => [
      code(word),
      those.map(code).join(', '),
    ]),
  );
  const hosts = table(
    ['Host', 'Source'],
    OTHER_CONSOLES.map(({ host, regional, source }) => [
      regional ? `${code(host)}, ${code(`REGION.${host}`)}` : code(host),
      `<${source}>`,
    ]),
  );
  return Object.entries({ kinds, words, ambiguous, hosts }).reduce(
    (text, [name, content]) => between(text, name, content),
    markdown,
  );
}

/** Placeholders as people write them, such as `BUCKET` for `{bucket/}`. Only SQS needs a URL. */
function named(form: string): string {
  return form
    .replaceAll('{arn|queueUrl}', 'QUEUE_URL')
    .replaceAll(/\{(\w+)[^}]*\}/g, (_, name: string) => name.toUpperCase());
}

/** A page without host and region, which every address has. */
function address(page: string): string {
  return named(page)
    .replace(/^global:/, '')
    .replace(/\?region=REGION&/, '?')
    .replace(/[?&]region=REGION(?=#|&|$)/, '');
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const file = new URL('../docs/destinations.md', import.meta.url);
  const markdown = readFileSync(file, 'utf8');
  const fresh = withDestinations(markdown);
  if (!values.check) {
    writeFileSync(file, fresh);
  } else if (fresh !== markdown) {
    console.error('Run "npm run destinations": docs/destinations.md does not match src/console.');
    process.exitCode = 1;
  }
}

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readMarkdown } from './markdown.ts';

const docs = path.join(import.meta.dirname, '../../docs');
const page = readFileSync(path.join(docs, 'aws-setup.md'), 'utf8');
const shown = [
  ...page.matchAll(/\[`([\w-]+\.json)`\]\(aws-setup\/\1\):\n\n```json\n([\s\S]*?)```/g),
].map(([, file = '', text = '']) => ({ file, text }));

test.each(shown)('the page shows $file as it is', ({ file, text }) => {
  expect(text).toBe(readFileSync(path.join(docs, 'aws-setup', file), 'utf8'));
});

interface Parameter {
  readonly Default?: string;
  readonly AllowedPattern?: string;
}

describe('roles.yaml and roles.tf', () => {
  const template = readFileSync(path.join(docs, 'aws-setup/roles.yaml'), 'utf8');
  const terraform = readFileSync(path.join(docs, 'aws-setup/roles.tf'), 'utf8');
  const { Parameters }: { Parameters: Record<string, Parameter> } = parse(template, {
    logLevel: 'silent',
  });
  const names = new Set(Object.keys(Parameters).map((name) => `\`${name}\``));
  const { rows } = readMarkdown('docs/aws-setup.md');
  const documented = rows.filter(([name = '']) => names.has(name));

  test('have the parameters that the page says, with these defaults', () => {
    const written = documented.map(([name = '', , value = '']) => [plain(name), plain(value)]);
    const defaults = Object.entries(Parameters).map(([name, { Default = '–' }]) => [name, Default]);
    expect(written).toEqual(defaults);
  });

  test('have the same parameters', () => {
    const variables = [...terraform.matchAll(/^variable "(\w+)"/gm)].map(([, name]) => name);
    expect(documented.map(([, name = '']) => plain(name))).toEqual(variables);
  });

  test('take the same values as limits', () => {
    const inTerraform = [...terraform.matchAll(/ == null \? true .*regex\("\^(.*)\$"/g)].map(
      ([, value = '']) => unescaped(value),
    );
    const limits = Object.values(Parameters).filter(({ Default }) => Default === 'any');
    expect(inTerraform).toHaveLength(limits.length);
    const patterns = limits.map(({ AllowedPattern }) => AllowedPattern);
    expect(inTerraform.map((value) => `any|${value}(,${value})*`)).toEqual(patterns);
  });

  test.each([
    ['roles.yaml', template],
    ['roles.tf', terraform],
  ])('%s names no repository that somebody would trust by mistake', (_, text) => {
    const subjects = text.match(/\brepo:\S+/g) ?? [];
    expect(new Set(subjects.map((subject) => subject.replace(/\W+$/, '')))).toEqual(
      new Set([
        'repo:OWNER/REPOSITORY:environment:NAME',
        'repo:OWNER/REPOSITORY:ref:refs/heads/BRANCH',
      ]),
    );
    expect(text).not.toContain('octo-');
  });
});

function unescaped(text: string): string {
  return text.replaceAll('\\\\', '\\');
}

function plain(cell: string): string {
  return cell.replaceAll('`', '');
}

test('the page shows the recommended policy, and names every file', () => {
  expect(shown.map(({ file }) => file)).toContain('manage-bounded.json');
  const links = readMarkdown('docs/aws-setup.md').links.filter((link) =>
    link.startsWith('aws-setup/'),
  );
  const files = globSync('aws-setup/*', { cwd: docs }).map((file) => file.replaceAll('\\', '/'));
  expect([...new Set(links)].sort()).toEqual(files.sort());
});

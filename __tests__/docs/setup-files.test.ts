import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readMarkdown } from './markdown.ts';

const docs = path.join(import.meta.dirname, '../../docs');

interface Parameter {
  readonly Description: string;
  readonly Default?: string;
  readonly AllowedPattern?: string;
}

/** A parameter as both tools have it, in the words of Terraform. */
interface Both {
  readonly name: string;
  readonly description: string;
  /** As HCL; absent if the parameter is required. */
  readonly value: string | undefined;
}

describe('roles.yaml and roles.tf', () => {
  const template = readFileSync(path.join(docs, 'aws-setup/roles.yaml'), 'utf8');
  const terraform = readFileSync(path.join(docs, 'aws-setup/roles.tf'), 'utf8');
  const { Parameters }: { Parameters: Record<string, Parameter> } = parse(template, {
    logLevel: 'silent',
  });

  test('have the same parameters, which say the same of themselves', () => {
    const parameters = Object.entries(Parameters).map(([name, parameter]) =>
      inTerraform(name, parameter, Object.keys(Parameters)),
    );
    expect(variablesOf(terraform)).toEqual(parameters);
  });

  test('take the same values as limits', () => {
    const patterns = [...terraform.matchAll(/ == null \? true .*regex\("\^(.*)\$"/g)].map(
      ([, value = '']) => unescaped(value),
    );
    const limits = Object.values(Parameters).filter(({ Default }) => Default === 'any');
    expect(patterns).toHaveLength(limits.length);
    expect(patterns.map((value) => `any|${value}(,${value})*`)).toEqual(
      limits.map(({ AllowedPattern }) => AllowedPattern),
    );
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

test('the page names every file', () => {
  const links = readMarkdown('docs/aws-setup.md').links.filter((link) =>
    link.startsWith('aws-setup/'),
  );
  const files = globSync('aws-setup/*', { cwd: docs }).map((file) => file.replaceAll('\\', '/'));
  expect([...new Set(links)].sort()).toEqual(files.sort());
});

function variablesOf(terraform: string): Both[] {
  const blocks = terraform.matchAll(/^variable "(\w+)" \{\n([\s\S]*?)^\}/gm);
  return [...blocks].map(([, name = '', body = '']) => ({
    name,
    description: (/^ {2}description = "(.*)"$/m.exec(body)?.[1] ?? '').replaceAll('\\"', '"'),
    value: /^ {2}default {5}= (.*)$/m.exec(body)?.[1],
  }));
}

/** CloudFormation has lists and absent values only as text. */
function inTerraform(
  name: string,
  { Description, Default }: Parameter,
  names: readonly string[],
): Both {
  const withoutLists = Description.replace(
    / Separate several with commas(?:, without spaces)?\./,
    '',
  );
  return {
    name: snakeCase(name),
    description: withoutLists
      .replace('; any does', '; null does')
      .replaceAll(/(?<!^)\b\w+\b/g, (word) => (names.includes(word) ? snakeCase(word) : word)),
    value: hcl(Default),
  };
}

function hcl(value: string | undefined): string | undefined {
  switch (value) {
    case undefined:
    case 'true':
    case 'false':
      return value;
    case 'any':
      return 'null';
    case 'nobody':
      return '[]';
    default:
      return `"${value}"`;
  }
}

function snakeCase(name: string): string {
  return name.replace(/(?<!^)(?=[A-Z])/g, '_').toLowerCase();
}

function unescaped(text: string): string {
  return text.replaceAll('\\\\', '\\');
}

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countUses, misuses, readActionInterface } from './lint/action-usage.ts';
import { actionlintFindings, type ZizmorRules, zizmorFindings } from './lint/linters.ts';
import { type WorkflowSource, workflowsIn } from './lint/snippets.ts';
import { repositoryFolder } from './tools/tool.ts';

const action = readActionInterface(read('action.yml'));
const workflows = files('.github/workflows/*.yml').map(wholeFile);
const tested = files('__tests__/conformance/workflows/*.yml').map(wholeFile);
const examples = files('examples/*.yml').map(wholeFile);
const snippets = files('README.md', 'docs/**/*.md').flatMap((path) =>
  workflowsIn(path, read(path)),
);

function files(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: repositoryFolder }).sort();
}

function read(path: string): string {
  return readFileSync(join(repositoryFolder, path), 'utf8');
}

function wholeFile(path: string): WorkflowSource {
  return { name: path, text: read(path) };
}

const cases: { source: WorkflowSource; rules: ZizmorRules }[] = [
  ...workflows.map((source) => ({ source, rules: 'workflow' as const })),
  ...[...tested, ...examples, ...snippets].map((source) => ({
    source,
    rules: 'documentation' as const,
  })),
];

describe.each(cases)('$source.name', ({ source, rules }) => {
  test('actionlint', async () => {
    expect(await actionlintFindings(source)).toBe('');
  });

  test('zizmor', async () => {
    expect(await zizmorFindings(source, rules)).toBe('');
  });

  test('inputs and outputs of this action', () => {
    expect(misuses(source.text, action)).toEqual([]);
  });
});

test('there is a workflow, and the README has a snippet that uses this action', () => {
  expect(workflows).not.toEqual([]);
  const inReadme = snippets.filter(({ name }) => name.startsWith('README.md:'));
  expect(inReadme.filter(({ text }) => countUses(text) > 0)).not.toEqual([]);
});

describe('a faulty snippet is found', () => {
  const path = '__tests__/conformance/lint/faulty-snippets.md';
  const [faulty, ...others] = workflowsIn(path, read(path));
  if (faulty === undefined) throw new Error(`${path} should hold a snippet.`);

  test('at its line, and nothing else is taken for one', () => {
    expect(faulty.name).toBe(`${path}:5`);
    expect(others).toEqual([]);
  });

  test('by actionlint', async () => {
    expect(await actionlintFindings(faulty)).toContain('property "other" is not defined');
  });

  test.each(['workflow', 'documentation'] as const)('by zizmor, as %s', async (rules) => {
    expect(await zizmorFindings(faulty, rules)).toContain('template-injection');
  });

  test('by the check of inputs and outputs', () => {
    expect(misuses(faulty.text, action)).toEqual([
      'There is no input "role".',
      'There is no output "link".',
    ]);
  });
});

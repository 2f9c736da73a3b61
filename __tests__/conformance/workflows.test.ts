import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countUses, misuses, readActionInterface } from './lint/action-usage.ts';
import {
  actionlintFindings,
  type GitHubSchema,
  schemaFindings,
  type ZizmorRules,
  zizmorFindings,
} from './lint/linters.ts';
import { type WorkflowSource, workflowsIn } from './lint/snippets.ts';
import { REPOSITORY_FOLDER } from './tools/tool.ts';

const action = readActionInterface(read('action.yml'));
const workflows = files('.github/workflows/*').map(wholeFile);
const tested = files('__tests__/conformance/workflows/*.yml').map(wholeFile);
const examples = files('examples/*.yml').map(wholeFile);
const snippets = files('*.md', 'docs/**/*.md', '.github/**/*.md').flatMap((path) =>
  workflowsIn(path, read(path)),
);
const dependabot = wholeFile('.github/dependabot.yml');
const issueConfig = wholeFile('.github/ISSUE_TEMPLATE/config.yml');
const issueForms = files('.github/ISSUE_TEMPLATE/*.yml')
  .map(wholeFile)
  .filter(({ name }) => name !== issueConfig.name);

function files(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: REPOSITORY_FOLDER }).sort();
}

function read(path: string): string {
  return readFileSync(join(REPOSITORY_FOLDER, path), 'utf8');
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

test('dependabot.yml: zizmor', async () => {
  expect(await zizmorFindings(dependabot, 'workflow')).toBe('');
});

const schemas: { source: WorkflowSource; schema: GitHubSchema }[] = [
  { source: wholeFile('action.yml'), schema: 'github-actions' },
  { source: dependabot, schema: 'dependabot' },
  { source: issueConfig, schema: 'github-issue-config' },
  ...issueForms.map((source) => ({ source, schema: 'github-issue-forms' as const })),
];

test.each(schemas)('$source.name fits the schema $schema', async ({ source, schema }) => {
  expect(await schemaFindings(source, schema)).toBe('');
});

test('there is a workflow, an issue form, and the README has a snippet that uses this action', () => {
  expect(workflows).not.toEqual([]);
  expect(issueForms).not.toEqual([]);
  const inReadme = snippets.filter(({ name }) => name.startsWith('README.md:'));
  expect(inReadme.filter(({ text }) => countUses(text) > 0)).not.toEqual([]);
});

describe('a faulty snippet is found', () => {
  const path = '__tests__/conformance/lint/faulty-snippets.md';
  const [faulty, ...others] = workflowsIn(path, read(path));
  if (faulty === undefined) {
    throw new Error(`${path} should hold a snippet.`);
  }

  test('at its line, and nothing else is reported', () => {
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

describe('a faulty file is found', () => {
  test('by zizmor: updates that are taken on the day they appear', async () => {
    const text = dependabot.text.replaceAll(/ *cooldown:\n *default-days: 7\n/g, '');
    expect(await zizmorFindings({ ...dependabot, text }, 'workflow')).toContain('cooldown');
  });

  test('by zizmor: an action that is pinned by its tag, in a workflow', async () => {
    const [source] = workflows;
    if (source === undefined) {
      throw new Error('There should be a workflow.');
    }
    const text = source.text.replaceAll(/@[0-9a-f]{40}.*/g, '@v1');
    expect(await zizmorFindings({ ...source, text }, 'workflow')).toContain('unpinned-uses');
  });

  test.each(schemas)('by the schema $schema: $source.name', async ({ source, schema }) => {
    const text = `${source.text}\nsurprise: true\n`;
    expect(await schemaFindings({ ...source, text }, schema)).toContain('surprise');
  });

  test('by the schema of issue forms: a field of an unknown type', async () => {
    const [source] = issueForms;
    if (source === undefined) {
      throw new Error('There should be an issue form.');
    }
    const text = source.text.replace('type: textarea', 'type: textaera');
    expect(await schemaFindings({ ...source, text }, 'github-issue-forms')).toContain('textaera');
  });
});

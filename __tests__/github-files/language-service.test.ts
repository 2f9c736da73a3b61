import { describe, expect, test } from 'vitest';
import { workflowsIn } from '../conformance/lint/snippets.ts';
import { languageServiceFindings } from './language-service.ts';
import { filesOf, read } from './repository.ts';

const actionYaml = read('action.yml');
const release = read('.github/workflows/release.yml');
const sources = [
  ...filesOf('action.yml', '.github/workflows/*', 'examples/*.yml').map((name) => ({
    name,
    text: read(name),
  })),
  ...filesOf('*.md', 'docs/**/*.md', '.github/**/*.md').flatMap((path) =>
    workflowsIn(path, read(path)),
  ),
];

test.each(sources)('$name', async ({ name, text }) => {
  expect(await languageServiceFindings(name, text)).toEqual([]);
});

describe('finds', () => {
  test.each([
    { of: 'another runtime', was: 'node24', is: 'node25', finding: "Unexpected value 'node25'" },
    { of: 'no icon', was: 'icon: log-in', is: 'icon: key-in', finding: "value 'key-in'" },
    { of: 'a property', was: 'author:', is: 'authors:', finding: "Unexpected value 'authors'" },
    { of: 'no entry point', was: '  main:', is: '  mian:', finding: "'main' is required" },
  ])('$of in action.yml', async ({ was, is, finding }) => {
    const findings = await languageServiceFindings('action.yml', replaced(actionYaml, was, is));
    expect(findings).toContainEqual(expect.stringContaining(finding));
  });

  test.each([
    { of: 'an event', was: 'push:', is: 'pushed:', finding: "Unexpected value 'pushed'" },
    { of: 'a scope', was: 'attestations:', is: 'attest:', finding: "Unexpected value 'attest'" },
    { of: 'a called workflow', was: '/ci.yml', is: '/c.yml', finding: 'find reusable workflow' },
    { of: 'an output of a job', was: 'outputs.latest', is: 'outputs.last', finding: 'last' },
  ])('$of in a workflow', async ({ was, is, finding }) => {
    const findings = await languageServiceFindings('release.yml', replaced(release, was, is));
    expect(findings).toContainEqual(expect.stringContaining(finding));
  });

  test('an input that this action does not have, at its line', async () => {
    const example = read('examples/sweep.yml');
    const line = example.split('\n').findIndex((text) => text.includes('role-arn:')) + 1;
    expect(
      await languageServiceFindings('sweep.yml', replaced(example, 'role-arn:', 'role:')),
    ).toEqual([`${line}: Invalid action input 'role'`]);
  });
});

function replaced(text: string, was: string, is: string): string {
  if (!text.includes(was)) {
    throw new Error(`There is no "${was}" to make a fault of.`);
  }
  return text.replaceAll(was, is);
}

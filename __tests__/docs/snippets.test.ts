import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { countUses, misuses, readActionInterface } from '../conformance/lint/action-usage.ts';
import { workflowsIn } from '../conformance/lint/snippets.ts';
import { documentation } from './markdown.ts';

const rootFile = (path: string) => new URL(`../../${path}`, import.meta.url);
const action = readActionInterface(readFileSync(rootFile('action.yml'), 'utf8'));
/** Keys that only workflows have. */
const WORKFLOW_KEYS = /^[ -]*(?:uses|run|with|steps|jobs|runs-on):|\$\{\{/m;

describe.each(documentation())('$path', ({ path, blocks }) => {
  const yaml = blocks.filter(({ language }) => /^ya?ml$/.test(language));
  const workflows = workflowsIn(path, readFileSync(rootFile(path), 'utf8'));

  test('every block says its language', () => {
    expect(blocks.filter(({ language }) => language === '')).toEqual([]);
  });

  test('YAML can be parsed', () => {
    const faulty = yaml.filter(({ text }) => {
      const { errors, warnings } = parseDocument(text);
      return errors.length + warnings.length > 0;
    });
    expect(faulty).toEqual([]);
  });

  test('JSON can be parsed', () => {
    const json = blocks.filter(({ language }) => language === 'json');
    for (const { text } of json) {
      expect(() => JSON.parse(text), text).not.toThrow();
    }
  });

  test('YAML that is not linted is not part of a workflow', () => {
    const others = yaml.filter(({ text }) => workflowsIn(path, fenced(text)).length === 0);
    expect(others.filter(({ text }) => WORKFLOW_KEYS.test(text))).toEqual([]);
    expect(workflows).toHaveLength(yaml.length - others.length);
  });

  test('every use of the action is checked, and uses only what the action has', () => {
    const written = blocks.flatMap(({ text }) => text.match(/uses: .*aws-console-url@/g) ?? []);
    const checked = workflows.reduce((uses, { text }) => uses + countUses(text), 0);
    expect(checked).toBe(written.length);
    expect(workflows.flatMap(({ text }) => misuses(text, action))).toEqual([]);
  });
});

test.each(['with:\n  role-arn: x', 'audit:\n  steps:\n    - run: ls', `a: \${{ secrets.A }}`])(
  'a part of a workflow that nothing lints is found: %j',
  (text) => {
    expect(workflowsIn('README.md', fenced(text))).toEqual([]);
    expect(text).toMatch(WORKFLOW_KEYS);
  },
);

function fenced(text: string): string {
  return `\`\`\`yaml\n${text}\n\`\`\`\n`;
}

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ERROR_CODES } from '../../src/errors.ts';
import { partitionById } from '../../src/partition/partition.ts';
import { filesOf, read } from './repository.ts';

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: {
    readonly label?: string;
    readonly value?: string;
    readonly options?: readonly (
      | string
      | { readonly label: string; readonly required?: boolean }
    )[];
  };
  readonly validations?: { readonly required?: boolean };
}

const forms = filesOf('.github/ISSUE_TEMPLATE/*.yml').filter(
  (path) => !path.endsWith('config.yml'),
);
const bug = fieldsOf('.github/ISSUE_TEMPLATE/bug.yml');

function fieldsOf(path: string): Field[] {
  const { body }: { body: Field[] } = parse(read(path));
  return body;
}

function field(id: string): Field {
  const found = bug.find((candidate) => candidate.id === id);
  if (found === undefined) {
    throw new Error(`The form has no field "${id}".`);
  }
  return found;
}

test('there are a form for faults and one for wishes', () => {
  expect(forms).toEqual(['.github/ISSUE_TEMPLATE/bug.yml', '.github/ISSUE_TEMPLATE/feature.yml']);
});

// Mistakes that GitHub refuses, but that the schema of issue forms allows.
describe.each(forms)('%s', (path) => {
  const fields = fieldsOf(path);

  test('no two fields have the same id or label', () => {
    const ids = fields.flatMap(({ id }) => id ?? []);
    const labels = fields.flatMap(({ attributes }) => attributes.label ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    expect(labels).toEqual([...new Set(labels)]);
  });

  const dropdowns = fields.filter(({ type }) => type === 'dropdown');

  test.each(dropdowns)('$id: options are texts, differ, and none is "none"', ({ attributes }) => {
    const options = attributes.options ?? [];
    expect(options).toEqual(options.map(() => expect.any(String)));
    expect(options).toEqual([...new Set(options)]);
    expect(options.map((option) => String(option).toLowerCase())).not.toContain('none');
  });
});

test('a fault is reported with one of the error codes, in the order of the list', () => {
  expect(field('error-code').attributes.options).toEqual(['no error', 'bug', ...ERROR_CODES]);
});

test('every partition can be chosen, and no other', () => {
  const options = field('partition').attributes.options ?? [];
  expect(options.map((option) => partitionById(String(option)).id)).toEqual(options);
  expect(options).toHaveLength(4);
});

test('the form for faults warns of secrets', () => {
  expect(bug[0]?.attributes.value).toMatch(/no link that signs in to AWS, no token, no key/);
  expect(field('no-secrets').attributes.options).toEqual([
    expect.objectContaining({ required: true }),
  ]);
});

test.each(['what-happened', 'error-code', 'version', 'step', 'debug-log', 'runner'])(
  '%s is required',
  (id) => {
    expect(field(id).validations?.required).toBe(true);
  },
);

test('links into this repository lead to existing files', () => {
  const links = filesOf('.github/ISSUE_TEMPLATE/*.yml').flatMap((path) => [
    ...read(path).matchAll(/\/aws-console-url\/blob\/main\/([\w./-]+)/g),
  ]);
  const targets = links.map(([, target = '']) => target);
  expect(targets.length).toBeGreaterThan(1);
  expect(targets.filter((target) => !filesOf(target).includes(target))).toEqual([]);
});

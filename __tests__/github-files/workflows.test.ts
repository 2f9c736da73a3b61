import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesOf, read } from './repository.ts';

const workflows = filesOf('.github/workflows/*');

/** Text behind `uses:`, of actions and workflows of other repositories. */
function othersUsedIn(path: string): string[] {
  const uses = [...read(path).matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, what = '']) => what);
  return uses.filter((what) => !what.startsWith('./'));
}

test.each(workflows)('%s pins actions by commit, with the version in a comment', (path) => {
  const others = othersUsedIn(path);
  expect(others.filter((what) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what))).toEqual(
    [],
  );
});

test('one repository is used at one commit and under one version, in all workflows', () => {
  const pins = new Map<string, Set<string>>();
  for (const what of workflows.flatMap(othersUsedIn)) {
    const [action = '', pin = ''] = what.split('@');
    const repository = action.split('/').slice(0, 2).join('/');
    pins.set(repository, (pins.get(repository) ?? new Set()).add(pin));
  }
  expect(pins.size).toBeGreaterThan(3);
  expect([...pins].filter(([, different]) => different.size > 1)).toEqual([]);
});

test('every npm script that a workflow runs exists', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const run = workflows.flatMap((path) => [...read(path).matchAll(/npm run ([\w:-]+)/g)]);
  const names = run.map(([, script = '']) => script);
  expect(names).toContain('check:dist');
  expect(names.filter((script) => !(script in scripts))).toEqual([]);
});

test('CONTRIBUTING says of every workflow what it does', () => {
  const [, section = ''] = read('CONTRIBUTING.md').split('## Workflows\n');
  const described = [...section.matchAll(/^\| `([\w-]+\.yml)` \|/gm)];
  const names = workflows.map((path) => path.slice('.github/workflows/'.length));
  expect(described.map(([, name]) => name).sort()).toEqual(names);
});

test('the form of a tag is checked before it becomes part of a path of the API', () => {
  const { jobs }: { jobs: Record<string, { steps?: { run?: string }[] }> } = parse(
    read('.github/workflows/release.yml'),
  );
  const scripts = Object.values(jobs).flatMap(({ steps = [] }) => steps.map(({ run = '' }) => run));
  const moving = scripts.filter((script) => script.includes('/tags/$TAG'));
  expect(moving).toHaveLength(1);
  expect(moving[0]).toMatch(/^\[\[ \$TAG =~ \^v\[0-9\]\+\$ \]\] \|\| \{.* exit 1; \}\n/);
});

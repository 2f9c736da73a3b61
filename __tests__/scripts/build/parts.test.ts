import { expect, test } from 'vitest';
import { type ModuleGraph, partsOf } from '../../../scripts/build/parts.ts';

const ROOT = '/action';
const ENTRY = '/action/src/main.ts';
const SDK = '/action/node_modules/@aws-sdk';

/** A graph of the modules of the action; those of packages are named from SDK on. */
function graphOf(
  modules: Readonly<Record<string, { imports?: string[]; later?: string[] }>>,
): ModuleGraph {
  const id = (name: string) => (name.startsWith('/') ? name : `/action/src/${name}`);
  return new Map(
    Object.entries(modules).map(([name, { imports = [], later = [] }]) => [
      id(name),
      { imports: imports.map(id), later: later.map(id) },
    ]),
  );
}

test('what the entry needs at once is one part, without the entry itself', () => {
  const graph = graphOf({
    'main.ts': { imports: ['run.ts'] },
    'run.ts': { imports: ['errors.ts'] },
    'errors.ts': {},
  });
  expect(partsOf(graph, ENTRY, ROOT)).toEqual({
    later: new Map(),
    shared: new Map([
      ['/action/src/run.ts', 'sign-in'],
      ['/action/src/errors.ts', 'sign-in'],
    ]),
  });
});

test('a module that is imported later names a file, with what only it needs', () => {
  const graph = graphOf({
    'main.ts': { imports: ['errors.ts'], later: ['modes/create.ts'] },
    'modes/create.ts': { imports: ['role/wait.ts', 'errors.ts'] },
    'role/wait.ts': {},
    'errors.ts': {},
  });
  const { later, shared } = partsOf(graph, ENTRY, ROOT);
  expect(later).toEqual(new Map([['/action/src/modes/create.ts', 'create']]));
  expect(shared).toEqual(new Map([['/action/src/errors.ts', 'sign-in']]));
});

test.each([
  ['aws/sts.ts', 'aws/iam.ts', 'aws-sdk'],
  ['modes/create.ts', 'modes/sweep.ts', 'temporary-roles'],
  ['delivery/seal-for.ts', 'summary/sealed.ts', 'sealed-link'],
  [
    '/action/node_modules/http-proxy-agent/dist/index.js',
    '/action/node_modules/https-proxy-agent/dist/index.js',
    'proxy',
  ],
  [
    `${SDK}/nested-clients/dist-es/submodules/signin/index.js`,
    `${SDK}/credential-provider-sso/dist-es/loadSso.js`,
    'credential-clients',
  ],
  ['aws/credentials.ts', `${SDK}/credential-provider-ini/dist-es/index.js`, 'credential-chain'],
])('what %s and %s share is in %s', (one, other, part) => {
  const graph = graphOf({
    'main.ts': { later: [one, other] },
    [one]: { imports: ['both.ts'] },
    [other]: { imports: ['both.ts'] },
    'both.ts': {},
  });
  expect(partsOf(graph, ENTRY, ROOT).shared).toEqual(new Map([['/action/src/both.ts', part]]));
});

test.each([
  [`${SDK}/nested-clients/dist-es/submodules/sso-oidc/index.js`, 'client-sso-oidc'],
  [`${SDK}/credential-provider-sso/dist-es/loadSso.js`, 'client-sso'],
  [`${SDK}/credential-provider-ini/dist-es/index.js`, 'credential-provider-ini'],
  ['/action/node_modules/@actions/github/lib/github.js', 'actions-github'],
  ['/action/node_modules/https-proxy-agent/dist/index.js', 'https-proxy-agent'],
  ['/action/src/seal/seal.ts', 'seal'],
])('%s is in %s.js', (module, name) => {
  const graph = graphOf({ 'main.ts': { later: [module] }, [module]: {} });
  expect([...partsOf(graph, ENTRY, ROOT).later.values()]).toEqual([name]);
});

test('modules that are shared by parts without a common name stop the build', () => {
  const graph = graphOf({
    'main.ts': { later: ['modes/create.ts', 'seal/seal.ts'] },
    'modes/create.ts': { imports: ['both.ts'] },
    'seal/seal.ts': { imports: ['both.ts'] },
    'both.ts': {},
  });
  expect(() => partsOf(graph, ENTRY, ROOT)).toThrow(
    'modules that create, seal share have no file name.',
  );
});

test.each([
  [['modes/post.ts'], 'post'],
  [['aws/index.ts', 'github/create.ts', 'modes/create.ts'], 'create'],
  [['console/proxy.ts'], 'proxy'],
])('%j would be two files of the same name', (later, name) => {
  const graph = graphOf({
    'main.ts': { later },
    ...Object.fromEntries(later.map((module) => [module, {}])),
  });
  expect(() => partsOf(graph, ENTRY, ROOT)).toThrow(
    `Rename one of the modules: two files of dist would be ${name}.js.`,
  );
});

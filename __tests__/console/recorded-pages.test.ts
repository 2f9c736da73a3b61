import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { partitionById } from '../../src/partition/partition.ts';
import { opened, openedUrl } from '../fixtures/destination.ts';
import { RECORDED } from './recorded-pages.ts';

const aws = { partition: partitionById('aws'), region: 'eu-west-1' };

/** Kinds of ARNs with several recorded pages. The action does not choose one of them. */
const OTHER_PAGE_OF_ARN: Readonly<Record<string, string>> = {
  'cloudformation stack (overview)': 'cloudformation stack events (failed deployment)',
  'ecs service (health)': 'ecs service (deployments tab)',
  'ecs service stopped tasks': 'ecs service (deployments tab)',
  'documentdb cluster (rds ARN)': 'rds cluster (Aurora)',
  'documentdb instance (rds ARN)': 'rds instance',
  'neptune cluster (rds ARN)': 'rds cluster (Aurora)',
};
/** Kinds whose page needs facts that the ARN does not have. */
const NOT_IN_THE_ARN = [
  'cloudformation change set',
  'cloudformation stack set',
  'stepfunctions execution (express)',
  'redshift serverless workgroup',
  'elasticache cluster (Memcached)',
  'opensearch serverless collection',
  'dms replication task',
  'config rule',
  'lightsail instance',
];
/** Kinds without an ARN, by the path that docs/destinations.md names. */
const BY_PATH: Readonly<Record<string, string>> = {
  'codepipeline execution':
    'codesuite/codepipeline/pipelines/app-release/executions/01234567-89ab-cdef-0123-456789abcdef/timeline',
  'glue job run': 'gluestudio/home#/job/app-etl/run/jr_0123456789abcdef',
  'codedeploy deployment': 'codesuite/codedeploy/deployments/d-ABCDEF123',
  'ecr image': `ecr/repositories/private/111122223333/team/app/_/image/sha256:${'0123456789abcdef'.repeat(4)}/details`,
  'x-ray trace': 'cloudwatch/home#xray:traces/1-01234567-89abcdef0123456789abcdef',
  'ssm run command': 'systems-manager/run-command/01234567-89ab-cdef-0123-456789abcdef',
  'athena query execution':
    'athena/home#/query-editor/history/01234567-89ab-cdef-0123-456789abcdef',
  'cloudtrail event': 'cloudtrailv2/home#/events/01234567-89ab-cdef-0123-456789abcdef',
  'cloudformation stack (overview)':
    'cloudformation/home#/stacks/stackinfo?stackId=arn%3Aaws%3Acloudformation%3Aeu-west-1%3A111122223333%3Astack%2Fapp-stack%2F01234567-89ab-cdef-0123-456789abcdef',
  'ecs service (health)': 'ecs/v2/clusters/app-cluster/services/app-web/health',
  'ecs service stopped tasks': 'ecs/v2/clusters/app-cluster/services/app-web/tasks?status=STOPPED',
  'documentdb cluster (rds ARN)': 'docdb/home#cluster-details/app-docs',
  'documentdb instance (rds ARN)': 'docdb/home#instance-details/app-docs-1',
  'redshift serverless workgroup': 'redshiftv2/home#serverless-workgroup?workgroup=app-wg',
  'config rule': 'config/home#/rules/details?configRuleName=app-rule',
};

const words = RECORDED.filter(({ kind }) => kind === 'word');
const resources = RECORDED.filter(({ kind }) => kind !== 'word');
const byArn = resources.filter(({ given }) => !given.startsWith('(no ARN)'));
const named = (kind: string) => resources.find((row) => row.kind === kind);

test('all rows are read', () => {
  expect([resources.length, words.length]).toEqual([171, 218]);
});

describe('an ARN opens its recorded page', () => {
  const rows = byArn.filter(
    ({ kind, confidence }) =>
      confidence !== 'low' && !(kind in OTHER_PAGE_OF_ARN) && !NOT_IN_THE_ARN.includes(kind),
  );
  test.each(rows)('$confidence: $kind', async ({ given, url }) => {
    expect(await opened(given, aws)).toMatchObject({ url, remark: undefined });
  });

  test.each(Object.entries(OTHER_PAGE_OF_ARN))('%s: that of %s', async (kind, chosen) => {
    expect(named(chosen)).toBeDefined();
    expect(await openedUrl(named(kind)?.given, aws)).toBe(
      named(chosen)?.url.replace(...nameIn(chosen, kind)),
    );
  });
});

describe('AWS decides what an ARN opens', () => {
  const rows = byArn.filter(
    ({ kind, confidence }) => confidence === 'low' || NOT_IN_THE_ARN.includes(kind),
  );
  test.each(rows)('$confidence: $kind', async ({ given }) => {
    const url = `https://eu-west-1.console.aws.amazon.com/go/view?arn=${encodeURIComponent(given)}`;
    expect(await opened(given, aws)).toMatchObject({ url, remark: { level: 'info' } });
  });
});

describe('a path opens the recorded page', () => {
  test('of every kind without an ARN', () => {
    const without = resources.filter((row) => !byArn.includes(row)).map(({ kind }) => kind);
    expect(Object.keys(BY_PATH)).toEqual(expect.arrayContaining(without));
  });

  test.each(Object.entries(BY_PATH))('%s', async (kind, path) => {
    const page = new URL(await openedUrl(path, aws));
    const recorded = new URL(named(kind)?.url ?? '');
    expect([page.host, page.pathname, page.hash]).toEqual([
      recorded.host,
      recorded.pathname,
      recorded.hash,
    ]);
    expect([...page.searchParams].sort()).toEqual([...recorded.searchParams].sort());
  });

  test('docs/destinations.md names each of them', () => {
    const docs = readFileSync(new URL('../../docs/destinations.md', import.meta.url), 'utf8');
    const section = docs.split('## Without an ARN')[1]?.split('\n## ')[0] ?? '';
    const paths = [...section.matchAll(/\| `([^`]+)` \|$/gm)].map(([, path = '']) => path);
    const shapes = paths.map(
      (path) => new RegExp(`^${quoted(path).replaceAll(/[A-Z]{2,}(?:_[A-Z]+)?/g, '.+')}$`),
    );
    const unnamed = Object.values(BY_PATH).filter((path) => !shapes.some((s) => s.test(path)));
    expect(unnamed).toEqual([]);
    expect(paths).toHaveLength(Object.keys(BY_PATH).length);
  });
});

describe('a word opens its recorded page', () => {
  test.each(words.filter(({ confidence }) => confidence !== 'low'))(
    '$confidence: $given',
    async ({ given, url }) => {
      expect(await opened(given, aws)).toMatchObject({ url, remark: undefined });
    },
  );

  test.each(['cf', 'sm'])('%s: the step asks which service', async (word) => {
    await expect(openedUrl(word, aws)).rejects.toThrow('stands for several services');
  });

  test('proton, which one old source alone knows: a path, with a warning', async () => {
    expect(await opened('proton', aws)).toMatchObject({ remark: { level: 'warning' } });
  });

  test('no other word is left out', () => {
    const low = words.filter(({ confidence }) => confidence === 'low');
    expect(low.map(({ given }) => given).sort()).toEqual(['cf', 'proton', 'sm']);
  });
});

/** The name in the recorded page of one kind, and that in the ARN of another. */
function nameIn(one: string, other: string): [string, string] {
  const name = (kind: string) => named(kind)?.given.split(/[:/]/).at(-1) ?? '';
  return [name(one), name(other)];
}

function quoted(text: string): string {
  return text.replaceAll(/[.?*+^$()[\]{}|\\]/g, '\\$&');
}

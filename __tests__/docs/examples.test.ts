import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOf } from './job-rules.ts';
import { documentation } from './markdown.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const examples = globSync('examples/*.yml', { cwd: root }).map(
  (file) => [file, read(file)] as const,
);
/** The pages' snippets that are whole workflows, or whole jobs. */
const snippets = documentation().flatMap(({ path: page, blocks }) =>
  blocks
    .filter(({ language, text }) => /^ya?ml$/.test(language) && /^jobs:/m.test(text))
    .map(({ heading, text }) => [`${page}: ${heading}`, text] as const),
);

test.each([...examples, ...snippets])('%s keeps to the rules of the guide', (_, workflow) => {
  expect(faultsOf(workflow)).toEqual([]);
});

test('examples have all that the rules are about, and pages show whole jobs', () => {
  const all = examples.map(([, workflow]) => workflow).join('\n');
  expect(all).toContain('ConsoleUrlManager');
  expect(all).toContain('mode: sweep');
  expect(all).toMatch(/id-token: write[\s\S]*uses: aws-actions\/configure-aws-credentials@/);
  expect(snippets).not.toEqual([]);
});

describe('a fault is found', () => {
  const ROLE = read('examples/temporary-role.yml');
  const CHAT = read('examples/chat-message.yml');
  const DEPLOY = read('examples/deploy-failed.yml');
  const SWEEP = read('examples/sweep.yml');
  const PINNED = '@91efab103c0de0a537f72a35f6b8cda0ee76bf0a # v2.1.1';
  const NO_ENVIRONMENT =
    'temporary-role: uses the managing role without an environment, which can have reviewers';
  const UNPINNED =
    'console: has OIDC tokens, and slackapi/slack-github-action@v2 is not pinned by commit';
  const CHAT_UNPINNED = CHAT.replace(PINNED, '@v2');
  const OF_THE_JOB = /\n {4}permissions:\n.*id-token: write.*\n/;

  test.each([
    ['no environment', ROLE.replace(/ +environment: .*\n/, ''), NO_ENVIRONMENT],
    ['an empty environment', ROLE.replace(/(environment:) .*/, '$1 ""'), NO_ENVIRONMENT],
    [
      'no environment, and a manager of another name',
      ROLE.replace(/ +environment: .*\n/, '').replaceAll('ConsoleUrlManager', 'Boss'),
      NO_ENVIRONMENT,
    ],
    [
      'the manager for another purpose',
      DEPLOY.replace('role/Deploy', 'role/ConsoleUrlManager'),
      'deploy: uses the managing role without an environment, which can have reviewers',
    ],
    [
      'a sweep by the role that signs people in',
      SWEEP.replace('role/ConsoleUrlSweeper', 'role/ReadOnly'),
      'sweep: sweeps without the sweeper',
    ],
    ['an action by its tag', CHAT_UNPINNED, UNPINNED],
    [
      'an action by its tag, and tokens for the whole workflow',
      CHAT_UNPINNED.replace(OF_THE_JOB, '\n').replace('s: {}', 's:\n  id-token: write'),
      UNPINNED,
    ],
    [
      'an action by its tag, and every permission',
      CHAT_UNPINNED.replace(OF_THE_JOB, '\n').replace('s: {}', 's: write-all'),
      UNPINNED,
    ],
    [
      'an action by its tag, and the permissions of the settings',
      CHAT_UNPINNED.replace(OF_THE_JOB, '\n').replace('permissions: {}\n', ''),
      UNPINNED,
    ],
  ])('%s', (_, workflow, fault) => {
    expect(faultsOf(workflow)).toEqual([fault]);
  });

  test('but not where the job cannot ask for tokens', () => {
    expect(faultsOf(CHAT_UNPINNED.replace(OF_THE_JOB, '\n'))).toEqual([]);
  });
});

import path from 'node:path';
import { describe, expect } from 'vitest';
import type { Session } from '../../local/aws/world/model.ts';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { readMarkdown } from '../docs/markdown.ts';
import { openConsole } from '../e2e/console.ts';
import { userKeys } from '../e2e/credentials.ts';
import { type Run, test, type World } from '../e2e/world.ts';
import { arnOf } from '../fixtures/roles.ts';
import { textsOf } from '../github-page/document.ts';
import { pythonProgram } from './tools/python.ts';
import { outputOf } from './tools/tool.ts';

const SHELLS = ['bash', 'dash', 'zsh', 'fish'];
const HOUR_SECONDS = 3600;
const ROLE = { 'role-arn': arnOf('ReadOnly') };
/** Lines of a secret with JSON, each of which the runner masks, and words of the command. */
const SECRETS = ['{', '}', 'Deny', 'StringEquals', 'put-role-policy', '"Version":"2012-10-17"'];

/** Opens a session of the role, and returns it with its run. */
async function opened(
  world: World,
  sessionName: string,
  { inputs = {}, job = {} } = {},
): Promise<{ run: Run; session: Session }> {
  const run = await world.run({
    inputs: { ...ROLE, 'session-name': sessionName, ...inputs },
    job,
  });
  const session = [...world.aws.world.sessions.values()].at(-1);
  if (session === undefined) {
    throw new Error('The run opened no session');
  }
  return { run, session };
}

/** Runs the line from the summary in a shell. */
function paste(world: World, shell: string, run: Run): Promise<string> {
  const [command = ''] = textsOf(renderMarkdown(run.summary ?? ''), 'pre');
  return runIn(shell, command, world);
}

/** Runs a line in a shell with the AWS CLI and keys of an admin. */
function runIn(shell: string, command: string, world: World): Promise<string> {
  return outputOf(shell, ['-c', command], {
    ...world.aws.environment,
    ...userKeys(world.aws),
    PATH: `${path.dirname(pythonProgram('aws'))}:${process.env['PATH']}`,
    AWS_REGION: 'eu-central-1',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  });
}

function mayRead({ aws }: World, session: Session): boolean {
  return aws.world.isAllowed(session, 's3:GetObject');
}

describe.each(SHELLS)('the command of the summary, pasted into %s', (shell) => {
  test('ends this session, also when its link is opened again, and no other', async ({ world }) => {
    const { run, session } = await opened(world, 'leaked');
    const other = await opened(world, 'other');
    await openConsole(world.aws, run.outputs['console-url']);
    expect(mayRead(world, session)).toBe(true);

    await paste(world, shell, run);
    expect(mayRead(world, session)).toBe(false);
    await openConsole(world.aws, run.outputs['console-url']);
    expect(mayRead(world, session)).toBe(false);
    expect(mayRead(world, other.session)).toBe(true);
    expect(mayRead(world, (await opened(world, 'later')).session)).toBe(true);
  });

  test.for(['--help', 'a+b=c,d.e@f-g_h', '@file', '=,.'])(
    'accepts the session name %s',
    async (sessionName, { world }) => {
      const { run, session } = await opened(world, sessionName);
      await paste(world, shell, run);
      expect(mayRead(world, session)).toBe(false);
    },
  );
});

test('has no effect after its time', async ({ world }) => {
  const { run } = await opened(world, 'leaked');
  await paste(world, 'bash', run);
  world.aws.clock.advance(35 * HOUR_SECONDS);
  expect(mayRead(world, (await opened(world, 'leaked')).session)).toBe(false);
  world.aws.clock.advance(2 * HOUR_SECONDS);
  expect(mayRead(world, (await opened(world, 'leaked')).session)).toBe(true);
});

test('still works after the runner masked names', async ({ world }) => {
  const { run, session } = await opened(world, 'leaked', { job: { secrets: SECRETS } });
  await paste(world, 'bash', run);
  expect(mayRead(world, session)).toBe(false);
});

test('without a command, the lines of security.md do the same', async ({ world }) => {
  const { run, session } = await opened(world, 'leaked', { inputs: { summary: 'none' } });
  expect(run.raw.summary).toBe('');
  const { blocks } = readMarkdown('docs/security.md');
  const lines = blocks.find(({ heading }) => heading === 'If you have no command')?.text ?? '';
  expect(mayRead(world, session)).toBe(true);
  const id = run.outputs['session-id'] ?? '';
  await runIn('bash', lines.replace(/AROAEXAMPLE[^']+/, id), world);
  expect(mayRead(world, session)).toBe(false);
  expect(mayRead(world, (await opened(world, 'other')).session)).toBe(true);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sendAs, userAgent } from '../src/user-agent.ts';
import { RUN } from './fixtures/run-facts.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const NAME = `aws-console-url/${version}`;

describe('the user agent', () => {
  test.each([
    ['a run', {}, `${NAME} (octo-org/tools; run 42/1)`],
    ['no attempt', { runAttempt: '' }, `${NAME} (octo-org/tools; run 42)`],
    ['no run', { runId: '', runAttempt: '' }, `${NAME} (octo-org/tools)`],
    ['no repository', { repository: '' }, `${NAME} (run 42/1)`],
    ['nothing', { repository: '', runId: '', runAttempt: '' }, NAME],
    [
      'what no header can hold',
      { repository: 'a/b)\r\nx-evil: 1 é', runId: '4\n2', runAttempt: 'x' },
      `${NAME} (a/b---x-evil--1--; run 42)`,
    ],
    [
      'very long names',
      { repository: 'x'.repeat(300), runId: '7'.repeat(40) },
      `${NAME} (${'x'.repeat(200)}; run ${'7'.repeat(20)}/1)`,
    ],
  ])('of %s', (_what, facts, expected) => {
    expect(userAgent({ ...RUN, ...facts })).toBe(expected);
  });
});

test('is sent with every request, instead of that of the SDK', async () => {
  const sent: object[] = [];
  const send = sendAs('me', async (request) => {
    sent.push(request);
    return { status: 200, headers: {}, body: new Uint8Array() };
  });
  const url = new URL('https://example.com/');
  const headers = { accept: '*/*', 'user-agent': 'aws-sdk-js/3' };
  await send({ method: 'GET', url, headers, body: undefined });
  expect(sent).toEqual([
    { method: 'GET', url, headers: { accept: '*/*', 'user-agent': 'me' }, body: undefined },
  ]);
});

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { endedPolicy } from '../../src/session/ended-policy.ts';
import { readMarkdown } from './markdown.ts';

const { blocks } = readMarkdown('docs/security.md');
const lines = blocks.find(({ heading }) => heading === 'If you have no command')?.text ?? '';
/** Programs whose answers a test chooses. The AWS CLI prints its last argument, the policy. */
const PROGRAMS = `
date() { echo "$END"; }
aws() { while [ $# -gt 1 ]; do [ "$1" = --policy-name ] && echo "$2"; shift; done; echo "$1"; }
`;

test('the lines of security.md write the policy of the summary, with a name for each session', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  const END = '2026-03-03T00:00:00Z';
  const run = (session: string) =>
    execFileSync('bash', ['-c', PROGRAMS + lines.replace(/AROAEXAMPLE[^']+/, session)], {
      encoding: 'utf8',
      env: { ...process.env, END },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .trim()
      .split('\n');
  const [one, two] = ['AROAEXAMPLEEXAMPLE000:a', 'AROAEXAMPLEEXAMPLE000:a+b=c,d.e@f-g_h'];
  const [name, policy] = run(one);
  expect(policy).toBe(endedPolicy(one, now, () => '').document);
  expect(name).toMatch(/^aws-console-url-ended-\d+$/);
  const [other, otherPolicy] = run(two);
  expect(otherPolicy).toBe(endedPolicy(two, now, () => '').document);
  expect(other).not.toBe(name);
  expect(run(one)[0]).toBe(name);
});

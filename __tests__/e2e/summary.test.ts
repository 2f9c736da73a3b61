import { describe, expect } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { linksOf, textsOf } from '../github-page/document.ts';
import { roleSession } from './credentials.ts';
import { test } from './world.ts';

describe('the job summary', () => {
  test('has the details by default, and loses nothing to the scrub', async ({ world }) => {
    const run = await world.run({ inputs: { 'role-arn': ROLE, destination: 's3' } });
    expect(run.summary?.trim()).toBe(run.raw.summary.trim());
    const values = textsOf(renderMarkdown(run.summary ?? ''), 'li');
    expect(values).toContain(`Role: ${ROLE}`);
    expect(values).toContain(`Session name: ${run.outputs['session-name']}`);
    expect(values).toContain(`Page: ${run.outputs['destination-url']}`);
    expect(values).toContain('What this session does: Activity in CloudTrail');
    expect(Object.values(linksOf(renderMarkdown(run.summary ?? '')))).toContain(
      run.outputs['activity-url'],
    );
    expect(run.log).toContain(`Session ID: ${run.outputs['session-id']}`);
    expect(run.log).toContain(`What this session does: ${run.outputs['activity-url']}`);
    expect(textsOf(renderMarkdown(run.summary ?? ''), 'p')[0]).toMatch(
      /^Opens us-east-1: \/s3\/home\. The link works until [\d: -]*UTC \(in 15 minutes\), the session until [\d: -]*UTC \(in 1 hour\)\.$/,
    );
  });

  test('shows the reason, as the log does, and makes no link of it', async ({ world }) => {
    const reason =
      'INC-42: <b>https://example.com</b> [a](https://example.com) @mona & `x` 👩‍💻 می‌خواهم';
    const run = await world.run({ inputs: { 'role-arn': ROLE, reason } });
    expect(run.log).toContain(`Reason: ${reason}`);
    const page = renderMarkdown(run.summary ?? '');
    expect(textsOf(page, 'code')).toContain(reason);
    expect(Object.values(linksOf(page))).not.toContain('https://example.com');
  });

  test('says that other runs may use the session name of an earlier step', async ({ world }) => {
    const run = await world.run({ environment: await roleSession(world.aws) });
    const page = renderMarkdown(run.summary ?? '');
    expect(textsOf(page, 'li')).toContain(
      'What this session does: Activity in CloudTrail, maybe with other sessions of this name',
    );
    expect(textsOf(page, 'details')[0]).toContain(
      'other runs may use it too, and have no access while the policy works',
    );
  });

  test('stays empty with "summary: none"', async ({ world }) => {
    const run = await world.run({ inputs: { 'role-arn': ROLE, summary: 'none' } });
    expect(run).toMatchObject({ exitCode: 0, raw: { summary: '' } });
  });

  test('gives a notice on servers without job summaries', async ({ world }) => {
    const run = await world.run({
      inputs: { 'role-arn': ROLE },
      job: { runnerVariables: { GITHUB_STEP_SUMMARY: undefined } },
    });
    expect(run.exitCode).toBe(0);
    expect(run.annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('no GITHUB_STEP_SUMMARY') },
    ]);
    expect(run.outputs).toHaveProperty('console-url');
  });

  test('shows the roles that failed, with their code', async ({ world }) => {
    const missing = arnOf('Missing');
    const run = await world.run({ inputs: { 'role-arn': `${ROLE}\n${missing}` } });
    const page = renderMarkdown(run.summary ?? '');
    expect(textsOf(page, 'h3')).toEqual(['AWS console: 1 of 2 roles']);
    expect(textsOf(page, 'li')[0]).toMatch(new RegExp(`^${missing} untrusted-identity: `));
  });

  test('is not written for a step that fails', async ({ world }) => {
    const inputs = { 'role-arn': arnOf('Missing') };
    const run = await world.run({ inputs });
    expect(run).toMatchObject({ exitCode: 1, raw: { summary: '' } });
  });
});

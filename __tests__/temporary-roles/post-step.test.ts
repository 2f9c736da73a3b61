import { describe, expect, test } from 'vitest';
import { BY_USER, made, NAME, statesOf } from '../fixtures/create-run.ts';

describe('if the post step learns nothing', () => {
  const LOST = { ...BY_USER, lost: () => 'no GITHUB_STATE' };

  test('a role that it must remove is not created', async () => {
    const { result, asked } = made({ teardown: 'job-end' }, LOST);
    await expect(result).rejects.toMatchObject({
      code: 'invalid-input',
      message:
        'Input "teardown" is "job-end", but this runner cannot save state for the post step (no GITHUB_STATE), so nothing would remove the role.',
      advice: expect.stringContaining('mode: teardown'),
    });
    expect(asked.filter((call) => !call.startsWith('policyExists'))).toEqual([]);
  });

  test('another role is created, with a warning that says when it ends', async () => {
    const { result, warnings } = made({}, LOST);
    await expect(result).resolves.toMatchObject({ role: { name: NAME } });
    expect(warnings).toEqual([
      `This runner cannot save state for the post step (no GITHUB_STATE). If this step is interrupted, the role ${NAME} is left. It has no power after 2026-03-01T13:00:00.000Z, and mode sweep removes it.`,
    ]);
  });
});

describe('if the post step learns no more about the role', () => {
  test('a role with teardown: job-end is removed at once', async () => {
    const { result, asked, roles } = made(
      { teardown: 'job-end' },
      { ...BY_USER, lost: (nth) => (nth > 1 ? 'GITHUB_STATE: ENOSPC' : undefined) },
    );
    await expect(result).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/ENOSPC.*The role console-url-42-1-0000 was removed again\.$/),
    });
    expect(asked).toContain(`deleteRole ${NAME}`);
    expect(roles.has(NAME)).toBe(false);
  });
});

test('there is no warning without a problem', async () => {
  const { result, warnings, ...fake } = made({ teardown: 'job-end' }, BY_USER);
  await result;
  expect(warnings).toEqual([]);
  expect(statesOf(fake)).toEqual(['unfinished', 'job-end']);
});

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { endedPolicy } from '../../src/session/ended-policy.ts';

const now = new Date('2026-03-01T12:00:00.900Z');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const LONGEST = `AROA${'X'.repeat(17)}:${'+=,.@-_x'.repeat(8)}`;

describe('the policy that ends a session', () => {
  test('denies everything to this session ID, for 36 hours', () => {
    const { document } = endedPolicy('AROAEXAMPLE:octocat-42-1', now, sha256);
    expect(JSON.parse(document)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Action: '*',
          Resource: '*',
          Condition: {
            StringEquals: { 'aws:userid': 'AROAEXAMPLE:octocat-42-1' },
            DateLessThan: { 'aws:CurrentTime': '2026-03-03T00:00:00Z' },
          },
        },
      ],
    });
  });

  test('has the same name for the same session, and another one for another', () => {
    const nameOf = (id: string, at = now) => endedPolicy(id, at, sha256).name;
    const name = nameOf('AROAEXAMPLE:a1');
    expect(name).toMatch(/^aws-console-url-ended-[0-9a-f]{32}$/);
    expect(nameOf('AROAEXAMPLE:a1', new Date('2026-03-02T00:00:00Z'))).toBe(name);
    expect(nameOf('AROAEXAMPLE:a2')).not.toBe(name);
  });

  test('is short, so that a role has room for many', () => {
    const { document } = endedPolicy(LONGEST, now, sha256);
    expect(document).not.toMatch(/\s/);
    expect(document.length).toBeLessThan(300);
  });
});

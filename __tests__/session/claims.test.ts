import { expect, test } from 'vitest';
import { claimsText, testableClaims } from '../../src/session/claims.ts';

test('shows the claims in one order, those that are there', () => {
  const payload = { actor_id: '1', sub: 's', environment: 'production', job_workflow_ref: 'o/r@x' };
  expect(claimsText(testableClaims(payload))).toBe(
    'job_workflow_ref "o/r@x", environment "production", actor_id "1"',
  );
  expect(claimsText(testableClaims({ actor_id: 583231 }))).toBe('actor_id "583231"');
  expect(claimsText(testableClaims({ sub: 's', actor: null }))).toBe('');
});

test('shows the beginning of a long value, on one line', () => {
  const workflow = `a\nb ${'x'.repeat(400)}`;
  expect(claimsText(testableClaims({ workflow }))).toBe('workflow "a b …"');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import {
  parseCreateInputs,
  parseSweepInputs,
  parseTeardownInputs,
} from '../../src/inputs/temporary-roles.ts';
import { arnOf } from '../fixtures/roles.ts';
import { RUN } from '../fixtures/run-facts.ts';

const MANAGER = arnOf('Manager');
const invalid = (message: string | RegExp) =>
  expect.objectContaining({ code: 'invalid-input', message: expect.stringMatching(message) });

describe('the inputs of create', () => {
  test('have defaults', () => {
    const inputs = parseCreateInputs({}, RUN);
    expect(inputs).toMatchObject({
      policies: ['AmazonS3ReadOnlyAccess'],
      trustedPrincipals: [],
      expiresInSeconds: 3600,
      teardown: 'manual',
    });
    expect(inputs.roleName).toBeUndefined();
    expect(inputs.inlinePolicy).toBeUndefined();
    expect(inputs.permissionsBoundary).toBeUndefined();
  });

  test('are read', () => {
    const inputs = parseCreateInputs(
      {
        'role-arn': MANAGER,
        'role-name': 'audit',
        'policy-arns': 'ReadOnlyAccess, Billing\nSecurityAudit',
        'inline-policy': '{ "Statement": [] }',
        'permissions-boundary': 'arn:aws:iam::111122223333:policy/B',
        'trusted-principals': '111122223333\n444455556666',
        'expires-in': '1h30m',
        teardown: 'job-end',
        'session-duration': '12h',
      },
      RUN,
    );
    expect(inputs).toMatchObject({
      signIn: { roles: [{ arn: MANAGER }], sessionSeconds: 43_200 },
      roleName: 'audit',
      policies: ['ReadOnlyAccess', 'Billing', 'SecurityAudit'],
      inlinePolicy: '{"Statement":[]}',
      permissionsBoundary: 'arn:aws:iam::111122223333:policy/B',
      trustedPrincipals: ['111122223333', '444455556666'],
      expiresInSeconds: 5400,
      teardown: 'job-end',
    });
  });

  test('only an inline policy is enough', () => {
    expect(parseCreateInputs({ 'inline-policy': '{"Statement":[]}' }, RUN).policies).toEqual([]);
  });

  test.each([
    ['role-name', 'a b', 'is|has "a b"'],
    ['role-name', 'x'.repeat(65), 'x'],
    ['policy-arns', 'a b', '"a b"'],
    ['inline-policy', 'x', 'not valid JSON'],
    ['permissions-boundary', 'Boundary', '"Boundary"'],
    ['trusted-principals', '*', '"\\*"'],
    ['expires-in', '14m', 'out of range'],
    ['expires-in', '899', 'out of range'],
    ['expires-in', '43201', 'out of range'],
    ['expires-in', 'soon', 'not a duration'],
    ['teardown', 'later', '"later"'],
    ['role-arn', `${MANAGER}\n${MANAGER}2`, 'names 2 roles'],
    ['role-arn', 'Manager', '"Manager"'],
  ] as const)('%s: %s is refused', (input, value, said) => {
    const call = () => parseCreateInputs({ [input]: value }, RUN);
    expect(call).toThrow(invalid(said));
    expect(call).toThrow(invalid(`^Input "${input}" `));
    expect(call).toThrow(expect.objectContaining({ advice: expect.stringMatching(/\w/) }));
  });

  test.each(['900', '15m', '12h', '43200'])('expires-in %s is accepted', (value) => {
    expect(parseCreateInputs({ 'expires-in': value }, RUN).expiresInSeconds).toBeGreaterThan(0);
  });
});

describe('the inputs of teardown and sweep', () => {
  test('name roles, one per line', () => {
    const raw = { 'role-name': ' a\n\n arn:aws:iam::111122223333:role/x/b\r\na ' };
    const { named, dryRun } = parseTeardownInputs(raw, RUN);
    expect(named.map(({ name }) => name)).toEqual(['a', 'b', 'a']);
    expect(named.map(({ arn }) => arn?.path)).toEqual([undefined, '/x/', undefined]);
    expect(dryRun).toBe(false);
  });

  test.each([{}, { 'role-name': ' \n ' }])('teardown needs one: %j', (raw) => {
    expect(() => parseTeardownInputs(raw, RUN)).toThrow(invalid('"role-name" is empty'));
  });

  test.each([
    ['true', true],
    ['True', true],
    ['false', false],
    ['FALSE', false],
  ])('dry-run %s', (value, dryRun) => {
    expect(parseSweepInputs({ 'dry-run': value }, RUN)).toMatchObject({ dryRun, named: [] });
    const raw = { 'dry-run': value, 'role-name': 'a' };
    expect(parseTeardownInputs(raw, RUN).dryRun).toBe(dryRun);
  });

  test.each(['yes', '1', 'no'])('dry-run %s is refused', (value) => {
    expect(() => parseSweepInputs({ 'dry-run': value }, RUN)).toThrow(invalid('"dry-run"'));
  });
});

test('no input fails with anything but advice', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  const raw = fc.record(
    {
      'role-arn': text,
      'role-name': text,
      'policy-arns': text,
      'inline-policy': fc.oneof(text, fc.json()),
      'permissions-boundary': text,
      'trusted-principals': text,
      'expires-in': text,
      teardown: text,
      'dry-run': text,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(raw, (inputs) => {
      for (const parse of [parseCreateInputs, parseTeardownInputs, parseSweepInputs]) {
        try {
          parse(inputs, RUN);
        } catch (error) {
          expect(error).toBeInstanceOf(ActionError);
        }
      }
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { mistakenInputs } from '../../src/inputs/habits.ts';
import { INPUT_NAMES } from '../../src/inputs/names.ts';

describe('inputs that were meant for others', () => {
  test.each([
    ['role-to-assume', 'role-arn'],
    ['ROLE-TO-ASSUME', 'role-arn'],
    ['role-session-name', 'session-name'],
    ['role-duration-seconds', 'session-duration'],
    ['role-external-id', 'external-id'],
    ['aws-region', 'region'],
    ['custom-tags', 'session-tags'],
    ['role_to_assume', 'role-arn'],
    ['roleToAssume', 'role-arn'],
    ['AWS_REGION', 'region'],
    ['role_arn', 'role-arn'],
    ['ROLEARN', 'role-arn'],
    ['allowed_account_ids', 'allowed-account-ids'],
    ['seal_to', 'seal-to'],
  ])('%s names %s', (given, ours) => {
    expect(mistakenInputs([given])).toEqual([
      `This action has no input "${given.toLowerCase()}", so its value has no effect. Use "${ours}".`,
    ]);
  });

  test.each([
    ...['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token', 'role-chaining'],
    ...['AWS_ACCESS_KEY_ID', 'awsProfile'],
  ])('%s belongs to the step before', (given) => {
    expect(mistakenInputs([given])).toEqual([
      expect.stringContaining('Run aws-actions/configure-aws-credentials before this step'),
    ]);
  });

  test.each([
    ['destinaton', 'destination'],
    ['role-arm', 'role-arn'],
    ['sael-to', 'seal-to'],
    ['sumary', 'summary'],
  ])('%s is similar to %s', (given, ours) => {
    expect(mistakenInputs([given])).toEqual([
      `This action has no input "${given}", so its value has no effect. Did you mean ${ours}?`,
    ]);
  });

  test('are not ours, and unknown names are ignored', () => {
    expect(mistakenInputs([...INPUT_NAMES, 'mask-aws-account-id', 'something', ''])).toEqual([]);
    expect(mistakenInputs(INPUT_NAMES.map((name) => name.toUpperCase()))).toEqual([]);
  });
});

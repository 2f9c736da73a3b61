import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RoleRecord, readRecord, writeRecord } from '../../src/role/record.ts';

const RECORD: RoleRecord = {
  name: 'console-url-42-1-abcd',
  account: { id: '111122223333', partition: 'aws' },
  ownership: {
    repository: 'octo-org/octo-repo',
    run: '42-1',
    expiresAt: new Date('2026-03-01T12:00:00.123Z'),
  },
  cleanup: 'job-end',
  inputs: { 'role-arn': 'arn:aws:iam::111122223333:role/Manager', region: 'eu-west-1' },
};

test('a record comes back as it was', () => {
  expect(readRecord(writeRecord(RECORD))).toEqual(RECORD);
});

test('a record is one line', () => {
  expect(writeRecord({ ...RECORD, inputs: { 'session-tags': 'a=1\nb=2' } })).not.toContain('\n');
});

test.each([
  '',
  'true',
  'null',
  '{}',
  '{"ownership":{}}',
  '{"name":',
  '{"ownership":{"expiresAt":"x"}}',
])('%j is no record', (text) => {
  expect(readRecord(text)).toBe(undefined);
});

test('nothing makes it fail', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(() => readRecord(text)).not.toThrow();
    }),
  );
});

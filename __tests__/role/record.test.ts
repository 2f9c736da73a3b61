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

test('a record is read as it was written', () => {
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
])('%j is not a record', (text) => {
  expect(readRecord(text)).toBe(undefined);
});

const STORED = JSON.parse(JSON.stringify(RECORD));
const account = (change: object) => ({ account: { ...STORED.account, ...change } });
const ownership = (change: object) => ({ ownership: { ...STORED.ownership, ...change } });

test.each<[string, object]>([
  ['a name with a command', { name: 'a;id' }],
  ['a name with a substitution', { name: '$(id)' }],
  ['a name with a line end', { name: 'a\nid' }],
  ['a name with a space', { name: 'a b' }],
  ['an empty name', { name: '' }],
  ['no name', { name: undefined }],
  ['a name that is a list', { name: ['a'] }],
  ['a name too long', { name: 'a'.repeat(65) }],
  ['no account', { account: undefined }],
  ['an account that is no ID', account({ id: '$(id)' })],
  ['an account that is a number', account({ id: 111122223333 })],
  ['an unknown partition', account({ partition: 'aws-mars' })],
  ['a partition of every object', account({ partition: 'constructor' })],
  ['no partition', account({ partition: undefined })],
  ['no ownership', { ownership: undefined }],
  ['no repository', ownership({ repository: undefined })],
  ['an empty repository', ownership({ repository: '' })],
  ['a repository that is not text', ownership({ repository: {} })],
  ['no run', ownership({ run: undefined })],
  ['an empty run', ownership({ run: '' })],
  ['no expiry', ownership({ expiresAt: undefined })],
  ['an expiry that is a number', ownership({ expiresAt: 0 })],
  ['an expiry that is no time', ownership({ expiresAt: 'tomorrow' })],
  ['another word for the cleanup', { cleanup: 'later' }],
  ['no cleanup', { cleanup: undefined }],
  ['no inputs', { inputs: undefined }],
  ['inputs that are nothing', { inputs: null }],
  ['inputs that are a list', { inputs: ['a'] }],
  ['an input that is no text', { inputs: { region: 1 } }],
  ['an input among others that is no text', { inputs: { region: 1, 'role-arn': 'a' } }],
  ['inputs that are a text', { inputs: 'a' }],
])('%s makes it invalid', (_what, change) => {
  const text = JSON.stringify({ ...STORED, ...change });
  expect(readRecord(JSON.stringify(STORED))).toEqual(RECORD);
  expect(readRecord(text)).toBe(undefined);
});

test('other values in it are dropped', () => {
  expect(readRecord(JSON.stringify({ ...STORED, more: 1 }))).toEqual(RECORD);
});

test('nothing makes it fail', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(() => readRecord(text)).not.toThrow();
    }),
  );
});

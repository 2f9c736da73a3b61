import { describe, expect, test } from 'vitest';
import { type PolicyKind, parsePolicy } from '../../../../local/aws/policy/document.ts';
import { MalformedPolicy } from '../../../../local/aws/policy/malformed.ts';

const ALLOW = { Effect: 'Allow', Action: '*', Resource: '*' };
const TRUST = { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' };

function document(...statements: object[]): object {
  return { Version: '2012-10-17', Statement: statements };
}

describe('refuses', () => {
  test.each<[string, PolicyKind, string | object, string]>([
    ['what is no JSON', 'identity', '{', 'This policy contains invalid Json'],
    ['a list', 'identity', '[]', 'Syntax errors in policy.'],
    ['an unknown version', 'identity', { Version: '2020-01-01', Statement: [] }, 'valid version'],
    ['no statement', 'identity', { Version: '2012-10-17' }, 'Missing required field Statement'],
    ['an unknown field', 'identity', document({ ...ALLOW, Actions: '*' }), 'Unknown field Actions'],
    ['no effect', 'identity', document({ Action: '*', Resource: '*' }), 'required field Effect'],
    ['another effect', 'identity', document({ ...ALLOW, Effect: 'Maybe' }), 'Syntax errors'],
    ['no action', 'identity', document({ Effect: 'Allow', Resource: '*' }), 'field Action'],
    ['both actions', 'identity', document({ ...ALLOW, NotAction: 'a:b' }), 'Syntax errors'],
    ['no resource', 'identity', document({ Effect: 'Allow', Action: '*' }), 'contain resources'],
    ['a principal', 'identity', document({ ...ALLOW, Principal: '*' }), 'prohibited field Princi'],
    ['a number', 'identity', document({ ...ALLOW, Action: 1 }), 'Syntax errors'],
    ['an empty list', 'identity', document({ ...ALLOW, Action: [] }), 'Syntax errors'],
    ['a resource', 'trust', document({ ...TRUST, Resource: '*' }), 'prohibited field Resource'],
    ['no principal', 'trust', document({ Effect: 'Allow', Action: 'sts:*' }), 'field Principal'],
    ['other actions', 'trust', document({ ...TRUST, Action: 's3:*' }), 'only specify STS'],
    ['other principals', 'trust', document({ ...TRUST, Principal: { GCP: 'x' } }), 'principal'],
  ])('%s in a policy of kind %s', (_, kind, source, message) => {
    expect(() => parsePolicy(source, kind)).toThrow(MalformedPolicy);
    expect(() => parsePolicy(source, kind)).toThrow(message);
  });
});

test('keeps the text as it was given', () => {
  const text = '{ "Statement": {"Effect":"Allow","Action":"s3:*","Resource":"*"} }';
  const policy = parsePolicy(text, 'identity');
  expect(policy.text).toBe(text);
  expect(policy.statements).toHaveLength(1);
});

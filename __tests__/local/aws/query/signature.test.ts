import { expect, test } from 'vitest';
import type { HttpRequest } from '../../../../local/aws/http.ts';
import { isSignedWith, parseAuthorization } from '../../../../local/aws/query/signature.ts';

/** The example of AWS's documentation of Signature Version 4: a GET to IAM. */
const EXAMPLE = {
  secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  time: '20150830T123600Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, ' +
    'SignedHeaders=content-type;host;x-amz-date, ' +
    'Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
  request: {
    method: 'GET',
    path: '/',
    rawQuery: 'Action=ListUsers&Version=2010-05-08',
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      host: 'iam.amazonaws.com',
      'x-amz-date': '20150830T123600Z',
    },
    body: Buffer.alloc(0),
  } satisfies HttpRequest,
};

function isGood(changes: Partial<HttpRequest> = {}, secret = EXAMPLE.secret): boolean {
  const authorization = parseAuthorization(EXAMPLE.authorization) ?? expect.fail();
  return isSignedWith({ ...EXAMPLE.request, ...changes }, authorization, EXAMPLE.time, secret);
}

test('AWS’s own example is correct', () => {
  expect(isGood()).toBe(true);
});

test('the order of the query does not matter', () => {
  expect(isGood({ rawQuery: 'Version=2010-05-08&Action=ListUsers' })).toBe(true);
});

test.each<[string, Partial<HttpRequest>]>([
  ['method', { method: 'POST' }],
  ['path', { path: '/iam' }],
  ['query', { rawQuery: 'Action=ListRoles&Version=2010-05-08' }],
  ['header', { headers: { ...EXAMPLE.request.headers, host: 'evil.example' } }],
  ['body', { body: Buffer.from('x') }],
])('another %s is not', (_, changes) => {
  expect(isGood(changes)).toBe(false);
});

test('another secret is not', () => {
  expect(isGood({}, 'other')).toBe(false);
});

test.each(['', 'Bearer x', EXAMPLE.authorization.slice(0, -1), 'AWS4-HMAC-SHA256 Credential=A'])(
  '%j is not such a header',
  (header) => {
    expect(parseAuthorization(header)).toBeUndefined();
  },
);

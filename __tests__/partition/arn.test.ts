import { describe, expect, test } from 'vitest';
import { parseArn, parseRoleArn } from '../../src/partition/arn.ts';

describe('any ARN', () => {
  const longest = `arn:aws:s3:::${'b'.repeat(2035)}`;

  test.each([
    ['arn:aws:s3:::my-bucket', ['aws', 's3', '', '', 'my-bucket']],
    ['arn:aws:s3:::my-bucket/a:b/c', ['aws', 's3', '', '', 'my-bucket/a:b/c']],
    ['arn:aws:s3:::!', ['aws', 's3', '', '', '!']],
    ['arn:aws:a4b::111122223333:x~', ['aws', 'a4b', '', '111122223333', 'x~']],
    [longest, ['aws', 's3', '', '', 'b'.repeat(2035)]],
    [
      'arn:aws-cn:lambda:cn-north-1:111122223333:function:f',
      ['aws-cn', 'lambda', 'cn-north-1', '111122223333', 'function:f'],
    ],
    ['arn:aws:iam::aws:policy/ReadOnlyAccess', ['aws', 'iam', '', 'aws', 'policy/ReadOnlyAccess']],
    [
      'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1',
      ['aws', 'iam', '', 'cloudfront', 'user/CloudFront Origin Access Identity E1'],
    ],
    ['arn:aws:health:global::event/IAM/A/B', ['aws', 'health', 'global', '', 'event/IAM/A/B']],
    [
      'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:My Alarm (100%) "a\\b"',
      ['aws', 'cloudwatch', 'eu-west-1', '111122223333', 'alarm:My Alarm (100%) "a\\b"'],
    ],
    ['arn:aws:s3:::b/\u00fcber \u{1f680}.csv', ['aws', 's3', '', '', 'b/\u00fcber \u{1f680}.csv']],
    [
      'arn:aws:logs:eu-west-1:111122223333:log-group:g:log-stream:2026/01/31/[$LATEST]0a',
      [
        ...['aws', 'logs', 'eu-west-1', '111122223333'],
        'log-group:g:log-stream:2026/01/31/[$LATEST]0a',
      ],
    ],
    [
      'arn:aws-us-gov:sts::111122223333:assumed-role/R/s',
      ['aws-us-gov', 'sts', '', '111122223333', 'assumed-role/R/s'],
    ],
  ])('%s', (text, [partition, service, region, accountId, resource]) => {
    expect(parseArn(text)).toEqual({ partition, service, region, accountId, resource });
  });

  test.each([
    '',
    'arn',
    'arn:aws:s3:::',
    'arn:aws:s3::my-bucket',
    'arn:azure:s3:::b',
    'ARN:aws:s3:::b',
    'arn:aws:S3:::b',
    'arn:aws::::b',
    'arn:aws:iam::1111:role/R',
    'arn:aws:iam::1111222233334:role/R',
    'arn:aws:iam::11112222333x:role/R',
    'arn:aws:s3:::has\nnewline',
    'arn:aws:s3:::trailing\n',
    ' arn:aws:s3:::b',
    'xarn:aws:s3:::b',
    'arn:aws1:s3:::b',
    'arn:aws:s_3:::b',
    'arn:aws:s3:EU:::b',
    'arn:aws:s3::AWS:b',
    'arn:aws:iam::1aws:policy/R',
    'arn:aws:iam::*:role/R',
    'arn:aws:iam::-:role/R',
    'arn:aws:s3:::\u007f',
    'arn:aws:s3:::\u0085',
    'arn:aws:s3:::b\u2028',
    'arn:aws:s3:::b\u2029',
    'arn:aws:s3:::\ud800',
    'arn:aws:s3:::b\t',
    `${longest}b`,
  ])('%j is not one', (text) => {
    expect(parseArn(text)).toBeUndefined();
  });
});

describe('the ARN of a role', () => {
  const longName = 'n'.repeat(64);
  test.each([
    ['arn:aws:iam::111122223333:role/ReadOnly', 'aws', '/', 'ReadOnly'],
    ['arn:aws:iam::111122223333:role/team/audit/ReadOnly', 'aws', '/team/audit/', 'ReadOnly'],
    ['arn:aws:iam::111122223333:role/service-role/x_+=,.@-', 'aws', '/service-role/', 'x_+=,.@-'],
    ['arn:aws-cn:iam::111122223333:role/R', 'aws-cn', '/', 'R'],
    ['arn:aws-iso:iam::111122223333:role/R', 'aws-iso', '/', 'R'],
    [`arn:aws:iam::111122223333:role/${longName}`, 'aws', '/', longName],
    ['arn:aws:iam::111122223333:role/a!~b/R', 'aws', '/a!~b/', 'R'],
    [`arn:aws:iam::111122223333:role/${'p'.repeat(510)}/R`, 'aws', `/${'p'.repeat(510)}/`, 'R'],
  ])('%s', (arn, partition, path, name) => {
    expect(parseRoleArn(arn)).toEqual({ arn, partition, accountId: '111122223333', path, name });
  });

  test.each([
    ['a user', 'arn:aws:iam::111122223333:user/R'],
    ['a policy', 'arn:aws:iam::111122223333:policy/R'],
    ['a role session', 'arn:aws:sts::111122223333:assumed-role/R/session'],
    ['of another service', 'arn:aws:sts::111122223333:role/R'],
    ['with a region', 'arn:aws:iam:us-east-1:111122223333:role/R'],
    ['without an account', 'arn:aws:iam:::role/R'],
    ['of the account aws', 'arn:aws:iam::aws:role/R'],
    ['without a name', 'arn:aws:iam::111122223333:role/'],
    ['with a path and no name', 'arn:aws:iam::111122223333:role/path/'],
    ['without a slash', 'arn:aws:iam::111122223333:roleR'],
    ['in upper case', 'arn:aws:iam::111122223333:ROLE/R'],
    ['with a name too long', `arn:aws:iam::111122223333:role/${longName}n`],
    ['with a path too long', `arn:aws:iam::111122223333:role/${'p'.repeat(511)}/R`],
    ['with a colon in its name', 'arn:aws:iam::111122223333:role/a:b'],
    ['with a wildcard', 'arn:aws:iam::111122223333:role/*'],
    ['with an empty path', 'arn:aws:iam::111122223333:role//R'],
    ['with something before it', 'arn:aws:iam::111122223333:xrole/R'],
    ['with something that no name has at its end', 'arn:aws:iam::111122223333:role/R!'],
    ['a mere name', 'ReadOnly'],
  ])('%s is not one', (_what, text) => {
    expect(parseRoleArn(text)).toBeUndefined();
  });
});

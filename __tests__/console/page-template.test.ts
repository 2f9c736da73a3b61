import { describe, expect, test } from 'vitest';
import { fillPage, matchArn } from '../../src/console/page-template.ts';

const fields = 'eu-west-1:111122223333';

describe('the form of an ARN', () => {
  test.each<[string, string, Record<string, string>]>([
    ['x:{region}:{account}:a/{name}', `x:${fields}:a/b`, { name: 'b' }],
    ['x:{region}:{account}:{path/}', `x:${fields}:a/b`, { path: 'a/b' }],
    ['x:{region}:{account}:{name}:{number#}', `x:${fields}:a:12`, { name: 'a', number: '12' }],
    ['x:{region}:{account}:{text*}', `x:${fields}:a:/*é b`, { text: 'a:/*é b' }],
    ['x:{region}:{account}:a[/{name}]', `x:${fields}:a`, {}],
    ['x:{region}:{account}:a[/{name}]', `x:${fields}:a/b`, { name: 'b' }],
    ['x:{region}:{account}:$LATEST.*', `x:${fields}:$LATEST.*`, {}],
  ])('%s fits %s', (form, arn, values) => {
    const text = `arn:aws-cn:${arn}`;
    const all = { partition: 'aws-cn', region: 'eu-west-1', account: '111122223333' };
    expect(matchArn(`arn:aws:${form}`, text)).toEqual({ ...all, ...values, arn: text });
  });

  test.each([
    ['a slash in a name', '{name}', `${fields}:a/b`],
    ['a colon in a name', '{name}', `${fields}:a:b`],
    ['a wildcard in a name', '{name}', `${fields}:a*`],
    ['a colon in a path', '{path/}', `${fields}:a/b:c`],
    ['a wildcard in a path', '{path/}', `${fields}:a/*`],
    ['letters in a number', '{number#}', `${fields}:1a`],
    ['nothing', '{text*}', `${fields}:`],
    ['more behind it', 'a', `${fields}:ab`],
    ['something else for a full stop', 'a.b', `${fields}:axb`],
    ['no account', 'a', 'eu-west-1::a'],
    ['an owner that is not an account', 'a', 'eu-west-1:aws:a'],
    ['no region', 'a', ':111122223333:a'],
    ['the region global', 'a', 'global:111122223333:a'],
  ])('%s does not fit', (_what, resource, arn) => {
    expect(matchArn(`arn:aws:x:{region}:{account}:${resource}`, `arn:aws:x:${arn}`)).toBe(
      undefined,
    );
  });
});

describe('a page', () => {
  test('gets the values, encoded', () => {
    const values = { name: 'a/b c', arn: 'arn:aws:x:::y', region: 'eu-west-1' };
    expect(fillPage('p?region={region}#{name}/{name|raw}/{arn|raw}', values)).toBe(
      'p?region=eu-west-1#a%2Fb%20c/a/b%20c/arn:aws:x:::y',
    );
  });

  test.each(['p#{other}', 'p#{name|upside}'])('%s cannot be filled', (page) => {
    expect(() => fillPage(page, { name: 'a' })).toThrow('which is not in the ARN');
  });
});

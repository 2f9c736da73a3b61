import fc from 'fast-check';
import { expect, test } from 'vitest';
import { federationEndpoint, loginParts, loginUrl } from '../../src/console/federation.ts';
import { partitionById } from '../../src/partition/partition.ts';

const ENDPOINT = 'https://signin.aws.amazon.com/federation';

test('is spelled as the contract says', () => {
  const url = loginUrl(ENDPOINT, {
    issuer: 'https://github.com/o/r/actions/runs/1?a=b&c#d',
    destination: 'https://us-east-1.console.aws.amazon.com/s3/home?region=us-east-1#x',
    signInToken: 'a/b+c=&d',
  });
  expect(url).toBe(
    'https://signin.aws.amazon.com/federation?Action=login' +
      '&Issuer=https%3A%2F%2Fgithub.com%2Fo%2Fr%2Factions%2Fruns%2F1%3Fa%3Db%26c%23d' +
      '&Destination=https%3A%2F%2Fus-east-1.console.aws.amazon.com%2Fs3%2Fhome%3Fregion%3Dus-east-1%23x' +
      '&SigninToken=a%2Fb%2Bc%3D%26d',
  );
});

test('reads back empty where the URL of something else has no such parameters', () => {
  expect(loginParts(`${ENDPOINT}?Action=logout`)).toEqual({
    issuer: '',
    destination: '',
    signInToken: '',
  });
});

test('reads back as its four parameters, the token last, at the endpoint', () => {
  const text = fc.string({ unit: 'grapheme' }).map((any) => any.toWellFormed());
  const endpoint = fc
    .tuple(
      fc.constantFrom('aws', 'aws-cn', 'aws-us-gov', 'aws-eusc'),
      fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true })),
    )
    .map(([id, base]) => {
      const partition = partitionById(id);
      const url = base === null ? undefined : new URL(base);
      return { url, text: federationEndpoint(partition, partition.firstRegion, url) };
    });
  fc.assert(
    fc.property(endpoint, text, text, text, (at, issuer, destination, signInToken) => {
      const login = loginUrl(at.text, { issuer, destination, signInToken });
      expect(loginParts(login)).toEqual({ issuer, destination, signInToken });
      const url = new URL(login);
      expect([...url.searchParams]).toEqual([
        ['Action', 'login'],
        ['Issuer', issuer],
        ['Destination', destination],
        ['SigninToken', signInToken],
      ]);
      expect(url.hash).toBe('');
      expect(url.pathname).toMatch(/\/federation$/);
      expect(url.origin).toBe(at.url?.origin ?? new URL(at.text).origin);
      expect(login.slice(login.lastIndexOf('&') + 1)).toMatch(/^SigninToken=/);
    }),
    { numRuns: 500 },
  );
});

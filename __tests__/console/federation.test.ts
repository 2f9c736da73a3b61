import { describe, expect, test } from 'vitest';
import { federationEndpoint, signInTokenRequest } from '../../src/console/federation.ts';
import { partitionById } from '../../src/partition/partition.ts';

const credentials = {
  accessKeyId: 'ASIAEXAMPLE',
  secretAccessKey: 'secret/+key&=',
  sessionToken: 'session/+token==&x',
};
const session = {
  sessionId: credentials.accessKeyId,
  sessionKey: credentials.secretAccessKey,
  sessionToken: credentials.sessionToken,
};

describe('the endpoint', () => {
  test.each([
    ['aws', 'us-east-1', undefined, 'https://signin.aws.amazon.com/federation'],
    ['aws', 'eu-west-1', undefined, 'https://eu-west-1.signin.aws.amazon.com/federation'],
    ['aws', 'eu-west-1', 'http://127.0.0.1:8080', 'http://127.0.0.1:8080/federation'],
    ['aws', 'eu-west-1', 'https://proxy.example/aws//', 'https://proxy.example/aws/federation'],
    ['aws', 'eu-west-1', 'https://u:p@host.example/a?b#c', 'https://host.example/a/federation'],
  ])('%s in %s, base %s', (id, region, base, endpoint) => {
    const url = base === undefined ? undefined : new URL(base);
    expect(federationEndpoint(partitionById(id), region, url)).toBe(endpoint);
  });
});

describe('the request', () => {
  const endpoint = 'https://signin.aws.amazon.com/federation';

  test.each([
    [undefined, {}],
    [900, { SessionDuration: '900' }],
    [43_200, { SessionDuration: '43200' }],
  ])('is a form with SessionDuration %s', (seconds, duration) => {
    const request = signInTokenRequest(endpoint, partitionById('aws'), credentials, seconds);
    expect(request.method).toBe('POST');
    expect(request.url.href).toBe(endpoint);
    expect(request.headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    });
    const { Session, ...form } = Object.fromEntries(new URLSearchParams(String(request.body)));
    expect(form).toEqual({ Action: 'getSigninToken', ...duration });
    expect(JSON.parse(Session ?? '')).toEqual(session);
  });

  test('is a GET for GovCloud only', () => {
    const gov = signInTokenRequest(endpoint, partitionById('aws-us-gov'), credentials, 900);
    expect(gov).toEqual({
      method: 'GET',
      url: expect.any(URL),
      headers: { accept: 'application/json' },
    });
    expect(gov.url.origin + gov.url.pathname).toBe(endpoint);
    expect(gov.url.searchParams.get('Action')).toBe('getSigninToken');
    expect(gov.url.searchParams.get('SessionDuration')).toBe('900');
    expect(JSON.parse(gov.url.searchParams.get('Session') ?? '')).toEqual(session);
    const methods = ['aws', 'aws-cn', 'aws-eusc'].map(
      (id) => signInTokenRequest(endpoint, partitionById(id), credentials, undefined).method,
    );
    expect(methods).toEqual(['POST', 'POST', 'POST']);
  });
});

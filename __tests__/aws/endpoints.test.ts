import { describe, expect, test } from 'vitest';
import { readEndpoints } from '../../src/aws/endpoints.ts';

describe('the endpoint variables', () => {
  test.each([
    ['none', {}, {}],
    ['empty ones', { AWS_ENDPOINT_URL: '', AWS_ENDPOINT_URL_STS: '' }, {}],
    [
      'the one for all services',
      { AWS_ENDPOINT_URL: 'https://a.test' },
      { sts: 'https://a.test/', iam: 'https://a.test/' },
    ],
    [
      'that of STS before the one for all services',
      { AWS_ENDPOINT_URL: 'https://a.test', AWS_ENDPOINT_URL_STS: 'https://b.test' },
      { sts: 'https://b.test/', iam: 'https://a.test/' },
    ],
    [
      'that of IAM before the one for all services',
      { AWS_ENDPOINT_URL: 'https://a.test', AWS_ENDPOINT_URL_IAM: 'https://b.test' },
      { sts: 'https://a.test/', iam: 'https://b.test/' },
    ],
    [
      'that of the sign-in host, which only counts for it',
      { AWS_ENDPOINT_URL_SIGNIN: 'http://127.0.0.1:4566/signin' },
      { signIn: 'http://127.0.0.1:4566/signin' },
    ],
    [
      'the one for all services does not count for the sign-in host',
      { AWS_ENDPOINT_URL: 'https://a.test', AWS_ENDPOINT_URL_SIGNIN: 'https://b.test' },
      { sts: 'https://a.test/', iam: 'https://a.test/', signIn: 'https://b.test/' },
    ],
  ])('%s', (_what, environment, expected) => {
    const { sts, iam, signIn } = readEndpoints(environment);
    expect({ sts: sts?.href, iam: iam?.href, signIn: signIn?.href }).toEqual(expected);
  });

  test.each([
    ['AWS_ENDPOINT_URL_STS', 'http://sts.example'],
    ['AWS_ENDPOINT_URL', 'sts.example'],
    ['AWS_ENDPOINT_URL_SIGNIN', 'http://10.0.0.1'],
  ])('%s=%s is refused by name', (name, value) => {
    const call = () => readEndpoints({ [name]: value });
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    expect(call).toThrow(`variable ${name} `);
  });
});

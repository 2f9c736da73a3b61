import { describe, expect, test } from 'vitest';
import { endpointUrl } from '../../src/http/endpoint.ts';

describe('the URL of an endpoint', () => {
  test.each([
    'https://sts.example',
    'https://10.0.0.1:8443/base?x=y',
    'http://127.0.0.1:4566',
    'http://127.8.9.10/',
    'http://127.1/',
    'http://localhost:4566',
    'http://LOCALHOST',
    'http://aws.localhost',
    'http://[::1]:4566',
  ])('%s', (value) => {
    expect(endpointUrl('VARIABLE', value)).toEqual(new URL(value));
  });

  test.each([
    ['nothing', ''],
    ['a host', 'sts.example'],
    ['a host and port', 'localhost:4566'],
    ['a path', '/federation'],
    ['another protocol', 'ftp://localhost'],
    ['a file', 'file:///etc/passwd'],
    ['a broken URL', 'https://[::1'],
  ])('%s is not one', (_what, value) => {
    expect(() => endpointUrl('VARIABLE', value)).toThrow('VARIABLE is not an http or https URL');
  });

  test.each([
    'http://sts.example',
    'http://10.0.0.1',
    'http://0.0.0.0',
    'http://[::]',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://evillocalhost',
    'http://127.0.0.1@evil.example',
    'http://169.254.169.254',
  ])('%s over plain http is refused', (value) => {
    const call = () => endpointUrl('VARIABLE', value);
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    expect(call).toThrow('VARIABLE leads to');
  });

  test('no error shows more than the host', () => {
    const call = () => endpointUrl('VARIABLE', 'http://user:secret@sts.example/secret?secret');
    expect(call).toThrow('sts.example');
    expect(call).not.toThrow('secret');
    expect(() => endpointUrl('VARIABLE', 'ftp://secret')).not.toThrow('secret');
  });
});

import { describe, expect, test } from 'vitest';
import { checkIssuer } from '../../src/console/issuer.ts';

describe('an issuer', () => {
  test.each([
    'http://example.com',
    'https://example.com:8443',
    'https://example.com?a',
    'https://a-1.example/',
    'https://example.com/!~',
    'https://example.com:1/',
    'http://intranet:8080/access',
    'a.b#c',
    'example.org',
    'example.org/access',
    'example.org:8443/access',
    'localhost:8080',
    'intranet',
    'DCE',
    'aws-vault',
    'Leapp',
    'Red Hat SRE',
    'Two  Spaces',
    'Example Corp. SRE_2',
    'x'.repeat(2048),
  ])('%s', (issuer) => {
    expect(checkIssuer(issuer)).toBe(issuer);
  });

  test.each([
    'javascript:1/x',
    'javascript:1',
    'JavaScript:1?x',
    'data:1/y',
    'vbscript:1',
    'javascript:alert(1)',
    'java script:1',
    'ftp://example.com',
    'mailto:a',
    '//example.com',
    'xhttps://example.com',
    'https://',
    'https://u@example.com',
    'https://exa mple.com',
    'https://example.com:',
    'https://example.com:a',
    'https://example.com/\u00e4',
    'https://\u00fcber.example',
    'intranet:8080',
    'localhost.:80',
    '!example.com',
    ' Leapp',
    'Leapp ',
    'two\ttabs',
    'Caf\u00e9',
    '',
  ])('%j is refused', (issuer) => {
    expect(() => checkIssuer(issuer)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: `Input "issuer" is "${issuer}", which is not an http or https URL, host or plain name of at most 2048 characters.`,
        advice:
          'Write the URL of a page where people get a new link, for example https://example.com/access, or a name of letters, digits, spaces and . _ -, for example Example Corp SRE.',
      }),
    );
  });

  test('is as long as a sealed link can hold', () => {
    expect(() => checkIssuer('x'.repeat(2049))).toThrow('Input "issuer"');
  });
});

import { expect, test } from 'vitest';
import { parseOpenerUrl } from '../../src/inputs/opener-url.ts';

test.each([
  ['https://opener.example', 'https://opener.example/'],
  ['HTTPS://Opener.Example/', 'https://opener.example/'],
  ['https://opener.example:8443/a/index.html', 'https://opener.example:8443/a/index.html'],
  ['https://octo-org.github.io/@x/', 'https://octo-org.github.io/@x/'],
  ['http://localhost:8080', 'http://localhost:8080/'],
  ['http://opener.localhost', 'http://opener.localhost/'],
  ['http://127.0.0.1:1/', 'http://127.0.0.1:1/'],
  ['http://127.0.0.10/', 'http://127.0.0.10/'],
  ['http://[::1]/', 'http://[::1]/'],
  [`https://a/${'a'.repeat(490)}`, `https://a/${'a'.repeat(490)}`],
])('%s is the page %s', (text, url) => {
  expect(parseOpenerUrl(text)).toBe(url);
});

test.each([
  ['opener.example', 'is not the address of a page'],
  ['javascript:alert(1)', 'is not the address of a page'],
  ['file:///opener.html', 'is not the address of a page'],
  ['https://', 'is not the address of a page'],
  ['https://a b/', 'is not the address of a page'],
  ['https://a/\u00e4', 'is not the address of a page'],
  [' https://opener.example/', 'is not the address of a page'],
  ['xhttps://opener.example/', 'is not the address of a page'],
  ['https+x://opener.example/', 'is not the address of a page'],
  [`https://a/${'a'.repeat(491)}`, 'is not the address of a page'],
  ['http://opener.example/', 'uses plain http to another machine, so others on the network'],
  ['http://localhost.example/', 'uses plain http to another machine'],
  ['http://notlocalhost/', 'uses plain http to another machine'],
  ['http://128.0.0.1/', 'uses plain http to another machine'],
  ['https://user@opener.example/', 'has a user, a query or a fragment'],
  ['https://:pass@opener.example/', 'has a user, a query or a fragment'],
  ['https://opener.example/?', 'has a user, a query or a fragment'],
  ['https://opener.example/#1.abc', 'has a user, a query or a fragment'],
])('%s is refused, and not repeated', (text, fault) => {
  expect(() => parseOpenerUrl(text)).toThrow(
    expect.objectContaining({
      code: 'invalid-input',
      message: expect.stringContaining(`Input "opener-url" ${fault}`),
      advice: expect.stringMatching(/^Write the https address|^Remove that part/),
    }),
  );
});

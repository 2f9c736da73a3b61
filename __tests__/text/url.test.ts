import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseAccessPortal } from '../../src/console/access-portal.ts';
import { readDestination } from '../../src/console/destination-form.ts';
import { endpointUrl } from '../../src/http/endpoint.ts';
import { parseOpenerUrl } from '../../src/inputs/opener-url.ts';
import { parseUrl, withoutSlashesAtEnd } from '../../src/text/url.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** `URL.canParse` accepts it, but `new URL` throws. */
const LONG = `https://${'A'.repeat(20_000)}.com`;

describe('a URL', () => {
  test('is read', () => {
    expect(parseUrl('HTTPS://a.example')?.href).toBe('https://a.example/');
  });

  test.each(['', 'a', 'https://', 'https://a b', LONG])('is not %.20s', (text) => {
    expect(parseUrl(text)).toBeUndefined();
  });

  test.each([
    ['access-portal', () => parseAccessPortal(LONG)],
    ['destination', () => readDestination(LONG)],
    ['opener-url', () => parseOpenerUrl(LONG)],
    ['AWS_ENDPOINT_URL', () => endpointUrl('AWS_ENDPOINT_URL', LONG)],
  ])('with a host that is too long is refused in %s', (name, read) => {
    expect(read).toThrow(
      expect.objectContaining({ code: 'invalid-input', message: expect.stringContaining(name) }),
    );
  });
});

describe('slashes at the end', () => {
  test.each([
    ['', ''],
    ['/', ''],
    ['a', 'a'],
    ['a/', 'a'],
    ['a///', 'a'],
    ['/a/b//', '/a/b'],
    ['//a', '//a'],
  ])('of %j are removed: %j', (text, without) => {
    expect(withoutSlashesAtEnd(text)).toBe(without);
  });

  test('take no more steps if many others are inside', () => {
    const charAt = vi.spyOn(String.prototype, 'charAt');
    const slashes = '/'.repeat(100_000);
    expect(withoutSlashesAtEnd(`${slashes}a//`)).toBe(`${slashes}a`);
    expect(charAt).toHaveBeenCalledTimes(3);
  });

  test('are not searched for again and again in an access portal', () => {
    const began = performance.now();
    const { startUrl } = parseAccessPortal(`https://example.awsapps.com${'/'.repeat(100_000)}a`);
    expect(startUrl).toMatch(/\/a$/);
    // With a regular expression, it took ten seconds.
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

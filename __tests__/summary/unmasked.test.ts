import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { mask, maskVariants } from '../../local/runner/index.ts';
import { loginUrl } from '../../src/console/federation.ts';
import { unmasked } from '../../src/summary/unmasked.ts';
import { linksOf } from '../github-page/document.ts';

const base64 = fc.base64String({ minLength: 40, maxLength: 900 });
const url = fc.record({ token: base64, path: fc.webPath(), query: fc.webQueryParameters() });

function urlOf({ token, path, query }: { token: string; path: string; query: string }): string {
  return loginUrl('https://eu-central-1.signin.aws.amazon.com/federation', {
    issuer: `https://github.com/octo-org/octo-repo${path}`,
    destination: `https://console.aws.amazon.com${path}?${query}`,
    signInToken: token,
  });
}

function spelled(href: string): string {
  return `<p><a href="${unmasked(href).html}">Open</a></p>`;
}

test.each([
  ['aaaa', 'a&#97;a&#97;'],
  ['a0_:/?=.%-', 'a&#48;_&#58;/&#63;=&#46;%&#45;'],
  ['&"<>', '&#38;&#34;&#60;&#62;'],
  ['a\u{1f600}é', 'a&#128512;&#233;'],
  ['', ''],
])('%j is spelled %s', (url, attribute) => {
  expect(unmasked(url).html).toBe(attribute);
});

test('a browser reads the same URL, also from the page that GitHub makes', () => {
  fc.assert(
    fc.property(url, (parts) => {
      const href = urlOf(parts);
      expect(linksOf(renderMarkdown(spelled(href)))).toEqual({ Open: href });
    }),
  );
});

test('no secret of a sign-in is found in any encoding that the runner masks', () => {
  fc.assert(
    fc.property(url, (parts) => {
      const href = urlOf(parts);
      const secrets = [
        href,
        parts.token,
        encodeURIComponent(parts.token),
        href.slice(0, href.lastIndexOf('&')),
        href.slice(0, href.lastIndexOf('&') + 1),
        href.slice(href.lastIndexOf('&') + 1),
        new URL(href).search,
      ];
      const text = spelled(href);
      for (const variant of secrets.flatMap(maskVariants)) {
        expect(text).not.toContain(variant);
      }
      expect(mask(text, secrets)).toBe(text);
    }),
  );
});

test('nor is any part of the URL that somebody else has registered', () => {
  fc.assert(
    fc.property(url, fc.nat(), fc.integer({ min: 4, max: 60 }), (parts, from, length) => {
      const href = urlOf(parts);
      const start = from % (href.length - 4);
      const secret = href.slice(start, start + length);
      const text = unmasked(href).html;
      expect(mask(text, [secret])).toBe(text);
    }),
  );
});

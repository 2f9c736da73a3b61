import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { maskVariants } from '../../local/runner/index.ts';
import { parseReason } from '../../src/inputs/reason.ts';
import { code, factsList } from '../../src/summary/layout.ts';
import { escapeText, html } from '../../src/summary/markup.ts';
import { NOT_SHOWN } from '../../src/text/invisible.ts';
import { shapeOf, textsOf } from '../github-page/document.ts';

/** Texts that could break Markdown, HTML and tables, and any other text. */
const awkward = () =>
  fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          ...[
            '\n',
            '\n\n',
            '\r\n',
            '|',
            '`',
            '```',
            '~~~',
            '<script>alert(1)</script>',
            '</table>',
          ],
          ...['<img src=x onerror=alert(1)>', '[a](javascript:b)', '**', '# ', '> ', '- ', '&amp;'],
          ...[
            '&#60;b&#62;',
            '"><a href="https://example.com">',
            "'",
            '\\',
            '$$',
            '<!--',
            '-->',
            '@octocat',
          ],
        ),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));

function acceptedReason(text: string): string | undefined {
  try {
    return parseReason(text);
  } catch {
    return undefined;
  }
}

describe('escapeText', () => {
  test.each([
    ['plain-text_1', 'plain-text_1'],
    ['<b>&"\'', '&lt;b&gt;&amp;&quot;&apos;'],
    ['two\nlines\r\n', 'two&#10;lines&#10;'],
    ['\u0000\u001b[31m', '\uFFFD\uFFFD[31m'],
    ['\u202Eevil', '\uFFFDevil'],
    ['half \uD83D pair', 'half \uFFFD pair'],
    ['😀 é', '😀 é'],
    ['👩‍💻 می‌خواهم 👁️‍🗨️ 1️⃣', '👩‍💻 می‌خواهم 👁️‍🗨️ 1️⃣'],
    ['\u0600 1', '\u0600 1'],
    ['a\u200db\u200d\u200c', 'a\uFFFDb\uFFFD\uFFFD'],
    ['\u3164\u2028\ufff9', '\uFFFD\uFFFD\uFFFD'],
    ['a\tb\rc', 'a\tb&#10;c'],
    ['', ''],
  ])('%j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  test('writes what the runner masks, if the text is a secret of the user', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (secret) => {
        fc.pre(!new RegExp(NOT_SHOWN, 'u').test(secret));
        expect(maskVariants(secret)).toContain(escapeText(secret));
      }),
    );
  });
});

test('every reason that the action accepts is shown as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const reason = acceptedReason(text);
      fc.pre(reason !== undefined);
      expect(textsOf(renderMarkdown(`<p>${code(reason).html}</p>`), 'code')).toEqual([reason]);
    }),
  );
});

test('a template escapes texts and numbers, keeps markup, and lists line by line', () => {
  const some = html`<b>${'<i>'}</b>`;
  expect(html`${1 / 2} ${'&'} ${some} ${[some, html`x`]}${[]}${undefined}\n`.html).toBe(
    '0.5 &amp; <b>&lt;i&gt;</b> <b>&lt;i&gt;</b>\nx\n',
  );
});

test('no value can change the shape of the page, and each is shown as it is', () => {
  const page = (a: string, b: string) =>
    renderMarkdown(
      `${
        factsList([
          ['Name', code(a)],
          ['Text', html`${b} and <b>${a}</b>`],
        ]).html
      }\n\n`,
    );
  const shape = shapeOf(page('a', 'b'));
  fc.assert(
    fc.property(awkward(), awkward(), (a, b) => {
      const shown = page(a, b);
      expect(shapeOf(shown)).toBe(shape);
      const visible = (text: string) =>
        text
          .replace(/\r\n?/g, '\n')
          .replace(new RegExp(NOT_SHOWN, 'gu'), (c) => ('\n\t'.includes(c) ? c : '\uFFFD'));
      expect(textsOf(shown, 'li')).toEqual([
        `Name: ${visible(a)}`,
        `Text: ${visible(b)} and ${visible(a)}`,
      ]);
    }),
    { numRuns: 300 },
  );
});

test('no attribute can be left', () => {
  fc.assert(
    fc.property(awkward(), (text) => {
      const page = renderMarkdown(html`<p><a href="https://example.com/?${text}">x</a></p>`.html);
      expect(shapeOf(page)).toBe('p>a>/a>/p>');
    }),
  );
});

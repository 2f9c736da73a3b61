import { expect, test } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { sealedLinkPart } from '../../src/summary/sealed-link.ts';
import { now } from '../fixtures/outcomes.ts';
import { linksOf, textsOf } from '../github-page/document.ts';

const OPENER = 'https://opener.example/';
const FACTS =
  'It works until 14:15 UTC (in 15 minutes). The page shows the code of this link: ABCDEFGHIJKLMNOP.';

/** A sealed link of this many characters. */
function page(length: number, several = false) {
  const url = `${OPENER}#1.${'a-b_'.repeat(length)}`.slice(0, length);
  const worksUntil = new Date('2026-03-01T14:15:00Z');
  const link = { url, openerUrl: OPENER, code: 'ABCDEFGHIJKLMNOP', worksUntil };
  return { url, shown: renderMarkdown(sealedLinkPart(link, several, now).html) };
}

test.each([
  [2000, false, 'Open the sealed link'],
  [8000, true, 'Open the sealed links'],
])('of %d characters is a link that looks like a button', (length, several, text) => {
  const { url, shown } = page(length, several);
  expect(linksOf(shown)).toEqual({ [text]: url });
  expect(textsOf(shown, 'kbd')).toEqual([text]);
  expect(textsOf(shown, 'p')).toEqual([text, FACTS]);
});

test.each([8001, 256 * 1024])('of %d characters is a text for the paste field', (length) => {
  const { url, shown } = page(length);
  expect(linksOf(shown)).toEqual({ 'the opener page': OPENER });
  expect(textsOf(shown, 'pre')).toEqual([url.slice(OPENER.length + 1)]);
  expect(textsOf(shown, 'p')).toEqual([
    `The sealed link is too long to click (${length} characters). Copy this text, open the opener page, and paste it into the field "Sealed link". ${FACTS}`,
  ]);
});

test('is in the output only, if a summary has no room for it', () => {
  const { shown } = page(256 * 1024 + 1);
  expect(textsOf(shown, 'pre')).toEqual([]);
  expect(textsOf(shown, 'p')).toEqual([
    `The sealed link is too long to click (262145 characters). It is in the output sealed-link: paste that into the field "Sealed link" of the opener page. ${FACTS}`,
  ]);
});

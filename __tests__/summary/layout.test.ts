import { describe, expect, test } from 'vitest';
import {
  block,
  code,
  factsList,
  link,
  longestThatFits,
  MAX_SUMMARY_BYTES,
  rowsTable,
} from '../../src/summary/layout.ts';
import { html } from '../../src/summary/markup.ts';

describe('facts and tables', () => {
  test('facts without a value are left out', () => {
    const list = factsList([
      ['Role', code('A&B')],
      ['Region', undefined],
      ['Opens', link('https://example.com/?a&b', '<home>')],
    ]);
    expect(list.html).toBe(`<ul>
<li><b>Role:</b> <code>A&amp;B</code></li>
<li><b>Opens:</b> <a href="https://example.com/?a&amp;b">&lt;home&gt;</a></li>
</ul>`);
  });

  test('a table keeps empty cells, and leaves out an empty column', () => {
    const table = rowsTable(
      ['Role', 'Reason', 'Run'],
      [
        [code('A'), undefined, html`1`],
        [code('B'), undefined, undefined],
      ],
    );
    expect(table.html).toBe(`<table>
<tr>
<th align="left">Role</th>
<th align="left">Run</th>
</tr>
<tr>
<td align="left"><code>A</code></td>
<td align="left">1</td>
</tr>
<tr>
<td align="left"><code>B</code></td>
<td align="left"></td>
</tr>
</table>`);
  });
});

test('a block has no empty line within, and ends with one', () => {
  expect(block([html`<p>a</p>\n\n \n<p>b</p>`, undefined, html`<p>c</p>`, html``])).toBe(
    '<p>a</p>\n<p>b</p>\n<p>c</p>\n\n',
  );
});

describe('the longest text that fits', () => {
  const line = 64;
  const most = MAX_SUMMARY_BYTES / line;
  const render = (shown: number) => 'x'.repeat(shown * line);

  test('is 1 MiB at most, counted in bytes', () => {
    expect(MAX_SUMMARY_BYTES).toBe(1_048_576);
    const inBytes = longestThatFits(10, (shown) => 'é'.repeat(shown * 100_000));
    expect(inBytes).toHaveLength(500_000);
  });

  test.each([
    ['nothing', 0, 0],
    ['one', 1, 1],
    ['as many as fit', most, most],
    ['one more than fit', most + 1, most],
    ['many more', most * 10, most],
  ])('of %s (%d) has %d', (_what, count, shown) => {
    expect(longestThatFits(count, render)).toHaveLength(shown * line);
  });

  test('is empty if one thing is already too long', () => {
    expect(longestThatFits(3, (shown) => `none${'x'.repeat(shown * MAX_SUMMARY_BYTES)}`)).toBe(
      'none',
    );
  });

  test('is found by halves, since each try writes a whole summary', () => {
    let tries = 0;
    longestThatFits(most * 10, (shown) => {
      tries += 1;
      return render(shown);
    });
    expect(tries).toBeLessThanOrEqual(Math.log2(most * 10) + 3);
  });
});

import { expect, test } from 'vitest';
import { withTables } from '../../scripts/readme.ts';

const ACTION = `
inputs:
  mode:
    description: >-
      One of \`a\` | \`b\`,
      as a word.
    default: a
  size:
    description: How large.
outputs:
  link:
    description: Where to go.
`;
const EMPTY =
  'Before\n<!-- inputs -->\n<!-- /inputs -->\nBetween\n<!-- outputs --><!-- /outputs -->\n';

test('tables are put between the markers', () => {
  expect(withTables(EMPTY, ACTION)).toBe(`Before
<!-- inputs -->

| Input | Default | Description |
| --- | --- | --- |
| \`mode\` | \`a\` | One of \`a\` \\| \`b\`, as a word. |
| \`size\` |  | How large. |

<!-- /inputs -->
Between
<!-- outputs -->

| Output | Description |
| --- | --- |
| \`link\` | Where to go. |

<!-- /outputs -->
`);
});

test('and replace those that were there', () => {
  const stale = withTables(EMPTY, ACTION.replaceAll('size', 'length'));
  expect(withTables(stale, ACTION)).toBe(withTables(EMPTY, ACTION));
});

test.each(['', '<!-- inputs --><!-- /inputs -->', '<!-- /inputs --><!-- inputs -->'])(
  'a README without the markers is refused: %j',
  (readme) => {
    expect(() => withTables(readme, ACTION)).toThrow('The text needs the markers');
  },
);

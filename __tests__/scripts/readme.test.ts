import { describe, expect, test } from 'vitest';
import { withModes, withTables } from '../../scripts/readme.ts';
import { checkInputsOfMode, modeOf } from '../../src/inputs/modes.ts';
import { INPUT_NAMES } from '../../src/inputs/names.ts';

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
    expect(() => withTables(readme, ACTION)).toThrow('Add the markers');
  },
);

describe('the table of modes', () => {
  const text = withModes('<!-- modes --><!-- /modes -->');
  const [head = [], , ...rows] = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
  const takes = rows.flatMap(([inputs = '', ...cells]) =>
    inputs.split(', ').map((input) => ({ input: input.replaceAll('`', ''), cells })),
  );

  test('has every input once', () => {
    expect(takes.map(({ input }) => input).sort()).toEqual([...INPUT_NAMES].sort());
  });

  // These values are not defaults, so a mode that does not accept the input refuses it.
  test.each(takes)('says of $input what the action does', ({ input, cells }) => {
    const taken = head.slice(1).map((mode) => {
      const name = modeOf({ mode: mode.replaceAll('`', '') });
      return refusal(() => checkInputsOfMode(name, { [input]: 'given' })) ? '' : 'yes';
    });
    expect(cells).toEqual(taken);
  });
});

function refusal(check: () => void): unknown {
  try {
    check();
    return undefined;
  } catch (error) {
    return error;
  }
}

import { expect, test } from 'vitest';
import { Attention } from '../../../opener/view/attention.ts';

const LOOKING = { attentive: true, shown: [true, true] };
const AWAY = { attentive: false, shown: [true, true] };

/** Whether a click counts at the end of some looks, each with its time. */
function counts(...looks: readonly [number, typeof LOOKING][]): boolean {
  const attention = new Attention();
  return looks.map(([now, look]) => attention.at(now, look)).at(-1) ?? false;
}

test.each<[string, boolean, readonly [number, typeof LOOKING][]]>([
  ['not at once', false, [[0, LOOKING]]],
  [
    'not before a second',
    false,
    [
      [0, LOOKING],
      [999, LOOKING],
    ],
  ],
  [
    'after a second',
    true,
    [
      [0, LOOKING],
      [1000, LOOKING],
    ],
  ],
  [
    'however often it is asked',
    true,
    [
      [0, LOOKING],
      [400, LOOKING],
      [800, LOOKING],
      [1000, LOOKING],
    ],
  ],
  [
    'not without focus',
    false,
    [
      [0, AWAY],
      [5000, AWAY],
    ],
  ],
  [
    'not before a second with focus',
    false,
    [
      [0, AWAY],
      [5000, LOOKING],
    ],
  ],
  [
    'not when the focus comes back',
    false,
    [
      [0, LOOKING],
      [2000, LOOKING],
      [2001, AWAY],
      [2002, LOOKING],
    ],
  ],
  [
    'a second after it comes back',
    true,
    [
      [0, LOOKING],
      [2000, AWAY],
      [2002, LOOKING],
      [3002, LOOKING],
    ],
  ],
  [
    'not if the facts are elsewhere',
    false,
    [
      [0, { attentive: true, shown: [true, false] }],
      [5000, { attentive: true, shown: [true, false] }],
    ],
  ],
  [
    'if each fact was seen for a second',
    true,
    [
      [0, { attentive: true, shown: [true, false] }],
      [1000, { attentive: true, shown: [true, false] }],
      [2000, { attentive: true, shown: [false, true] }],
      [3000, { attentive: true, shown: [false, true] }],
    ],
  ],
  [
    'not if a fact only passed',
    false,
    [
      [0, { attentive: true, shown: [true, true] }],
      [500, { attentive: true, shown: [true, false] }],
      [1500, { attentive: true, shown: [true, false] }],
    ],
  ],
  [
    'of facts that were seen, after the page was left',
    true,
    [
      [0, LOOKING],
      [1000, LOOKING],
      [1500, AWAY],
      [2000, { attentive: true, shown: [false, false] }],
      [3000, { attentive: true, shown: [false, false] }],
    ],
  ],
])('a click counts: %s', (_, expected, looks) => {
  expect(counts(...looks)).toBe(expected);
});

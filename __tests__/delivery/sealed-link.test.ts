import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { BARE, failed, signedIn } from '../fixtures/outcomes.ts';
import { RUN } from '../fixtures/run-facts.ts';
import { deliver, line, type Setting } from './deliver.ts';

const OPENER = 'https://opener.example/';
const browser = line('age', 'age1tag1good');
const end = new Date('2026-03-01T14:15:00Z');

async function linkOf(
  outcomes = [signedIn('ReadOnly')] as Parameters<
    Awaited<ReturnType<typeof deliver>['done']>['seal']
  >[0],
  setting: Setting = {},
  sealTo = [browser],
) {
  const { done, said, linked } = deliver('details', sealTo, { openerUrl: OPENER, ...setting });
  const sealed = await (await done).seal(outcomes);
  return { link: sealed?.link, said: said.filter((text) => !text.includes('Sealed for')), linked };
}

test('leads to the opener page, with its code in the log', async () => {
  const { link, said } = await linkOf();
  expect(link).toEqual({
    url: `${OPENER}#1.data`,
    openerUrl: OPENER,
    code: 'CODE-OF-DATA',
    worksUntil: end,
  });
  expect(said).toEqual(['info: Sealed link: code CODE-OF-DATA']);
});

test('is sealed for the recipients that the page makes, and no others', async () => {
  const others = ['age1good', 'age1pq1good', 'age1tagpq1good', 'age1tag1good2'];
  const sealTo = [line('ssh', 'good-1'), browser, ...others.map((key) => line('age', key))];
  const { linked } = await linkOf(undefined, {}, sealTo);
  expect(linked.map(({ keys }) => keys)).toEqual([['age1tag1good', 'age1tag1good2']]);
});

describe('holds parts', () => {
  test('of a session, who asked for it, why, and in which run', async () => {
    const { linked } = await linkOf(undefined, { reason: 'INC-42' });
    expect(linked[0]?.payload).toEqual({
      roles: [
        {
          kind: 'session',
          region: 'eu-central-1',
          issuer: 'https://github.com',
          destination: 'https://console.aws.amazon.com/',
          signInToken: 'ReadOnly+/abcdefghijklmnopqrstuvwxyz',
          accountId: '111122223333',
          role: 'ReadOnly',
          urlExpiresAt: end,
          sessionExpiresAt: new Date('2026-03-01T15:00:00Z'),
        },
      ],
      reason: 'INC-42',
      asker: RUN.actor,
      run: 'https://github.com/octo-org/tools/actions/runs/42',
    });
  });

  test('of a session without a role and without a known end', async () => {
    const { linked } = await linkOf([signedIn('ReadOnly', BARE)]);
    expect(linked[0]?.payload.roles).toMatchObject([
      { kind: 'session', role: undefined, sessionExpiresAt: undefined },
    ]);
  });

  test('of every role, with the code of those that failed', async () => {
    const early = new Date('2026-03-01T14:14:00Z');
    const { link, linked } = await linkOf([
      failed('Gone', new ActionError('role-not-assumable', 'No.', 'Ask.')),
      signedIn('A'),
      failed('Odd', new Error('x')),
      signedIn('B', { urlExpiresAt: early }),
    ]);
    expect(linked[0]?.payload.roles).toMatchObject([
      { kind: 'failure', accountId: '111122223333', role: 'Gone', code: 'role-not-assumable' },
      { kind: 'session', role: 'A' },
      { kind: 'failure', role: 'Odd', code: 'bug' },
      { kind: 'session', role: 'B' },
    ]);
    expect(link?.worksUntil).toEqual(early);
  });
});

describe('does not exist', () => {
  test('if every role failed', async () => {
    const { link, linked } = await linkOf([failed('Gone', new Error('no'))]);
    expect([link, linked]).toEqual([undefined, []]);
  });

  test('without an opener page, and nothing says so', async () => {
    const { done, said } = deliver('details', [browser]);
    expect((await (await done).seal([signedIn('A')]))?.link).toBeUndefined();
    expect(said).toHaveLength(1);
  });

  test.each([
    ['nobody', []],
    ['keys of other kinds', [line('ssh', 'good-1'), line('age', 'age1good')]],
  ])('if seal-to names %s: a warning', async (_who, sealTo) => {
    const { link, said } = await linkOf(undefined, {}, sealTo);
    expect(link).toBeUndefined();
    expect(said).toEqual([
      expect.stringMatching(/^warning: opener-url is set, but nobody in seal-to has a recipient/),
    ]);
  });

  test('with sign-in hosts that the page does not open: a warning', async () => {
    const { link, said } = await linkOf(undefined, { replacesSignIn: true });
    expect(link).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(/^warning: AWS_ENDPOINT_URL_SIGNIN replaces/)]);
  });

  test('for more recipients than the page accepts: a warning', async () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, index) => line('age', `age1tag1good${index}`));
    expect((await linkOf(undefined, {}, people(64))).link).toBeDefined();
    const { link, said } = await linkOf(undefined, {}, people(65));
    expect(link).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(/^warning: seal-to names 65 recipients .* 64,/)]);
  });

  test('for more roles than the page accepts: a warning', async () => {
    const roles = (count: number) => Array.from({ length: count }, () => signedIn('A'));
    expect((await linkOf(roles(500))).link).toBeDefined();
    const { link, said, linked } = await linkOf(roles(501));
    expect([link, linked]).toEqual([undefined, []]);
    expect(said).toEqual([expect.stringMatching(/^warning: This step has 501 roles, .* 500,/)]);
  });

  test('if it would be longer than the page accepts: a warning', async () => {
    const most = 1024 * 1024 - OPENER.length - 1;
    expect((await linkOf(undefined, { fragmentLength: most })).link).toBeDefined();
    const { link, said } = await linkOf(undefined, { fragmentLength: most + 1 });
    expect(link).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(/^warning: The sealed link would be longer/)]);
  });

  test('with an issuer that the page refuses: a warning', async () => {
    const consoleUrl = signedIn('A').signIn.consoleUrl.replace(/Issuer=[^&]*/, 'Issuer=a%3Ab');
    const { link, said } = await linkOf([signedIn('A', { consoleUrl })]);
    expect(link).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(/^warning: A value of this step does not fit/)]);
  });

  test('if the page would refuse a value: a warning', async () => {
    const { link, said } = await linkOf(undefined, { unfit: true });
    expect(link).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(/^warning: A value of this step does not fit/)]);
  });
});

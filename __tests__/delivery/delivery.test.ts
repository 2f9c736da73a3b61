import { describe, expect, test } from 'vitest';
import type { SealTo } from '../../src/inputs/seal-to.ts';
import { failed, signedIn } from '../fixtures/outcomes.ts';
import { deliver, line, type Setting, user } from './deliver.ts';

const PUBLIC = /^The repository is public/;
test.each([
  ['the only role', [failed('Gone', new Error('no'))]],
  ['every role', [failed('Gone', new Error('no')), failed('Lost', new Error('no'))]],
])('nothing is sealed if %s failed', async (_what, refused) => {
  const { done } = deliver('details', [line('age', 'age1good')]);
  expect(await (await done).seal(refused)).toBeUndefined();
});

const outcomes = [signedIn('ReadOnly')];
const url = outcomes.flatMap((outcome) =>
  outcome.kind === 'signed-in' ? [outcome.signIn.consoleUrl] : [],
)[0];

test('the reason is logged first, and passed on', async () => {
  const { done, said } = deliver('details', [], { reason: 'INC-42: disk full' });
  expect((await done).reason).toBe('INC-42: disk full');
  expect(said).toEqual(['info: Reason: INC-42: disk full']);
});

test('details without recipients need no request', async () => {
  for (const summary of ['details', 'none'] as const) {
    const { done, asked } = deliver(summary, []);
    const delivery = await done;
    expect(await delivery.seal(outcomes)).toBeUndefined();
    expect(delivery).toMatchObject({ summary, linkReaders: undefined });
    expect(asked).toEqual([]);
  }
});

describe('a live link depends on what GitHub says in this step', () => {
  test.each<[Setting, string[]]>([
    [{ claim: 'private' }, ['claim']],
    [{ claim: 'internal', rest: 'public' }, ['claim']],
    [{ rest: 'private' }, ['claim', 'rest']],
    [{ rest: 'internal' }, ['claim', 'rest']],
    [{ claim: 'secret', rest: 'private' }, ['claim', 'rest']],
  ])('%j: allowed', async (setting, questions) => {
    const { done, asked } = deliver('link', [], setting);
    const { linkReaders } = await done;
    expect(linkReaders).toBe(asked.includes('rest') ? setting.rest : setting.claim);
    expect(asked).toEqual(questions);
  });

  test.each<[Setting, RegExp, string[]]>([
    [{ claim: 'public', rest: 'private' }, PUBLIC, ['claim']],
    [{ rest: 'public' }, PUBLIC, ['claim', 'rest']],
    [
      {},
      /^GitHub did not say in this step whether the repository is private \(status 403\)/,
      ['claim', 'rest'],
    ],
    [
      { claim: 'secret' },
      /^GitHub did not say in this step whether the repository is private \(status 403\)/,
      ['claim', 'rest'],
    ],
  ])('%j: refused', async (setting, message, questions) => {
    const { done, asked } = deliver('link', [], setting);
    await expect(done).rejects.toMatchObject({
      code: 'public-repository',
      message: expect.stringMatching(message),
      advice: expect.stringContaining('seal-to'),
    });
    expect(asked).toEqual(questions);
  });
});

test('GitHub confirms the actor before any other request', async () => {
  const users = { octocat: ['good-1'] };
  const { done, asked, said } = deliver('link', [{ kind: 'actor', line: 1 }], {
    users,
    claim: 'private',
  });
  await done;
  expect(asked).toEqual(['permission of octocat', 'claim', 'sealing', 'keys of octocat', 'claim']);
  expect(said).toEqual(['info: Sealed for: ssh-rsa good-1 (@octocat)']);
});

test.each([undefined, 'https://opener.example/'])(
  'the input recipients alone seals nothing, with one warning (opener-url %s)',
  async (openerUrl) => {
    const recipients = '@octocat age1good';
    const { done, said, asked } = deliver('details', [], {
      recipients,
      ...(openerUrl && { openerUrl }),
    });
    expect(await (await done).seal([])).toBeUndefined();
    expect(said).toEqual([
      'warning: recipients is set, but seal-to names nobody, so the action does not encrypt the link. Name the people in seal-to, for example "@octocat" with its quotation marks, or remove recipients.',
    ]);
    expect(asked).toEqual([]);
  },
);

describe('recipients', () => {
  test('are sealed for, each once, and named in the log', async () => {
    const { done, said } = deliver(
      'details',
      [line('age', 'age1good'), line('ssh', 'good-1', 2), user('mona'), user('hubot')],
      { users: { mona: ['good-1', 'good-2'], hubot: ['good-3'] } },
    );
    const sealed = await (await done).seal(outcomes);
    expect(sealed?.armored).toBe(`age1good+good-1+good-2+good-3(${url}\n)`);
    expect(sealed?.recipients.map(({ owner }) => owner)).toEqual([
      undefined,
      undefined,
      '@mona',
      '@hubot',
    ]);
    expect(said).toEqual([
      'info: Sealed for: age1good, code CODE-age1good',
      'info: Sealed for: ssh-rsa good-1',
      'info: Sealed for: ssh-rsa good-2 (@mona)',
      'info: Sealed for: ssh-rsa good-3 (@hubot)',
    ]);
  });

  test('with other keys as well are sealed for by those that can be', async () => {
    const { done, said } = deliver('details', [line('ssh', 'old-1', 3), user('mona')], {
      users: { mona: ['old-2', 'broken', 'good-1'] },
    });
    const sealed = await (await done).seal(outcomes);
    expect(sealed?.armored).toBe(`good-1(${url}\n)`);
    expect(said).toEqual([
      'notice: seal-to: The key on line 3 is left out (old-1: too old).',
      'notice: seal-to: A key of @mona is left out (old-2: too old).',
      'notice: seal-to: A key of @mona is left out (unknown: not readable).',
      'info: Sealed for: ssh-rsa good-1 (@mona)',
    ]);
  });

  test('without any key beside others who have one: a warning', async () => {
    const { done, said } = deliver('details', [user('mona'), user('hubot')], {
      users: { mona: [], hubot: ['good-1'] },
    });
    await done;
    expect(said).toContainEqual(
      expect.stringMatching(
        /^warning: seal-to: @mona has no usable SSH key on GitHub, so this user/,
      ),
    );
  });

  test.each<[string, SealTo[], Setting['users']]>([
    ['no key', [user('mona')], { mona: [] }],
    ['keys of other kinds', [user('mona')], { mona: ['old-1', 'old-2'] }],
    ['a line of another kind', [line('ssh', 'old-1')], {}],
  ])('with %s only: refused', async (_, sealTo, users) => {
    const { done, asked } = deliver('details', sealTo, users && { users });
    await expect(done).rejects.toMatchObject({
      code: 'no-recipient-key',
      message: expect.stringContaining('has a usable key: age1…'),
      advice: expect.stringContaining('ssh-keygen -t ed25519'),
    });
    expect(asked).not.toContain('claim');
  });

  test('who do not exist: refused', async () => {
    const { done } = deliver('details', [line('age', 'age1good'), user('nobody')]);
    await expect(done).rejects.toMatchObject({
      code: 'no-recipient-key',
      message: 'GitHub shows no user @nobody, whom seal-to names.',
      advice: 'Correct the name, or remove it. Apps have no keys.',
    });
  });

  test('whom GitHub may hide: advice on accounts of enterprises', async () => {
    await expect(deliver('details', [user('mona_corp')]).done).rejects.toMatchObject({
      code: 'no-recipient-key',
      advice: expect.stringMatching(/account of an enterprise.*remove github-token/),
    });
  });

  test.each([
    [['age1goodpq', 'age1good'], 'age1good, code CODE-age1good'],
    [['age1good', 'age1goodpq'], 'age1good, code CODE-age1good'],
  ])('of post-quantum and other kinds: a warning (%s)', async (keys, classic) => {
    const pq = (key: string) => key.replace('age1goodpq', 'age1pq1good');
    const { done, said } = deliver(
      'details',
      keys.map((key, index) => line('age', pq(key), index)),
    );
    await done;
    expect(said).toContain(
      `warning: seal-to has post-quantum recipients together with others (${classic}). Name only recipients of one kind: a quantum computer could break the other keys, and then open the link.`,
    );
  });

  test.each([[['age1pq1good', 'age1tagpq1good']], [['age1good', 'age1tag1good']]])(
    'of one of these kinds: no warning (%s)',
    async (keys) => {
      const { done, said } = deliver(
        'details',
        keys.map((key) => line('age', key)),
      );
      await done;
      expect(said.filter((message) => message.startsWith('warning'))).toEqual([]);
    },
  );

  test.each<[SealTo, string]>([
    [line('age', 'age1bad', 4), 'has a damaged age recipient on line 4'],
    [line('ssh', 'bad AAAA', 5), 'has a damaged SSH public key on line 5'],
  ])('that are damaged are refused by their line', async (entry, fault) => {
    const { done } = deliver('details', [line('age', 'age1good'), entry]);
    await expect(done).rejects.toMatchObject({
      code: 'invalid-input',
      message: `Input "seal-to" ${fault}.`,
    });
  });
});

import { describe, expect, test } from 'vitest';
import { signedIn } from '../fixtures/outcomes.ts';
import { deliver, line, type Setting, user } from './deliver.ts';

const actor = { kind: 'actor', line: 1 } as const;

/** The recipients of a step with the input `recipients`. */
async function sealedFor(
  sealTo: Parameters<typeof deliver>[1],
  recipients: string,
  users?: Setting['users'],
) {
  const { done, asked, said } = deliver('details', sealTo, { recipients, ...(users && { users }) });
  const sealed = await (await done).seal([signedIn('ReadOnly')]);
  return { keys: sealed?.recipients.map(({ key, owner }) => `${key.id} ${owner}`), asked, said };
}

describe('with recipients, a login means the keys of its lines', () => {
  test('and GitHub is not asked for keys', async () => {
    const { keys, asked, said } = await sealedFor(
      [user('mona')],
      '@hubot age1goodb\n@mona age1gooda',
    );
    expect(keys).toEqual(['age1gooda @mona']);
    expect(asked).toEqual(['sealing']);
    expect(said).toEqual(['info: Sealed for: age1gooda (@mona), code CODE-age1gooda']);
  });

  test('whatever the case of the login', async () => {
    const { keys } = await sealedFor([user('MONA')], '@Mona age1gooda');
    expect(keys).toEqual(['age1gooda @MONA']);
  });

  test('for the word actor too, after GitHub confirms this person', async () => {
    const { keys, asked } = await sealedFor([actor], '@octocat age1gooda');
    expect(keys).toEqual(['age1gooda @octocat']);
    expect(asked).toEqual(['permission of octocat', 'claim', 'sealing']);
  });

  test('and keys in seal-to itself do not change', async () => {
    const { keys } = await sealedFor([line('age', 'age1goodc'), user('mona')], '@mona age1gooda');
    expect(keys).toEqual(['age1goodc undefined', 'age1gooda @mona']);
  });

  test('all keys count, each once, and a notice names the second', async () => {
    const lines = '@mona age1gooda\n@Mona age1gooda\n@MONA age1goodb\n@hubot age1goodc';
    const { keys, said } = await sealedFor([user('mona'), user('hubot')], lines);
    expect(keys).toEqual(['age1gooda @mona', 'age1goodb @mona', 'age1goodc @hubot']);
    expect(said.filter((message) => message.startsWith('notice'))).toEqual([
      'notice: recipients: @mona has several keys (CODE-age1gooda, CODE-age1goodb), and each of them opens the link. Remove those that this person does not use.',
    ]);
  });

  test('and with "github" those on GitHub as well', async () => {
    const users = { mona: ['good-1'], hubot: ['good-2'] };
    const lines = '@mona age1gooda\n@mona github\n@hubot GitHub';
    const { keys, asked, said } = await sealedFor([user('mona'), user('hubot')], lines, users);
    expect(keys).toEqual(['age1gooda @mona', 'good-1 @mona', 'good-2 @hubot']);
    expect(asked).toEqual(['sealing', 'keys of mona', 'keys of hubot']);
    expect(said[0]).toMatch(
      /^notice: recipients: @mona has several keys \(CODE-age1gooda, those on/,
    );
  });

  test('and a key that cannot be sealed for is left out', async () => {
    const { keys, said } = await sealedFor([user('mona')], '@mona ssh-rsa old-1\n@mona age1gooda');
    expect(keys).toEqual(['age1gooda @mona']);
    expect(said).toContain('notice: seal-to: A key of @mona is left out (old-1: too old).');
  });
});

describe('with recipients, there is no key', () => {
  test.each([
    ['mona', '@hubot age1goodb'],
    ['mona', '@mona1 age1goodb'],
  ])('of @%s, whom "%s" does not name, whatever else is named', async (login, recipients) => {
    const sealTo = [line('age', 'age1gooda'), user(login)];
    const { done, asked } = deliver('details', sealTo, {
      recipients,
      users: { mona: ['good-1'] },
    });
    await expect(done).rejects.toMatchObject({
      code: 'no-recipient-key',
      message: `The input recipients has no key of @${login}, whom seal-to names.`,
      advice: expect.stringContaining(`add it to recipients: @${login} age1tag1…`),
    });
    expect(asked).not.toContain('keys of mona');
  });

  test('of an actor whom it does not name', async () => {
    const { done } = deliver('details', [actor], { recipients: '@hubot age1goodb' });
    await expect(done).rejects.toMatchObject({ code: 'no-recipient-key' });
  });

  test('if those on GitHub are the only ones, and there are none', async () => {
    const { done } = deliver('details', [user('mona')], {
      recipients: '@mona github',
      users: { mona: [] },
    });
    await expect(done).rejects.toMatchObject({
      code: 'no-recipient-key',
      message: expect.stringContaining('(@mona)'),
    });
  });
});

test('a damaged key is refused, whoever it belongs to', async () => {
  const { done } = deliver('details', [user('mona')], {
    recipients: '@mona age1gooda\n# on call\n@hubot age1bad',
  });
  await expect(done).rejects.toMatchObject({
    code: 'invalid-input',
    message: 'Input "recipients" has a damaged age recipient on line 3.',
  });
});

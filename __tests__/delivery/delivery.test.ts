import { describe, expect, test } from 'vitest';
import { prepareDelivery } from '../../src/delivery/delivery.ts';
import type { DeliveryPorts, GitHub, Sealing, Visibility } from '../../src/delivery/ports.ts';
import type { SealTo, SummaryKind } from '../../src/inputs/delivery.ts';
import { failed, signedIn } from '../fixtures/outcomes.ts';

const PUBLIC = /^The repository is public/;

interface Setting {
  readonly payload?: Visibility;
  readonly claim?: Visibility;
  readonly rest?: Visibility;
  /** Whether the pull request is known to be by somebody with write access. */
  readonly writer?: boolean;
  readonly needsWriter?: true;
  readonly reason?: string;
  readonly users?: Readonly<Record<string, readonly string[]>>;
}

test.each([
  ['the only role', [failed('Gone', new Error('no'))]],
  ['every role', [failed('Gone', new Error('no')), failed('Lost', new Error('no'))]],
])('nothing is sealed if %s failed', async (_what, refused) => {
  const { done } = deliver('details', [line('age', 'age1good')]);
  expect(await (await done).seal(refused)).toBeUndefined();
});

/** Keys are words here: `good-1` can be sealed for, `old-1` cannot, everything else is no key. */
const sealing: Sealing = {
  ageKey: async (text) =>
    text.startsWith('age1good') ? { kind: 'age', id: text, recipient: text } : undefined,
  sshKey(line) {
    if (line.startsWith('old')) {
      return { kind: 'unusable', name: line, reason: 'too old' };
    }
    return line.startsWith('good') ? { kind: 'ssh-rsa', id: line, recipient: line } : undefined;
  },
  sealText: async (text, keys) => `${keys.map(({ id }) => id).join('+')}(${text})`,
};

function deliver(summary: SummaryKind, sealTo: readonly SealTo[], setting: Setting = {}) {
  const asked: string[] = [];
  const said: string[] = [];
  const say = (level: string) => (message: string) => void said.push(`${level}: ${message}`);
  const ask = <T>(what: string, answer: T) => {
    asked.push(what);
    return answer;
  };
  const github: GitHub = {
    payloadVisibility: () => ask('payload', setting.payload),
    isPullRequestByWriter: async () => ask('writer', setting.writer ?? true),
    repositoryVisibility: async () => ask('rest', setting.rest),
    publicKeys: async (login) => ask(`keys of ${login}`, setting.users?.[login]),
  };
  const ports: DeliveryPorts = {
    log: { info: say('info'), notice: say('notice'), warning: say('warning'), debug: say('debug') },
    github,
    loadSealing: async () => ask('sealing', sealing),
    cancelled: new AbortController().signal,
  };
  const inputs = {
    reason: setting.reason,
    summary,
    sealTo,
    needsWriter: setting.needsWriter ?? false,
    githubToken: undefined,
  };
  const done = prepareDelivery(inputs, ports, async () => ask('claim', setting.claim));
  return { done, asked, said };
}

const line = (kind: 'age' | 'ssh', text: string, number = 1): SealTo =>
  kind === 'age' ? { kind, line: number, recipient: text } : { kind, line: number, key: text };
const user = (login: string): SealTo => ({ kind: 'user', line: 1, login });

const outcomes = [signedIn('ReadOnly')];
const url = outcomes.flatMap((outcome) =>
  outcome.kind === 'signed-in' ? [outcome.signIn.consoleUrl] : [],
)[0];

test('the reason is told first, and handed on', async () => {
  const { done, said } = deliver('details', [], { reason: 'INC-42: disk full' });
  expect((await done).reason).toBe('INC-42: disk full');
  expect(said).toEqual(['info: Reason: INC-42: disk full']);
});

test('details and no recipients need nobody', async () => {
  for (const summary of ['details', 'none'] as const) {
    const { done, asked } = deliver(summary, []);
    const delivery = await done;
    expect(await delivery.seal(outcomes)).toBeUndefined();
    expect(delivery).toMatchObject({ summary, linkReaders: undefined });
    expect(asked).toEqual([]);
  }
});

describe('a live link goes by the freshest that knows, and nobody may say public', () => {
  test.each<[Setting, string[]]>([
    [{ payload: 'private' }, ['payload', 'claim', 'rest']],
    [{ payload: 'internal' }, ['payload', 'claim', 'rest']],
    [{ payload: 'private', claim: 'private' }, ['payload', 'claim']],
    [{ payload: 'private', claim: 'internal' }, ['payload', 'claim']],
    [{ payload: 'private', claim: 'private', rest: 'public' }, ['payload', 'claim']],
    [{ payload: 'internal', rest: 'private' }, ['payload', 'claim', 'rest']],
    [{ claim: 'private' }, ['payload', 'claim']],
    [{ claim: 'internal', rest: 'public' }, ['payload', 'claim']],
    [{ rest: 'private' }, ['payload', 'claim', 'rest']],
    [{ rest: 'internal' }, ['payload', 'claim', 'rest']],
  ])('%j: allowed', async (setting, questions) => {
    const { done, asked } = deliver('link', [], setting);
    const { linkReaders } = await done;
    expect(linkReaders).toBe(setting.claim ?? setting.rest ?? setting.payload);
    expect(asked).toEqual(questions);
  });

  test.each<[Setting, RegExp, string[]]>([
    [{ payload: 'public', claim: 'private', rest: 'private' }, PUBLIC, ['payload']],
    [{ payload: 'private', claim: 'public', rest: 'private' }, PUBLIC, ['payload', 'claim']],
    [{ payload: 'private', rest: 'public' }, PUBLIC, ['payload', 'claim', 'rest']],
    [{ claim: 'public', rest: 'private' }, PUBLIC, ['payload', 'claim']],
    [{ rest: 'public' }, PUBLIC, ['payload', 'claim', 'rest']],
    [{}, /^Neither the event nor GitHub tells/, ['payload', 'claim', 'rest']],
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

describe('where a pull request could make a stranger the actor', () => {
  const forActor = (setting: Setting) =>
    deliver('details', [user('mona')], {
      needsWriter: true,
      users: { mona: ['good-1'] },
      ...setting,
    });

  test('one by nobody with write access is refused before anything else is asked', async () => {
    const { done, asked } = forActor({ writer: false });
    await expect(done).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining(
        'has the word actor in a run for a pull request that nobody with write access is known to have',
      ),
      advice: expect.stringContaining('@octocat'),
    });
    expect(asked).toEqual(['writer']);
  });

  test('a branch is not', async () => {
    const { done, asked } = forActor({});
    await done;
    expect(asked).toEqual(['writer', 'sealing', 'keys of mona']);
  });
});

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
      'info: Sealed for: age1good',
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
      expect.stringMatching(/^warning: seal-to: @mona has no SSH key on GitHub/),
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
      message: expect.stringContaining('has a key that can be sealed for'),
      advice: expect.stringContaining('ssh-keygen -t ed25519'),
    });
    expect(asked).not.toContain('claim');
  });

  test('who do not exist: refused', async () => {
    const { done } = deliver('details', [line('age', 'age1good'), user('nobody')]);
    await expect(done).rejects.toMatchObject({
      code: 'no-recipient-key',
      message: 'There is no GitHub user @nobody, whom seal-to names.',
    });
  });

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

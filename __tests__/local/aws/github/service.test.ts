import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, startLocalAws } from '../../../../local/aws/index.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

async function ask(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${aws.url}/github${path}`, { headers });
  return { status: response.status, body: (await response.json()) as unknown };
}

/** Of github.com, and of GitHub Enterprise Server. */
describe.each(['', '/api/v3'])('GitHub’s REST API at /github%s', (base) => {
  test('keys of a user, in pages', async () => {
    const keys = Array.from({ length: 35 }, (_, index) => `ssh-ed25519 AAAA${index}`);
    aws.github.sshKeys.set('octocat', keys);
    const page = async (query: string) => {
      const { body } = await ask(`${base}/users/Octocat/keys${query}`);
      return (body as { key: string }[]).map(({ key }) => key);
    };
    expect(await page('')).toEqual(keys.slice(0, 30));
    expect(await page('?page=2')).toEqual(keys.slice(30));
    expect(await page('?per_page=100')).toEqual(keys);
    expect(await page('?per_page=10&page=4')).toEqual(keys.slice(30));
  });

  test('a user without keys', async () => {
    aws.github.sshKeys.set('octocat', []);
    expect(await ask(`${base}/users/octocat/keys`)).toEqual({ status: 200, body: [] });
  });

  test.each([
    ['public', false],
    ['private', true],
    ['internal', true],
  ] as const)('a %s repository', async (visibility, isPrivate) => {
    aws.github.visibilities.set('o/r', visibility);
    expect(await ask(`${base}/repos/o/r`)).toEqual({
      status: 200,
      body: { full_name: 'o/r', visibility, private: isPrivate },
    });
  });

  test('who may do what in a repository', async () => {
    const permissionOf = (repository: string, login: string, token = 'ghs_1') =>
      ask(`${base}/repos/${repository}/collaborators/${login}/permission`, {
        ...(token && { authorization: `Bearer ${token}` }),
      });
    aws.github.visibilities.set('o/public', 'public').set('o/private', 'private');
    const permissions = new Map([['o/private', 'admin' as const]]);
    aws.github.accounts.set('mona', { id: 7, type: 'User', permissions });
    const answer = (permission: string) => ({
      status: 200,
      body: { permission, role_name: permission, user: { login: 'Mona', id: 7, type: 'User' } },
    });
    expect(await permissionOf('o/private', 'Mona')).toEqual(answer('admin'));
    expect(await permissionOf('o/public', 'Mona')).toEqual(answer('read'));
    aws.github.visibilities.set('o/private2', 'private');
    expect(await permissionOf('o/private2', 'Mona')).toEqual(answer('none'));
    expect(await permissionOf('o/unknown', 'Mona')).toMatchObject({ status: 404 });
    expect(await permissionOf('o/public', 'gone%5Bbot%5D')).toMatchObject({
      status: 404,
      body: { message: 'gone[bot] is not a user' },
    });
    expect(await permissionOf('o/public', 'Mona', '')).toMatchObject({ status: 401 });
    expect(aws.requests.map(({ action }) => action)).toEqual(Array(6).fill('getPermission'));
  });

  test.each(['users/nobody/keys', 'users/octocat', 'repos/o/unknown', 'repos/o'])(
    'nothing of %s',
    async (path) => {
      expect(await ask(`${base}/${path}`)).toMatchObject({
        status: 404,
        body: { message: 'Not Found' },
      });
    },
  );

  test('calls are recorded by what they ask for', async () => {
    await ask(`${base}/users/octocat/keys`);
    await ask(`${base}/repos/o/r`);
    expect(aws.requests.map(({ service, action }) => [service, action])).toEqual([
      ['github', 'listKeys'],
      ['github', 'getRepository'],
    ]);
  });
});

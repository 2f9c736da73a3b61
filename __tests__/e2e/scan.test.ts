import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { test, type World } from './world.ts';

/** Leaks of a careless action: the place, and its script with the ID request `token`. */
const LEAKS: readonly (readonly [place: string, how: string, script: string])[] = [
  ['stdout', 'as it is', `console.log('token ' + token)`],
  ['stderr', 'base64', `console.error(Buffer.from(token).toString('base64'))`],
  ['stderr', 'base64 without', `console.error(Buffer.from('x:' + token).toString('base64'))`],
  ['stdout', 'percent-encoded', `console.log('::debug::' + encodeURIComponent(token))`],
  ['annotations', 'as it is', `console.log('::error title=' + token + '::Refused.')`],
  ['summary', 'as it is', `give('STEP_SUMMARY', token)`],
  ['state', 'as it is', `give('STATE', 'token=' + token)`],
  ['output token', 'as it is', `give('OUTPUT', 'token=' + token)`],
  ['environment file', 'as it is', `give('ENV', 'TOKEN=' + token)`],
  ['path file', 'as it is', `give('PATH', '/' + token)`],
  ['stdout', 'in part', `console.log(token.slice(0, token.length / 2))`],
  ['stderr', 'in part', `console.error(encodeURIComponent(token.slice(20)))`],
  [
    'stdout',
    'as it is',
    `give('OUTPUT', 'console-url=https://a.example/?SigninToken=abc%2Fdef'); console.log('abc/def')`,
  ],
  [
    'stderr',
    'as it is',
    `give('OUTPUT', 'console-urls=[{"consoleUrl":"https://b.example/?SigninToken=b"}]');
     console.error('https://b.example/?SigninToken=b')`,
  ],
  [
    'log',
    'as it is',
    `give('OUTPUT', 'console-url=https://a.example/?SigninToken=not-masked-before')`,
  ],
];

describe('the scan', () => {
  test.concurrent.for(LEAKS)('finds in %s a secret %s', async ([place, how, script], { world }) => {
    const action = await fakeAction(world, script);
    await expect(world.run({ action })).rejects.toThrow(`${place}: a secret, ${how}`);
  });

  test.for([
    'console-url=https://a.example/?Token=abc',
    'console-url=https://a.example/?SigninToken=&Issuer=b',
    'console-urls=[{"consoleUrl":"https://b.example/"}]',
  ])('does not confuse %s with a login URL', async (output, { world }) => {
    const action = await fakeAction(world, `give('OUTPUT', '${output}')`);
    await expect(world.run({ action })).rejects.toThrow('holds no sign-in token');
  });

  test('lets mask lines and masked outputs pass', async ({ world }) => {
    const action = await fakeAction(
      world,
      `const url = 'https://a.example/?SigninToken=' + token;
       console.log('::add-mask::' + token);
       console.log('::add-mask::' + url);
       give('OUTPUT', 'console-url=' + url)`,
    );
    const { outputs, log } = await world.run({ action });
    expect(outputs['console-url']).toContain('https://a.example/');
    expect(log).toContain('console-url = ***');
  });

  test('cannot be bypassed: only world.ts starts steps', () => {
    const sources = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts'));
    const starting = sources.filter((name) =>
      /new Job\(|\bspawn\(/.test(readFileSync(path.join(import.meta.dirname, name), 'utf8')),
    );
    expect(starting).toEqual(['world.ts']);
  });
});

async function fakeAction(world: World, script: string): Promise<string> {
  await world.file(
    'main.mjs',
    `import { appendFileSync } from 'node:fs';
const give = (file, text) => appendFileSync(process.env['GITHUB_' + file], text + '\\n');
const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
${script};
`,
  );
  const manifest = 'name: Fake\nruns:\n  using: node24\n  main: main.mjs\n';
  return path.dirname(await world.file('action.yml', manifest));
}

import { describe, expect } from 'vitest';
import { startProxy } from '../../local/hosts/proxy.ts';
import { arnOf } from '../fixtures/roles.ts';
import { test } from './world.ts';

const ROLE = { 'role-arn': arnOf('ReadOnly') };
const VARIABLES = [
  'AWS_ENDPOINT_URL_STS',
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_SIGNIN',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
];
const FOREIGN = [
  'http://sts.internal.example/',
  'http://10.0.0.7:8080',
  // Look-alikes of this machine.
  'http://127.0.0.1.evil.example/',
  'http://localhost.evil.example/',
  'http://127.0.0.1@evil.example/',
  'http://[::ffff:10.0.0.7]/',
];
const NO_URLS = ['sts.internal.example', 'ftp://127.0.0.1/', 'file:///etc/passwd', '/federation'];

const REFUSED = VARIABLES.flatMap((variable) =>
  [...FOREIGN, ...NO_URLS].map((value) => [variable, value] as const),
);

describe('an endpoint that would show credentials to the network is refused', () => {
  test.concurrent.for(REFUSED)('%s=%s', async ([variable, value], { world }) => {
    const run = await world.run({
      inputs: ROLE,
      environment: {
        // If this one is set too, the general one does not count.
        ...(variable === 'AWS_ENDPOINT_URL' && { AWS_ENDPOINT_URL_STS: '' }),
        [variable]: value,
      },
    });
    expect(run.annotations).toEqual([
      {
        level: 'error',
        title: 'invalid-input',
        message: expect.stringMatching(
          new RegExp(`^The environment variable ${variable} .*(?:Use https|Correct or remove)`),
        ),
      },
    ]);
    expect(run.calls).toEqual([]);
    expect(run.exitCode).toBe(1);
  });
});

describe('a name of this machine that resolves to another one is refused', () => {
  const preload = new URL('./names-elsewhere.mjs', import.meta.url).href;

  test.concurrent('also if there is a proxy on this machine', async ({ world, onTestFinished }) => {
    const proxy = await startProxy();
    onTestFinished(proxy.close);
    const run = await world.run({
      inputs: ROLE,
      environment: {
        ACTIONS_ID_TOKEN_REQUEST_URL: `http://aws.localhost:${new URL(world.aws.url).port}/`,
        NODE_OPTIONS: `--import ${preload}`,
        http_proxy: proxy.url,
      },
    });
    expect(run.annotations).toMatchObject([
      { title: 'invalid-input', message: expect.stringContaining('resolves to 192.0.2.7') },
    ]);
    expect([...proxy.forwarded, ...proxy.refusals]).toEqual([]);
  });

  test.concurrent.for(VARIABLES)('%s', async (variable, { world }) => {
    const { port } = new URL(world.aws.url);
    const run = await world.run({
      inputs: ROLE,
      environment: {
        ...(variable === 'AWS_ENDPOINT_URL' && { AWS_ENDPOINT_URL_STS: '' }),
        [variable]: `http://aws.localhost:${port}/`,
        NODE_OPTIONS: `--import ${preload}`,
      },
    });
    expect(run.annotations).toEqual([
      {
        level: 'error',
        title: 'invalid-input',
        message: expect.stringMatching(
          /^An endpoint leads to aws\.localhost, which resolves to 192\.0\.2\.7, over plain http.* Use https/,
        ),
      },
    ]);
    expect(run.exitCode).toBe(1);
  });
});

describe('an endpoint of the AWS configuration file', () => {
  const config = (url: string) =>
    `[default]\nservices = here\n[services here]\nsts =\n  endpoint_url = ${url}\n`;

  test.concurrent('is used', async ({ world }) => {
    const file = await world.file('config', config(`${world.aws.url}/sts`));
    const run = await world.run({
      inputs: ROLE,
      environment: { AWS_ENDPOINT_URL_STS: '', AWS_CONFIG_FILE: file },
    });
    expect(run.annotations).toEqual([]);
    expect(run.log).toContain(`Requests for AWS go to ${new URL(world.aws.url).host},`);
  });

  test.concurrent('may not show credentials to the network either', async ({
    world,
    onTestFinished,
  }) => {
    const proxy = await startProxy();
    onTestFinished(proxy.close);
    const file = await world.file('config', config('http://sts.internal.example'));
    const run = await world.run({
      inputs: ROLE,
      environment: { AWS_ENDPOINT_URL_STS: '', AWS_CONFIG_FILE: file, http_proxy: proxy.url },
      timeFactor: 0.1,
    });
    expect(run.annotations).toMatchObject([{ level: 'error', title: 'invalid-input' }]);
    expect(run.annotations[0]?.message).toMatch(
      /sts\.internal\.example over plain http.*Use https/,
    );
    expect(proxy.refusals).toEqual([]);
  });
});

describe('endpoint variables', () => {
  test.concurrent('are logged once, with the host', async ({ world }) => {
    const run = await world.run({ inputs: ROLE });
    const { host } = new URL(world.aws.url);
    expect(run.log.split(`Requests for AWS go to ${host},`)).toHaveLength(2);
  });

  test.concurrent('AWS_ENDPOINT_URL replaces the endpoint of STS', async ({ world }) => {
    const run = await world.run({
      inputs: ROLE,
      environment: { AWS_ENDPOINT_URL_STS: '', AWS_ENDPOINT_URL: world.aws.url },
    });
    expect(run.requests).toMatchObject([{}, { service: 'sts', path: '/' }, { service: 'signin' }]);
    expect(run.exitCode).toBe(0);
  });

  test.concurrent('AWS_ENDPOINT_URL_STS has priority over it', async ({ world }) => {
    const run = await world.run({
      inputs: ROLE,
      environment: { AWS_ENDPOINT_URL: 'http://sts.internal.example/' },
    });
    expect(run.exitCode).toBe(0);
  });

  test.concurrent('other spellings of this machine work', async ({ world }) => {
    const named = (value = '') => value.replace('//127.0.0.1', '//localhost');
    const run = await world.run({
      inputs: ROLE,
      environment: {
        AWS_ENDPOINT_URL_STS: named(world.aws.environment['AWS_ENDPOINT_URL_STS']),
        AWS_ENDPOINT_URL_SIGNIN: `${named(world.aws.environment['AWS_ENDPOINT_URL_SIGNIN'])}/`,
      },
    });
    expect(run.annotations).toEqual([]);
    expect(run.outputs['console-url']).toMatch(/^http:\/\/localhost:\d+\/signin\/federation\?/);
  });
});

import { get } from 'node:https';
import { generate } from 'selfsigned';
import { afterEach, expect, test } from 'vitest';
import { createClock, type LocalAws, startLocalAws } from '../../../local/aws/index.ts';

let aws: LocalAws | undefined;
afterEach(async () => {
  await aws?.close();
  aws = undefined;
});

test('with the environment, AWS clients use the server', async () => {
  aws = await startLocalAws();
  expect(aws.environment).toEqual({
    AWS_ENDPOINT_URL_STS: `${aws.url}/sts`,
    AWS_ENDPOINT_URL_IAM: `${aws.url}/iam`,
    AWS_ENDPOINT_URL_SIGNIN: `${aws.url}/signin`,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  });
  expect(aws.environmentFor('aws-us-gov')).toMatchObject({
    AWS_ENDPOINT_URL_SIGNIN: `${aws.url}/signin/aws-us-gov`,
    AWS_REGION: 'us-gov-west-1',
  });
});

test('the caller can add to the world', async () => {
  aws = await startLocalAws({ world: (world) => void world.addAccount('444455556666', 'aws-cn') });
  expect([...aws.world.accounts.keys()]).toEqual(['111122223333', '444455556666']);
});

test('long-term keys are secrets from the start', async () => {
  aws = await startLocalAws();
  const key = aws.world.account('111122223333').user('deployer')?.accessKeys[0];
  expect(aws.secrets).toEqual([
    { kind: 'access-key-id', value: key?.accessKeyId },
    { kind: 'secret-access-key', value: key?.secretAccessKey },
  ]);
});

test('the clock moves forward as requested, and the Date header with it', async () => {
  const clock = createClock();
  aws = await startLocalAws({ clock });
  clock.advance(86_400);
  const response = await fetch(`${aws.url}/oidc/.well-known/jwks`);
  const ahead = Date.parse(response.headers.get('date') ?? '') - Date.now();
  expect(Math.round(ahead / 3_600_000)).toBe(24);
});

test('latency is added to every answer', async () => {
  aws = await startLocalAws({ latencyMs: 40 });
  const start = performance.now();
  await fetch(`${aws.url}/oidc/.well-known/jwks`);
  expect(performance.now() - start).toBeGreaterThan(35);
});

test('speaks HTTPS with a given certificate', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  aws = await startLocalAws({ tls: { key, cert } });
  expect(aws.environment['AWS_ENDPOINT_URL_STS']).toMatch(/^https:/);
  const options = { ca: cert, servername: 'localhost', checkServerIdentity: () => undefined };
  const status = new Promise((resolve, reject) => {
    get(`${aws?.url}/oidc/.well-known/jwks`, options, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
  expect(await status).toBe(200);
});

test('close also ends hanging requests', async () => {
  aws = await startLocalAws();
  aws.faults.add({ service: 'oidc', fault: { hang: true } });
  const { requests } = aws;
  const request = fetch(`${aws.url}/oidc/.well-known/jwks`).catch(() => 'ended');
  while (requests.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await aws.close();
  aws = undefined;
  expect(await request).toBe('ended');
});

test.each(['/', '/s3/', '/stsx'])('an unknown path %s belongs to no service', async (path) => {
  aws = await startLocalAws();
  const response = await fetch(aws.url + path);
  expect(response.status).toBe(path === '/' ? 400 : 404);
  expect(aws.requests).toHaveLength(path === '/' ? 1 : 0);
});

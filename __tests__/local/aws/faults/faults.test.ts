import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fault, type LocalAws, startLocalAws } from '../../../../local/aws/index.ts';

let aws: LocalAws;
let grant: Record<string, string>;
beforeEach(async () => {
  aws = await startLocalAws();
  grant = aws.grantIdToken();
});
afterEach(() => aws.close());

function ask(signal?: AbortSignal): Promise<Response> {
  return fetch(`${grant['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=x`, {
    headers: { authorization: `bearer ${grant['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
    redirect: 'manual',
    ...(signal === undefined ? {} : { signal }),
  });
}

async function askWith(fault: Fault): Promise<Response> {
  aws.faults.add({ service: 'oidc', fault });
  return ask();
}

function issuedTokens(): number {
  return aws.secrets.filter(({ kind }) => kind === 'id-token').length;
}

test('a status, with body and headers', async () => {
  const response = await askWith({
    status: 429,
    body: '{"message":"slow down"}',
    contentType: 'application/json',
    headers: { 'retry-after': '3' },
  });
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('3');
  expect(await response.json()).toEqual({ message: 'slow down' });
  expect(aws.requests).toMatchObject([{ service: 'oidc', action: 'token', status: 429 }]);
});

test('an answer that comes late, but comes', async () => {
  const start = performance.now();
  const response = await askWith({ delayMs: 60 });
  expect(response.status).toBe(200);
  expect(performance.now() - start).toBeGreaterThan(50);
});

test('no answer at all', async () => {
  aws.faults.add({ service: 'oidc', fault: { hang: true } });
  await expect(ask(AbortSignal.timeout(100))).rejects.toThrow(/timeout/);
  expect(aws.requests).toMatchObject([{ status: 0 }]);
});

test.each<[string, Fault]>([
  ['a reset before the response', { reset: 'before-response' }],
  ['bytes that are not HTTP', { garbage: true }],
])('%s', async (_, fault) => {
  await expect(askWith(fault)).rejects.toThrow('fetch failed');
  expect(issuedTokens()).toBe(0);
});

test('a reset in mid-response', async () => {
  const response = await askWith({ reset: 'mid-response' });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow();
});

test('HTML with 200', async () => {
  const response = await askWith({ html200: true });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await response.text()).toContain('<html>');
});

test('half a body in a complete HTTP response', async () => {
  const response = await askWith({ truncated: true });
  const text = await response.text();
  expect(text).toMatch(/^{"value":"ey/);
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
});

test('a wrong content type', async () => {
  const response = await askWith({ wrongContentType: true });
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(await response.json()).toHaveProperty('value');
});

test('a trickle', async () => {
  const start = performance.now();
  const response = await askWith({ trickle: { bytesPerChunk: 200, everyMs: 15 } });
  expect(await response.json()).toHaveProperty('value');
  expect(performance.now() - start).toBeGreaterThan(30);
});

test('a huge body', async () => {
  const response = await askWith({ hugeBody: 10_000_000 });
  expect((await response.arrayBuffer()).byteLength).toBe(10_000_000);
});

test('a redirect', async () => {
  const response = await askWith({ redirect: 'https://evil.example/' });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('https://evil.example/');
});

test('an error of the Query protocol', async () => {
  const response = await askWith({ awsError: { status: 400, code: 'Throttling', message: 'a<b' } });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('<Code>Throttling</Code><Message>a&lt;b</Message>');
});

describe('a call takes effect', () => {
  test.each<[Fault, number]>([
    [{ status: 503 }, 0],
    [{ status: 503, afterEffect: true }, 1],
    [{ reset: 'before-response', afterEffect: true }, 1],
    [{ html200: true }, 0],
    [{ truncated: true }, 1],
  ])('with %j: %d times', async (fault, times) => {
    await askWith(fault).catch(() => undefined);
    expect(issuedTokens()).toBe(times);
  });
});

describe('a rule', () => {
  const statuses = async (count: number) => {
    const result: number[] = [];
    for (let i = 0; i < count; i++) {
      result.push((await ask()).status);
    }
    return result;
  };

  test('applies until it is cleared', async () => {
    aws.faults.add({ service: 'oidc', fault: { status: 503 } });
    expect(await statuses(3)).toEqual([503, 503, 503]);
    aws.faults.clear();
    expect(await statuses(1)).toEqual([200]);
  });

  test('applies to some requests, after some without a fault', async () => {
    aws.faults.add({ service: 'oidc', times: 2, skip: 1, fault: { status: 503 } });
    expect(await statuses(5)).toEqual([200, 503, 503, 200, 200]);
  });

  test('is followed by the next one when it is used up', async () => {
    aws.faults.add({ service: 'oidc', times: 1, fault: { status: 503 } });
    aws.faults.add({ service: 'oidc', times: 1, fault: { status: 500 } });
    expect(await statuses(3)).toEqual([503, 500, 200]);
  });

  test('is for its service and action only', async () => {
    aws.faults.add({ service: 'sts', fault: { status: 503 } });
    aws.faults.add({ service: 'oidc', action: 'jwks', fault: { status: 503 } });
    expect(await statuses(1)).toEqual([200]);
    expect((await fetch(`${aws.url}/oidc/.well-known/jwks`)).status).toBe(503);
  });
});

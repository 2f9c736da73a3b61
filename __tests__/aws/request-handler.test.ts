import { expect, test, vi } from 'vitest';
import { requestHandler } from '../../src/aws/request-handler.ts';
import { TransportError } from '../../src/http/message.ts';
import { answer, network } from './wire.ts';

const sdkRequest = {
  method: 'GET',
  protocol: 'https:',
  hostname: 'sts.example',
  path: '/base/path',
  headers: { host: 'sts.example', 'x-amz-date': 'now' },
};
type Handle = ReturnType<typeof requestHandler>['handle'];
const handle = (send: Parameters<typeof requestHandler>[0], request: object, options = {}) =>
  requestHandler(send).handle(request as Parameters<Handle>[0], options);

test.each([
  ['a path', {}, 'https://sts.example/base/path'],
  ['a port', { port: 8443 }, 'https://sts.example:8443/base/path'],
  [
    'a query, with lists and empty values',
    { query: { a: 'b c', list: ['1', '&2'], empty: null } },
    'https://sts.example/base/path?a=b+c&list=1&list=%262&empty=',
  ],
])('a request with %s', async (_what, more, url) => {
  const { send, requests } = network(answer(200, ''));
  await handle(send, { ...sdkRequest, ...more });
  expect(requests[0]?.url.href).toBe(url);
  expect(requests[0]).toMatchObject({ method: 'GET', headers: sdkRequest.headers });
  expect(requests[0]?.body).toBeUndefined();
});

test('a body goes out as it is, and the answer comes back as the SDK wants it', async () => {
  const { send, requests } = network(answer(418, 'tea', { 'x-a': 'b' }));
  const { response } = await handle(send, { ...sdkRequest, method: 'POST', body: 'Action=x' });
  expect(requests[0]).toMatchObject({ method: 'POST', body: 'Action=x' });
  expect(response).toMatchObject({
    statusCode: 418,
    headers: { 'content-type': 'text/xml', 'x-a': 'b' },
    body: new TextEncoder().encode('tea'),
  });
});

test('the signal reaches the network', async () => {
  const reason = new Error('cancelled');
  const send = vi.fn(network(answer(200, '')).send);
  const abortSignal = AbortSignal.abort(reason);
  await expect(handle(send, sdkRequest, { abortSignal })).rejects.toBe(reason);
  expect(send).toHaveBeenCalledWith(expect.anything(), abortSignal);
});

test('a fault of the network stays one', async () => {
  const fault = new TransportError('reset', 'sts.example', 'closed');
  await expect(handle(network(fault).send, sdkRequest)).rejects.toBe(fault);
});

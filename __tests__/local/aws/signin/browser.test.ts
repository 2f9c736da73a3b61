import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { Browser } from '../../../../local/aws/signin/browser.ts';

/** A site on a free port of this machine. */
async function site(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Redirects `/a/1` to `/a/2` and so on, each with a cookie, and shows which cookies it gets at the end. */
function chain(length: number, attributes = '') {
  return site(({ url = '', headers }, response) => {
    const step = Number(url.split('/').at(-1));
    if (step > length) {
      response.end(headers.cookie);
    } else {
      const cookies = [`step${step}=${step}${attributes}`, `last=${step}${attributes}`];
      response.setHeader('set-cookie', cookies);
      response.writeHead(302, { location: `/a/${step + 1}` }).end();
    }
  });
}

test('follows several redirects, and carries the cookies of each', async () => {
  const url = await chain(3);
  expect(await new Browser().open(`${url}/a/1`)).toEqual({
    url: `${url}/a/4`,
    redirected: true,
    status: 200,
    html: 'step1=1; step2=2; step3=3; last=3',
  });
});

test('keeps cookies for the next page; another browser has none', async () => {
  const url = await chain(1);
  const browser = new Browser();
  const { url: end } = await browser.open(`${url}/a/1`);
  expect(await browser.open(end)).toMatchObject({ redirected: false, html: 'step1=1; last=1' });
  expect(await new Browser().open(end)).toMatchObject({ html: '' });
});

test.each([
  ['; Path=/', 'step1=1; last=1'],
  ['; Path=/a; HttpOnly', 'step1=1; last=1'],
  ['; HttpOnly; path=/a/2', 'step1=1; last=1'],
  ['; Path=/a/22', ''],
  ['; Path=/b', ''],
])('a cookie with %j goes to /a/2 as %j', async (attributes, cookies) => {
  const url = await chain(1, attributes);
  expect((await new Browser().open(`${url}/a/1`)).html).toBe(cookies);
});

test('a cookie is for the host that set it', async () => {
  const other = await site(({ headers }, response) => void response.end(headers.cookie));
  const url = await site((_, response) => {
    response.setHeader('set-cookie', 'secret=1; Path=/');
    response.writeHead(302, { location: `${other}/a/1` }).end();
  });
  expect(await new Browser().open(url)).toMatchObject({ url: `${other}/a/1`, html: '' });
});

test('gives up on redirects without an end', async () => {
  const url = await chain(Number.POSITIVE_INFINITY);
  await expect(new Browser().open(`${url}/a/1`)).rejects.toThrow('More than 10 redirects');
});

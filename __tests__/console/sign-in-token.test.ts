import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSignInToken } from '../../src/console/federation.ts';
import { ActionError } from '../../src/errors.ts';
import type { HttpResponse } from '../../src/http/message.ts';

describe('the answer', () => {
  const answer = (status: number, body: string | Uint8Array, type?: string): HttpResponse => ({
    status,
    headers: type === undefined ? {} : { 'content-type': type },
    body: Buffer.from(body),
  });
  const refused = 'federation-refused';
  const unavailable = 'federation-unavailable';
  const MESSAGES = {
    [refused]: 'The AWS federation endpoint refused the credentials (',
    [unavailable]: 'The AWS federation endpoint gave no sign-in token (',
  };
  const ADVICE = {
    [refused]:
      'Check that the role belongs to the partition and region in use, and that the credentials are those of a role or federation session that has not expired.',
    [unavailable]:
      'Run the job again in a few minutes. If it keeps failing, check that no proxy answers in place of AWS, and that the region and partition are right.',
  };
  const html = '<html>SECRET-OF-THE-BODY <b>Invalid credentials parameter</b></html>';

  test('holds the token, whatever else it holds', () => {
    const body = '{"SigninToken":"a/b+c==","More":1}';
    expect(readSignInToken(answer(200, body, 'text/plain'))).toBe('a/b+c==');
    expect(readSignInToken(answer(200, body))).toBe('a/b+c==');
  });

  test.each([
    ['400 with HTML', refused, answer(400, html, 'text/html;charset=UTF-8')],
    ['403 without a body', refused, answer(403, '')],
    ['499', refused, answer(499, '')],
    ['399', unavailable, answer(399, '{"SigninToken":"token"}')],
    ['404 with a token in it', refused, answer(404, '{"SigninToken":"token"}')],
    ['HTML with 200', unavailable, answer(200, html, 'text/html')],
    ['500', unavailable, answer(500, html)],
    ['503 with JSON', unavailable, answer(503, '{"SigninToken":"token"}')],
    ['a redirect', unavailable, answer(302, '{"SigninToken":"token"}')],
    ['204', unavailable, answer(204, '')],
    ['status 0', unavailable, answer(0, '')],
    ['nothing', unavailable, answer(200, '')],
    ['truncated JSON', unavailable, answer(200, '{"SigninToken":"tok')],
    ['JSON null', unavailable, answer(200, 'null')],
    ['a JSON string', unavailable, answer(200, '"token"')],
    ['a JSON array', unavailable, answer(200, '["SigninToken"]')],
    ['no token', unavailable, answer(200, '{"signinToken":"token"}')],
    ['an empty token', unavailable, answer(200, '{"SigninToken":""}')],
    ['a null token', unavailable, answer(200, '{"SigninToken":null}')],
    ['a number as token', unavailable, answer(200, '{"SigninToken":12345}')],
    ['a token with a newline', unavailable, answer(200, '{"SigninToken":"a\\nb"}')],
    ['a token with a space', unavailable, answer(200, '{"SigninToken":"a b"}')],
    ['a token before a space', unavailable, answer(200, '{"SigninToken":"ab "}')],
    ['a token behind a space', unavailable, answer(200, '{"SigninToken":" ab"}')],
    ['201 with a token', unavailable, answer(201, '{"SigninToken":"token"}')],
    ['a token beyond ASCII', unavailable, answer(200, '{"SigninToken":"\\ud800"}')],
    ['bytes that are no UTF-8', unavailable, answer(200, new Uint8Array([0xff, 0xfe, 0x00]))],
    ['a megabyte of nothing', unavailable, answer(200, ' '.repeat(1024 * 1024))],
  ] as const)('%s: %s', (_what, code, response) => {
    const failure = expect.objectContaining({ code, advice: ADVICE[code] });
    expect(() => readSignInToken(response)).toThrow(failure);
    expect(() => readSignInToken(response)).toThrow(MESSAGES[code]);
    expect(() => readSignInToken(response)).not.toThrow('SECRET-OF-THE-BODY');
  });

  test('429 after all tries is a limit, not a fault of the credentials', () => {
    expect(() => readSignInToken(answer(429, 'Rate exceeded'))).toThrow(
      expect.objectContaining({
        code: refused,
        message: `${MESSAGES[refused]}status 429, no content type, 13 bytes; it said: Rate exceeded).`,
        advice: 'Run the job again in a few minutes. AWS limits the requests of an account.',
      }),
    );
  });

  test.each([
    ['text/html;charset=UTF-8', 'text/html'],
    ['application/problem+json', 'application/problem+json'],
    ['a.b-c+d/e.f-g+h, x', 'a.b-c+d/e.f-g+h'],
    ['::error::injected', 'no content type'],
    [' text/html', 'no content type'],
    ['text/', 'no content type'],
    ['/html', 'no content type'],
    [undefined, 'no content type'],
  ])('of the type %j is reported by status, type and size', (type, told) => {
    expect(() => readSignInToken(answer(503, 'x', type))).toThrow(
      `${MESSAGES[unavailable]}status 503, ${told}, 1 bytes).`,
    );
  });

  test.each([
    [html, 'Invalid credentials parameter'],
    ['INVALID CREDENTIALS PARAMETER', 'Invalid credentials parameter'],
    [
      'The request sent by the client was syntactically incorrect.',
      'The request sent by the client was syntactically incorrect',
    ],
    [
      'Only federation tokens or assume role tokens may be used for federated login',
      'Only federation tokens or assume role tokens may be used for federated login',
    ],
    ['<h1>access denied</h1>', 'Access Denied'],
    ['Service unavailable, rate exceeded', 'Rate exceeded, Service Unavailable'],
  ])('of %j repeats known texts of AWS', (body, said) => {
    expect(() => readSignInToken(answer(400, body))).toThrow(
      `(status 400, no content type, ${body.length} bytes; it said: ${said}).`,
    );
  });

  test('never hangs, throws anything else, or repeats the body', () => {
    const status = fc.oneof(fc.constantFrom(200, 400, 500), fc.integer({ min: 0, max: 999 }));
    const token = fc.oneof(
      fc.json(),
      fc.string().map((text) => `{"SigninToken":${JSON.stringify(text)}}`),
    );
    const body = fc.oneof(fc.uint8Array().map(String), fc.string({ unit: 'binary' }), token);
    fc.assert(
      fc.property(status, body, fc.string(), (code, text, type) => {
        const marked = answer(code, `${text} MARK-OF-BODY`, type);
        for (const response of [answer(code, text, type), marked]) {
          try {
            const read = readSignInToken(response);
            expect(read).toBe(JSON.parse(text).SigninToken);
            expect(read).toMatch(/^[!-~]+$/);
          } catch (error) {
            expect(error).toBeInstanceOf(ActionError);
            expect(String(error)).not.toContain('MARK-OF-BODY');
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { open } from '../../../opener/opening/open.ts';
import { Refusal } from '../../../opener/refusal.ts';
import { identity, jsonLink, LOGIN, PAYLOAD, RUN, refusalOf, textOf } from './links.ts';

const HOSTILE = fc.oneof(
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'https://signin.aws.amazon.com@evil.example/',
    'https://evil.example/#.console.aws.amazon.com/',
    'https://console.aws.amazon.com.evil.example/',
    'https://console.aws.amazon.com:444/',
    'https://console.aws.amazon.com\\@evil.example/',
    'eu-central-1.evil.example/#',
    'https://eu-central-1.console.aws.amazon.com/\n&Destination=https://evil.example/',
    '__proto__',
    '\u202e',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.webUrl(),
);

test('whatever parts a link holds, it opens to a page of AWS or is refused', async () => {
  const name = fc.constantFrom(
    ...['region', 'issuer', 'destination', 'signInToken', 'accountId', 'role', 'urlExpiresAt'],
    ...['sessionExpiresAt', 'code', 'kind', '__proto__', 'url', 'reason', 'asker', 'run'],
  );
  const value = fc.oneof(HOSTILE, fc.jsonValue());
  const json = JSON.stringify({
    version: 1,
    run: RUN,
    roles: [{ ...PAYLOAD.roles[0], kind: undefined, urlExpiresAt: 1, sessionExpiresAt: 2 }],
  });
  await fc.assert(
    fc.asyncProperty(name, value, fc.boolean(), async (part, hostile, isOfRole) => {
      const content = JSON.parse(json);
      const place = isOfRole ? content.roles[0] : content;
      Object.defineProperty(place, part, { value: hostile, enumerable: true });
      await expectAwsOrRefusal(await jsonLink(JSON.stringify(content)));
    }),
    { numRuns: 500 },
  );
});

test('whatever the fragment is, it is refused', async () => {
  const fragment = fc.tuple(fc.constantFrom('', '1.', '#1.', '01.', '1.YWdl'), HOSTILE);
  await fc.assert(
    fc.asyncProperty(fragment, async (parts) => {
      expect(await refusalOf(parts.join(''))).toMatch(
        /^(?:not-sealed|damaged|newer-version|open-link)$/,
      );
    }),
  );
});

test('whatever is sealed, it opens to a page of AWS or is refused', async () => {
  const content = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.webUrl(),
    fc
      .webUrl({ withQueryParameters: true })
      .map((url) => url.replace(/^https?:\/\/[^/]+/, 'https://signin.aws.amazon.com')),
    fc.string().map((token) => `${LOGIN.url}${token}`),
  );
  await fc.assert(
    fc.asyncProperty(content, async (text) => {
      await expectAwsOrRefusal(await textOf(text));
    }),
    { numRuns: 200 },
  );
});

async function expectAwsOrRefusal(text: string): Promise<void> {
  const opened = await open(text, identity).catch((error: unknown) => error);
  if (opened instanceof Refusal) {
    return;
  }
  const { roles } = opened as Awaited<ReturnType<typeof open>>;
  for (const login of roles.flatMap((role) => (role.kind === 'session' ? role.login : []))) {
    const { protocol, host, pathname, searchParams, hash } = new URL(login.url);
    expect({ protocol, pathname, hash }).toEqual({
      protocol: 'https:',
      pathname: '/federation',
      hash: '',
    });
    expect(host).toMatch(
      /^(?:[a-z]+(?:-[a-z]+)+-\d+\.)?signin\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws-eusc\.eu)$/,
    );
    expect([...searchParams.keys()]).toEqual(['Action', 'Issuer', 'Destination', 'SigninToken']);
    expect(new URL(searchParams.get('Destination') ?? '').hostname).toMatch(
      /(?:^|\.)(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws-eusc\.eu)$/,
    );
  }
}

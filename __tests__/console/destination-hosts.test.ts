import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RESOURCE_PAGES, SERVICE_PAGES } from '../../src/console/page-lookup.ts';
import { ActionError } from '../../src/errors.ts';
import { type PartitionId, partitionById } from '../../src/partition/partition.ts';
import { openedUrl } from '../fixtures/destination.ts';

/** The consoles, written again, independently of the code under test. */
const CONSOLES: Readonly<Record<PartitionId, { domain: string; region: string }>> = {
  aws: { domain: 'console.aws.amazon.com', region: 'us-east-1' },
  'aws-cn': { domain: 'console.amazonaws.cn', region: 'cn-north-1' },
  'aws-us-gov': { domain: 'console.amazonaws-us-gov.com', region: 'us-gov-west-1' },
  'aws-eusc': { domain: 'console.amazonaws-eusc.eu', region: 'eusc-de-east-1' },
};
const IDS = Object.keys(CONSOLES) as PartitionId[];
/** Consoles elsewhere, of the partition `aws` only. */
const ELSEWHERE =
  /^(?:lightsail|health|phd|(?:[a-z]{2}(?:-[a-z]+)+-\d{1,2}\.)?quicksight)\.aws\.amazon\.com$/;
const HOST_CHARACTERS = /^[a-z0-9.-]+$/;

/** The URL that a browser would open, or `undefined` if the destination was refused. */
async function accepted(
  destination: string | undefined,
  id: PartitionId,
): Promise<URL | undefined> {
  const { region } = CONSOLES[id];
  try {
    return new URL(await openedUrl(destination, { partition: partitionById(id), region }));
  } catch (error) {
    expect(error).toBeInstanceOf(ActionError);
    expect(error).toMatchObject({ code: 'invalid-input' });
    return undefined;
  }
}

function expectConsole(url: URL, id: PartitionId): void {
  const { domain } = CONSOLES[id];
  expect(url.protocol).toBe('https:');
  expect(url.username + url.password + url.port).toBe('');
  expect(url.hostname).toMatch(HOST_CHARACTERS);
  const isElsewhere = id === 'aws' && ELSEWHERE.test(url.hostname);
  const isConsole = url.hostname === domain || url.hostname.endsWith(`.${domain}`);
  expect(isConsole || isElsewhere, url.href).toBe(true);
  expect(url.hostname).not.toContain('xn--');
}

describe('look-alikes of a console are refused', () => {
  const console = 'console.aws.amazon.com';
  test.each([
    ['a longer host', `https://${console}.evil.example/`],
    ['a host with the console in front of a hyphen', `https://${console}-evil.example/`],
    ['a suffix without a dot', `https://evil${console}/`],
    ['the console as user name', `https://${console}@evil.example/`],
    ['the console as user name and password', `https://${console}:443@evil.example/`],
    ['a user name before the console', `https://user@${console}/`],
    ['an empty user name', `https://@${console}/`],
    ['the console in the path', `https://evil.example/${console}`],
    ['the console in the query', `https://evil.example?.${console}`],
    ['the console in the fragment', `https://evil.example#.${console}`],
    ['a backslash before an @', `https://evil.example\\@${console}/`],
    ['a backslash in front of the suffix', `https://evil.example\\.${console}/`],
    ['only backslashes', '\\\\evil.example'],
    ['slash and backslash', '/\\evil.example'],
    ['https with backslashes', 'https:\\\\evil.example'],
    ['an encoded slash in the host', `https://evil.example%2f.${console}/`],
    ['an encoded @ in the host', `https://evil.example%40${console}/`],
    ['an encoded question mark in the host', `https://evil.example%3f.${console}/`],
    ['an encoded hash in the host', `https://evil.example%23.${console}/`],
    ['an encoded NUL in the host', `https://evil.example%00.${console}/`],
    ['an encoded backslash in the host', `https://evil.example%5c.${console}/`],
    ['a tab in the host', `https://evil.example\t.${console}/`],
    ['a tab in the scheme', `ht\ttps://${console}/`],
    ['a newline in the host', `https://${console}\n.evil.example/`],
    ['a newline in front', `\nhttps://${console}/`],
    ['a carriage return', `https://${console}\r@evil.example/`],
    ['a NUL', `https://${console}\0.evil.example/`],
    ['a space', `https://${console} .evil.example/`],
    ['a byte order mark in front', `\ufeff//evil.example/`],
    ['a line separator', `https://${console}\u2028@evil.example/`],
    ['punycode below the console', `https://xn--80ak6aa92e.${console}/`],
    ['letters of another alphabet', 'https://c\u043ensole.aws.amazon.com/'],
    ['full-width dots and another host', 'https://evil\uff0eexample/'],
    ['a full-width slash before the suffix', `https://evil.example\uff0f.${console}/`],
    ['a full-width @', `https://user\uff20${console}/`],
    ['a trailing dot', `https://${console}./`],
    ['two dots', `https://.${console}/`],
    ['an empty label', `https://a..${console}/`],
    ['an underscore', `https://a_b.${console}/`],
    ['a port', `https://${console}:8443/`],
    ['plain http', `http://${console}/`],
    ['ftp', `ftp://${console}/`],
    ['a scheme of its own', `javascript://${console}/%0aalert(1)`],
    ['javascript', 'javascript:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['https without slashes', 'https:evil.example'],
    ['https with one slash', 'https:/evil.example'],
    ['https with three slashes', 'https:///evil.example'],
    ['https with a path of @', `https:///@evil.example/${console}`],
    ['no scheme', '//evil.example'],
    ['three slashes', '///evil.example'],
    ['the sign-in host', 'https://signin.aws.amazon.com/federation?Action=login'],
    ['another host of AWS', 'https://aws.amazon.com/'],
    ['an address', 'https://127.0.0.1/'],
    ['an IPv6 address', 'https://[::1]/'],
    ['no host', 'https://'],
    ['a session prefix before another host', 'https://111122223333-abc.evil.example/'],
    ['nothing but a session prefix', 'https://111122223333-abc.'],
    ['two session prefixes around another host', 'https://111122223333-a.evil.111122223333-b.com/'],
  ])('%s', async (_what, destination) => {
    expect(await accepted(destination, 'aws')).toBeUndefined();
  });

  test('full-width spellings of the console itself come out in plain ASCII', async () => {
    const spelled = 'https://console\u3002aws\uff0eamazon\uff61com/s3';
    expect((await accepted(spelled, 'aws'))?.href).toBe(`https://${console}/s3`);
  });
});

const piece = fc.constantFrom(
  ...['https://', 'http://', 'https:', '//', '/', '\\', '@', ':', '.', '#', '?', '&', '%2f', '%40'],
  ...['%2e%2e', '\t', '\n', '\u3002', '\uff0e', '\uff20', 'xn--', 'evil.example', 'region='],
  ...[
    'arn:aws:s3:::',
    '111122223333-a.',
    's3',
    'go/view?arn=',
    '\ud800',
    ' ',
    ':443',
    '[::1]',
    'lightsail.aws.amazon.com',
    '.quicksight.aws.amazon.com',
  ],
  ...Object.values(CONSOLES).flatMap(({ domain, region }) => [domain, region, `.${domain}`]),
);
const ids = fc.constantFrom(...IDS);
/** Resources of the kinds that have a page, with names that try to leave it. */
const resource = fc
  .tuple(
    ids,
    fc.constantFrom(...RESOURCE_PAGES),
    fc.array(fc.oneof(piece, fc.string()), { maxLength: 6 }),
  )
  .map(([id, { arn }, names]) => {
    let next = 0;
    return arn
      .replace('arn:aws:', `arn:${id}:`)
      .replaceAll('{region}', CONSOLES[id].region)
      .replaceAll('{account}', '111122223333')
      .replaceAll(/[[\]]/g, '')
      .replaceAll(/\{\w+[/*#]?\}/g, () => names[next++] ?? '..');
  });
/** Texts that might be destinations. Made only on demand, because fast-check is slow for some. */
const destinations = () =>
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string()), { maxLength: 8 })
      .map((all) => all.join('')),
    fc.tuple(piece, fc.nat(20_000)).map(([text, times]) => `s3/${text.repeat(times)}`),
    resource,
    fc.constantFrom(...SERVICE_PAGES).map(({ words }) => words.split(' ').at(-1) ?? ''),
    fc
      .tuple(fc.constantFrom('s3://b3t/', '/aws/', 'S3://'), fc.string())
      .map((parts) => parts.join('')),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.tuple(ids, fc.string()).map(([id, text]) => `https://${CONSOLES[id].domain}${text}`),
    fc.tuple(ids, fc.string()).map(([id, text]) => `https://${text}.${CONSOLES[id].domain}/`),
    fc.tuple(ids, fc.webPath()).map(([id, path]) => `https://${CONSOLES[id].domain}${path}`),
    fc.tuple(fc.webPath(), fc.webQueryParameters()).map(([path, query]) => `s3${path}?${query}`),
  );

test('no destination leads out of the console of its partition', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(destinations(), ids, async (text, id) => {
      const url = await accepted(text, id);
      if (url !== undefined) {
        taken += 1;
        expectConsole(url, id);
      }
    }),
    { numRuns: 3000 },
  );
  expect(taken).toBeGreaterThan(100);
});

test('what was accepted once is accepted again, unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(destinations(), async (text) => {
      const url = await accepted(text, 'aws');
      if (url !== undefined) {
        expect((await accepted(url.href, 'aws'))?.href).toBe(url.href);
      }
    }),
    { numRuns: 1000 },
  );
});

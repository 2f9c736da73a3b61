import { describe, expect, test } from 'vitest';
import { loginOf, loginOfUrl } from '../../../opener/opening/login.ts';
import { Refusal } from '../../../opener/refusal.ts';

const PARTS = {
  region: 'eu-central-1',
  issuer: 'https://github.com/octo-org/octo-repo/actions/runs/1',
  destination: 'https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1',
  signInToken: 'TOKEN-x_y',
};
const URL_OF_PARTS =
  'https://eu-central-1.signin.aws.amazon.com/federation?Action=login&Issuer=https%3A%2F%2Fgithub.com%2Focto-org%2Focto-repo%2Factions%2Fruns%2F1&Destination=https%3A%2F%2Feu-central-1.console.aws.amazon.com%2Fs3%2Fhome%3Fregion%3Deu-central-1&SigninToken=TOKEN-x_y';

function refusalOf(read: () => unknown): string {
  try {
    read();
    return 'none';
  } catch (error) {
    return error instanceof Refusal ? error.kind : `${error}`;
  }
}

describe('the login URL of parts', () => {
  test('is the one that the action builds', () => {
    expect(loginOf(PARTS)).toEqual({
      url: URL_OF_PARTS,
      host: 'eu-central-1.signin.aws.amazon.com',
      page: PARTS.destination,
      issuer: PARTS.issuer,
    });
  });

  test.each([
    ['us-east-1', 'console.aws.amazon.com', 'signin.aws.amazon.com'],
    ['cn-north-1', 'console.amazonaws.cn', 'signin.amazonaws.cn'],
    ['cn-northwest-1', 'console.amazonaws.cn', 'cn-northwest-1.signin.amazonaws.cn'],
    ['us-gov-east-1', 'console.amazonaws-us-gov.com', 'us-gov-east-1.signin.amazonaws-us-gov.com'],
    ['eusc-de-east-1', 'console.amazonaws-eusc.eu', 'eusc-de-east-1.signin.amazonaws-eusc.eu'],
  ])('signs in to %s at %s’s own host', (region, consoleDomain, host) => {
    const destination = `https://${region}.${consoleDomain}/console/home?region=${region}`;
    const login = loginOf({ ...PARTS, region, destination });
    expect(login.host).toBe(host);
    expect(loginOfUrl(login.url)).toEqual(login);
  });

  test.each([
    'https://lightsail.aws.amazon.com/ls/webapp/home',
    'https://eu-west-1.quicksight.aws.amazon.com/sn/start',
  ])('leads to the console elsewhere %s', (destination) => {
    const { url, page } = loginOf({ ...PARTS, destination });
    expect(page).toBe(destination);
    expect(loginOfUrl(url).page).toBe(destination);
  });

  test.each([
    ['a region of nobody', { region: 'xx-central-1' }],
    ['a host in place of a region', { region: 'evil.example.com#' }],
    ['an isolated region', { region: 'us-iso-east-1' }],
    ['a page elsewhere', { destination: 'https://example.com/' }],
    [
      'a page of a host that looks like the console',
      { destination: 'https://console.aws.amazon.com.example.com/' },
    ],
    ['a page of another partition', { destination: 'https://console.amazonaws.cn/s3/home' }],
    ['a page with a user', { destination: 'https://x@console.aws.amazon.com/s3/home' }],
    ['a page with a port', { destination: 'https://console.aws.amazon.com:8443/s3/home' }],
    [
      'a console elsewhere of another partition',
      { region: 'cn-north-1', destination: 'https://lightsail.aws.amazon.com/' },
    ],
    ['a script', { destination: 'javascript:alert(1)' }],
    ['an issuer that is a script', { issuer: 'javascript:alert(1)//' }],
    ['an issuer that is data', { issuer: 'data:text/html,<b>' }],
    ['no issuer', { issuer: '' }],
    ['plain http', { destination: 'http://console.aws.amazon.com/s3/home' }],
    [
      'a page that the action writes in another way',
      { destination: 'https://CONSOLE.aws.amazon.com/s3/home' },
    ],
    ['a service path', { destination: 's3/home' }],
  ])('is refused for %s', (_, change) => {
    expect(refusalOf(() => loginOf({ ...PARTS, ...change }))).toBe('not-aws');
  });
});

describe('a login URL', () => {
  test('is taken apart and built again', () => {
    expect(loginOfUrl(URL_OF_PARTS)).toEqual(loginOf(PARTS));
  });

  test.each<[string, (url: string) => string]>([
    ['of another host', (url) => url.replace('signin.aws.amazon.com', 'signin.example.com')],
    ['of a host below ours', (url) => url.replace('eu-central-1.signin', 'evil.signin')],
    ['over http', (url) => url.replace('https:', 'http:')],
    [
      'of this machine',
      (url) => url.replace('https://eu-central-1.signin.aws.amazon.com', 'http://127.0.0.1:8080'),
    ],
    ['with a user', (url) => url.replace('https://', 'https://x@')],
    ['with a port', (url) => url.replace('.com/fed', '.com:444/fed')],
    ['of another path', (url) => url.replace('/federation', '/oauth')],
    ['of another action', (url) => url.replace('Action=login', 'Action=logout')],
    ['without a token', (url) => url.replace('TOKEN-x_y', '')],
    ['with something more', (url) => `${url}&SessionType=x`],
    ['with something twice', (url) => `${url}&Destination=https%3A%2F%2Fexample.com`],
    ['with a fragment', (url) => `${url}#x`],
    ['in another order', (url) => url.replace('Action=login&', '').concat('&Action=login')],
    ['to a page elsewhere', (url) => url.replace('console.aws.amazon.com', 'example.com')],
    ['that is not complete', () => 'https://'],
    ['that is a script', () => 'javascript:alert(1)'],
  ])('is refused %s', (_, change) => {
    expect(refusalOf(() => loginOfUrl(change(URL_OF_PARTS)))).toBe('not-aws');
  });
});

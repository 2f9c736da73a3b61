import { expect, test, vi } from 'vitest';
import { loginOf, loginOfUrl } from '../../../opener/opening/login.ts';

vi.mock('../../../opener/opening/sign-in-base.ts', () => ({
  SIGN_IN_BASE: new URL('http://127.0.0.1:4566/signin'),
}));

test('the page of npm run opener signs in at the local AWS, with a link and with a text', () => {
  const parts = {
    region: 'us-east-1',
    issuer: 'https://github.com/octo-org/octo-repo/actions/runs/1',
    destination: 'https://us-east-1.console.aws.amazon.com/s3/home?region=us-east-1',
    signInToken: 'TOKEN-x_y',
  };
  const login = loginOf(parts);
  expect(login.host).toBe('127.0.0.1:4566');
  const text = login.url.replace('http://127.0.0.1:4566/signin', 'https://signin.aws.amazon.com');
  expect(loginOfUrl(text)).toEqual(login);
  expect(() => loginOfUrl(text.replace('signin.', 'elsewhere.'))).toThrow();
});

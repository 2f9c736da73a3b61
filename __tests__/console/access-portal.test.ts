import { describe, expect, test } from 'vitest';
import { parseAccessPortal, portalWarning } from '../../src/console/access-portal.ts';
import { inputRefusal } from '../fixtures/refusal.ts';

const START = 'https://example.awsapps.com/start';

describe('the access portal', () => {
  test.each<[string, string, string | undefined, string | undefined]>([
    [START, START, undefined, undefined],
    [`${START}/`, START, undefined, undefined],
    [`${START}//`, START, undefined, undefined],
    [`${START}#/`, START, undefined, undefined],
    [`${START}/#`, START, undefined, undefined],
    [`${START}/#/?tab=accounts`, START, undefined, undefined],
    [`${START}#?tab=accounts`, START, undefined, undefined],
    ['https://sso.example.com/@team', 'https://sso.example.com/@team', undefined, undefined],
    ['HTTPS://Example.awsapps.com/start', START, undefined, undefined],
    [
      'https://start.us-gov-home.awsapps.com/directory/d-1234567890',
      'https://start.us-gov-home.awsapps.com/directory/d-1234567890',
      undefined,
      undefined,
    ],
    [
      'https://ssoins-0123456789abcdef.portal.eu-central-1.app.aws/',
      'https://ssoins-0123456789abcdef.portal.eu-central-1.app.aws',
      undefined,
      undefined,
    ],
    [
      `${START}/#/console?account_id=111122223333&role_name=ReadOnly`,
      START,
      '111122223333',
      'ReadOnly',
    ],
    [`${START}#/console?role_name=a%2Bb`, START, undefined, 'a+b'],
    [`${START}/#/console?role_name=a+b`, START, undefined, 'a+b'],
    [`${START}/#/console?account_id=111122223333`, START, '111122223333', undefined],
    [`${START}#console?role_name=A`, START, undefined, 'A'],
    [`${START}/#/console?role_name=a@b=c`, START, undefined, 'a@b=c'],
    [`${START}/#/console?&role%5Fname=A&`, START, undefined, 'A'],
    [`${START}/#/console?role_name=${'n'.repeat(32)}`, START, undefined, 'n'.repeat(32)],
    [`${START}/#/console?`, START, undefined, undefined],
    [`${START}/#/console`, START, undefined, undefined],
  ])('%s', (text, startUrl, accountId, roleName) => {
    expect(parseAccessPortal(text)).toStrictEqual({ startUrl, accountId, roleName });
  });

  const FORMS =
    'Write the start URL of your access portal, such as https://example.awsapps.com/start, or a shortcut link that you copied there.';
  const NAME = 'Write the name of a permission set: 1 to 32 letters, digits and _ + = , . @ -';
  test.each<[string, string, string]>([
    [
      'example.awsapps.com/start',
      'is "example.awsapps.com/start", which is not an https URL',
      FORMS,
    ],
    [
      'http://example.awsapps.com/start',
      'is "http://example.awsapps.com/start", which is not an https URL',
      FORMS,
    ],
    [
      'https:example.awsapps.com',
      'is "https:example.awsapps.com", which is not an https URL',
      FORMS,
    ],
    [
      'http://evil.example/https://example.awsapps.com',
      'is "http://evil.example/https://example.awsapps.com", which is not an https URL',
      FORMS,
    ],
    ['https://', 'is "https://", which is not an https URL', FORMS],
    [
      'https://example.awsapps.com/st art',
      'contains a space, a control character or a backslash',
      FORMS,
    ],
    [
      'https://evil.example\\.awsapps.com/',
      'contains a space, a control character or a backslash',
      FORMS,
    ],
    [
      'https://mona@example.awsapps.com/start',
      'has a user name in its URL',
      'Remove everything up to the "@".',
    ],
    [
      'https://@example.awsapps.com/start',
      'has a user name in its URL',
      'Remove everything up to the "@".',
    ],
    ['https://example.awsapps.com:8443/start', 'has a port in its URL', 'Remove the port.'],
    [`${START}?account_id=111122223333`, 'has a query ("?…") in its URL', FORMS],
    [`${START}/#/instance`, 'has a part after the "#" that is not of a shortcut link', FORMS],
    [
      `${START}/#/consoles?account_id=111122223333`,
      'has a part after the "#" that is not of a shortcut link',
      FORMS,
    ],
    [
      `${START}/#/x#/console?account_id=111122223333`,
      'has a part after the "#" that is not of a shortcut link',
      FORMS,
    ],
    [
      `${START}/#/console?%64estination=https%3A%2F%2Fevil.example`,
      'has a "destination"',
      'Remove it there and put it into the input destination; the action adds it to the link.',
    ],
    [
      `${START}/#/console?account_id=111122223333&destination=https%3A%2F%2Fevil.example`,
      'has a "destination"',
      'Remove it there and put it into the input destination; the action adds it to the link.',
    ],
    [
      `${START}/#/console?account=111122223333`,
      'has the parameter "account"',
      'Remove it. A shortcut link has at most one account_id and one role_name, and nothing else.',
    ],
    [
      `${START}/#/console?role_name=A&role_name=B`,
      'has the parameter "role_name" twice',
      'Remove it. A shortcut link has at most one account_id and one role_name, and nothing else.',
    ],
    [
      `${START}/#/console?account_id=1111`,
      'has "1111" as its account_id',
      'Write the 12 digits of the account ID.',
    ],
    [
      `${START}/#/console?account_id`,
      'has "" as its account_id',
      'Write the 12 digits of the account ID.',
    ],
    [`${START}/#/console?role_name=%`, 'has "%" as its role_name', NAME],
    [`${START}/#/console?role_name=%1B[31m`, 'has "%1B%5B31m" as its role_name', NAME],
    [`${START}/#/console?role_name=A%0AB`, 'has "A%0AB" as its role_name', NAME],
    [
      `${START}/#/console?%1B=1`,
      'has the parameter "%1B"',
      'Remove it. A shortcut link has at most one account_id and one role_name, and nothing else.',
    ],
    [`${START}/#/console?role_name=%20A`, 'has " A" as its role_name', NAME],
    [`${START}/#/console?role_name=A%26b`, 'has "A&b" as its role_name', NAME],
    [
      `${START}/#/console?role_name=${'n'.repeat(33)}`,
      `has "${'n'.repeat(33)}" as its role_name`,
      NAME,
    ],
  ])('%s is refused', (text, fault, advice) => {
    expect(() => parseAccessPortal(text)).toThrow(inputRefusal('access-portal', fault, advice));
  });

  test.each([
    'https://example.awsapps.com/start',
    'https://start.home.awsapps.cn/directory/example',
    'https://ssoins-1.portal.eu-central-1.app.aws',
  ])('%s is on a host of AWS', (text) => {
    expect(portalWarning(parseAccessPortal(text))).toBeUndefined();
  });

  test.each(['sso.example.com', 'awsapps.com.example', 'evilawsapps.com', 'app.aws'])(
    '%s is on another host: a warning',
    (host) => {
      expect(portalWarning(parseAccessPortal(`https://${host}/start`))).toBe(
        `The access portal "${host}" is not on a host of AWS (awsapps.com, awsapps.cn, app.aws). Check the input access-portal: the link sends people there.`,
      );
    },
  );
});

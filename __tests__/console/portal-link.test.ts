import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccessPortal, parseAccessPortal } from '../../src/console/access-portal.ts';
import { portalUrl } from '../../src/console/portal-link.ts';
import { ACCOUNT, roleOf } from '../fixtures/roles.ts';

const START = 'https://example.awsapps.com/start';
const PAGE = 'https://eu-west-1.console.aws.amazon.com/s3/home?region=eu-west-1#a';
const PAGE_ENCODED =
  'https%3A%2F%2Feu-west-1.console.aws.amazon.com%2Fs3%2Fhome%3Fregion%3Deu-west-1%23a';
const PORTAL: AccessPortal = { startUrl: START, accountId: undefined, roleName: undefined };
const OTHER = '444455556666';
const RESERVED = roleOf('aws-reserved/sso.amazonaws.com/AWSReservedSSO_Read_Only_0123456789abcdef');

describe('a link through the access portal', () => {
  test.each([
    ['of a role', PORTAL, roleOf('A'), ACCOUNT, `account_id=${ACCOUNT}`],
    ['of an ARN', PORTAL, undefined, ACCOUNT, `account_id=${ACCOUNT}`],
    [
      'of a shortcut',
      { ...PORTAL, accountId: ACCOUNT, roleName: 'a+b' },
      undefined,
      undefined,
      `account_id=${ACCOUNT}&role_name=a%2Bb`,
    ],
    [
      'of a shortcut that agrees with the role',
      { ...PORTAL, accountId: ACCOUNT, roleName: 'Other' },
      roleOf('A'),
      ACCOUNT,
      `account_id=${ACCOUNT}&role_name=Other`,
    ],
    [
      'of a role of Identity Center',
      PORTAL,
      RESERVED,
      ACCOUNT,
      `account_id=${ACCOUNT}&role_name=Read_Only`,
    ],
    [
      'of a role whose name only ends like one of Identity Center',
      PORTAL,
      roleOf('My-AWSReservedSSO_Read_Only_0123456789abcdef'),
      ACCOUNT,
      `account_id=${ACCOUNT}`,
    ],
    [
      'of a role whose name only begins like one of Identity Center',
      PORTAL,
      roleOf('AWSReservedSSO_Read_Only_0123456789abcdef-2'),
      ACCOUNT,
      `account_id=${ACCOUNT}`,
    ],
  ])('%s', (_what, portal, role, accountId, parameters) => {
    expect(portalUrl(portal, { role, accountId, destinationUrl: PAGE })).toBe(
      `${START}/#/console?${parameters}&destination=${PAGE_ENCODED}`,
    );
  });

  test.each([
    [
      'without an account',
      PORTAL,
      undefined,
      undefined,
      'is set, but the account is unknown',
      'Name a role in role-arn, write an ARN with an account in destination, or copy a shortcut link with its account_id.',
    ],
    [
      'to another account than that of the role',
      { ...PORTAL, accountId: OTHER },
      roleOf('A'),
      ACCOUNT,
      `is a shortcut link to the account ${OTHER}, but role-arn names the account ${ACCOUNT}`,
      'Remove account_id from the link. The action adds the account of role-arn.',
    ],
    [
      'to another account than that of the page',
      { ...PORTAL, accountId: OTHER },
      undefined,
      ACCOUNT,
      `is a shortcut link to the account ${OTHER}, but destination names the account ${ACCOUNT}`,
      'Remove account_id from the link. The action adds the account of destination.',
    ],
    [
      'with another permission set than that of the role',
      { ...PORTAL, roleName: 'Admin' },
      RESERVED,
      ACCOUNT,
      'is a shortcut link to the permission set "Admin", but role-arn names a role of the permission set "Read_Only"',
      'Remove role_name from the link, or correct role-arn.',
    ],
  ])('%s is refused', (_what, portal, role, accountId, fault, advice) => {
    expect(() => portalUrl(portal, { role, accountId, destinationUrl: PAGE })).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: `Input "access-portal" ${fault}.`,
        advice,
      }),
    );
  });

  test('never leaves the host that was given, and holds the page whole', () => {
    const name = fc.stringMatching(/^[\w+=,.@-]{1,32}$/);
    fc.assert(
      fc.property(
        name,
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        (roleName, page) => {
          const shortcut = `${START}/#/console?role_name=${encodeURIComponent(roleName)}`;
          const place = { role: undefined, accountId: ACCOUNT, destinationUrl: page };
          const url = new URL(portalUrl(parseAccessPortal(shortcut), place));
          expect(url.origin + url.pathname).toBe(`${START}/`);
          const parameters = new URLSearchParams(url.hash.slice('#/console?'.length));
          expect(Object.fromEntries(parameters)).toEqual({
            account_id: ACCOUNT,
            role_name: roleName,
            destination: page,
          });
        },
      ),
    );
  });
});

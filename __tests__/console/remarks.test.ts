import { expect, test } from 'vitest';
import { EMPTY_DESTINATION, otherAccount, otherPortalAccount } from '../../src/console/remarks.ts';

// What the other remarks say is in the tests of the pages that they are about.

test('an empty destination is a warning: the value probably comes from something missing', () => {
  expect(EMPTY_DESTINATION).toEqual({
    level: 'warning',
    text: 'Input "destination" is set, but empty, so the link opens the console home. If a secret, a variable or another step sets it, check that this exists and that the job may read it. If you want the console home, remove the input or write "home".',
  });
});

test('an ARN of another account is a warning that names both accounts', () => {
  expect(otherAccount('111122223333', '444455556666')).toEqual({
    level: 'warning',
    text: 'The ARN in destination belongs to the account 111122223333, but the link opens the account 444455556666, which probably has no access to the resource. Use a role of the account 111122223333, or an ARN of 444455556666.',
  });
});

test('a shortcut link to another account is a warning that names both accounts', () => {
  expect(otherPortalAccount('111122223333', '444455556666')).toEqual({
    level: 'warning',
    text: 'The shortcut link in access-portal opens the account 111122223333, but the session is in the account 444455556666. Correct account_id in the link, or use credentials of the account 111122223333.',
  });
});

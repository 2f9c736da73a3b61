import { expect, test } from 'vitest';
import { identityInputs } from '../../src/inputs/names.ts';

test('the post step gets the inputs that select the AWS identity, and no others', () => {
  const identity = {
    ...{
      'role-arn': 'arn:aws:iam::111122223333:role/Manager',
      'session-name': 'a',
      region: 'b',
      credentials: 'oidc',
      audience: 'c',
    },
    ...{ 'external-id': 'd', 'source-identity': 'e', 'session-tags': 'f=g' },
    'allowed-account-ids': '111122223333',
  };
  const other = { mode: 'create', 'github-token': 'secret', 'seal-to': 'actor', summary: 'link' };
  expect(identityInputs({ ...other, ...identity })).toStrictEqual(identity);
  expect(identityInputs({ ...other, region: 'b' })).toStrictEqual({ region: 'b' });
});

import { expect, test } from 'vitest';
import { denialIn } from '../../src/aws/denial.ts';

const NOT = 'User: arn:aws:iam::111122223333:user/u is not authorized to perform: iam:CreateRole';

test.each([
  ['nothing', '', undefined],
  ['a word alone', ' explicit', undefined],
  [
    'the policy by its ARN',
    ' with an explicit deny in a service control policy: arn:aws:organizations::1:policy/o/p',
    { policyType: 'service control policy', explicit: true },
  ],
  [
    'a type that is not known',
    ' with an explicit deny in a new kind of policy',
    { policyType: undefined, explicit: true },
  ],
  [
    'an article',
    ' with an explicit deny in an identity-based policy',
    { policyType: 'identity-based policy', explicit: true },
  ],
  [
    'another article, because a role has only one trust policy',
    ' with an explicit deny in the role trust policy',
    { policyType: 'role trust policy', explicit: true },
  ],
  [
    'silence',
    ' because no VPC endpoint policy allows the iam:CreateRole action',
    { policyType: 'VPC endpoint policy', explicit: false },
  ],
])('AWS may say %s', (_what, words, denial) => {
  expect(denialIn(`${NOT}${words}`)).toEqual(denial);
});

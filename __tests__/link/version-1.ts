import type { LinkParts } from '../../src/link/parts.ts';

/** A link of version 1, word for word: it must stay readable. */
export const VERSION_1 = `{"version":1,"sessions":[{"accountId":"111122223333","roleName":"ReadOnly","region":"eu-central-1","issuer":"https://github.com/octo-org/octo-repo/actions/runs/16588214937","destination":"https://eu-central-1.console.aws.amazon.com/cloudwatch/home?region=eu-central-1#logsV2:log-groups","signInToken":"VCQgs5qZZt3Q6fn8Tr5EXAMPLEmLnwB7JjUc-SHwnUUWabcRdnWsi4DBn-dvC85wrD0nmldUcZEXAMPLE","urlExpiresAt":"2026-11-26T10:15:00.000Z","sessionExpiresAt":"2026-11-26T11:00:00.000Z"},{"accountId":"444455556666","roleName":"Deploy","failure":"untrusted-identity"}],"reason":"INC-1234: checkout fails","asker":"octocat","run":"https://github.com/octo-org/octo-repo/actions/runs/16588214937"}`;

export const VERSION_1_PARTS: LinkParts = {
  sessions: [
    {
      accountId: '111122223333',
      roleName: 'ReadOnly',
      region: 'eu-central-1',
      issuer: 'https://github.com/octo-org/octo-repo/actions/runs/16588214937',
      destination:
        'https://eu-central-1.console.aws.amazon.com/cloudwatch/home?region=eu-central-1#logsV2:log-groups',
      signInToken:
        'VCQgs5qZZt3Q6fn8Tr5EXAMPLEmLnwB7JjUc-SHwnUUWabcRdnWsi4DBn-dvC85wrD0nmldUcZEXAMPLE',
      urlExpiresAt: new Date('2026-11-26T10:15:00Z'),
      sessionExpiresAt: new Date('2026-11-26T11:00:00Z'),
    },
    { accountId: '444455556666', roleName: 'Deploy', failure: 'untrusted-identity' },
  ],
  reason: 'INC-1234: checkout fails',
  asker: 'octocat',
  run: 'https://github.com/octo-org/octo-repo/actions/runs/16588214937',
};

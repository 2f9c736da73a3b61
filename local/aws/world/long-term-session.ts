import type { Account } from './account.ts';
import type { Session } from './model.ts';

/** A user's long-term key in the form of a session, which never expires. */
export function longTermSession(
  accounts: Iterable<Account>,
  accessKeyId: string,
): Session | undefined {
  for (const account of accounts) {
    for (const user of account.users.values()) {
      const key = user.accessKeys.find((candidate) => candidate.accessKeyId === accessKeyId);
      if (key?.active === true) {
        return {
          origin: 'user',
          accessKeyId,
          secretAccessKey: key.secretAccessKey,
          sessionToken: undefined,
          issuedAt: user.createdAt,
          expiresAt: undefined,
          accountId: account.id,
          arn: user.arn,
          userId: user.userId,
          principalArn: user.arn,
          principalId: user.userId,
          sessionName: undefined,
          chained: false,
          sessionPolicies: undefined,
          tags: user.tags,
          transitiveTagKeys: [],
          sourceIdentity: undefined,
        };
      }
    }
  }
  return undefined;
}

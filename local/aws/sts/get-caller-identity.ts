import type { XmlContent } from '../query/xml.ts';
import type { StsCall } from './call.ts';

/** Needs no permission at all. */
export function getCallerIdentity({ session }: StsCall): XmlContent {
  return { Arn: session.arn, UserId: session.userId, Account: session.accountId };
}

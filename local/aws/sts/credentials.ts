import type { XmlContent } from '../query/xml.ts';
import { parseArn } from '../world/arn.ts';
import type { Role, Session } from '../world/model.ts';
import type { World } from '../world/world.ts';

/** Whole seconds: the answers show no more, and so nothing expires later than it says. */
export function expiryAfter(world: World, seconds: number): Date {
  return new Date(Math.floor(world.clock.now().getTime() / 1000 + seconds) * 1000);
}

/** What a session of a role is, whichever way the role was assumed. */
export function roleIdentity(
  role: Role,
  sessionName: string,
): Pick<Session, 'accountId' | 'arn' | 'userId' | 'principalArn' | 'principalId' | 'sessionName'> {
  const { partition = '', account = '' } = parseArn(role.arn) ?? {};
  return {
    accountId: account,
    // The role's path is lost here.
    arn: `arn:${partition}:sts::${account}:assumed-role/${role.name}/${sessionName}`,
    userId: `${role.roleId}:${sessionName}`,
    principalArn: role.arn,
    principalId: role.roleId,
    sessionName,
  };
}

/** The `<Credentials>` of an answer. */
export function credentialsContent(session: Session): XmlContent {
  return {
    AccessKeyId: session.accessKeyId,
    SecretAccessKey: session.secretAccessKey,
    SessionToken: session.sessionToken,
    Expiration: session.expiresAt,
  };
}

/** The `<AssumedRoleUser>` of an answer. */
export function assumedRoleUser(session: Session): XmlContent {
  return { Arn: session.arn, AssumedRoleId: session.userId };
}

import type { XmlContent } from '../query/xml.ts';
import { parseArn } from '../world/arn.ts';
import type { Role, Session } from '../world/model.ts';
import type { World } from '../world/world.ts';

/** Whole seconds, as in the answers, so that nothing expires later than its answer says. */
export function expiryAfter(world: World, seconds: number): Date {
  return new Date(Math.floor(world.clock.now().getTime() / 1000 + seconds) * 1000);
}

/** The properties of a role session, for every way to assume the role. */
export function roleIdentity(
  role: Role,
  sessionName: string,
): Pick<Session, 'accountId' | 'arn' | 'userId' | 'principalArn' | 'principalId' | 'sessionName'> {
  const { partition = '', account = '' } = parseArn(role.arn) ?? {};
  return {
    accountId: account,
    // This ARN does not have the role's path.
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

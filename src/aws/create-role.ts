import { CreateRoleCommand, type IAMClient } from '@aws-sdk/client-iam';
import { ActionError } from '../errors.ts';
import { withRetries } from '../http/retry.ts';
import type { IamRole, NewRole } from '../temporary-roles/ports.ts';
import { iamFailure, judgeIamFailure } from './iam-errors.ts';
import { readRefusal } from './service-error.ts';

/**
 * Creates a role. If an answer was lost, the next try may find the role of the first try. It
 * recognizes this role by its tags.
 *
 * @returns the role's ARN.
 * @throws ActionError `role-exists` if another role has the name; `network` if it is unknown
 *   whether the role was created. All other codes mean that it was not.
 */
export async function createRole(
  role: NewRole,
  context: {
    readonly client: IAMClient;
    readonly find: (name: string) => Promise<IamRole | undefined>;
    readonly signal: AbortSignal;
  },
): Promise<string> {
  const command = new CreateRoleCommand({
    RoleName: role.name,
    Path: role.path,
    Description: role.description,
    AssumeRolePolicyDocument: role.trustPolicy,
    MaxSessionDuration: role.maxSessionSeconds,
    PermissionsBoundary: role.permissionsBoundary,
    Tags: Object.entries(role.tags).map(([Key, Value]) => ({ Key, Value })),
  });
  let unclear = false;
  try {
    const answer = await withRetries(
      () => context.client.send(command),
      (error) => {
        unclear ||= !isRefusal(error);
        return judgeIamFailure(error);
      },
      context.signal,
    );
    return answer.Role?.Arn ?? '';
  } catch (error) {
    if (!unclear || !isRefusal(error)) {
      throw iamFailure(error, 'CreateRole', role.name);
    }
    return madeBefore(role, error, context.find);
  }
}

/** Whether IAM refused the call. Then this try changed nothing. */
function isRefusal(error: unknown): boolean {
  const { spoken, status } = readRefusal(error);
  return spoken && status >= 400 && status < 500;
}

/** @returns the ARN of the role, if an earlier try created it. */
async function madeBefore(
  role: NewRole,
  error: unknown,
  find: (name: string) => Promise<IamRole | undefined>,
): Promise<string> {
  const found = await find(role.name).catch((failure: unknown) => {
    if (failure instanceof ActionError && failure.code !== 'cancelled') {
      return undefined;
    }
    throw failure;
  });
  if (found === undefined) {
    throw unknown(role, error);
  }
  const isThis =
    found.path === role.path &&
    Object.entries(role.tags).every(([key, value]) => found.tags[key] === value);
  if (!isThis) {
    throw iamFailure(error, 'CreateRole', role.name);
  }
  return found.arn;
}

function unknown({ name }: NewRole, cause: unknown): ActionError {
  const { name: code, said } = readRefusal(cause);
  return new ActionError(
    'network',
    `An answer of IAM to CreateRole for ${name} was lost, and the next answer was ${code} (${said}).`,
    'Run the job again in a few minutes.',
    { cause },
  );
}

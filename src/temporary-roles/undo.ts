import { ActionError, errorOf } from '../errors.ts';
import { withDeadline } from '../http/deadline.ts';
import { isSameOwnership } from '../role/ownership.ts';
import { removalCommands } from '../role/removal-commands.ts';
import type { Log } from '../sign-in/ports.ts';
import { findRole } from './find-role.ts';
import type { Manager } from './manager.ts';
import type { RolePorts } from './ports.ts';
import type { PostStep, ToldRole } from './post-step.ts';
import { removeRole } from './remove-role.ts';

const UNDO_LIMIT_MS = 45_000;

/**
 * Removes what a failed or cancelled `create` made. A cancel does not stop it, but the runner gives
 * a cancelled step only ten seconds. The post step does the rest.
 *
 * @returns the failure to report; it says what happened to the role.
 */
export async function undo(
  thrown: unknown,
  told: ToldRole,
  step: { manager: Manager; postStep: PostStep; ports: RolePorts },
): Promise<Error> {
  const { name, ownership } = told;
  const { manager, postStep, ports } = step;
  const failure = errorOf(thrown);
  try {
    return await withDeadline(UNDO_LIMIT_MS, new AbortController().signal, async (signal) => {
      const iam = ports.iam(manager.credentials, manager.target.region, signal);
      const role = await findRole(name, iam);
      if (role === undefined) {
        return failure;
      }
      const isOurs = isSameOwnership(role, ownership);
      if (isOurs) {
        await removeRole(name, iam, signal);
      }
      postStep.forget(told);
      return isOurs
        ? withRemark(failure, `The role ${name} was removed again.`, '', ports.log)
        : failure;
    });
  } catch (error) {
    return withRemark(
      failure,
      `The role ${name} may be left, since it could not be removed (${errorOf(error).message}).`,
      `The post step of this action tries once more. If that fails too, remove the role with:\n${removalCommands(name, manager.target.partition)}`,
      ports.log,
    );
  }
}

function withRemark(failure: Error, remark: string, advice: string, log: Log): Error {
  if (!(failure instanceof ActionError)) {
    log.warning(`${remark} ${advice}`.trim());
    return failure;
  }
  const { code, message } = failure;
  return new ActionError(code, `${message} ${remark}`, `${failure.advice} ${advice}`.trim(), {
    cause: failure,
  });
}

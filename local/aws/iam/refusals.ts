import { AwsError } from '../query/protocol.ts';

/** `404 NoSuchEntity`. */
export function noSuchEntity(message: string): AwsError {
  return new AwsError(404, 'NoSuchEntity', message);
}

/** `409 EntityAlreadyExists`. */
export function alreadyExists(message: string): AwsError {
  return new AwsError(409, 'EntityAlreadyExists', message);
}

/** `409 LimitExceeded` for a quota, such as `PoliciesPerRole`. */
export function limitExceeded(quota: string, limit: number): AwsError {
  return new AwsError(409, 'LimitExceeded', `Cannot exceed quota for ${quota}: ${limit}`);
}

/** `409 DeleteConflict`. */
export function deleteConflict(firstStep: string): AwsError {
  return new AwsError(409, 'DeleteConflict', `Cannot delete entity, must ${firstStep} first.`);
}

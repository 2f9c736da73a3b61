import { invalidInput } from '../errors.ts';
import type { RoleArn } from '../partition/arn.ts';
import { groupsOf } from '../text/groups.ts';
import type { AccessPortal } from './access-portal.ts';

/** The target of a link through the portal. */
export interface PortalPage {
  readonly role: RoleArn | undefined;
  /** The account of the role, or else of the ARN in `destination`. */
  readonly accountId: string | undefined;
  readonly destinationUrl: string;
}

/** @see {@link https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html} */
const ROLE_OF_PERMISSION_SET = /^AWSReservedSSO_(?<name>.+)_[0-9a-f]{16}$/;

/**
 * Builds a link that opens a page after a sign-in to the access portal. It holds no secret and does
 * not expire.
 *
 * @throws ActionError `invalid-input` if the shortcut contradicts the role's account or permission
 *   set, or if no account is known.
 */
export function portalUrl(portal: AccessPortal, page: PortalPage): string {
  const accountId = page.accountId ?? portal.accountId;
  if (accountId === undefined) {
    throw invalidInput(
      'access-portal',
      'is set, but the account is unknown',
      'Name a role in role-arn, write an ARN with an account in destination, or copy a shortcut link with its account_id.',
    );
  }
  if (portal.accountId !== undefined && portal.accountId !== accountId) {
    const input = page.role === undefined ? 'destination' : 'role-arn';
    throw invalidInput(
      'access-portal',
      `is a shortcut link to the account ${portal.accountId}, but ${input} names the account ${accountId}`,
      `Remove account_id from the link. The action adds the account of ${input}.`,
    );
  }
  const permissionSet =
    page.role && groupsOf(ROLE_OF_PERMISSION_SET, ['name'], page.role.name)?.name;
  const { roleName = permissionSet } = portal;
  if (permissionSet !== undefined && roleName !== permissionSet) {
    throw invalidInput(
      'access-portal',
      `is a shortcut link to the permission set "${roleName}", but role-arn names a role of the permission set "${permissionSet}"`,
      'Remove role_name from the link, or correct role-arn.',
    );
  }
  const query = [
    `account_id=${accountId}`,
    roleName && `role_name=${encodeURIComponent(roleName)}`,
    `destination=${encodeURIComponent(page.destinationUrl)}`,
  ];
  return `${portal.startUrl}/#/console?${query.filter(Boolean).join('&')}`;
}

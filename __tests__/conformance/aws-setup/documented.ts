import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_FOLDER } from '../tools/tool.ts';
import { templatePolicies } from './cloudformation.ts';
import { type PlainPolicy, plainPolicy, trustDocument } from './policy.ts';

/** The files that are documented, as `docs/aws-setup/`. */
export const FOLDER = join(REPOSITORY_FOLDER, 'docs/aws-setup');

/** The account of the documents. */
export const ACCOUNT = '111122223333';

const ISSUER = 'token.actions.githubusercontent.com';
const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/${ISSUER}`;

/** The values of references in `roles.yaml`. */
export const TEMPLATE_FACTS = {
  'AWS::Partition': 'aws',
  'AWS::AccountId': ACCOUNT,
  OidcProvider: PROVIDER,
};

export function read(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

/** The trust policy for one branch, which the command in README creates. */
export const trust = plainPolicy(JSON.parse(read('trust-branch.json')));

/** Whom it trusts. */
export const SUBJECTS = trust.flatMap(
  ({ conditions }) => conditions['StringEquals']?.[`${ISSUER}:sub`] ?? [],
);

/** The same for others. */
export function trustOf(...subjects: readonly string[]): PlainPolicy {
  return trust.map((statement) => {
    const StringEquals = {
      ...statement.conditions['StringEquals'],
      [`${ISSUER}:sub`]: subjects,
    };
    return { ...statement, conditions: { ...statement.conditions, StringEquals } };
  });
}

/** The policy of a managing identity of this name, with a boundary. */
export function manageAs(name: string): PlainPolicy {
  return plainPolicy(JSON.parse(read('manage-bounded.json').replaceAll('ConsoleUrlManager', name)));
}

/** The policy of the sweeper. */
export const sweep = plainPolicy(JSON.parse(read('sweep.json')));

/** The trust policy of the role to sign in with that `roles.yaml` makes, as JSON. */
export function trustOfTemplate(parameters: Readonly<Record<string, string>>): string {
  const roles = templatePolicies(read('roles.yaml'), parameters, TEMPLATE_FACTS);
  return JSON.stringify(trustDocument(roles.get('ReadOnly')?.trust ?? []));
}

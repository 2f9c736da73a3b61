import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkdown } from '../../docs/markdown.ts';
import { REPOSITORY_FOLDER } from '../tools/tool.ts';
import { type PlainPolicy, plainPolicy } from './policy.ts';

/** The files that are documented, as `docs/aws-setup/`. */
export const FOLDER = join(REPOSITORY_FOLDER, 'docs/aws-setup');

/** The account of the documents. */
export const ACCOUNT = '111122223333';

const ISSUER = 'token.actions.githubusercontent.com';
export const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/${ISSUER}`;

export function read(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

/** The trust policy for one branch, which the command in README creates. */
export const trust = plainPolicy(JSON.parse(branchPolicy()));

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

function branchPolicy(): string {
  const heading = 'One branch only';
  const { blocks } = readMarkdown('docs/aws-setup.md');
  return blocks.find((each) => each.language === 'json' && each.heading === heading)?.text ?? '';
}

import { type PolicyDocument, parsePolicy } from '../policy/document.ts';
import { uniqueId } from '../secrets.ts';
import { parseArn } from './arn.ts';
import type { ManagedPolicy } from './model.ts';
import { isPartition } from './partitions.ts';

const READ = ['Get*', 'List*', 'Describe*', 'BatchGet*', 'Search*', 'Lookup*'];

/** Some policies that AWS manages, shortened. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  AdministratorAccess: ['*'],
  ReadOnlyAccess: READ.map((verb) => `*:${verb}`),
  SecurityAudit: ['*:Get*', '*:List*', '*:Describe*'],
  IAMFullAccess: ['iam:*', 'organizations:DescribeAccount'],
  IAMReadOnlyAccess: ['iam:Get*', 'iam:List*', 'iam:Simulate*'],
  AmazonS3FullAccess: ['s3:*', 's3-object-lambda:*'],
  AmazonS3ReadOnlyAccess: ['s3:Get*', 's3:List*', 's3:Describe*'],
  AmazonEC2ReadOnlyAccess: ['ec2:Describe*', 'ec2:Get*'],
  CloudWatchReadOnlyAccess: ['cloudwatch:Get*', 'cloudwatch:List*', 'logs:Get*', 'logs:Describe*'],
  AWSCloudFormationReadOnlyAccess: ['cloudformation:Describe*', 'cloudformation:List*'],
  AWSDenyAll: [],
};

/** In `job-function/`. */
const JOB_FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  ViewOnlyAccess: ['*:List*', '*:Describe*'],
  Billing: ['billing:*', 'budgets:*', 'ce:*'],
};

/** In `service-role/`. */
const SERVICE_ROLES: Readonly<Record<string, readonly string[]>> = {
  AWSLambdaBasicExecutionRole: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
};

const TABLES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '': ACTIONS,
  '/job-function': JOB_FUNCTIONS,
  '/service-role': SERVICE_ROLES,
};

const CREATED = new Date('2015-02-06T18:39:46Z');
const policyIds = new Map<string, string>();

/**
 * Finds an AWS-managed policy, `arn:PARTITION:iam::aws:policy/[PATH/]NAME`.
 *
 * @returns `undefined` if AWS, or this local AWS, has no policy with this name.
 */
export function awsManagedPolicy(arn: string): ManagedPolicy | undefined {
  const { partition, service, account, resource } = parseArn(arn) ?? {};
  const match = /^policy(\/job-function|\/service-role)?\/([^/]+)$/.exec(resource ?? '');
  if (!isPartition(partition) || service !== 'iam' || account !== 'aws' || match === null) {
    return undefined;
  }
  const [, folder = '', name = ''] = match;
  const table = TABLES[folder] ?? {};
  const actions = Object.hasOwn(table, name) ? table[name] : undefined;
  if (actions === undefined) {
    return undefined;
  }
  const policyId = policyIds.get(name) ?? uniqueId('ANPA');
  policyIds.set(name, policyId);
  const document = managedDocument(actions);
  return { arn, name, path: `${folder}/`, policyId, document, createdAt: CREATED };
}

function managedDocument(actions: readonly string[]): PolicyDocument {
  const statement =
    actions.length === 0
      ? { Effect: 'Deny', Action: '*', Resource: '*' }
      : { Effect: 'Allow', Action: actions, Resource: '*' };
  return parsePolicy({ Version: '2012-10-17', Statement: [statement] }, 'identity');
}

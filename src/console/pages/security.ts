import type { ResourcePage } from './resource-page.ts';

/** Pages of resources: identities, secrets, keys and settings. */
export const SECURITY: readonly ResourcePage[] = [
  {
    kind: 'IAM role',
    arn: 'arn:aws:iam::{account}:role/{role/}',
    page: 'global:iam/home#/roles/details/{role|lastPart}',
    sources: ['a9s', 'fixinventory'],
  },
  {
    kind: 'IAM role of a session',
    arn: 'arn:aws:sts::{account}:assumed-role/{role}/{session}',
    page: 'global:iam/home#/roles/details/{role}',
    sources: ['a9s'],
  },
  {
    kind: 'IAM policy',
    arn: 'arn:aws:iam::{account}:policy/{policy/}',
    page: 'global:iam/home#/policies/details/{arn}',
    sources: ['a9s', 'aws-explorer'],
  },
  {
    kind: 'IAM policy of AWS',
    arn: 'arn:aws:iam::aws:policy/{policy/}',
    page: 'global:iam/home#/policies/details/{arn}',
    sources: ['a9s', 'aws-explorer'],
  },
  {
    kind: 'IAM OIDC provider',
    arn: 'arn:aws:iam::{account}:oidc-provider/{issuer/}',
    page: 'global:iam/home#/identity_providers/details/OPENID/{arn}',
    sources: ['komiser'],
  },
  {
    kind: 'Secret',
    arn: 'arn:aws:secretsmanager:{region}:{account}:secret:{name/}',
    page: 'secretsmanager/secret?name={name|withoutSuffix}&region={region}',
    sources: ['cloudconsolelink', 'a9s'],
  },
  {
    kind: 'SSM parameter',
    arn: 'arn:aws:ssm:{region}:{account}:parameter/{name}',
    page: 'systems-manager/parameters/{name}/description?region={region}&tab=Table',
    sources: ['a9s', 'aws-console-url-python'],
  },
  {
    kind: 'SSM parameter (hierarchy)',
    arn: 'arn:aws:ssm:{region}:{account}:parameter/{path/}',
    page: 'systems-manager/parameters/{path|parameterPath}/description?region={region}&tab=Table',
    sources: ['copied'],
  },
  {
    kind: 'SSM automation execution',
    arn: 'arn:aws:ssm:{region}:{account}:automation-execution/{id}',
    page: 'systems-manager/automation/execution/{id}?region={region}',
    sources: ['cloudconsolelink'],
  },
  {
    kind: 'SSM document',
    arn: 'arn:aws:ssm:{region}:[{account}]:document/{name}',
    page: 'systems-manager/documents/{name}/description?region={region}',
    sources: ['cloudconsolelink', 'fixinventory'],
  },
  {
    kind: 'KMS key',
    arn: 'arn:aws:kms:{region}:{account}:key/{id}',
    page: 'kms/home?region={region}#/kms/keys/{id}',
    sources: ['cloudconsolelink', 'a9s'],
  },
  {
    kind: 'KMS alias (the list of keys)',
    arn: 'arn:aws:kms:{region}:{account}:alias/{alias/}',
    page: 'kms/home?region={region}#/kms/keys',
    sources: ['raycast'],
  },
  {
    kind: 'Cognito user pool',
    arn: 'arn:aws:cognito-idp:{region}:{account}:userpool/{id}',
    page: 'cognito/v2/idp/user-pools/{id}/users?region={region}',
    sources: ['cloudconsolelink', 'amplify'],
  },
  {
    kind: 'Cognito identity pool',
    arn: 'arn:aws:cognito-identity:{region}:{account}:identitypool/{poolRegion}:{id}',
    page: 'cognito/v2/identity/identity-pools/{poolRegion}:{id}/user-statistics?region={region}',
    sources: ['amplify'],
  },
  {
    kind: 'Organizations account',
    arn: 'arn:aws:organizations::{account}:account/{organization}/{id}',
    page: 'global:organizations/v2/home/accounts/{id}',
    sources: ['cloudconsolelink'],
  },
];

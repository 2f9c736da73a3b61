import type { MotoServer } from './server.ts';
import { MOTO_ACCOUNT_ID } from './server.ts';

/** Who may do what in moto's account. */
export interface MotoAccount {
  readonly roleArn: string;
  readonly webRoleArn: string;
  /** Keys of a user who may assume the role and get federation tokens. */
  readonly user: Record<'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY', string>;
  /** Keys of a user without any permission. */
  readonly stranger: Record<'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY', string>;
}

export async function prepareAccount(moto: MotoServer): Promise<MotoAccount> {
  const user = await createUser(moto, 'deployer');
  const stranger = await createUser(moto, 'stranger');
  await moto.iam('PutUserPolicy', {
    UserName: 'deployer',
    PolicyName: 'sign-in',
    PolicyDocument: allow({ Action: ['sts:AssumeRole', 'sts:GetFederationToken'], Resource: '*' }),
  });
  await moto.iam('CreateOpenIDConnectProvider', {
    Url: 'https://token.actions.githubusercontent.com',
    'ClientIDList.member.1': 'sts.amazonaws.com',
    'ThumbprintList.member.1': 'a'.repeat(40),
  });
  const provider = `arn:aws:iam::${MOTO_ACCOUNT_ID}:oidc-provider/token.actions.githubusercontent.com`;
  return {
    user,
    stranger,
    roleArn: await createRole(moto, 'auditor', {
      Principal: { AWS: `arn:aws:iam::${MOTO_ACCOUNT_ID}:user/deployer` },
      Action: 'sts:AssumeRole',
    }),
    webRoleArn: await createRole(moto, 'workflow', {
      Principal: { Federated: provider },
      Action: 'sts:AssumeRoleWithWebIdentity',
    }),
  };
}

/** @returns keys of a new user. */
export async function createUser(moto: MotoServer, name: string): Promise<MotoAccount['user']> {
  await moto.iam('CreateUser', { UserName: name });
  const { AccessKey } = await moto.iam('CreateAccessKey', { UserName: name });
  const key = AccessKey as Record<'AccessKeyId' | 'SecretAccessKey', string>;
  return { AWS_ACCESS_KEY_ID: key.AccessKeyId, AWS_SECRET_ACCESS_KEY: key.SecretAccessKey };
}

async function createRole(moto: MotoServer, name: string, trust: object): Promise<string> {
  const parameters = { RoleName: name, AssumeRolePolicyDocument: allow(trust) };
  const { Role } = await moto.iam('CreateRole', parameters);
  return (Role as Record<'Arn', string>).Arn;
}

function allow(statement: object): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', ...statement }],
  });
}

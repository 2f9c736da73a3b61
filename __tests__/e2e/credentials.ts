import {
  AssumeRoleCommand,
  type Credentials,
  GetFederationTokenCommand,
  GetSessionTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { DEFAULT_ACCOUNT_ID, type LocalAws } from '../../local/aws/index.ts';
import { arnOf } from '../fixtures/roles.ts';

/** Credentials as the variables that an earlier step would have set. */
export type CredentialVariables = Readonly<Record<string, string>>;

/** Long-term keys of the IAM user `deployer`. */
export function userKeys(aws: LocalAws): CredentialVariables {
  const key = aws.world.account(DEFAULT_ACCOUNT_ID).user('deployer')?.accessKeys[0];
  return variables({ AccessKeyId: key?.accessKeyId, SecretAccessKey: key?.secretAccessKey });
}

/** A session of the role `Deploy`, not chained. */
export async function roleSession(aws: LocalAws): Promise<CredentialVariables> {
  const command = new AssumeRoleCommand({
    RoleArn: arnOf('Deploy'),
    RoleSessionName: 'earlier-step',
  });
  return variables((await client(aws, userKeys(aws)).send(command)).Credentials);
}

/** A session of the role `ChainedRole`, assumed by a session of `Deploy`. */
export async function chainedSession(aws: LocalAws): Promise<CredentialVariables> {
  const command = new AssumeRoleCommand({
    RoleArn: arnOf('ChainedRole'),
    RoleSessionName: 'second-step',
  });
  return variables((await client(aws, await roleSession(aws)).send(command)).Credentials);
}

/** What GetSessionToken gives, for example to users with a second factor. */
export async function sessionToken(aws: LocalAws): Promise<CredentialVariables> {
  const command = new GetSessionTokenCommand({});
  return variables((await client(aws, userKeys(aws)).send(command)).Credentials);
}

export async function federationSession(aws: LocalAws): Promise<CredentialVariables> {
  const command = new GetFederationTokenCommand({
    Name: 'earlier-step',
    PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
  });
  return variables((await client(aws, userKeys(aws)).send(command)).Credentials);
}

/** An ID token of the job, as a cluster would have written it into a file. */
export async function idToken(aws: LocalAws, audience = 'sts.amazonaws.com'): Promise<string> {
  const grant = aws.grantIdToken();
  const authorization = `bearer ${grant['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}`;
  const url = `${grant['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=${audience}`;
  const answer = await fetch(url, { headers: { authorization } });
  const { value } = (await answer.json()) as { value: string };
  return value;
}

function client(aws: LocalAws, credentials: CredentialVariables): STSClient {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN } = credentials;
  return new STSClient({
    region: 'us-east-1',
    endpoint: `${aws.url}/sts`,
    credentials: {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
    },
  });
}

function variables(credentials: Partial<Credentials> = {}): CredentialVariables {
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken } = credentials;
  return {
    AWS_ACCESS_KEY_ID: AccessKeyId,
    AWS_SECRET_ACCESS_KEY: SecretAccessKey,
    ...(SessionToken !== undefined && { AWS_SESSION_TOKEN: SessionToken }),
  };
}

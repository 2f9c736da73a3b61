import { arnOf } from '../../fixtures/roles.ts';
import { processProfile } from '../credential-process.ts';
import { roleSession, sessionToken, userKeys } from '../credentials.ts';
import { asUser, type Failure, refusedBySts } from './failure.ts';

/** Failures of existing credentials. */
export const CREDENTIAL_FAILURES: readonly Failure[] = [
  {
    code: 'no-credentials',
    when: 'there are no credentials',
    arrange: () => ({ inputs: { credentials: 'environment' } }),
    happened: /No AWS credentials were found/,
    advice: /configure-aws-credentials/,
  },
  {
    code: 'no-credentials',
    when: 'the secret does not belong to the key',
    arrange: ({ aws }) => ({
      ...asUser(aws),
      environment: { ...userKeys(aws), AWS_SECRET_ACCESS_KEY: 'somebody-elses-secret' },
    }),
    happened: /SignatureDoesNotMatch/,
    advice: /belong together/,
  },
  {
    code: 'no-credentials',
    when: 'the key is not active any more',
    arrange: ({ aws }) => {
      const options = asUser(aws);
      const keys = aws.world.account('111122223333').user('deployer')?.accessKeys ?? [];
      for (const key of keys) {
        key.active = false;
      }
      return options;
    },
    happened: /InvalidClientTokenId/,
    advice: /that the key is active/,
  },
  {
    code: 'no-credentials',
    when: 'the profile does not exist',
    arrange: () => ({
      inputs: { credentials: 'environment' },
      environment: { AWS_PROFILE: 'nobody' },
    }),
    happened: /cannot be used \(Could not load credentials/,
    advice: /AWS_\* variables/,
  },
  {
    code: 'no-credentials',
    when: 'the process of a profile fails, and talks',
    arrange: async (world) => {
      const secret = userKeys(world.aws)['AWS_SECRET_ACCESS_KEY'];
      const said = JSON.stringify(`no: ${secret}`);
      const source = `console.log(${said}); console.error(${said}); process.exitCode = 3;`;
      return {
        inputs: { credentials: 'environment' },
        environment: await processProfile(world, source),
      };
    },
    happened: /cannot be used/,
    advice: /the profile that they name/,
  },
  {
    code: 'expired-credentials',
    when: 'AWS says so',
    arrange: async ({ aws }) => {
      const environment = await roleSession(aws);
      const [id, session] = [...aws.world.sessions].at(-1) ?? [];
      if (id !== undefined && session !== undefined) {
        aws.world.sessions.set(id, { ...session, expiresAt: new Date(0) });
      }
      return { environment };
    },
    happened: /AWS says that these credentials expired/,
    advice: /Set the credentials again, right before this step/,
  },
  {
    code: 'expired-credentials',
    when: 'they say so themselves',
    arrange: async ({ aws }) => ({
      environment: {
        ...(await roleSession(aws)),
        AWS_CREDENTIAL_EXPIRATION: '2020-01-01T00:00:00Z',
      },
    }),
    happened: /expired at 2020-01-01T00:00:00\.000Z/,
    advice: /Set the credentials again, right before this step/,
  },
  {
    code: 'unsupported-credentials',
    when: 'the session is one of GetSessionToken',
    arrange: async ({ aws }) => ({ environment: await sessionToken(aws) }),
    happened: /session of arn:aws:iam::111122223333:user\/deployer/,
    advice: /Set role-arn to a role that these credentials may assume/,
  },
  {
    code: 'unsupported-credentials',
    when: 'the user may not call GetFederationToken',
    arrange: ({ aws }) => {
      aws.world.account('111122223333').user('deployer')?.attachedPolicies.clear();
      return {
        inputs: { 'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
        environment: userKeys(aws),
      };
    },
    happened: /not authorized to perform: sts:GetFederationToken/,
    advice: /Allow this call to the IAM user/,
  },
  {
    code: 'role-not-assumable',
    when: 'the role does not trust the user',
    arrange: ({ aws }) => asUser(aws, { 'role-arn': arnOf('ReadOnly') }),
    happened: /role\/ReadOnly cannot be assumed/,
    advice: /its trust policy names this identity/,
  },
  {
    code: 'role-not-assumable',
    when: 'the role does not exist',
    arrange: ({ aws }) => asUser(aws, { 'role-arn': arnOf('NoSuchRole') }),
    happened: /role\/NoSuchRole cannot be assumed/,
    advice: /Check that the role exists/,
  },
  {
    code: 'role-not-assumable',
    when: 'AWS does not accept a value of the call',
    arrange: ({ aws }) => {
      refusedBySts(aws, 'ValidationError', "Value at 'externalId' failed.");
      return asUser(aws);
    },
    happened: /^AWS refused AssumeRole for \S+UserRole \(ValidationError: Value at 'externalId' f/,
    advice: /Correct role-arn, or the input for the value that AWS names/,
  },
  {
    code: 'role-not-assumable',
    when: 'the keys are those of the root user',
    arrange: ({ aws }) => {
      refusedBySts(aws, 'AccessDenied', 'Roles may not be assumed by root accounts.');
      return asUser(aws);
    },
    happened: /\(Roles may not be assumed by root accounts\)\./,
    advice: /Use the keys of an IAM user: AWS does not let the root user assume a role\.$/,
  },
  {
    code: 'region-disabled',
    when: 'the account has switched the region off',
    arrange: ({ aws }) => {
      aws.world.account('111122223333').disabledRegions.add('us-west-1');
      return asUser(aws, { region: 'us-west-1' });
    },
    happened: /STS is not active in us-west-1/,
    advice: /Activate the region/,
  },
  {
    code: 'no-credentials',
    when: 'the account has not turned the region on',
    arrange: ({ aws }) => {
      aws.world.account('111122223333').disabledRegions.add('ap-east-1');
      return asUser(aws, { region: 'ap-east-1' });
    },
    happened: /does not know these credentials in ap-east-1, a region that is off by default/,
    advice:
      /set "region" to one that is on by default, such as us-east-1, and set "destination" to the full URL/,
  },
  {
    code: 'role-not-assumable',
    when: 'a service control policy denies it',
    arrange: ({ aws }) => {
      aws.world
        .account('111122223333')
        .denyByOrganization({ Action: 'sts:AssumeRole', Resource: '*' });
      return asUser(aws, { 'role-arn': arnOf('Shared') });
    },
    happened: /with an explicit deny in a service control policy/,
    advice: /Change the service control policy that denies sts:AssumeRole/,
  },
];

import { GITHUB_ISSUER } from '../../../local/aws/index.ts';
import { arnOf } from '../../fixtures/roles.ts';
import { userKeys } from '../credentials.ts';
import { type Failure, OIDC, refusedBySts } from './failure.ts';

const NO_KEY =
  "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements";

/** Failures of the job's own identity, and of inputs. */
export const IDENTITY_FAILURES: readonly Failure[] = [
  {
    code: 'invalid-input',
    when: 'an input has an unknown word',
    arrange: () => ({ inputs: { mode: 'open' } }),
    happened: /^Input "mode" is "open"\./,
    advice: /Use one of: sign-in/,
  },
  {
    code: 'invalid-input',
    when: 'OIDC has no role',
    arrange: () => ({ inputs: { credentials: 'oidc' } }),
    happened: /"role-arn" is empty/,
    advice: /check that this exists/,
  },
  {
    code: 'id-token-missing',
    when: 'the job has no id-token: write',
    arrange: () => ({ ...OIDC, idToken: false }),
    happened: /may not ask GitHub for an ID token/,
    advice: /permissions:\n {2}id-token: write/,
  },
  {
    code: 'id-token-missing',
    when: 'a fork asks',
    arrange: () => ({
      ...OIDC,
      idToken: false,
      job: {
        eventName: 'pull_request',
        event: {
          pull_request: { head: { repo: { full_name: 'somebody/octo-repo' } } },
          repository: { full_name: 'octo-org/octo-repo' },
        },
      },
    }),
    happened: /pull request from a fork/,
    advice: /Skip this step for forks/,
  },
  {
    code: 'id-token-failed',
    when: 'GitHub refuses to issue one',
    arrange: () => ({ ...OIDC, environment: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'wrong-token' } }),
    happened: /answered with status 401/,
    advice: /Run the job again/,
  },
  {
    code: 'id-token-failed',
    when: 'GitHub issues something else',
    arrange: ({ aws }) => {
      const body = '{"value":"this.is.not-a-token"}';
      aws.faults.add({ service: 'oidc', fault: { status: 200, body } });
      return OIDC;
    },
    happened: /not an ID token/,
    advice: /Run the job again/,
  },
  {
    code: 'untrusted-identity',
    when: 'the role does not trust the workflow',
    arrange: () => ({ inputs: { 'role-arn': arnOf('UserRole') } }),
    happened:
      /for arn:aws:iam::111122223333:role\/UserRole .*sub "repo:octo-org\/octo-repo:ref:refs\/heads\/main" and aud "sts\.amazonaws\.com"; a trust policy can test job_workflow_ref ".*" too\./,
    advice:
      /"StringEquals":\{"token\.actions\.githubusercontent\.com:aud":"sts\.amazonaws\.com","token\.actions\.githubusercontent\.com:sub":"repo:octo-org\/octo-repo:ref:refs\/heads\/main"\}/,
  },
  {
    code: 'untrusted-identity',
    when: 'the role does not exist',
    arrange: () => ({ inputs: { 'role-arn': arnOf('NoSuchRole') } }),
    happened: /Not authorized to perform sts:AssumeRoleWithWebIdentity/,
    advice: /Check that the role exists/,
  },
  {
    code: 'no-oidc-provider',
    when: 'the account does not know GitHub',
    arrange: ({ aws }) => {
      aws.world.account('111122223333').oidcProviders.clear();
      return OIDC;
    },
    happened: /account 111122223333 has no IAM OIDC provider for https:\/\/token\.actions/,
    advice:
      /Check that 111122223333 is the right account.* create the provider .*docs\/aws-setup\.md/,
  },
  {
    code: 'provider-unreachable',
    when: 'AWS cannot get the keys of the issuer',
    arrange: ({ aws }) => ({
      ...refusedBySts(aws, 'InvalidIdentityToken', NO_KEY),
      // Keys that are there too are not tried.
      environment: userKeys(aws),
      timeFactor: 0.1,
    }),
    happened:
      /could not get the keys of the OIDC issuer https:\/\/token\.actions.* in several tries/,
    advice: /\/\.well-known\/openid-configuration/,
  },
  {
    code: 'untrusted-identity',
    when: 'the provider has another thumbprint',
    arrange: ({ aws }) =>
      refusedBySts(
        aws,
        'InvalidIdentityToken',
        "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint",
      ),
    happened: /provider of the account 111122223333 does not trust the certificate/,
    advice: /Update the thumbprints/,
  },
  {
    code: 'untrusted-identity',
    when: 'AWS cannot validate the token',
    arrange: ({ aws }) =>
      refusedBySts(
        aws,
        'InvalidIdentityToken',
        'The web identity token that was passed could not be validated by AWS.',
      ),
    happened: /could not validate the ID token of https:\/\/token\.actions\S+ \(The web identity/,
    advice: /Run the job again: .* The trust policy of the role is not the reason\.$/,
  },
  {
    code: 'untrusted-identity',
    when: 'the trust policy does not allow the call, and the subject has a policy variable',
    arrange: ({ aws }) => ({
      ...refusedBySts(
        aws,
        'AccessDenied',
        'User: u is not authorized to perform: sts:AssumeRoleWithWebIdentity because no role trust policy allows the sts:AssumeRoleWithWebIdentity action',
      ),
      idToken: { sub: 'repo:o/r:environment:\u672c-$\u007bx}' },
    }),
    happened: /The token says sub "repo:o\/r:environment:\u672c-\$\{x\}"/,
    advice: /:sub":"repo:o\/r:environment:\\u672c-\$\{\$\}\{x\}"\}\}$/,
  },
  {
    code: 'wrong-audience',
    when: 'the provider lists another audience',
    arrange: ({ aws }) => {
      aws.world.account('111122223333').addOidcProvider(GITHUB_ISSUER, ['somebody-else']);
      return OIDC;
    },
    happened: /does not list the audience "sts\.amazonaws\.com"/,
    advice: /Add this audience/,
  },
  {
    code: 'expired-credentials',
    when: 'the ID token took too long',
    arrange: ({ aws }) => refusedBySts(aws, 'ExpiredTokenException', 'Token expired.'),
    happened: /the OIDC token expired/,
    advice: /check the clock of the runner/,
  },
  {
    code: 'account-not-allowed',
    when: 'the role is in another account',
    arrange: () => ({ inputs: { ...OIDC.inputs, 'allowed-account-ids': '444455556666' } }),
    happened: /account 111122223333 is not one of those in allowed-account-ids\./,
    advice: /Use a role of an allowed account/,
  },
  {
    code: 'unsupported-partition',
    when: 'the role is in an isolated partition',
    arrange: () => ({ inputs: { 'role-arn': 'arn:aws-iso:iam::111122223333:role/ReadOnly' } }),
    happened: /"aws-iso" has no public console federation endpoint/,
    advice: /aws, aws-cn, aws-us-gov, aws-eusc/,
  },
  {
    code: 'some-roles-failed',
    when: 'one of two roles does not trust the workflow',
    arrange: () => ({ inputs: { 'role-arn': `${arnOf('ReadOnly')}\n${arnOf('UserRole')}` } }),
    happened: /^1 of 2 roles failed.*\n.*role\/UserRole: untrusted-identity\./,
    advice: /Do what the log says for each of these roles, or remove it/,
  },
];

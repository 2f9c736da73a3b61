import { randomBytes } from 'node:crypto';
import { asked } from '../asked.ts';
import { asUser, type Failure, OIDC, refusedBySts } from './failure.ts';

/** Failures of requests to AWS. */
export const AWS_FAILURES: readonly Failure[] = [
  {
    code: 'duration-refused',
    when: 'the role does not allow it',
    arrange: ({ aws }) =>
      refusedBySts(
        aws,
        'ValidationError',
        'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      ),
    happened: /exceeds the MaxSessionDuration set for this role/,
    advice: /Set a shorter session-duration/,
  },
  {
    code: 'policy-refused',
    when: 'the inline session policy is not a policy',
    arrange: () => ({
      inputs: { ...OIDC.inputs, 'inline-session-policy': '{"Statement": "everything"}' },
    }),
    happened: /refused the session policies or tags for arn:aws:iam::111122223333:role\/ReadOnly/,
    advice: /Correct or shorten inline-session-policy/,
  },
  {
    code: 'policy-refused',
    when: 'the inline session policy has characters that AWS may not accept',
    arrange: ({ aws }) => {
      refusedBySts(aws, 'MalformedPolicyDocument', 'Syntax errors in policy.');
      const policy =
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::\u672c\\ud83d/*"}]}';
      return { inputs: { ...OIDC.inputs, 'inline-session-policy': policy } };
    },
    happened: /refused the session policies or tags .* \(Syntax errors in policy\)/,
    advice:
      /Use Latin letters in inline-session-policy\. .*: "\u672c" \(U\+672C\), U\+D83D\. Correct/,
  },
  {
    code: 'policy-refused',
    when: 'a managed policy does not exist',
    arrange: () => ({
      inputs: {
        ...OIDC.inputs,
        'managed-session-policies': 'arn:aws:iam::111122223333:policy/NoSuchPolicy',
      },
    }),
    happened: /NoSuchPolicy/,
    advice: /managed-session-policies/,
  },
  {
    code: 'policy-refused',
    when: 'policies and tags are too large together',
    arrange: ({ aws }) =>
      asUser(aws, {
        'session-tags': Array.from(
          { length: 50 },
          (_, index) => `tag${index}=${randomBytes(100).toString('hex')}`,
        ).join('\n'),
      }),
    happened: /% of allotted space/,
    advice: /the sum of their packed sizes/,
  },
  {
    code: 'federation-refused',
    when: 'the sign-in host refuses',
    arrange: ({ aws }) => {
      const body = '<html><body>Access Denied: account 111122223333</body></html>';
      aws.faults.add({ service: 'signin', fault: { status: 403, body } });
      return OIDC;
    },
    happened: /status 403, text\/html, \d+ bytes; it said: Access Denied\)/,
    advice: /Check that the role belongs to the partition/,
  },
  {
    code: 'federation-refused',
    when: 'the sign-in host of a region that is off by default refuses',
    arrange: ({ aws }) => {
      aws.faults.add({ service: 'signin', fault: { status: 400, body: '<html>Bad</html>' } });
      const destination = 'https://ap-east-1.console.aws.amazon.com/s3/buckets';
      return { inputs: { ...OIDC.inputs, destination } };
    },
    happened: /refused the credentials \(status 400/,
    advice: /turned on ap-east-1, a region that is off by default.* those of the global endpoint/,
  },
  {
    code: 'federation-unavailable',
    when: 'the sign-in host is one of another partition',
    arrange: ({ aws }) => ({
      ...OIDC,
      environment: { AWS_ENDPOINT_URL_SIGNIN: `${aws.url}/signin/aws-cn` },
    }),
    happened: /gave no sign-in token \(status 200, text\/html/,
    advice: /that the region and partition are right/,
  },
  {
    code: 'network',
    when: 'a host has no address',
    arrange: () => ({
      ...OIDC,
      // A label of 64 characters is refused before any request.
      environment: { AWS_ENDPOINT_URL_STS: `https://${'a'.repeat(64)}.example` },
      timeFactor: 0.1,
    }),
    happened: /the host name cannot be resolved/,
    advice: /that this runner can reach STS/,
  },
  {
    code: 'cancelled',
    when: 'somebody cancels the run',
    arrange: ({ aws }) => {
      aws.faults.add({ service: 'oidc', fault: { hang: true } });
      const when = asked(aws, 'token');
      return { ...OIDC, signal: { name: 'SIGINT', when, timeScale: 0.3 } };
    },
    happened: /^The run was cancelled/,
    advice: /start the run again/,
  },
];

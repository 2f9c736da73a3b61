import { type Failure, OIDC } from './failure.ts';

/** Failures of the delivery. */
export const DELIVERY_FAILURES: readonly Failure[] = [
  {
    code: 'public-repository',
    when: 'everybody could read a live link',
    arrange: () => ({
      inputs: { ...OIDC.inputs, summary: 'link' },
      job: { visibility: 'public' },
    }),
    happened: /^The repository is public, .* and sign in with it\./,
    advice: /^ Use seal-to, /,
  },
  {
    code: 'public-repository',
    when: 'nobody knows whether the repository is private',
    arrange: (world) => {
      world.aws.faults.add({ service: 'github', fault: { status: 404 } });
      return { inputs: { ...OIDC.inputs, summary: 'link' }, idToken: false };
    },
    happened:
      /^GitHub did not say in this step whether the repository is private \(.+\)\. If it is public, everybody could use the live link in the job summary \("summary: link"\)\./,
    advice: /^ Remove github-token/,
  },
  {
    code: 'asker-unknown',
    when: 'nobody vouches for the person who asked',
    arrange: () => ({
      inputs: { ...OIDC.inputs, 'seal-to': 'actor' },
      job: { eventName: 'schedule' },
    }),
    happened: /^A schedule started the run, .* is refused\./,
    advice: /^ In seal-to, replace the word actor/,
  },
  {
    code: 'no-recipient-key',
    when: 'a user of GitHub has no key',
    arrange: (world) => {
      world.aws.github.sshKeys.set('octocat', []);
      return { inputs: { ...OIDC.inputs, 'seal-to': 'actor' } };
    },
    happened: /^Nobody in seal-to \(@octocat\) has a usable key: [^.]*\./,
    advice: /ssh-keygen -t ed25519/,
  },
  {
    code: 'no-recipient-key',
    when: 'GitHub does not tell the keys',
    arrange: (world) => {
      world.aws.faults.add({ service: 'github', fault: { status: 403 } });
      return { inputs: { ...OIDC.inputs, 'seal-to': '@hubot' } };
    },
    happened: /^GitHub did not give the SSH keys of @hubot \(status 403\)\./,
    advice: /^ Remove github-token/,
  },
  {
    code: 'network',
    when: 'GitHub cannot be asked for keys',
    arrange: (world) => {
      world.aws.faults.add({ service: 'github', fault: { garbage: true } });
      return { inputs: { ...OIDC.inputs, 'seal-to': '@hubot' }, timeFactor: 0.1 };
    },
    happened:
      /^GitHub could not be asked for the SSH keys of @hubot \(\S+ the answer is not valid HTTP\)\./,
    advice: /Run the job again in a few minutes/,
  },
];

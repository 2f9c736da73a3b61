import { Encrypter } from 'age-encryption';
import { fragmentOf } from '../../src/link/fragment.ts';
import { encodePayload } from '../../src/link/payload.ts';
import { DEFAULT_ROLE } from '../demo/world.ts';
import { Job, type JobOptions } from '../runner/index.ts';

export type WorkflowResult =
  | { readonly kind: 'link'; readonly link: string; readonly sealedText: string }
  | { readonly kind: 'failure'; readonly message: string };

const RECIPIENT = /\bage1tag1[02-9ac-hj-np-z]{59}\b/;
const RUN = 'https://github.com/octo-org/octo-repo/actions/runs/1';

/**
 * Runs the committed action on the local AWS, and seals a link for a recipient.
 *
 * The action itself makes no `sealed-link` here, because a link can contain only sign-in hosts of
 * AWS. So this makes the link from the action's outputs, with the action's own code.
 *
 * @param line - `@login age1tag1…`, or only the recipient.
 */
export async function runWorkflow(
  line: string,
  { job: options, opener }: { job: JobOptions; opener: string },
): Promise<WorkflowResult> {
  const recipient = RECIPIENT.exec(line)?.[0];
  if (recipient === undefined) {
    const message = 'This line has no recipient. Copy the line of the opener page again.';
    return { kind: 'failure', message };
  }
  const job = new Job(options);
  try {
    const { outcome, outputs, annotations } = await job.step({
      id: 'console',
      inputs: { 'role-arn': DEFAULT_ROLE, destination: 's3', 'seal-to': recipient },
    });
    if (outcome !== 'success') {
      return { kind: 'failure', message: annotations.map(({ message }) => message).join('\n') };
    }
    const fragment = await sealedFragment(outputs, recipient);
    return {
      kind: 'link',
      link: `${opener}/#${fragment}`,
      sealedText: outputs['sealed-url'] ?? '',
    };
  } finally {
    await job.close();
  }
}

async function sealedFragment(
  outputs: Readonly<Record<string, string>>,
  recipient: string,
): Promise<string> {
  const { searchParams: login } = new URL(outputs['console-url'] ?? '');
  const content = await encodePayload({
    roles: [
      {
        kind: 'session',
        region: 'us-east-1',
        issuer: login.get('Issuer') ?? '',
        destination: login.get('Destination') ?? '',
        signInToken: login.get('SigninToken') ?? '',
        accountId: outputs['account-id'] ?? '',
        role: 'ReadOnly',
        urlExpiresAt: new Date(outputs['url-expires-at'] ?? ''),
        sessionExpiresAt: new Date(outputs['session-expires-at'] ?? ''),
      },
    ],
    reason: 'Trying sealed links',
    asker: 'octocat',
    run: RUN,
  });
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return fragmentOf(await encrypter.encrypt(content));
}

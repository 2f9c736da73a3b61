import { AssumeRoleWithWebIdentityCommand } from '@aws-sdk/client-sts';
import { expect, onTestFinished } from 'vitest';
import { type IdTokenClaims, type LocalAws, startLocalAws } from '../../local/aws/index.ts';
import { partitionById } from '../../src/partition/partition.ts';
import { idToken, refusal, stsClient } from '../local/aws/clients.ts';

/** The account of the documents. */
const ACCOUNT = '111122223333';

/**
 * Finds out on the local AWS which jobs can assume a role with this trust policy.
 *
 * @param jobs - The claims of their tokens, by the jobs' names.
 * @param issuer - The issuer of the tokens; github.com if absent.
 * @returns The names of the jobs that can, in their order.
 */
export async function jobsLetIn(
  trustPolicy: string,
  jobs: Readonly<Record<string, Partial<IdTokenClaims>>>,
  issuer?: string,
): Promise<string[]> {
  const { aws, audience } = await awsWithRole(trustPolicy);
  const names: string[] = [];
  for (const [name, claims] of Object.entries(jobs)) {
    const token = await idToken(aws, { ...claims, ...(issuer && { iss: issuer }) }, audience);
    if (await isLetIn(aws, token)) {
      names.push(name);
    }
  }
  return names;
}

/** The account of the documents, with the provider and a role that has exactly this policy. */
async function awsWithRole(trustPolicy: string): Promise<{ aws: LocalAws; audience: string }> {
  const [, id = '', provider] =
    /"arn:([a-z-]+):iam::111122223333:oidc-provider\/([^"]+)"/.exec(trustPolicy) ?? [];
  const { id: partition, oidcAudience: audience } = partitionById(id);
  const aws = await startLocalAws({
    world: (world) => {
      const account = world.addAccount(ACCOUNT, partition);
      account.addOidcProvider(`https://${provider}`, [audience]);
      account.addRole({ name: 'Documented', trustPolicy });
    },
  });
  onTestFinished(() => aws.close());
  return { aws, audience };
}

async function isLetIn(aws: LocalAws, token: string): Promise<boolean> {
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: aws.world.account(ACCOUNT).iamArn('role/Documented'),
    RoleSessionName: 'documented',
    WebIdentityToken: token,
  });
  const call = stsClient(aws).send(command);
  const answer = await call.catch(() => undefined);
  if (answer === undefined) {
    // Refused for the expected reason, not because of a mistake in the test.
    expect(await refusal(call)).toMatchObject({ code: 'AccessDenied' });
  }
  return answer !== undefined;
}

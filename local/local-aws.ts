/** `npm run local:aws`: the local AWS alone, for any AWS client, with the world of `npm start`. */
import { parseArgs } from 'node:util';
import { type LocalAws, startLocalAws } from './aws/index.ts';
import { posixLine, powershellLine, type ShellLine } from './demo/shell-line.ts';
import { usage } from './demo/usage.ts';
import { addDemoRoles, addGithub, WORLD_HELP } from './demo/world.ts';

const HELP = `Starts a local AWS on 127.0.0.1: STS, IAM and console sign-in, and what the action
needs of GitHub: its OIDC issuer and parts of its REST API.

Usage: npm run local:aws -- [options]

  --port NUMBER         port to listen on (default: a free one)
  --propagation SECONDS until a new role can be assumed (default: 0)
  --latency MS          added to every answer (default: 0)
  --powershell          print variables for PowerShell
  --help                show this text

Set the printed variables in another terminal. Then use any AWS client there, or
run the action: npm start -- --real --role-arn ARN.
Nothing leaves this machine. Ctrl-C stops the local AWS and deletes everything in it.

${WORLD_HELP}`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    propagation: { type: 'string', default: '0' },
    latency: { type: 'string', default: '0' },
    powershell: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(HELP);
} else {
  const aws = await startLocalAws({
    port: wholeNumber('port', values.port),
    latencyMs: wholeNumber('latency', values.latency),
    world: addDemoRoles,
  });
  addGithub(aws, 'private');
  aws.world.rolePropagationSeconds = wholeNumber('propagation', values.propagation);
  process.stdout.write(describe(aws, values.powershell ? powershellLine : posixLine));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void aws.close());
  }
}

function describe(aws: LocalAws, shellLine: ShellLine): string {
  const roles = [...aws.world.accounts.values()].flatMap((account) => [...account.roles.values()]);
  return [
    `# Local AWS at ${aws.url}. Ctrl-C stops it.`,
    '# Roles (--help says whom they trust):',
    ...roles.map(({ arn }) => `#   ${arn}`),
    ...usage(aws, shellLine),
    '',
  ].join('\n');
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) {
    process.stderr.write(`--${option} is "${text}". Write a whole number.\n`);
    process.exit(2);
  }
  return Number(text);
}

/** Starts the local AWS alone, for any AWS client: `npm run local:aws`. */
import { parseArgs } from 'node:util';
import { type LocalAws, startLocalAws } from './index.ts';
import { DEFAULT_ACCOUNT_ID } from './world/default-world.ts';

const HELP = `Starts a local AWS: OIDC issuer, STS, IAM and console sign-in on 127.0.0.1.

Usage: npm run local:aws -- [options]

  --port NUMBER         port to listen on (default: a free one)
  --propagation SECONDS until a new role can be assumed (default: 0)
  --latency MS          added to every answer (default: 0)
  --powershell          print variables for PowerShell
  --help                show this text

Set the printed variables in another terminal, then use any AWS client there:
  aws sts get-caller-identity
Nothing leaves this machine. Ctrl-C stops it, and everything in it is gone.
`;

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
  });
  aws.world.rolePropagationSeconds = wholeNumber('propagation', values.propagation);
  process.stdout.write(describe(aws, values.powershell ? powershellLine : shellLine));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void aws.close());
  }
}

function describe(aws: LocalAws, line: (name: string, value: string) => string): string {
  const account = aws.world.account(DEFAULT_ACCOUNT_ID);
  const key = account.user('deployer')?.accessKeys[0];
  const variables = {
    ...aws.environment,
    ...aws.grantIdToken(),
    AWS_ACCESS_KEY_ID: key?.accessKeyId ?? '',
    AWS_SECRET_ACCESS_KEY: key?.secretAccessKey ?? '',
  };
  const roles = [...account.roles.values()].map((role) => `#   ${role.arn}`);
  return [
    `# Local AWS at ${aws.url}, account ${account.id}. Ctrl-C stops it.`,
    '# Roles:',
    ...roles,
    '# User deployer, and a job that may ask for ID tokens:',
    ...Object.entries(variables).map(([name, value]) => line(name, value)),
    '',
  ].join('\n');
}

function shellLine(name: string, value: string): string {
  return `export ${name}='${value}'`;
}

function powershellLine(name: string, value: string): string {
  return `$env:${name} = '${value}'`;
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) {
    process.stderr.write(`--${option} must be a whole number, not '${text}'\n`);
    process.exit(2);
  }
  return Number(text);
}

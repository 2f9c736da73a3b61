/** `npm run opener`: the opener page, and a workflow that seals links for it, on this machine. */
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openerPage } from '../scripts/build/opener-page.ts';
import { GOOD_CONDITIONS } from './demo/job-conditions.ts';
import { Screen } from './demo/screen.ts';
import { localSurroundings } from './demo/surroundings.ts';
import { useRealHosts } from './hosts/real-hosts.ts';
import { serve } from './opener/serve.ts';
import { runWorkflow } from './opener/workflow.ts';
import { workflowPage } from './opener/workflow-page.ts';
import type { JobOptions } from './runner/index.ts';

/** The hosts of a sign-in. A sealed link can contain only sign-in hosts of AWS. */
const HOSTS = ['sts.us-east-1.amazonaws.com', 'signin.aws.amazon.com'];

const HELP = `Serves the opener page on this machine, with a local AWS and a workflow that seals
links for it, so that you can try the whole way in a browser.

Usage: npm run opener -- [options]

  --port NUMBER  port of the opener page (default: 8791); the workflow has the next
                 one. The browser keeps a key for each port.
  --help         show this text

The page is not opener/dist: it is built to sign in to the local AWS instead of AWS.
Nothing leaves this machine.
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8791' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(HELP);
} else {
  await main(portOf(values.port));
}

async function main(port: number): Promise<void> {
  const screen = new Screen();
  const surroundings = await localSurroundings(GOOD_CONDITIONS);
  const { aws } = surroundings;
  if (aws === undefined) {
    throw new Error('The local AWS did not start.');
  }
  const hosts = await useRealHosts({ aws }, HOSTS);
  const job: JobOptions = {
    ...surroundings.job,
    environment: { ...surroundings.job.environment, ...hosts.environment },
    onLog: (text) => screen.logLine(text),
  };
  const signInBase = aws.environment['AWS_ENDPOINT_URL_SIGNIN'] ?? '';
  const page = await openerPage(path.join(import.meta.dirname, '..'), signInBase);
  const opener = await serve(port, async () => page);
  const workflow = await serve(port === 0 ? 0 : port + 1, async (line) =>
    workflowPage({
      opener: opener.url,
      line,
      result:
        line === undefined ? undefined : await runWorkflow(line, { job, aws, opener: opener.url }),
    }),
  );
  screen.title('Sealed links, on this machine');
  screen.text(`
1. Open the opener page, make a key, and copy your line:
     ${opener.url}/
2. Open the workflow, paste your line, and run it:
     ${workflow.url}/
3. Click the sealed link in its summary, then "Open the console".

A local AWS replaces AWS, so the console is a page that says who you are.
Ctrl-C stops everything.`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await Promise.all([opener.close(), workflow.close(), hosts.close()]);
  await surroundings.close();
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_534) {
    process.stderr.write(`--port is "${text}". Write a number from 0 to 65534.\n`);
    process.exit(2);
  }
  return port;
}

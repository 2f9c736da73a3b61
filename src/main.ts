import { createHash } from 'node:crypto';
import { createConnectAhead } from './aws/connect-ahead.ts';
import { readEndpoints } from './aws/endpoints.ts';
import { namingReplacedHosts } from './aws/replaced-hosts.ts';
import { createExchange } from './aws/signin.ts';
import { stsOnDemand } from './aws/sts-on-demand.ts';
import { cancelSignal } from './cancel.ts';
import { readRunFacts } from './github/environment.ts';
import { isForkPullRequest, precedingRun } from './github/event.ts';
import { createIdTokens } from './github/id-token.ts';
import { passedInputs, readInputs } from './github/inputs.ts';
import { createLog, reportFailure } from './github/log.ts';
import { publishCreated, publishLinks, publishRemovals, publishSignIn } from './github/outputs.ts';
import { restOnDemand } from './github/rest-on-demand.ts';
import { Secrets } from './github/secrets.ts';
import { recalledRole, rememberRole, stageOf } from './github/state.ts';
import { writeSummary } from './github/summary.ts';
import { replacedApi, unsafeVariables } from './github/unsafe-variables.ts';
import { keepHeapSmall } from './heap.ts';
import { connectAhead } from './http/connections.ts';
import { maskProxyPasswords } from './http/proxy.ts';
import { send as sendOnce } from './http/send.ts';
import { mistakenInputs } from './inputs/habits.ts';
import type { Edges } from './modes/edges.ts';
import { run, runPost } from './run.ts';
import type { SignInPorts } from './sign-in/ports.ts';
import { sendAs, userAgent } from './user-agent.ts';

keepHeapSmall();
const environment = process.env;
const runFacts = readRunFacts(environment);
const send = sendAs(userAgent(runFacts), sendOnce);
const secrets = new Secrets();
const log = createLog(secrets);
const sendToAws = namingReplacedHosts(send, log.info);
const mask = (secret: string) => secrets.add(secret);
const now = () => new Date();
const cancelled = cancelSignal(process);
// Both mask secrets of the environment before anything can print them.
const idTokens = createIdTokens({ environment, send, mask, isForkPullRequest });
const shortPasswords = maskProxyPasswords(environment, mask);

function signInPorts(): SignInPorts {
  const endpoints = readEndpoints(environment);
  const sts = stsOnDemand({
    send: sendToAws,
    mask,
    endpoint: endpoints.sts,
    renewIdToken: idTokens.renew,
  });
  return {
    log,
    now,
    idTokens,
    sts,
    existingCredentials: async (region, signal) => {
      const { existingCredentials } = await import('./aws/credentials.ts');
      return existingCredentials(region, { environment, send: sendToAws, mask, now, signal });
    },
    connectAhead: createConnectAhead(connectAhead, {
      sts: sts.endpoint,
      signIn: endpoints.signIn,
    }),
    exchange: createExchange({ send: sendToAws, mask, now, base: endpoints.signIn }),
    cancelled,
  };
}

const edges: Edges = {
  readInputs,
  runFacts,
  log,
  signInPorts,
  rolePorts: async () => {
    const { createIam } = await import('./aws/iam.ts');
    const { iam: endpoint } = readEndpoints(environment);
    return {
      ...signInPorts(),
      iam: (credentials, region, signal) =>
        createIam({ send: sendToAws, credentials, region, signal, endpoint }),
      remember: rememberRole,
      random: Math.random,
    };
  },
  deliveryPorts: (token) => ({
    log,
    github: restOnDemand({ environment, send, token }, mask),
    precedingRun,
    replacesSignIn: readEndpoints(environment).signIn !== undefined,
    loadSealing: () => import('./seal/seal.ts'),
    cancelled,
  }),
  publish: {
    signIn: publishSignIn,
    links: publishLinks,
    created: publishCreated,
    removals: publishRemovals,
    summary: (markdown) => writeSummary(environment, markdown),
  },
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  reportFailure: (failure) => reportFailure(failure, secrets),
};

// One bundle serves the step and its post step.
if (stageOf(process.argv) === 'post') {
  await runPost(recalledRole(), edges);
} else {
  const warnings = [
    ...unsafeVariables(environment),
    ...shortPasswords,
    ...mistakenInputs(passedInputs(environment)),
  ];
  for (const warning of warnings) {
    log.warning(warning);
  }
  const api = replacedApi(environment);
  if (api !== undefined) {
    log.info(api);
  }
  await run(edges);
}
// Does not wait for what a failed or cancelled run left open: a socket, a profile's process.
process.stdout.write('', () => process.exit());

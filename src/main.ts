import { createConnectAhead } from './aws/connect-ahead.ts';
import { readEndpoints } from './aws/endpoints.ts';
import { createExchange } from './aws/signin.ts';
import { stsOnDemand } from './aws/sts-on-demand.ts';
import { cancelSignal } from './cancel.ts';
import { readRunFacts } from './github/environment.ts';
import { isForkPullRequest } from './github/fork.ts';
import { createIdTokens } from './github/id-token.ts';
import { readInputs } from './github/inputs.ts';
import { createLog, reportFailure } from './github/log.ts';
import { setSignInOutputs } from './github/outputs.ts';
import { Secrets } from './github/secrets.ts';
import { keepHeapSmall } from './heap.ts';
import { connectAhead } from './http/connections.ts';
import { send } from './http/send.ts';
import type { SignInPorts } from './modes/ports.ts';
import { run } from './run.ts';

keepHeapSmall();
const environment = process.env;
const secrets = new Secrets();
const log = createLog(secrets);
const mask = (secret: string) => secrets.add(secret);
const now = () => new Date();
const cancelled = cancelSignal(process);

await run({
  readInputs,
  runFacts: readRunFacts(environment),
  ports: (): SignInPorts => {
    const endpoints = readEndpoints(environment);
    return {
      log,
      now,
      mask,
      idTokens: createIdTokens({ environment, send, mask, isForkPullRequest }),
      sts: stsOnDemand({ send, mask, ...(endpoints.sts && { endpoint: endpoints.sts }) }),
      existingCredentials: async (region, signal) => {
        const { existingCredentials } = await import('./aws/credentials.ts');
        return existingCredentials(region, { environment, send, mask, now, signal });
      },
      connectAhead: createConnectAhead({ connect: connectAhead, sts: endpoints.sts }),
      exchange: createExchange(send),
      ...(endpoints.signIn && { signInBase: endpoints.signIn }),
      cancelled,
    };
  },
  setOutputs: setSignInOutputs,
  reportFailure: (failure) => reportFailure(failure, secrets),
});
// What a failed or cancelled run has left open (a socket, a profile's process) is not waited for.
process.stdout.write('', () => process.exit());

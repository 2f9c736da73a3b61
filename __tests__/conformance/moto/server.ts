import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { XMLParser } from 'fast-xml-parser';
import { pythonProgram } from '../tools/python.ts';

/** moto's own server for STS and IAM, in a process of its own. */
export interface MotoServer {
  readonly url: string;
  /**
   * Calls an operation of IAM as an administrator; for preparations only.
   *
   * @returns The operation's result element.
   * @throws Error - With moto's answer, if it refuses.
   */
  iam(action: string, parameters: Record<string, string>): Promise<Record<string, unknown>>;
  /**
   * Whether moto checks signatures, session tokens and policies (it does not at first).
   *
   * Checking fails with 500 for unsigned operations such as AssumeRoleWithWebIdentity.
   */
  enforce(on: boolean): Promise<void>;
  stop(): Promise<void>;
}

/** moto's only account. */
export const MOTO_ACCOUNT_ID = '123456789012';

/** @param variables - Settings of moto, as environment variables. */
export async function startMotoServer(
  variables: Readonly<Record<string, string>> = {},
): Promise<MotoServer> {
  const server = spawn(pythonProgram('moto_server'), ['-H', '127.0.0.1', '-p', '0'], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const [, found] = output.match(/Running on (http:\S+)/) ?? [];
      if (found !== undefined) {
        resolve(found);
      }
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('close', () => reject(new Error(`moto_server did not start:\n${output}`)));
  });
  return {
    url,
    iam: (action, parameters) => callIam(url, action, parameters),
    async enforce(on) {
      const response = await fetch(`${url}/moto-api/reset-auth`, {
        method: 'POST',
        // Flask hides a form body from moto's handler.
        headers: { 'content-type': 'text/plain' },
        // The number of calls that moto lets through before it begins to check.
        body: on ? '0' : 'inf',
      });
      if (!response.ok) {
        throw new Error(`moto answered ${response.status} to reset-auth`);
      }
    },
    async stop() {
      const closed = once(server, 'close');
      server.kill();
      await closed;
    },
  };
}

async function callIam(url: string, action: string, parameters: Record<string, string>) {
  const response = await fetch(url, {
    method: 'POST',
    // moto takes the service's name from the credential scope.
    headers: { authorization: 'AWS4-HMAC-SHA256 Credential=SETUP/20260101/us-east-1/iam/aws4' },
    body: new URLSearchParams({ Action: action, Version: '2010-05-08', ...parameters }),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`moto answered ${response.status} to ${action}: ${text}`);
  }
  const answer = new XMLParser({ parseTagValue: false }).parse(text);
  return answer[`${action}Response`][`${action}Result`];
}

import type { STSClientConfig } from '@aws-sdk/client-sts';
import type { Send } from '../http/send.ts';
import type { ExistingCredentials } from '../sign-in/ports.ts';
import { requestHandler } from './request-handler.ts';

type ClientConfig = Pick<
  STSClientConfig,
  'region' | 'maxAttempts' | 'requestHandler' | 'customUserAgent' | 'endpoint' | 'credentials'
>;

/**
 * The configuration of the SDK's clients. They do not retry: the action itself retries, in the
 * same way for every request.
 */
export function clientConfig(options: {
  readonly region: string;
  readonly send: Send;
  readonly endpoint: URL | undefined;
  /** Absent for calls that are not signed. */
  readonly credentials: ExistingCredentials | undefined;
}): ClientConfig {
  const config: ClientConfig = {
    region: options.region,
    maxAttempts: 1,
    requestHandler: requestHandler(options.send),
    customUserAgent: 'aws-console-url',
  };
  // For the SDK, an absent property and an undefined one are different.
  if (options.endpoint !== undefined) {
    config.endpoint = options.endpoint.href;
  }
  if (options.credentials !== undefined) {
    const { accessKeyId, secretAccessKey, sessionToken } = options.credentials;
    const keys = { accessKeyId, secretAccessKey };
    config.credentials = sessionToken === undefined ? keys : { ...keys, sessionToken };
  }
  return config;
}

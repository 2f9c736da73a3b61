import type { STSClientConfig } from '@aws-sdk/client-sts';
import type { Send } from '../http/send.ts';
import type { ExistingCredentials } from '../sign-in/ports.ts';
import { requestHandler } from './request-handler.ts';

type ClientConfig = Pick<
  STSClientConfig,
  'region' | 'maxAttempts' | 'requestHandler' | 'customUserAgent' | 'endpoint' | 'credentials'
>;

/**
 * How the clients of the SDK are set up. Retries are this action's own, so that every hop has the
 * same.
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
  // The SDK tells a property that is absent from one that is undefined.
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

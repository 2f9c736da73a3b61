import { createIam } from '../../src/aws/iam.ts';
import { TransportError } from '../../src/http/message.ts';
import type { NewRole } from '../../src/temporary-roles/ports.ts';
import { USER_KEYS } from '../fixtures/credentials.ts';
import { arnOf } from '../fixtures/roles.ts';
import { answer, formOf, network, refusal } from './wire.ts';

const { signal } = new AbortController();
export const gone = refusal('NoSuchEntity', 'It cannot be found.', 404);
export const lost = new TransportError('reset', 'iam.amazonaws.com', 'the connection was closed');

/** IAM over a network that gives these answers in turn. */
export function iamOf(...answers: Parameters<typeof network>) {
  const { send, requests } = network(...answers);
  const iam = createIam({
    send,
    credentials: USER_KEYS,
    region: 'eu-central-1',
    signal,
    endpoint: undefined,
  });
  return { iam, requests, actions: () => requests.map((request) => formOf(request)['Action']) };
}

/** A result in the XML of IAM. */
export function result(action: string, content = '') {
  return answer(
    200,
    `<${action}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><${action}Result>${content}</${action}Result></${action}Response>`,
  );
}

export const NEW: NewRole = {
  name: 'temp',
  path: '/aws-console-url/',
  description: 'Temporary',
  trustPolicy: '{}',
  maxSessionSeconds: 3600,
  permissionsBoundary: undefined,
  tags: { 'aws-console-url:run': '42-1', team: 'x' },
};
export const ARN = arnOf('aws-console-url/temp');

/** The role {@link NEW} as IAM shows it. */
export function roleXml(
  tags: Readonly<Record<string, string>> = NEW.tags,
  path = NEW.path,
): string {
  const members = Object.entries(tags).map(
    ([key, value]) => `<member><Key>${key}</Key><Value>${value}</Value></member>`,
  );
  return `<Role><RoleName>temp</RoleName><Path>${path}</Path><Arn>${ARN}</Arn><Tags>${members.join('')}</Tags></Role>`;
}

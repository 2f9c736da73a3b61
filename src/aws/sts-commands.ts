import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetFederationTokenCommand,
} from '@aws-sdk/client-sts';
import type {
  AssumeRoleRequest,
  FederationTokenRequest,
  IdToken,
  RoleSessionRequest,
  SessionRequest,
} from '../sign-in/ports.ts';

export function webIdentityCommand(request: RoleSessionRequest, { token }: IdToken) {
  return new AssumeRoleWithWebIdentityCommand({
    RoleArn: request.role.arn,
    RoleSessionName: request.sessionName,
    WebIdentityToken: token,
    ...common(request),
  });
}

export function assumeRoleCommand(request: AssumeRoleRequest) {
  return new AssumeRoleCommand({
    RoleArn: request.role.arn,
    RoleSessionName: request.sessionName,
    ExternalId: request.externalId,
    SourceIdentity: request.sourceIdentity,
    Tags: tags(request.tags),
    ...common(request),
  });
}

export function federationTokenCommand(request: FederationTokenRequest) {
  return new GetFederationTokenCommand({
    Name: request.sessionName,
    Tags: tags(request.tags),
    ...common(request),
  });
}

function common({ policies, credentialSeconds }: SessionRequest) {
  const { inline, managedArns } = policies;
  return {
    DurationSeconds: credentialSeconds,
    Policy: inline,
    PolicyArns: managedArns.length === 0 ? undefined : managedArns.map((arn) => ({ arn })),
  };
}

function tags(of: AssumeRoleRequest['tags']) {
  return of.length === 0 ? undefined : of.map(({ key, value }) => ({ Key: key, Value: value }));
}

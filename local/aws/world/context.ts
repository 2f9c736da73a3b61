import type { ConditionContext } from '../policy/conditions.ts';
import type { Session } from './model.ts';

/** Condition keys by name, as callers of this module write them. */
export type ContextValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Condition keys of every request of a session, and those of this request.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html}
 */
export function requestContext(
  session: Session | undefined,
  now: Date,
  values: ContextValues = {},
): ConditionContext {
  const context = new Map<string, readonly string[]>();
  const all: ContextValues = {
    'aws:CurrentTime': now.toISOString(),
    'aws:EpochTime': String(Math.floor(now.getTime() / 1000)),
    // The local AWS may speak plain HTTP; the real one never does.
    'aws:SecureTransport': 'true',
    ...(session === undefined ? {} : sessionValues(session)),
    ...values,
  };
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined) {
      context.set(name.toLowerCase(), [value].flat());
    }
  }
  return context;
}

function sessionValues(session: Session): ContextValues {
  const tags = [...session.tags].map(([key, value]) => [`aws:PrincipalTag/${key}`, value]);
  return {
    'aws:PrincipalArn': session.principalArn,
    'aws:PrincipalAccount': session.accountId,
    'aws:userid': session.userId,
    'aws:SourceIdentity': session.sourceIdentity,
    'aws:TokenIssueTime':
      session.sessionToken === undefined ? undefined : session.issuedAt.toISOString(),
    'aws:username': session.principalId.startsWith('AIDA')
      ? session.principalArn.split('/').at(-1)
      : undefined,
    ...Object.fromEntries(tags),
  };
}

/** The condition keys of a call that sets tags. */
export function requestTags(tags: ReadonlyMap<string, string>): ContextValues {
  const entries = [...tags].map(([key, value]) => [`aws:RequestTag/${key}`, value]);
  return {
    ...Object.fromEntries(entries),
    'aws:TagKeys': tags.size > 0 ? [...tags.keys()] : undefined,
  };
}

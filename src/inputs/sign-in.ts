import { type AccessPortal, parseAccessPortal } from '../console/access-portal.ts';
import { checkIssuer } from '../console/issuer.ts';
import { invalidInput } from '../errors.ts';
import type { RoleArn } from '../partition/arn.ts';
import type { RequestedRegion } from '../partition/region.ts';
import { askerOf, type RunFacts, runUrl } from '../run-facts.ts';
import { MAX_SESSION_SECONDS, MIN_SESSION_SECONDS } from '../session/duration.ts';
import type { CredentialSource, SessionParameters } from '../session/identity.ts';
import { defaultSessionName } from '../session/name.ts';
import { EXTERNAL_ID, SESSION_NAME, SOURCE_IDENTITY } from '../session/patterns.ts';
import { checkManagedSessionPolicies, parseInlineSessionPolicy } from '../session/policies.ts';
import { parseSessionTags } from '../session/tags.ts';
import { parseAccountIds } from './account-ids.ts';
import { parseDuration } from './duration.ts';
import type { RawInputs } from './names.ts';
import { parseRoles } from './role-arns.ts';
import { lines, matching, oneOf, optional } from './text.ts';

/** The inputs of a sign-in, checked as far as possible without a request. */
export interface SignInInputs extends SessionParameters {
  /** Without duplicates; empty means that the existing session is used as it is. */
  readonly roles: readonly RoleArn[];
  readonly sessionName: string;
  /** Whether the user set the name. Otherwise it is the default. */
  readonly sessionNameGiven: boolean;
  readonly issuer: string;
  /** Empty: set to nothing. */
  readonly destination: string | undefined;
  readonly region: RequestedRegion | undefined;
  readonly accessPortal: AccessPortal | undefined;
  readonly credentials: CredentialSource;
  readonly audience: string | undefined;
  readonly sessionSeconds: number | undefined;
  /** Empty means that every account is allowed. */
  readonly allowedAccountIds: readonly string[];
}

const WORD_FORM = 'letters, digits and _ + = , . @ -';
const AUDIENCE = /^[\x21-\x7e]{1,255}$/;

/**
 * Reads the inputs of a sign-in.
 *
 * @throws ActionError `invalid-input` for the first value that cannot be used.
 */
export function parseSignInInputs(raw: RawInputs, run: RunFacts): SignInInputs {
  return {
    roles: parseRoles(raw['role-arn']),
    sessionName:
      matching(
        'session-name',
        raw['session-name'],
        SESSION_NAME,
        `Use 2 to 64 characters: ${WORD_FORM} (for example audit-42).`,
      ) ?? defaultSessionName({ ...run, asker: askerOf(run) }),
    sessionNameGiven: raw['session-name'] !== undefined,
    issuer: raw['issuer'] === undefined ? runUrl(run) : checkIssuer(raw['issuer']),
    destination: raw['destination'],
    region:
      raw['region'] === undefined
        ? run.region
        : { name: raw['region'].toLowerCase(), source: 'region' },
    accessPortal: optional(raw['access-portal'], parseAccessPortal),
    credentials: oneOf<CredentialSource>('credentials', raw['credentials'], [
      'auto',
      'oidc',
      'environment',
    ]),
    audience: matching(
      'audience',
      raw['audience'],
      AUDIENCE,
      'Write an audience that the IAM OIDC provider lists, usually sts.amazonaws.com.',
    ),
    sessionSeconds: optional(raw['session-duration'], (duration) =>
      parseDuration('session-duration', duration, {
        minSeconds: MIN_SESSION_SECONDS,
        maxSeconds: MAX_SESSION_SECONDS,
        form: 'from 15m to 12h (900 to 43200 seconds)',
      }),
    ),
    externalId: checkExternalId(raw['external-id']),
    sourceIdentity: matching(
      'source-identity',
      raw['source-identity'],
      SOURCE_IDENTITY,
      `Use 2 to 64 characters: ${WORD_FORM}. It must not begin with "aws:".`,
    ),
    sessionTags: raw['session-tags'] === undefined ? [] : parseSessionTags(raw['session-tags']),
    policies: {
      inline: optional(raw['inline-session-policy'], parseInlineSessionPolicy),
      managedArns: checkManagedSessionPolicies(lines(raw['managed-session-policies'])),
    },
    allowedAccountIds: parseAccountIds(raw['allowed-account-ids']),
  };
}

/** The error does not show the value. It is often a secret, and no mask matches a damaged one. */
function checkExternalId(value: string | undefined): string | undefined {
  if (value !== undefined && !EXTERNAL_ID.test(value)) {
    throw invalidInput(
      'external-id',
      'has a value that AWS does not accept',
      `Use 2 to 1224 characters: ${WORD_FORM} : /. The value is not shown here, because it may be a secret.`,
    );
  }
  return value;
}

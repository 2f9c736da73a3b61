import type { Origin } from './origin.ts';

/** The parameters that request a console session of a certain length. */
export interface DurationPlan {
  /** `SessionDuration` of the token exchange, in seconds; `undefined` leaves it out. */
  readonly consoleSeconds: number | undefined;
  /** `DurationSeconds` of the STS call; `undefined` leaves AWS's default. */
  readonly credentialSeconds: number | undefined;
}

/** @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-custom-url.html} */
export const MIN_SESSION_SECONDS = 900;
export const MAX_SESSION_SECONDS = 43_200;
/** @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining} */
const MAX_CHAINED_SECONDS = 3600;
const NO_LENGTH: DurationPlan = { consoleSeconds: undefined, credentialSeconds: undefined };

/**
 * Chooses how to request the session length that the user asked for.
 *
 * `SessionDuration` is sent only where AWS may accept it: AWS answers 400 for chained roles and
 * federation tokens. For those, the life of their credentials sets the length, as far as AWS
 * allows. An existing session may be chained or not, so the parameter is tried.
 *
 * @param requestedSeconds - Whole seconds in 900–43200, or `undefined` if the user asked for none.
 * @see {@link https://repost.aws/knowledge-center/iam-role-chaining-limit}
 */
export function planDuration(requestedSeconds: number | undefined, origin: Origin): DurationPlan {
  if (requestedSeconds === undefined) {
    return NO_LENGTH;
  }
  switch (origin) {
    case 'oidc':
    case 'user':
    case 'existing-session':
      return { ...NO_LENGTH, consoleSeconds: requestedSeconds };
    case 'federation-token':
      return { ...NO_LENGTH, credentialSeconds: requestedSeconds };
    case 'chained':
      return {
        ...NO_LENGTH,
        credentialSeconds: Math.min(requestedSeconds, MAX_CHAINED_SECONDS),
      };
  }
}

const WHY: Readonly<Record<Origin, string>> = {
  oidc: 'AWS refused that length for this role',
  user: 'AWS refused that length for this role',
  chained:
    'the role is assumed with the credentials of another role, and AWS limits such chained sessions to one hour',
  'existing-session':
    'AWS does not accept a console session length for role chaining; the session lasts as long as its credentials',
  'federation-token':
    'AWS does not accept a console session length for GetFederationToken; the session lasts as long as its credentials',
};
/** Allows for clocks that differ and for the time of requests. */
const TOLERANCE_SECONDS = 60;

/**
 * The warning if the session will be longer or shorter than requested, or if AWS refused the
 * length.
 *
 * @param actualSeconds - How long it will last; `undefined` if unknown.
 * @param refused - Whether AWS answered 400 to the length.
 * @returns `undefined` if no warning is necessary.
 */
export function durationWarning(
  requestedSeconds: number | undefined,
  actualSeconds: number | undefined,
  origin: Origin,
  refused: boolean,
): string | undefined {
  if (requestedSeconds === undefined) {
    return undefined;
  }
  const actual =
    actualSeconds === undefined
      ? 'as long as its credentials, whose end is unknown,'
      : formatSeconds(Math.round(actualSeconds / 60) * 60);
  const missingSeconds = requestedSeconds - (actualSeconds ?? 0);
  if (Math.abs(missingSeconds) <= TOLERANCE_SECONDS) {
    return refused
      ? `AWS did not accept session-duration. The session still lasts as long as requested, because its credentials do: ${actual}.`
      : undefined;
  }
  const advice =
    missingSeconds < 0 || origin === 'oidc' || origin === 'user'
      ? ''
      : ' For a longer session, let the role trust the OIDC identity of the job, and set credentials: oidc.';
  return `The session will last ${actual} and not ${formatSeconds(requestedSeconds)}: ${WHY[origin]}.${advice}`;
}

/** Seconds as people write them: `45m`, `12h`, `1h30m`, `90s`. */
export function formatSeconds(seconds: number): string {
  const units: readonly [number, string][] = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'm'],
    [Math.floor(seconds % 60), 's'],
  ];
  return units.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('') || '0s';
}

/** Issuer of github.com; GitHub Enterprise has its own. */
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

/**
 * The claims of a job's ID token, without times and audience.
 *
 * @see {@link https://docs.github.com/en/actions/concepts/security/openid-connect}
 */
export interface IdTokenClaims {
  readonly iss: string;
  readonly sub: string;
  readonly repository: string;
  readonly repository_id: string;
  readonly repository_owner: string;
  readonly repository_owner_id: string;
  readonly repository_visibility: 'public' | 'private' | 'internal';
  readonly actor: string;
  readonly actor_id: string;
  readonly run_id: string;
  readonly run_number: string;
  readonly run_attempt: string;
  readonly ref: string;
  readonly ref_type: string;
  readonly sha: string;
  readonly workflow: string;
  readonly workflow_ref: string;
  readonly job_workflow_ref: string;
  readonly event_name: string;
  readonly environment: string | undefined;
  readonly runner_environment: string;
}

const DEFAULTS = {
  iss: GITHUB_ISSUER,
  repository: 'octo-org/octo-repo',
  repository_id: '74',
  repository_owner_id: '65',
  repository_visibility: 'private',
  actor: 'octocat',
  actor_id: '583231',
  run_id: '1234567890',
  run_number: '10',
  run_attempt: '1',
  ref: 'refs/heads/main',
  ref_type: 'branch',
  sha: '0123456789abcdef0123456789abcdef01234567',
  workflow: 'deploy',
  event_name: 'workflow_dispatch',
  environment: undefined,
  runner_environment: 'github-hosted',
} as const;

/** Adds the claims that a test does not set. They fit to those of the test. */
export function completeClaims(given: Partial<IdTokenClaims> = {}): IdTokenClaims {
  const base = { ...DEFAULTS, ...given };
  const workflowRef = `${base.repository}/.github/workflows/${base.workflow}.yml@${base.ref}`;
  return {
    sub: `repo:${base.repository}:${subjectContext(base)}`,
    repository_owner: base.repository.split('/')[0] ?? '',
    workflow_ref: workflowRef,
    job_workflow_ref: workflowRef,
    ...base,
  };
}

/** The subject of newer repositories: `repo:OWNER@ID/REPO@ID:…`. */
export function subjectWithIds(given: Partial<IdTokenClaims> = {}): string {
  const claims = completeClaims(given);
  const [owner, name] = claims.repository.split('/');
  const repository = `${owner}@${claims.repository_owner_id}/${name}@${claims.repository_id}`;
  return `repo:${repository}:${subjectContext(claims)}`;
}

/** An environment replaces the ref, and a pull request has neither. */
function subjectContext(claims: {
  readonly environment: string | undefined;
  readonly event_name: string;
  readonly ref: string;
}): string {
  if (claims.environment !== undefined) {
    return `environment:${claims.environment}`;
  }
  return claims.event_name === 'pull_request' ? 'pull_request' : `ref:${claims.ref}`;
}

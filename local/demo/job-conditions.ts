/** What a job of the local workflow has. */
export interface JobConditions {
  /** Whether it has `id-token: write`. */
  readonly idToken: boolean;
  /** Whether it has existing credentials for a step that uses them. */
  readonly credentials: boolean;
  readonly visibility: 'public' | 'private';
  readonly eventName: string;
  /** Its `environment`, if it has one. */
  readonly environment: string | undefined;
}

/** Everything that the demos need. */
export const GOOD_CONDITIONS: JobConditions = {
  idToken: true,
  credentials: true,
  visibility: 'private',
  eventName: 'workflow_dispatch',
  environment: undefined,
};

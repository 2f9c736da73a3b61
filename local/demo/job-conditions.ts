/** What a job of the local workflow is given. */
export interface JobConditions {
  /** Whether it may ask for ID tokens (`id-token: write`). */
  readonly idToken: boolean;
  /** Whether a step that wants existing credentials finds some. */
  readonly credentials: boolean;
  readonly visibility: 'public' | 'private';
  readonly eventName: string;
}

/** Where everything that the demos show works. */
export const GOOD_CONDITIONS: JobConditions = {
  idToken: true,
  credentials: true,
  visibility: 'private',
  eventName: 'workflow_dispatch',
};

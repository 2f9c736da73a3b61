import type { ServiceName } from './http.ts';

/** One request as it arrived. */
export interface RecordedRequest {
  readonly service: ServiceName;
  readonly action: string;
  readonly method: string;
  /** Without the query, which may contain secrets. */
  readonly path: string;
  readonly host: string;
  /** The user agent, which CloudTrail keeps. */
  readonly userAgent: string;
  /** The region of the signature. */
  readonly region: string | undefined;
  /** The status of the answer; 0 without an answer. */
  status: number;
  /** When it had arrived completely. */
  readonly at: Date;
}

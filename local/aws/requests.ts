import type { ServiceName } from './http.ts';

/** One request as it arrived. */
export interface RecordedRequest {
  readonly service: ServiceName;
  readonly action: string;
  readonly method: string;
  /** Without the query, which may hold secrets. */
  readonly path: string;
  readonly host: string;
  /** Who says to have sent it; CloudTrail keeps it. */
  readonly userAgent: string;
  /** Region that the request was signed for. */
  readonly region: string | undefined;
  /** What was answered; 0 while, or if, nothing was. */
  status: number;
  /** When it had arrived completely. */
  readonly at: Date;
}

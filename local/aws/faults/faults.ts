import type { ServiceName } from '../http.ts';

/**
 * How an answer goes wrong.
 *
 * The request has no effect, except if the fault needs the right answer (`delayMs`, `trickle`,
 * `truncated`, `wrongContentType`, a reset in mid-response) or with `afterEffect`.
 */
export type Fault = FaultKind & {
  /** The call takes effect, but its answer is lost. */
  readonly afterEffect?: boolean;
};

export type FaultKind =
  | {
      readonly status: number;
      readonly body?: string;
      readonly contentType?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The right answer, but late. */
  | { readonly delayMs: number }
  /** Keeps the connection open and never answers. */
  | { readonly hang: true }
  | { readonly reset: 'before-response' | 'mid-response' }
  /** Bytes that are not HTTP. */
  | { readonly garbage: true }
  | { readonly html200: true }
  /** Half of the body, in a complete HTTP response. */
  | { readonly truncated: true }
  | { readonly wrongContentType: true }
  | { readonly trickle: { readonly bytesPerChunk: number; readonly everyMs: number } }
  /** A body of this many bytes. */
  | { readonly hugeBody: number }
  /** 302 to this URL. */
  | { readonly redirect: string }
  /** An error in the format of the Query protocol. */
  | {
      readonly awsError: {
        readonly status: number;
        readonly code: string;
        readonly message: string;
      };
    };

export interface FaultRule {
  readonly service: ServiceName;
  /** Default: every action. */
  readonly action?: string;
  /** The number of requests that get the fault; default: all, until `clear()`. */
  readonly times?: number;
  /** The number of matching requests before the first fault; default 0. */
  readonly skip?: number;
  readonly fault: Fault;
}

/** The planned faults. The first rule that matches a request applies. */
export class Faults {
  #rules: { rule: FaultRule; skip: number; left: number }[] = [];

  add(rule: FaultRule): void {
    const left = rule.times ?? Number.POSITIVE_INFINITY;
    this.#rules.push({ rule, skip: rule.skip ?? 0, left });
  }

  clear(): void {
    this.#rules = [];
  }

  /** The fault for this request. The request counts for the rule. */
  take(service: ServiceName, action: string): Fault | undefined {
    for (const entry of this.#rules) {
      const { rule } = entry;
      if (rule.service !== service || (rule.action ?? action) !== action || entry.left <= 0) {
        continue;
      }
      if (entry.skip > 0) {
        entry.skip--;
        continue;
      }
      entry.left--;
      return rule.fault;
    }
    return undefined;
  }
}

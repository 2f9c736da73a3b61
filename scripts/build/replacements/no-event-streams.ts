/**
 * Replaces `@smithy/core/event-streams` in `dist`: no operation that the action calls streams
 * events.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('This build has no event streams.');
  }
}

/** The clients of the SDK pass this on to the class above. */
export function eventStreamSerdeProvider(): never {
  throw new Error('This build has no event streams.');
}

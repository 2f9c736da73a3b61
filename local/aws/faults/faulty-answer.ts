import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type HttpAnswer, htmlAnswer } from '../http.ts';
import { AwsError, queryErrorAnswer } from '../query/protocol.ts';
import type { ResponseWire } from '../wire.ts';
import type { Fault } from './faults.ts';

/** Any namespace works, because clients read only the names of elements. */
const ERROR_NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

/**
 * Answers one request wrongly.
 *
 * @param effect - Carries the request out and returns the right answer. Called at most once.
 */
export async function answerWithFault(
  fault: Fault,
  wire: ResponseWire,
  effect: () => Promise<HttpAnswer>,
): Promise<void> {
  if (!needsAnswer(fault)) {
    if (fault.afterEffect === true) {
      await effect();
    }
    return answerWithout(fault, wire);
  }
  if ('delayMs' in fault && fault.afterEffect !== true) {
    await delay(fault.delayMs, undefined, { ref: false });
  }
  const answer = await effect();
  if ('delayMs' in fault) {
    if (fault.afterEffect === true) {
      await delay(fault.delayMs, undefined, { ref: false });
    }
    wire.send(answer);
  } else if ('trickle' in fault) {
    await wire.trickle(answer, fault.trickle.bytesPerChunk, fault.trickle.everyMs);
  } else if ('truncated' in fault) {
    wire.send({ ...answer, body: firstHalf(answer.body) });
  } else if ('wrongContentType' in fault) {
    wire.send({ ...answer, headers: { ...answer.headers, 'content-type': 'image/png' } });
  } else {
    wire.breakOff(answer);
  }
}

function needsAnswer(fault: Fault): boolean {
  return (
    'delayMs' in fault ||
    'trickle' in fault ||
    'truncated' in fault ||
    'wrongContentType' in fault ||
    ('reset' in fault && fault.reset === 'mid-response')
  );
}

function answerWithout(fault: Fault, wire: ResponseWire): void {
  if ('status' in fault) {
    const contentType = fault.contentType ?? 'text/html';
    wire.send({
      status: fault.status,
      headers: { 'content-type': contentType, ...fault.headers },
      body: fault.body ?? `<html><body>${fault.status}</body></html>`,
    });
  } else if ('reset' in fault) {
    wire.reset();
  } else if ('garbage' in fault) {
    wire.garbage(randomBytes(200));
  } else if ('html200' in fault) {
    wire.send(htmlAnswer(200, '<!DOCTYPE html><html><body>Please sign in</body></html>'));
  } else if ('hugeBody' in fault) {
    wire.huge(fault.hugeBody);
  } else if ('redirect' in fault) {
    wire.send(htmlAnswer(302, '', { location: fault.redirect }));
  } else if ('awsError' in fault) {
    const { status, code, message } = fault.awsError;
    wire.send(queryErrorAnswer(ERROR_NAMESPACE, new AwsError(status, code, message)));
  }
  // Only `hang` is left: it never sends anything.
}

function firstHalf(text: string): string {
  return text.slice(0, Math.floor(text.length / 2));
}

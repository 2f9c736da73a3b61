import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { HttpRequest } from '../http.ts';

/** The parts of the `Authorization` header of a signed request. */
export interface Authorization {
  readonly accessKeyId: string;
  /** `YYYYMMDD` */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  /** Lower-case hexadecimal. */
  readonly signature: string;
}

const HEADER =
  /^AWS4-HMAC-SHA256\s+Credential=([A-Z0-9]+)\/(\d{8})\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request,\s*SignedHeaders=([a-z0-9;-]+),\s*Signature=([0-9a-f]{64})$/;

/** @returns `undefined` if the header is not of Signature Version 4. */
export function parseAuthorization(header: string): Authorization | undefined {
  const match = HEADER.exec(header.trim());
  if (match === null) {
    return undefined;
  }
  const [, accessKeyId = '', date = '', region = '', service = '', headers = '', signature = ''] =
    match;
  return { accessKeyId, date, region, service, signedHeaders: headers.split(';'), signature };
}

/**
 * Whether the request was signed with this secret.
 *
 * @param time - Value of `X-Amz-Date`.
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html}
 */
export function isSignedWith(
  request: HttpRequest,
  authorization: Authorization,
  time: string,
  secretAccessKey: string,
): boolean {
  const { date, region, service } = authorization;
  const stringToSign = [
    'AWS4-HMAC-SHA256',
    time,
    `${date}/${region}/${service}/aws4_request`,
    sha256(canonicalRequest(request, authorization.signedHeaders)),
  ].join('\n');
  let key: Buffer = Buffer.from(`AWS4${secretAccessKey}`);
  for (const part of [date, region, service, 'aws4_request']) {
    key = hmac(key, part);
  }
  return timingSafeEqual(hmac(key, stringToSign), Buffer.from(authorization.signature, 'hex'));
}

function canonicalRequest(request: HttpRequest, signedHeaders: readonly string[]): string {
  const headers = signedHeaders.map((name) => {
    const value = request.headers[name] ?? '';
    return `${name}:${String(value).trim().replace(/ +/g, ' ')}\n`;
  });
  return [
    request.method,
    // Every service but S3 encodes the path once more for the signature.
    request.path
      .replace(/\/{2,}/g, '/')
      .split('/')
      .map(percentEncode)
      .join('/'),
    canonicalQuery(request.rawQuery),
    headers.join(''),
    signedHeaders.join(';'),
    sha256(request.body),
  ].join('\n');
}

function canonicalQuery(rawQuery: string): string {
  return [...new URLSearchParams(rawQuery)]
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .sort()
    .join('&');
}

function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

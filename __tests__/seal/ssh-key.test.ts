import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint, parseSshKey } from '../../src/seal/ssh-key.ts';
import { blobOf, lineOf, rsaLine } from './ssh-keys.ts';

const POINT = Buffer.alloc(32, 7);

describe('parseSshKey', () => {
  test('reads an Ed25519 key, whatever comment follows', () => {
    const key = {
      kind: 'ssh-ed25519',
      blob: blobOf('ssh-ed25519', POINT),
      point: POINT,
    };
    const line = lineOf('ssh-ed25519', POINT);
    expect(parseSshKey(line)).toEqual(key);
    expect(parseSshKey(` ${line}\tmona lisa@example.com `)).toEqual(key);
  });

  test('reads an RSA key without the leading zero of its modulus', () => {
    const key = parseSshKey(rsaLine(2048));
    expect(key).toMatchObject({ kind: 'ssh-rsa', exponent: Buffer.from([1, 0, 1]) });
    expect(key?.kind === 'ssh-rsa' && key.modulus.length).toBe(256);
  });

  test.each([
    [1024, 'ssh-rsa', 'it has 1024 bits instead of 2048 to 16384'],
    [2040, 'ssh-rsa', 'it has 2040 bits instead of 2048 to 16384'],
  ])('tells of an RSA key of %i bits', (bits, name, reason) => {
    expect(parseSshKey(rsaLine(bits))).toEqual({ kind: 'unusable', name, reason });
  });

  test.each([
    ['1', [1]],
    ['2', [2]],
    ['65536', [1, 0, 0]],
    ['more than 24 bits', [1, 0, 0, 1]],
  ])('tells of an RSA key with the exponent %s', (_, exponent) => {
    const modulus = Buffer.alloc(256, 0xff);
    expect(parseSshKey(lineOf('ssh-rsa', Buffer.from(exponent), modulus))).toEqual({
      kind: 'unusable',
      name: 'ssh-rsa',
      reason: 'its exponent is not an odd number of 3 or more, and of 24 bits at most',
    });
  });

  test.each([[[3]], [[0, 0, 3]], [[1, 0, 1]], [[0, 0xff, 0xff, 0xff]]])(
    'accepts an RSA key with the exponent %j',
    (exponent) => {
      const modulus = Buffer.alloc(256, 0xff);
      const key = parseSshKey(lineOf('ssh-rsa', Buffer.from(exponent), modulus));
      expect(key?.kind).toBe('ssh-rsa');
    },
  );

  test('tells of an RSA key with an even modulus', () => {
    const modulus = Buffer.alloc(256, 0xfe);
    expect(parseSshKey(lineOf('ssh-rsa', Buffer.from([1, 0, 1]), modulus))).toEqual({
      kind: 'unusable',
      name: 'ssh-rsa',
      reason: 'its modulus is even',
    });
  });

  test.each([
    'ecdsa-sha2-nistp256',
    'sk-ssh-ed25519@openssh.com',
    'sk-ecdsa-sha2-nistp256@openssh.com',
    'ssh-dss',
    'ssh-ed25519-cert-v01@openssh.com',
  ])('knows that %s exists', (name) => {
    expect(parseSshKey(lineOf(name, POINT))).toEqual({
      kind: 'unusable',
      name,
      reason: 'age cannot encrypt for keys of this kind',
    });
  });

  test.each([
    ['nothing', ''],
    ['a kind alone', 'ssh-ed25519'],
    ['no base64', 'ssh-ed25519 !!!!'],
    ['another kind inside', lineOf('ssh-rsa', POINT).replace('ssh-rsa', 'ssh-ed25519')],
    ['a point that is too short', lineOf('ssh-ed25519', POINT.subarray(1))],
    ['a field too many', lineOf('ssh-ed25519', POINT, 'x')],
    ['no modulus', lineOf('ssh-rsa', Buffer.from([1, 0, 1]))],
    ['a modulus of zero', lineOf('ssh-rsa', Buffer.from([3]), Buffer.alloc(256))],
    ['half a key', lineOf('ssh-ed25519', POINT).slice(0, 40)],
    ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----'],
  ])('refuses %s', (_, line) => {
    expect(parseSshKey(line)).toBeUndefined();
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array(), (text, bytes) => {
        parseSshKey(text);
        parseSshKey(`ssh-ed25519 ${Buffer.from(bytes).toString('base64')}`);
        parseSshKey(lineOf('ssh-rsa', Buffer.from(bytes), text));
      }),
    );
  });
});

test('fingerprint is that of ssh-keygen -l', () => {
  // echo 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH' | ssh-keygen -lf -
  expect(fingerprint(blobOf('ssh-ed25519', POINT))).toBe(
    'SHA256:gNSIRW+2Iyiuvsdp/bgjy38bvWHw6wQm3tuoXrl3WjQ',
  );
});

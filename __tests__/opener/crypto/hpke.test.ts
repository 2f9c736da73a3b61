import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { keySchedule } from '../../../opener/crypto/hpke.ts';
import { decapsulate } from '../../../opener/crypto/p256tag.ts';
import { keyPairOf, RFC_SECRET } from './key-pairs.ts';

/** The vectors of RFC 9180 in mode base with DHKEM(P-256, HKDF-SHA256): A.3.1 and A.5.1. */
const VECTORS = [
  {
    section: 'A.3.1',
    secretKey: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
    publicKey:
      '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
    enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
    sharedSecret: 'c0d26aeab536609a572b07695d933b589dcf363ff9d93c93adea537aeabb8cb8',
  },
  {
    section: 'A.5.1',
    secretKey: RFC_SECRET,
    publicKey:
      '04a697bffde9405c992883c5c439d6cc358170b51af72812333b015621dc0f40bad9bb726f68a5c013806a790ec716ab8669f84f6b694596c2987cf35baba2a006',
    enc: '04c07836a0206e04e31d8ae99bfd549380b072a1b1b82e563c935c095827824fc1559eac6fb9e3c70cd3193968994e7fe9781aa103f5b50e934b5b2f387e381291',
    sharedSecret: '806520f82ef0b03c823b7fc524b6b55a088f566b9751b89551c170f4113bd850',
  },
];

describe('DHKEM(P-256, HKDF-SHA256)', () => {
  test.each(VECTORS)('computes the shared secret of $section', async (vector) => {
    const { privateKey, publicKey } = await keyPairOf(vector.secretKey);
    expect(bytesToHex(publicKey)).toBe(vector.publicKey);
    const enc = new Uint8Array(hexToBytes(vector.enc));
    const secret = await decapsulate(enc, privateKey, publicKey);
    expect(bytesToHex(secret)).toBe(vector.sharedSecret);
  });
});

describe('the key schedule', () => {
  const info = utf8ToBytes('Ode on a Grecian Urn');
  const secret = hexToBytes('806520f82ef0b03c823b7fc524b6b55a088f566b9751b89551c170f4113bd850');

  test('gives key and nonce of A.5.1', () => {
    const { key, nonce } = keySchedule(secret, info);
    expect(bytesToHex(key)).toBe(
      'a8f45490a92a3b04d1dbf6cf2c3939ad8bfc9bfcb97c04bffe116730c9dfe3fc',
    );
    expect(bytesToHex(nonce)).toBe('726b4390ed2209809f58c693');
  });

  test('opens the first message of A.5.1', () => {
    const { key, nonce } = keySchedule(secret, info);
    const sealed = hexToBytes(
      '6469c41c5c81d3aa85432531ecf6460ec945bde1eb428cb2fedf7a29f5a685b4ccb0d057f03ea2952a27bb458b',
    );
    const opened = chacha20poly1305(key, nonce, utf8ToBytes('Count-0')).decrypt(sealed);
    expect(new TextDecoder().decode(opened)).toBe('Beauty is truth, truth beauty');
  });
});

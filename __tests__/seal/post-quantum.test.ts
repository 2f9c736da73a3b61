import { createHash } from 'node:crypto';
import { Decrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { ageVectors } from '../fixtures/age-vectors.ts';

/**
 * `package.json` overrides the versions of the libraries that post-quantum keys are computed with.
 * Files that others sealed show that the results are the same.
 */
const hybrid = ageVectors
  .filter(({ name }) => name.startsWith('hybrid'))
  .map((vector) => ({ ...vector, expected: vector.header['expect'] }));

test('age has test vectors for post-quantum keys', () => {
  expect(hybrid.length).toBeGreaterThan(15);
});

test.each(hybrid)('$name: $expected', async ({ expected, header, identities, file }) => {
  const decrypter = new Decrypter();
  for (const identity of identities) {
    decrypter.addIdentity(identity);
  }
  const reading = decrypter.decrypt(file);
  if (expected === 'success') {
    const hash = createHash('sha256').update(await reading);
    expect(hash.digest('hex')).toBe(header['payload']);
  } else {
    await expect(reading).rejects.toThrow();
  }
});

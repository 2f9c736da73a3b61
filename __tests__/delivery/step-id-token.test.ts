import { expect, test } from 'vitest';
import { idTokenOfStep } from '../../src/delivery/step-id-token.ts';
import type { RawInputs } from '../../src/inputs/names.ts';
import { parseSignInInputs } from '../../src/inputs/sign-in.ts';
import { planTargets } from '../../src/sign-in/targets.ts';
import { ID_TOKEN } from '../fixtures/credentials.ts';
import { ROLE } from '../fixtures/roles.ts';
import { RUN } from '../fixtures/run-facts.ts';

const GIVEN = { 'role-arn': ROLE };

/** Requests the token in a job. `audiences` are the requested ones. */
function ask(raw: RawInputs, available: boolean) {
  const audiences: string[] = [];
  const idTokens = {
    available,
    request: async (audience: string) => {
      audiences.push(audience);
      return { ...ID_TOKEN, audience };
    },
  };
  const inputs = parseSignInInputs(raw, RUN);
  const { signal } = new AbortController();
  const token = planTargets(inputs).then(([target]) =>
    idTokenOfStep(inputs, target, { idTokens }, signal),
  );
  return { token, audiences };
}

test.each<[string, RawInputs, string]>([
  ['the partition', GIVEN, 'sts.amazonaws.com'],
  ['the input', { ...GIVEN, audience: 'own' }, 'own'],
  ['China', { 'role-arn': 'arn:aws-cn:iam::111122223333:role/A' }, 'sts.amazonaws.com.cn'],
])(
  'the token is the one that the sign-in uses, for the audience of %s',
  async (_, raw, audience) => {
    const { token, audiences } = ask(raw, true);
    expect(await token).toEqual({ ...ID_TOKEN, audience });
    expect(audiences).toEqual([audience]);
  },
);

test.each<[string, RawInputs, boolean]>([
  ['without id-token: write', GIVEN, false],
  ['with existing credentials', { ...GIVEN, credentials: 'environment' }, true],
  ['without a role', {}, true],
])('no token is requested %s', async (_, raw, available) => {
  const { token, audiences } = ask(raw, available);
  expect(await token).toBeUndefined();
  expect(audiences).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { visibilityByIdToken } from '../../src/delivery/visibility.ts';
import type { RawInputs } from '../../src/inputs/names.ts';
import { parseSignInInputs } from '../../src/inputs/sign-in.ts';
import { planTargets } from '../../src/sign-in/targets.ts';
import { ID_TOKEN } from '../fixtures/credentials.ts';
import { ROLE } from '../fixtures/roles.ts';
import { RUN } from '../fixtures/run-facts.ts';

const GIVEN = { 'role-arn': ROLE };

/** Asks for the visibility in a job; `audiences` are those that tokens were asked for. */
function ask(raw: RawInputs, job: { available: boolean; claim?: string }) {
  const audiences: string[] = [];
  const idTokens = {
    available: job.available,
    request: async (audience: string) => {
      audiences.push(audience);
      return { ...ID_TOKEN, audience, repositoryVisibility: job.claim };
    },
  };
  const inputs = parseSignInInputs(raw, RUN);
  const { signal } = new AbortController();
  const visibility = planTargets(inputs).then(([target]) =>
    visibilityByIdToken(inputs, target, { idTokens }, signal),
  );
  return { visibility, audiences };
}

describe('the ID token that the sign-in uses anyway tells the visibility', () => {
  test.each(['public', 'private', 'internal'])('%s', async (claim) => {
    const { visibility, audiences } = ask(GIVEN, { available: true, claim });
    expect(await visibility).toBe(claim);
    expect(audiences).toEqual(['sts.amazonaws.com']);
  });

  test('it is the token for the audience of the sign-in', async () => {
    const given = ask({ ...GIVEN, audience: 'own' }, { available: true, claim: 'private' });
    await given.visibility;
    expect(given.audiences).toEqual(['own']);
    const china = ask(
      { 'role-arn': 'arn:aws-cn:iam::111122223333:role/ReadOnly' },
      { available: true, claim: 'private' },
    );
    await china.visibility;
    expect(china.audiences).toEqual(['sts.amazonaws.com.cn']);
  });

  test.each([{}, { claim: 'secret' }])('but not with the claim %j', async (claim) => {
    expect(await ask(GIVEN, { available: true, ...claim }).visibility).toBeUndefined();
  });
});

describe('no token is asked for', () => {
  test.each<[string, RawInputs, boolean]>([
    ['without id-token: write', GIVEN, false],
    ['with existing credentials', { ...GIVEN, credentials: 'environment' }, true],
    ['without a role', {}, true],
  ])('%s', async (_, raw, available) => {
    const { visibility, audiences } = ask(raw, { available, claim: 'private' });
    expect(await visibility).toBeUndefined();
    expect(audiences).toEqual([]);
  });
});

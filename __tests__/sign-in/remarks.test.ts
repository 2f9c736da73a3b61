import { describe, expect, test } from 'vitest';
import { SESSION } from '../fixtures/credentials.ts';
import { OTHER_ROLE, ROLE } from '../fixtures/roles.ts';
import { fakePorts, inputsOf, signInTo } from '../fixtures/sign-in-ports.ts';

const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:q';
const otherAccount = (ofArn: string, opened: string) =>
  `The ARN in destination belongs to the account ${ofArn}, but the link opens the account ${opened}, which probably has no access to the resource. Use a role of the account ${ofArn}, or an ARN of ${opened}.`;

describe('the log says', () => {
  test('that AWS decides on a page, once for all roles', async () => {
    const { ports, infos, warnings } = fakePorts({ idToken: true });
    const destination = 'arn:aws:other:::thing';
    await signInTo(inputsOf({ 'role-arn': `${ROLE}\n${OTHER_ROLE}`, destination }), ports);
    expect(infos.filter((line) => line.includes('AWS decides'))).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  test('that a word is unknown, before any request', async () => {
    const refuse = () => new Error('asked');
    const { ports, warnings } = fakePorts({ idToken: true, refuse });
    await signInTo(inputsOf({ 'role-arn': ROLE, destination: 'lamdba' }), ports);
    expect(warnings).toEqual([expect.stringContaining('Did you mean lambda?')]);
  });

  test('nothing of a page in the table', async () => {
    const { ports, infos, warnings } = fakePorts({ idToken: true });
    await signInTo(inputsOf({ 'role-arn': ROLE, destination: QUEUE }), ports);
    expect(infos.filter((line) => !line.startsWith('Identity:'))).toEqual([]);
    expect(warnings).toEqual([]);
  });
});

describe('an ARN of another account is a warning', () => {
  test('for each of several roles', async () => {
    const { ports, warnings } = fakePorts({ idToken: true });
    const third = 'arn:aws:iam::777788889999:role/R';
    const roles = [ROLE, OTHER_ROLE, third].join('\n');
    await signInTo(inputsOf({ 'role-arn': roles, destination: QUEUE }), ports);
    expect(warnings.toSorted()).toEqual([
      otherAccount('111122223333', '444455556666'),
      otherAccount('111122223333', '777788889999'),
    ]);
  });

  test('for an existing session', async () => {
    const caller = 'arn:aws:sts::444455556666:assumed-role/R/s1';
    const { ports, warnings } = fakePorts({ existing: SESSION, caller });
    await signInTo(inputsOf({ destination: QUEUE }), ports);
    expect(warnings).toEqual([otherAccount('111122223333', '444455556666')]);
  });
});

describe('a shortcut link of the access portal', () => {
  const caller = 'arn:aws:sts::444455556666:assumed-role/R/s1';
  const shortcut = (account: string) =>
    `https://example.awsapps.com/start/#/console?account_id=${account}`;

  test('to another account than that of the existing session is a warning', async () => {
    const { ports, warnings } = fakePorts({ existing: SESSION, caller });
    await signInTo(inputsOf({ 'access-portal': shortcut('111122223333') }), ports);
    expect(warnings).toEqual([
      expect.stringMatching(/access-portal opens the account 111122223333, .* 444455556666\./),
    ]);
  });

  test('to the account of the existing session gives no warning', async () => {
    const { ports, warnings } = fakePorts({ existing: SESSION, caller });
    await signInTo(inputsOf({ 'access-portal': shortcut('444455556666') }), ports);
    expect(warnings).toEqual([]);
  });
});

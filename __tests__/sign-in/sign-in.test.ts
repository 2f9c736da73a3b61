import { afterEach, describe, expect, test, vi } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import type { Outcome } from '../../src/sign-in/outcome.ts';
import { planTargets } from '../../src/sign-in/targets.ts';
import { SESSION } from '../fixtures/credentials.ts';
import { OTHER_ROLE, ROLE } from '../fixtures/roles.ts';
import { fakePorts, inputsOf, issuedTo, login, NOW, signInTo } from '../fixtures/sign-in-ports.ts';

const role = (name: string, partition = 'aws') => `arn:${partition}:iam::111122223333:role/${name}`;
const roles = (count: number) => Array.from({ length: count }, (_, index) => role(`R${index}`));
const signIns = (outcomes: readonly Outcome[]) =>
  outcomes.flatMap((outcome) => (outcome.kind === 'signed-in' ? [outcome.signIn] : []));

afterEach(() => {
  vi.useRealTimers();
});

describe('one role', () => {
  test('becomes a sign-in with its URL, clocks and links', async () => {
    const url = 'https://signin.example/login';
    const { ports, exchanged } = fakePorts({ idToken: true, exchange: () => login(url) });
    const inputs = inputsOf({ 'role-arn': ROLE, destination: 's3', region: 'eu-west-1' });
    expect(signIns(await signInTo(inputs, ports))).toEqual([
      {
        role: inputs.roles[0],
        partition: 'aws',
        accountId: '111122223333',
        sessionName: 'octocat-42-1',
        sessionId: 'AROAEXAMPLE-ReadOnly:session',
        roleName: 'ReadOnly',
        region: 'eu-west-1',
        consoleUrl: url,
        urlExpiresAt: new Date(NOW.getTime() + 15 * 60_000),
        sessionExpiresAt: new Date('2026-03-01T13:00:00Z'),
        destinationUrl: 'https://eu-west-1.console.aws.amazon.com/s3/home?region=eu-west-1',
        switchRoleUrl: expect.stringContaining('https://signin.aws.amazon.com/switchrole?'),
        activityUrl: expect.stringMatching(
          /^https:\/\/eu-west-1\..*#\/events\?Username=octocat-42-1&StartTime=.*&EndTime=/,
        ),
      },
    ]);
    expect(exchanged).toEqual([
      {
        credentials: issuedTo('ReadOnly').credentials,
        target: (await planTargets(inputs))[0],
        issuer: 'https://github.com/octo-org/tools/actions/runs/42',
        consoleSeconds: undefined,
      },
    ]);
  });

  test('has no switch-role link if its name is too long for one, and none without a role', async () => {
    const { ports } = fakePorts({ idToken: true });
    const long = inputsOf({ 'role-arn': role(`${'p'.repeat(40)}/${'n'.repeat(40)}`) });
    expect(signIns(await signInTo(long, ports))[0]?.switchRoleUrl).toBeUndefined();
    const caller = 'arn:aws:sts::111122223333:assumed-role/R/s1';
    const existing = fakePorts({ existing: SESSION, caller });
    const [signIn] = signIns(await signInTo(inputsOf({}), existing.ports));
    expect(signIn).toMatchObject({ switchRoleUrl: undefined, role: undefined });
  });
});

describe('the hosts of the first sign-ins', () => {
  test('are connected to ahead, by the region of each', async () => {
    const { ports, connected } = fakePorts({ idToken: true });
    const other = 'arn:aws-us-gov:iam::111122223333:role/R';
    await signInTo(inputsOf({ 'role-arn': `${ROLE}\n${other}` }), ports);
    expect(connected).toMatchObject([
      { region: 'us-east-1', partition: { id: 'aws' } },
      { region: 'us-gov-west-1', partition: { id: 'aws-us-gov' } },
    ]);
  });

  test('are no more than the sign-ins that run at once', async () => {
    const { ports, connected } = fakePorts({ idToken: true });
    await signInTo(inputsOf({ 'role-arn': roles(40).join('\n') }), ports);
    expect(connected).toHaveLength(16);
  });
});

describe('several roles', () => {
  test('need one ID token, and two requests each', async () => {
    const { ports, calls, exchanged } = fakePorts({ idToken: true });
    await signInTo(inputsOf({ 'role-arn': roles(40).join('\n') }), ports);
    const count = (name: string) => calls.filter(([call]) => call === name).length;
    expect(count('idToken')).toBe(1);
    expect(count('AssumeRoleWithWebIdentity')).toBe(40);
    expect(exchanged).toHaveLength(40);
  });

  test('are in the order of the input, each once, with its own URL', async () => {
    const { ports } = fakePorts({
      idToken: true,
      exchange: async ({ target }, nth) => {
        await new Promise((resolve) => setTimeout(resolve, nth === 1 ? 20 : 1));
        return login(`https://signin.example/${target.role?.name}`);
      },
    });
    const given = [...roles(3), OTHER_ROLE, role('R0'), ` ${role('R1')} `];
    const done = signIns(await signInTo(inputsOf({ 'role-arn': given.join('\r\n') }), ports));
    expect(done.map(({ role }) => role?.arn)).toEqual([...roles(3), OTHER_ROLE]);
    expect(done.map(({ consoleUrl }) => consoleUrl)).toEqual(
      done.map(({ role }) => `https://signin.example/${role?.name}`),
    );
  });

  test('of different partitions keep to their own hosts, regions and audiences', async () => {
    const { ports, calls, exchanged } = fakePorts({ idToken: true });
    const partitions = ['aws', 'aws-cn', 'aws-us-gov', 'aws-eusc'];
    const given = partitions.map((partition) => role('R', partition)).join('\n');
    const done = signIns(await signInTo(inputsOf({ 'role-arn': given }, 'us-west-2'), ports));
    expect(calls.filter(([name]) => name === 'idToken')).toEqual([
      ['idToken', 'sts.amazonaws.com'],
      ['idToken', 'sts.amazonaws.com.cn'],
    ]);
    expect(done.map(({ region }) => region)).toEqual([
      'us-west-2',
      'cn-north-1',
      'us-gov-west-1',
      'eusc-de-east-1',
    ]);
    expect(exchanged.map(({ target }) => [target.partition.id, target.region])).toEqual([
      ['aws', 'us-west-2'],
      ['aws-cn', 'cn-north-1'],
      ['aws-us-gov', 'us-gov-west-1'],
      ['aws-eusc', 'eusc-de-east-1'],
    ]);
  });

  test('share the audience that was asked for', async () => {
    const { ports, calls } = fakePorts({ idToken: true });
    const raw = { 'role-arn': `${role('R')}\n${role('R', 'aws-cn')}`, audience: 'custom' };
    await signInTo(inputsOf(raw), ports);
    expect(calls.filter(([name]) => name === 'idToken')).toEqual([['idToken', 'custom']]);
  });

  test('do not stop each other when one is refused', async () => {
    const refused = new ActionError('untrusted-identity', 'No.', 'Ask.');
    const { ports } = fakePorts({
      idToken: true,
      refuse: (_action, name) => (name === 'R1' ? refused : undefined),
      exchange: (_request, nth) =>
        nth === 1
          ? Promise.reject(new TypeError('of the program'))
          : login('https://signin.example/'),
    });
    const outcomes = await signInTo(inputsOf({ 'role-arn': roles(3).join('\n') }), ports);
    expect(outcomes).toMatchObject([
      { target: { role: { name: 'R0' } }, failure: { message: 'of the program' } },
      { target: { role: { name: 'R1' } }, failure: refused },
      { signIn: { role: { name: 'R2' } } },
    ]);
  });

  test('are worked on sixteen at a time', async () => {
    let [now, most] = [0, 0];
    const { ports } = fakePorts({
      idToken: true,
      exchange: async () => {
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setTimeout(resolve, 2));
        now -= 1;
        return login('https://signin.example/');
      },
    });
    const outcomes = await signInTo(inputsOf({ 'role-arn': roles(50).join('\n') }), ports);
    expect(signIns(outcomes)).toHaveLength(50);
    expect(most).toBe(16);
  });
});

describe('the end of a run', () => {
  /** Exchanges that end with their signal only. */
  const waiting = (cancelled: AbortSignal) => {
    const { ports, ...fake } = fakePorts({ idToken: true, cancelled });
    const exchange = vi.fn(
      (_request: unknown, signal: AbortSignal) =>
        new Promise<never>((_resolve, reject) => {
          signal.throwIfAborted();
          signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        }),
    );
    return { ports: { ...ports, exchange }, exchange, ...fake };
  };

  test('by a cancel ends every role with its reason', async () => {
    const controller = new AbortController();
    const reason = new ActionError('cancelled', 'Over.', 'Nothing.');
    const { ports, exchange } = waiting(controller.signal);
    const signingIn = signInTo(inputsOf({ 'role-arn': roles(20).join('\n') }), ports);
    await vi.waitFor(() => expect(exchange).toHaveBeenCalledTimes(16));
    controller.abort(reason);
    const outcomes = await signingIn;
    expect(outcomes).toHaveLength(20);
    expect(new Set(outcomes.map((one) => one.kind === 'failed' && one.failure))).toEqual(
      new Set([reason]),
    );
  });

  test('comes for a role that takes a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { ports } = waiting(new AbortController().signal);
    const signingIn = signInTo(inputsOf({ 'role-arn': ROLE }), ports);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await signingIn).toMatchObject([{ failure: { fault: 'timeout' } }]);
  });
});

import { describe, expect, test, vi } from 'vitest';
import { ActionError } from '../src/errors.ts';
import type { RawInputs } from '../src/inputs/names.ts';
import type { Edges } from '../src/modes/edges.ts';
import { run } from '../src/run.ts';
import { NO_DELIVERY } from './fixtures/no-delivery.ts';
import { OTHER_ROLE, ROLE } from './fixtures/roles.ts';
import { RUN } from './fixtures/run-facts.ts';
import { fakePorts, type World } from './fixtures/sign-in-ports.ts';

/** Edges of a step that uses no role ports. */
function edges(
  raw: RawInputs,
  given: Pick<Edges, 'signInPorts' | 'reportFailure'> &
    Pick<Edges['publish'], 'signIn'> &
    Partial<Pick<Edges['publish'], 'summary'>>,
): Edges {
  const unused = () => {
    throw new Error('This is for other modes');
  };
  const { signIn, summary = async () => {}, ...others } = given;
  return {
    readInputs: () => raw,
    runFacts: RUN,
    rolePorts: unused,
    log: NO_DELIVERY.log,
    deliveryPorts: () => NO_DELIVERY,
    sha256: (text) => text,
    publish: { signIn, links: unused, created: unused, removals: unused, summary },
    ...others,
  };
}

async function step(raw: RawInputs, world: World = { idToken: true }) {
  const fake = fakePorts(world);
  const setOutputs = vi.fn<Edges['publish']['signIn']>();
  const reportFailure = vi.fn();
  const ports = vi.fn(() => fake.ports);
  const summary = vi.fn<Edges['publish']['summary']>(async () => {});
  await run(edges(raw, { signInPorts: ports, signIn: setOutputs, summary, reportFailure }));
  const failures = reportFailure.mock.calls.flat();
  const summaries = summary.mock.calls.flat();
  return { ...fake, setOutputs, failures, ports, summaries };
}

describe('a step', () => {
  test('logs who, what, where and how long, and sets its outputs', async () => {
    const { infos, setOutputs, failures } = await step({ 'role-arn': ROLE, mode: 'Sign-In' });
    expect(infos).toEqual([
      'Asked for by: octocat',
      expect.stringMatching(/^Identity: /),
      expect.stringMatching(/^Role: /),
      expect.stringMatching(/^Destination: /),
      expect.stringMatching(/^Link works until /),
      expect.stringMatching(/^Session ID: /),
      expect.stringMatching(/^What this session does: /),
    ]);
    expect(setOutputs).toHaveBeenCalledTimes(1);
    expect(failures).toEqual([]);
  });

  test('logs no URL that signs in', async () => {
    const given = { 'role-arn': `${ROLE}\n${OTHER_ROLE}` };
    const { exchanged, infos, warnings } = await step(given);
    expect(exchanged).toHaveLength(2);
    expect([...infos, ...warnings].join('\n')).not.toContain('https://signin.example/');
  });

  test('with roles that fail sets the outputs of the others, and fails', async () => {
    const refused = new ActionError('untrusted-identity', 'No.', 'Ask.');
    const { setOutputs, failures, infos } = await step(
      { 'role-arn': `${ROLE}\n${OTHER_ROLE}` },
      { idToken: true, refuse: (_action, name) => (name === 'Other' ? refused : undefined) },
    );
    expect(setOutputs).toHaveBeenCalledWith(
      [
        expect.objectContaining({ signIn: expect.anything() }),
        expect.objectContaining({ failure: refused }),
      ],
      undefined,
    );
    expect(failures).toMatchObject([{ code: 'some-roles-failed' }]);
    expect(infos.filter((line) => line.startsWith('Role: '))).toHaveLength(1);
    expect(infos.slice(-2)).toEqual([`${OTHER_ROLE}: untrusted-identity. No.`, '  Ask.']);
  });

  test.each<[string, RawInputs, string]>([
    ['an unknown mode', { mode: 'login' }, '"mode" is "login"'],
    ['an input that cannot be used', { 'role-arn': 'ReadOnly' }, '"role-arn"'],
  ])('with %s fails before any request', async (_what, raw, said) => {
    const { ports, failures, setOutputs } = await step(raw);
    expect(failures).toMatchObject([
      { code: 'invalid-input', message: expect.stringContaining(said) },
    ]);
    expect(ports).not.toHaveBeenCalled();
    expect(setOutputs).not.toHaveBeenCalled();
  });

  const both = `${ROLE}\n${OTHER_ROLE}`;
  const no = new ActionError('untrusted-identity', 'No.', 'Ask.');
  test.each<[string, RawInputs, World['refuse'], RegExp | undefined]>([
    ['a role', { 'role-arn': ROLE }, undefined, /AWS console: ReadOnly in/],
    [
      'a role, if nothing is to be shown',
      { 'role-arn': ROLE, summary: 'none' },
      undefined,
      undefined,
    ],
    ['the only role, if it fails', { 'role-arn': ROLE }, () => no, undefined],
    [
      'several roles, if all fail',
      { 'role-arn': both },
      () => no,
      /0 of 2 roles.*ReadOnly.*Other/s,
    ],
  ])('has a summary of %s', async (_what, raw, refuse, text) => {
    const world = refuse === undefined ? { idToken: true } : { idToken: true, refuse };
    const { summaries } = await step(raw, world);
    expect(summaries).toEqual(text === undefined ? [] : [expect.stringMatching(text)]);
  });

  test('reports what goes wrong at its edges', async () => {
    const failure = new ActionError('invalid-input', 'Not a URL.', 'Correct it.');
    const reportFailure = vi.fn();
    const signInPorts = () => {
      throw failure;
    };
    await run(edges({ 'role-arn': ROLE }, { signInPorts, signIn: vi.fn(), reportFailure }));
    expect(reportFailure.mock.calls).toEqual([[failure]]);
  });
});

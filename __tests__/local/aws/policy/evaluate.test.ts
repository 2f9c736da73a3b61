import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../../local/aws/policy/decide.ts';
import { parsePolicy } from '../../../../local/aws/policy/document.ts';
import { evaluate, type PolicyRequest } from '../../../../local/aws/policy/evaluate.ts';

const BUCKET = 'arn:aws:s3:::bucket/key';

function policy(...Statement: object[]) {
  return parsePolicy({ Version: '2012-10-17', Statement }, 'identity');
}

function request(values: Partial<PolicyRequest> = {}): PolicyRequest {
  return { action: 's3:GetObject', resource: BUCKET, context: new Map(), ...values };
}

const ALLOW_ALL = { Effect: 'Allow', Action: '*', Resource: '*' };

describe('evaluate', () => {
  test.each<[string, object[], string]>([
    ['nothing', [], 'None'],
    ['a full wildcard', [ALLOW_ALL], 'Allow'],
    ['the action in other case', [{ ...ALLOW_ALL, Action: 'S3:getobject' }], 'Allow'],
    ['an action wildcard', [{ ...ALLOW_ALL, Action: ['ec2:*', 's3:Get*'] }], 'Allow'],
    ['another action', [{ ...ALLOW_ALL, Action: 's3:PutObject' }], 'None'],
    ['NotAction of others', [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }], 'Allow'],
    ['NotAction of it', [{ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }], 'None'],
    ['the resource', [{ ...ALLOW_ALL, Resource: 'arn:aws:s3:::bucket/*' }], 'Allow'],
    ['another resource', [{ ...ALLOW_ALL, Resource: 'arn:aws:s3:::other/*' }], 'None'],
    ['the resource in other case', [{ ...ALLOW_ALL, Resource: 'arn:aws:s3:::BUCKET/*' }], 'None'],
    ['NotResource', [{ Effect: 'Allow', Action: '*', NotResource: BUCKET }], 'None'],
    ['a deny after an allow', [ALLOW_ALL, { ...ALLOW_ALL, Effect: 'Deny' }], 'Deny'],
    ['a deny of others', [ALLOW_ALL, { ...ALLOW_ALL, Effect: 'Deny', Action: 'iam:*' }], 'Allow'],
    [
      'a condition that does not hold',
      [{ ...ALLOW_ALL, Condition: { StringEquals: { 'aws:username': 'me' } } }],
      'None',
    ],
  ])('%s', (_, statements, expected) => {
    expect(evaluate([policy(...statements)], request())).toBe(expected);
  });

  test('every condition of a statement must hold', () => {
    const both = policy({
      ...ALLOW_ALL,
      Condition: { StringEquals: { a: '1', b: '2' }, Null: { c: 'true' } },
    });
    const context = (entries: [string, string[]][]) => request({ context: new Map(entries) });
    expect(
      evaluate(
        [both],
        context([
          ['a', ['1']],
          ['b', ['2']],
        ]),
      ),
    ).toBe('Allow');
    expect(evaluate([both], context([['a', ['1']]]))).toBe('None');
    expect(
      evaluate(
        [both],
        context([
          ['a', ['1']],
          ['b', ['2']],
          ['c', ['3']],
        ]),
      ),
    ).toBe('None');
  });

  test('variables stand for values of the request', () => {
    const own = policy({ ...ALLOW_ALL, Resource: `arn:aws:s3:::bucket/\${aws:username}` });
    const dollar = policy({ ...ALLOW_ALL, Resource: `arn:aws:s3:::bucket/\${$}{x}` });
    expect(evaluate([dollar], request({ resource: 'arn:aws:s3:::bucket/$\u007bx}' }))).toBe(
      'Allow',
    );
    const as = (name: string) => request({ context: new Map([['aws:username', [name]]]) });
    expect(evaluate([own], as('key'))).toBe('Allow');
    expect(evaluate([own], as('other'))).toBe('None');
    expect(evaluate([own], request())).toBe('None');
  });

  test('a deny anywhere wins, in whatever order', () => {
    const statement = fc.record({
      Effect: fc.constantFrom('Allow', 'Deny'),
      Action: fc.constantFrom('*', 's3:*', 's3:GetObject', 'iam:*'),
      Resource: fc.constantFrom('*', BUCKET, 'arn:aws:s3:::other'),
    });
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1 }), (statements) => {
        const matching = statements.filter(
          ({ Action, Resource }) => Action !== 'iam:*' && Resource !== 'arn:aws:s3:::other',
        );
        const denied = matching.some(({ Effect }) => Effect === 'Deny');
        const expected = denied ? 'Deny' : matching.length > 0 ? 'Allow' : 'None';
        expect(evaluate([policy(...statements)], request())).toBe(expected);
        expect(
          evaluate(
            statements.toReversed().map((one) => policy(one)),
            request(),
          ),
        ).toBe(expected);
      }),
    );
  });
});

describe('decide', () => {
  const allow = [policy(ALLOW_ALL)];
  const deny = [policy({ ...ALLOW_ALL, Effect: 'Deny' })];
  const none = [policy({ ...ALLOW_ALL, Action: 'iam:*' })];

  test.each([
    [
      'identity alone',
      { organization: undefined, identity: allow, boundary: undefined, session: undefined },
      undefined,
    ],
    [
      'all three',
      { organization: undefined, identity: allow, boundary: allow, session: allow },
      undefined,
    ],
    [
      'no identity policy',
      { organization: undefined, identity: [], boundary: allow, session: allow },
      'because no identity-based policy allows the s3:GetObject action',
    ],
    [
      'a silent boundary',
      { organization: undefined, identity: allow, boundary: none, session: undefined },
      'because no permissions boundary allows the s3:GetObject action',
    ],
    [
      'an empty session policy',
      { organization: undefined, identity: allow, boundary: undefined, session: [] },
      'because no session policy allows the s3:GetObject action',
    ],
    [
      'a deny in the boundary',
      { organization: undefined, identity: allow, boundary: deny, session: allow },
      'with an explicit deny in a permissions boundary',
    ],
    [
      'a deny in the identity policy',
      {
        organization: undefined,
        identity: [...allow, ...deny],
        boundary: undefined,
        session: undefined,
      },
      'with an explicit deny in an identity-based policy',
    ],
  ])('%s', (_, layers, reason) => {
    const decision = decide(layers, request());
    expect(decision.allowed ? undefined : decision.reason).toBe(reason);
  });

  test('a grant by the resource replaces an allow, but does not lift a deny', () => {
    const silent = {
      organization: undefined,
      identity: [],
      boundary: undefined,
      session: undefined,
    };
    const denied = {
      organization: undefined,
      identity: deny,
      boundary: undefined,
      session: undefined,
    };
    expect(decide(silent, request(), []).allowed).toBe(true);
    expect(decide(denied, request(), []).allowed).toBe(false);
  });
});

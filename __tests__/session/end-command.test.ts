import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type EndCommand, endCommands } from '../../src/session/end-command.ts';
import { endedPolicy } from '../../src/session/ended-policy.ts';

const now = new Date('2026-03-01T12:00:00Z');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const SESSIONS: readonly (readonly [roleName: string, sessionId: string])[] = [
  ['ReadOnly', 'AROAEXAMPLEEXAMPLE000:octocat-42-1'],
  ['a+b=c,d.e@f-g_h', 'AROAEXAMPLEEXAMPLE000:a+b=c,d.e@f-g_h'],
  ['@', 'AROAEXAMPLEEXAMPLE000:@,'],
  ['--help', 'AROAEXAMPLEEXAMPLE000:--help'],
];

function commandsFor(roleName: string, sessionId: string, region?: string) {
  return endCommands({ roleName, sessionId, region }, now, sha256);
}

function textOf(command: EndCommand | undefined): string {
  return (command?.parts ?? []).map(({ text }) => text).join('');
}

/** Arguments of a line whose only special characters are spaces and single quotation marks. */
function posixArguments(line: string): string[] {
  const outside = line.replace(/'[^']*'/g, '');
  expect(outside).toMatch(/^[\w= -]*$/);
  return [...line.matchAll(/(?:'[^']*'|[^' ])+/g)].map(([word]) => word.replaceAll("'", ''));
}

/** Arguments of a command line, as programs on Windows read it; but for `""` in quotation marks. */
function windowsArguments(line: string): string[] {
  const found: string[] = [];
  let [argument, quoted, begun] = ['', false, false];
  for (const [token] of line.matchAll(/\\"|"| |[^"\\ ]+|\\/g)) {
    if (token === ' ' && !quoted) {
      if (begun) {
        found.push(argument);
      }
      [argument, begun] = ['', false];
      continue;
    }
    begun = true;
    if (token === '"') {
      quoted = !quoted;
    } else {
      argument += token === '\\"' ? '"' : token;
    }
  }
  return [...found, argument];
}

/** The arguments that PowerShell before 7.3 passes to a program: in strings, `""` is one mark. */
function oldPowerShell(line: string): string {
  return line.replace(/"((?:[^"]|"")*)"/g, (_, inside: string) => inside.replaceAll('""', '"'));
}

describe.each(SESSIONS)('%s, %s', (roleName, sessionId) => {
  const policy = endedPolicy(sessionId, now, sha256);
  const [posix, windows] = commandsFor(roleName, sessionId);
  const role = roleName.startsWith('-') ? [`--role-name=${roleName}`] : ['--role-name', roleName];
  const expected = [
    ...['aws', 'iam', 'put-role-policy', ...role],
    ...['--policy-name', policy.name, '--policy-document', policy.document],
  ];

  test('in bash, zsh, fish and PowerShell', () => {
    expect(posixArguments(textOf(posix))).toEqual(expected);
  });

  test('on Windows, from cmd and from older PowerShell', () => {
    expect(windowsArguments(textOf(windows))).toEqual(expected);
    expect(windowsArguments(oldPowerShell(textOf(windows)))).toEqual(expected);
  });

  test('names are marked', () => {
    for (const { parts } of [posix, windows] as EndCommand[]) {
      expect(parts.filter(({ isName }) => isName).map(({ text }) => text)).toEqual([
        roleName,
        sessionId,
      ]);
    }
  });
});

test('names a region where the AWS CLI would ask another partition', () => {
  const session = ['ReadOnly', 'AROAEXAMPLEEXAMPLE000:octocat'] as const;
  const [posix, windows] = commandsFor(...session, 'cn-north-1');
  expect(textOf(posix)).toMatch(/^aws iam put-role-policy --region 'cn-north-1' --role-name '/);
  expect(textOf(windows)).toMatch(/^aws iam put-role-policy --region "cn-north-1" --role-name "/);
  expect(posix?.parts.filter(({ isName }) => isName).map(({ text }) => text)).toContain(
    'cn-north-1',
  );
});

test('says which shells accept it', () => {
  const shells = commandsFor('ReadOnly', 'AROAEXAMPLEEXAMPLE000:octocat').map((one) => one.shells);
  expect(shells).toEqual([
    'bash, zsh, fish, PowerShell 7.3 or newer',
    'Windows: cmd, older PowerShell',
  ]);
});

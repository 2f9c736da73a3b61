import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LocalAws, startLocalAws } from '../local/aws/index.ts';
import { ROLE } from './fixtures/roles.ts';
import { captureStdout, outputFile } from './github/runner.ts';

/** The entry point runs once, on import. Every test imports it again into this process. */
let aws: LocalAws;

beforeEach(async () => {
  aws = await startLocalAws();
  vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
  vi.spyOn(process, 'once').mockReturnValue(process);
  for (const [name, value] of Object.entries({ ...aws.environment, ...aws.grantIdToken() })) {
    vi.stubEnv(name, value);
  }
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_CONFIG_FILE', '/none');
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/none');
  vi.resetModules();
});

afterEach(async () => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await aws.close();
});

async function main(inputs: Record<string, string>) {
  const outputs = outputFile();
  for (const [name, value] of Object.entries(inputs)) {
    vi.stubEnv(`INPUT_${name.toUpperCase()}`, value);
  }
  const stdout = captureStdout();
  await import('../src/main.ts');
  return { outputs: outputs.read(), lines: stdout.lines };
}

test('the entry point signs in', async () => {
  const { outputs, lines } = await main({ 'role-arn': ROLE });
  expect(lines.filter((line) => line.startsWith('::error'))).toEqual([]);
  expect(outputs['console-url']).toContain(`${aws.url}/`);
  const bearer = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  expect(lines[0]).toBe(`::add-mask::${bearer}`);
  expect(lines).toContain(`::add-mask::${outputs['console-url']?.replaceAll('%', '%25')}`);
  expect(process.exitCode).toBeUndefined();
});

test('the entry point fails with a code', async () => {
  const { outputs, lines } = await main({ credentials: 'environment' });
  expect(lines.filter((line) => line.startsWith('::error'))).toEqual([
    expect.stringContaining('::error title=no-credentials::'),
  ]);
  expect(outputs).toEqual({});
  expect(process.exitCode).toBe(1);
});

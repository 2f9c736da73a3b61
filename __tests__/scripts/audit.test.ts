import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SCRIPT = path.join(import.meta.dirname, '../../scripts/audit.ts');
const PACKAGES = {
  left: { name: 'left', version: '1.0.0' },
  right: { name: 'right', version: '1.0.0', dependencies: { left: '1.0.0' } },
};
const ADVISORY = 'https://github.com/advisories/GHSA-0000-0000-0000';
const NONE = 'None of 2 packages has a known vulnerability of level high or critical.\n';
const NOT_CHECKED = 'NOT CHECKED, because this registry does not support audits: ';

/** A registry. Its path sets the answer to audits: a status, or an advisory. */
const registry = createServer((request, response) => {
  const [, answer = '', name] = (request.url ?? '').split('/');
  const severity = { id: 1, title: 'It is open', url: ADVISORY, severity: answer };
  const advisories = { left: [{ ...severity, vulnerable_versions: '<2.0.0' }] };
  const version = PACKAGES[name as keyof typeof PACKAGES];
  const body = version && {
    name,
    'dist-tags': { latest: '1.0.0' },
    versions: { '1.0.0': version },
  };
  const failing = request.method === 'POST' && Number(answer);
  const found = answer === 'none' ? {} : advisories;
  response.writeHead(failing || 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(failing ? {} : (body ?? found)));
});

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'audit-'));
  const root = { name: 'audited', version: '1.0.0', dependencies: { right: '1.0.0' } };
  const installed = { 'node_modules/left': PACKAGES.left, 'node_modules/right': PACKAGES.right };
  const lock = { lockfileVersion: 3, requires: true, packages: { '': root, ...installed } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(root));
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ ...root, ...lock }));
  registry.listen(0, '127.0.0.1');
  await once(registry, 'listening');
});
afterAll(() => {
  registry.close();
  rmSync(folder, { recursive: true });
});

async function audit(answer: string, environment: NodeJS.ProcessEnv = {}) {
  const { port } = registry.address() as AddressInfo;
  const { GITHUB_ACTIONS: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [SCRIPT], {
    cwd: folder,
    env: {
      ...inherited,
      npm_config_registry: `http://127.0.0.1:${port}/${answer}/`,
      npm_config_noproxy: '127.0.0.1',
      // npm caches advisories.
      npm_config_cache: path.join(folder, 'caches', answer),
      npm_config_fetch_retries: '0',
      ...environment,
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  const [code] = await once(child, 'close');
  return { code, text };
}

test.each([
  ['none', 0, NONE],
  ['moderate', 0, NONE],
  ['high', 1, `high: left: It is open (${ADVISORY})\nhigh: right: through left\n`],
  ['critical', 1, `critical: left: It is open (${ADVISORY})\ncritical: right: through left\n`],
  ['404', 0, `${NOT_CHECKED}404 Not Found - POST `],
  ['405', 0, `${NOT_CHECKED}405 Method Not Allowed - POST `],
  ['500', 1, 'The audit failed: 500 Internal Server Error - POST '],
])('audit that is answered with %s: exit code %d', async (answer, code, beginning) => {
  const result = await audit(answer);
  expect(result.text.slice(0, beginning.length)).toBe(beginning);
  expect(result.code).toBe(code);
});

test('a registry without audits is a failure on GitHub', async () => {
  const result = await audit('405', { GITHUB_ACTIONS: 'true' });
  expect(result.text).toContain('The audit failed: 405 Method Not Allowed');
  expect(result.code).toBe(1);
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openerPage } from '../../scripts/build/opener-page.ts';

const root = path.join(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'opener/dist/index.html'), 'utf8');
const LOCAL = 'http://127.0.0.1:4566';

function part(pattern: RegExp): string {
  const [found, ...others] = [...page.matchAll(pattern)].map(([, text = '']) => text);
  expect(others).toEqual([]);
  return found ?? '';
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const script = () => part(/<script>(.*?)<\/script>/gs);
const style = () => part(/<style>(.*?)<\/style>/gs);
const policy = () =>
  part(/<head>\n<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n/g);

describe('opener/dist/index.html', () => {
  test('is what its sources make', async () => {
    expect(await openerPage(root)).toBe(page);
  });

  test('has its policy first in its head, with the hashes of what is in it', () => {
    expect(policy().split('; ')).toEqual([
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      'img-src data:',
      `script-src ${hashOf(script())}`,
      `style-src ${hashOf(style())}`,
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  test('sends no referrer', () => {
    expect(page).toContain('<meta name="referrer" content="no-referrer">');
  });

  test('loads nothing, and has no address in its HTML except its own root', () => {
    const html = page.replace(/<script>.*<\/script>|<style>.*?<\/style>|<!--.*?-->/gs, '');
    const addresses = [...html.matchAll(/\b(?:src|href|action|srcset|data|poster)="([^"]*)"/g)];
    expect(addresses.map(([, address]) => address)).toEqual(['data:,', '/']);
    expect(style()).not.toMatch(/@import|url\(/i);
  });

  test('has no attribute that runs or styles anything', () => {
    const html = page.replace(/<script>.*<\/script>/gs, '');
    expect(html).not.toMatch(/<[^>]*\s(?:on[a-z]+|style)\s*=/i);
  });

  test('calls nothing that makes HTML or code of text, or that sends anything', () => {
    const calls =
      /\b(?:eval|fetch|importScripts|XMLHttpRequest|WebSocket|EventSource|Worker|sendBeacon|open)\(|new Function|\.(?:inner|outer)HTML|insertAdjacentHTML|document\.write|srcdoc|createContextualFragment|DOMParser|import\(/g;
    const found = [...code().matchAll(calls)].map(([call]) => call);
    // `open` is allowed: it opens the database, and sealed links.
    expect(new Set(found)).toEqual(new Set(['open(']));
    expect(code()).not.toMatch(/window\.open|\bself\.open/);
  });

  test('has no sign-in host on this machine', () => {
    // The pattern of an issuer contains localhost, but the page sends no request there.
    const rest = code().replace('|localhost):\\\\d+', '');
    expect(rest).not.toMatch(/localhost|127\.0\.0|\[::1\]|http:\/\/(?!www\.w3)/);
    expect(code()).not.toContain('SIGN_IN_BASE');
  });

  test('has no animations', () => {
    expect(style()).not.toMatch(/transition|animation|@keyframes|scroll-behavior/);
  });

  test('has the licences of what is in it', () => {
    for (const name of [
      'age-encryption',
      '@noble/ciphers',
      '@noble/curves',
      '@noble/hashes',
      '@scure/base',
    ]) {
      expect(page).toMatch(
        new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|BSD-3-Clause)\\)$`, 'm'),
      );
    }
  });

  test('leaves out the keys that it does not open', () => {
    expect(code()).not.toMatch(/MLKEM768P256|scrypt\(|montgomery|webauthn/i);
  });

  /** The script without its comments. */
  function code(): string {
    return script()
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/^\s*\/\/.*$/gm, '');
  }
});

describe('the build of npm run opener', () => {
  let other: string;
  beforeAll(async () => {
    other = await openerPage(root, LOCAL);
  });

  test('has one more sign-in host, and no other difference', () => {
    const lines = (text: string) => text.split('\n').filter((line) => !line.includes('http-equiv'));
    const added = lines(other).filter((line) => !lines(page).includes(line));
    expect(added).toContainEqual(expect.stringContaining(`SIGN_IN_BASE = new URL("${LOCAL}");`));
    expect(added.filter((line) => !/SIGN_IN_BASE|sign-in-base/.test(line))).toEqual([]);
  });
});

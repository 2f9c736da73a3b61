import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { payloadVisibility, visibilityOf } from '../../src/github/visibility.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'visibility-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('visibilityOf', () => {
  test.each([
    [{ visibility: 'public', private: false }, 'public'],
    [{ visibility: 'private', private: true }, 'private'],
    [{ visibility: 'internal', private: true }, 'internal'],
    [{ private: true }, 'private'],
    [{ private: false }, 'public'],
    [{ visibility: 'limited', private: true }, undefined],
    [{ visibility: null, private: true }, undefined],
    [{ private: 'true' }, undefined],
    [{}, undefined],
    [null, undefined],
    ['private', undefined],
    [undefined, undefined],
  ])('%j: %s', (repository, visibility) => {
    expect(visibilityOf(repository)).toBe(visibility);
  });
});

describe('payloadVisibility', () => {
  test.each([
    ['an event with a repository', '{"repository":{"visibility":"internal"}}', 'internal'],
    ['a schedule', '{"schedule":"0 5 * * *"}', undefined],
    ['no object', 'null', undefined],
    ['no JSON', '{', undefined],
  ])('%s', (_, content, visibility) => {
    const file = path.join(folder, 'event.json');
    writeFileSync(file, content);
    expect(payloadVisibility({ GITHUB_EVENT_PATH: file })).toBe(visibility);
  });

  test.each([{}, { GITHUB_EVENT_PATH: path.join(folder, 'none') }])('no file', (environment) => {
    expect(payloadVisibility(environment)).toBeUndefined();
  });
});

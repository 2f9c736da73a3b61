// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are workflow expressions.
import { describe, expect, test } from 'vitest';
import { evaluateCondition, evaluateTemplate } from '../../../local/runner/expression.ts';

describe('a template', () => {
  const contexts = { github: { actor: 'octocat', ref: '' }, runner: { temp: '/tmp' } };

  test.each([
    ['plain', 'plain'],
    ['', ''],
    ['${{ github.actor }}', 'octocat'],
    ['${{github.actor}}', 'octocat'],
    ['[${{ github.ref }}]', '[]'],
    ['${{ runner.temp }}/${{ github.actor }}', '/tmp/octocat'],
  ])('%j becomes %j', (template, value) => {
    expect(evaluateTemplate(template, contexts)).toBe(value);
  });

  test.each([
    '${{ github.absent }}',
    '${{ github.toString }}',
    '${{ secrets.key }}',
    "${{ format('x') }}",
    '${{ github }}',
  ])('%j is refused', (template) => {
    expect(() => evaluateTemplate(template, contexts)).toThrow(template);
  });
});

describe('a condition', () => {
  test.each([
    ['always()', [true, true, true]],
    ['success()', [true, false, false]],
    ['failure()', [false, true, false]],
    ['cancelled()', [false, false, true]],
    ['!cancelled()', [true, true, false]],
    [' ! success() ', [false, true, true]],
  ])('%s', (condition, [success, failure, cancelled]) => {
    expect(evaluateCondition(condition, 'success')).toBe(success);
    expect(evaluateCondition(condition, 'failure')).toBe(failure);
    expect(evaluateCondition(condition, 'cancelled')).toBe(cancelled);
  });

  test.each(['', 'true', 'success() && failure()', 'toString()'])('%j is refused', (condition) => {
    expect(() => evaluateCondition(condition, 'success')).toThrow('cannot evaluate');
  });
});

import { describe, expect, it } from 'vitest';
import { nearest } from '../../../server/src/text/nearest.ts';

describe('the nearest right word', () => {
  it.each([
    ['chek', ['check', 'config'], 'check'],
    ['htlm', ['html', 'text'], 'html'],
    ['of', ['off', 'error'], 'off'],
    ['jsno', ['json', 'ndjson'], 'json'],
    ['table/balence', ['table/balance', 'table/grid'], 'table/balance'],
    ['wraninng', ['warning'], 'warning'],
    ['xml', ['html', 'json', 'text'], null],
    ['tcsh', ['bash', 'zsh', 'fish'], null],
    ['ksh', ['bash', 'fish', 'powershell'], null],
    ['预警', ['错误', '警告'], null],
  ] as const)('of %s among %j is %s', (word, words, near) => {
    expect(nearest(word, words)).toBe(near);
  });
});

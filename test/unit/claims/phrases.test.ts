import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anyOf, listed, pattern } from '../../../server/src/claims/lexicon/phrases.ts';

/** The whole of what an expression takes from a text; null when nothing. */
const taken = (lexicon: string, text: string) => pattern(lexicon).exec(text)?.[0] ?? null;

describe('phrases', () => {
  it('are one a line, without comments', () => {
    expect(listed('\n  收到 // a verb\n\n  // all of them\n  受理\n')).toEqual(['收到', '受理']);
  });

  it.each([
    ['[政府]信息', '政府信息', '政府信息'],
    ['[政府]信息', '信息', '信息'],
    ['或[者]', '或者', '或者'],
    ['转[和/或者]', '转或者', '转或者'],
    ['转[和/或者]', '转', '转'],
    ['{撤回/撤诉}了', '撤诉了', '撤诉了'],
    ['{撤回/撤诉}了', '撤了', null],
    ['规章!{制度}', '规章制度', null],
    ['规章!{制度}', '规章', '规章'],
    ['!{不予}公开申请', '不予公开申请', null],
    ['!{不予}公开申请', '公开申请', '公开申请'],
    ['{!{不予}公开/申请}', '不予公开', null],
    ['公开={和{部分/全部}公开}', '公开和全部公开', '公开'],
    ['公开={和{部分/全部}公开}', '公开', null],
    ['被[申请/提起]#', '被提起#', '被提起#'],
    ['（1.5）', '（1.5）', '（1.5）'],
    ['（1.5）', '（125）', null],
  ])('%s in %s: %s', (phrase, text, expected) => {
    expect(taken(phrase, text)).toBe(expected);
  });

  it('are tried in their order, over all lists', () => {
    expect(taken('件次\n件', '3件次')).toBe('件次');
    expect(taken('件\n件次', '3件次')).toBe('件');
    expect(new RegExp(anyOf('收到', '收')).exec('收到')?.[0]).toBe('收到');
  });

  it('stand for every long list: no expression of claims/ is longer than a line', () => {
    const folder = 'server/src/claims';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(40);
    const long = files.flatMap(file =>
      readFileSync(`${folder}/${file}`, 'utf8')
        .split('\n')
        .filter(line => !/^\s*(?:\*|\/\*|\/\/|text:)/.test(line) && line.length > 121)
        .map(line => `${file}: ${line}`),
    );
    expect(long).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { idleIgnores, ignoredAt, ignoreEntry } from '../../../server/src/workspace/declared-ignores.ts';
import { readOfficeFile } from '../../../server/src/workspace/office-file.ts';
import { APPLICATIONS } from '../rules/draft.ts';
import { entry, ROOT, reportIndexOf, reportOf } from './reports.ts';

const PLACE = '表三“（七）总计”行“自然人”栏';
const RIGHT = { file: '乡镇/*.txt', rule: 'table/balance', place: PLACE, reason: '已书面更正' };
const read = (...items: unknown[]) => readOfficeFile(JSON.stringify({ ignore: items }));

describe('what is to be ignored', () => {
  it('is read, words without white space', () => {
    const { ignored, problems } = read(RIGHT, {
      ...RIGHT,
      place: '',
      words: ' 的 的',
      after: '我\n们',
      message: '重复',
    });
    expect(problems).toEqual([]);
    expect(ignored).toMatchObject([
      { ...RIGHT, words: '', after: '', message: null },
      { place: null, words: '的的', after: '我们', message: '重复' },
    ]);
  });

  it('stands beside sums, and needs none', () => {
    const both = readOfficeFile(JSON.stringify({ sums: [{ parent: 'a.txt', units: ['b/*'] }], ignore: [RIGHT] }));
    expect([both.sums.length, both.ignored.length, both.problems]).toEqual([1, 1, []]);
  });

  it.each([
    ['no list', '{"ignore": {}}', '“ignore”应为一个列表'],
    ['no record', '{"ignore": [1]}', '“ignore”第 1 项写法不对'],
    ['no file', JSON.stringify({ ignore: [{ ...RIGHT, file: undefined }] }), '缺“file”（年报）或“rule”（规则）'],
    ['no rule', JSON.stringify({ ignore: [{ ...RIGHT, rule: undefined }] }), '缺“file”（年报）或“rule”（规则）'],
    ['no place', JSON.stringify({ ignore: [{ ...RIGHT, place: ' ' }] }), '没有写明在哪里'],
    ['a number', JSON.stringify({ ignore: [{ ...RIGHT, reason: 1 }] }), '的“reason”应为文字'],
    ['a field that is none', JSON.stringify({ ignore: [{ ...RIGHT, plase: '' }] }), '不认识“plase”（是否为“place”？）'],
    ['a field like none', JSON.stringify({ ignore: [{ ...RIGHT, because: '' }] }), '不认识“because”，这一项不起作用'],
    ['a rule that is none', JSON.stringify({ ignore: [{ ...RIGHT, rule: 'table/balanse' }] }), '是否为“table/balance”'],
    ['the rule on marks', JSON.stringify({ ignore: [{ ...RIGHT, rule: 'report/silence' }] }), '不能忽略规则'],
    ['a folder above', JSON.stringify({ ignore: [{ ...RIGHT, file: '../a.txt' }] }), '的“file”不能写“..”'],
  ])('%s is said, and ignores nothing', (_name, text, words) => {
    const { ignored, problems } = readOfficeFile(text);
    expect(ignored).toEqual([]);
    expect(problems.map(p => p.message)).toEqual([expect.stringContaining(words)]);
  });

  it('counts for the reports that its file names', () => {
    const { ignored } = read(RIGHT, { ...RIGHT, file: '县.txt' });
    expect(ignoredAt(ignored, '县.txt').map(i => i.file)).toEqual(['县.txt']);
    expect(ignoredAt(ignored, '乡镇/梅溪乡.txt').map(i => i.file)).toEqual(['乡镇/*.txt']);
    expect(ignoredAt(ignored, '别的.txt')).toEqual([]);
  });
});

describe('what does nothing at this moment is said', () => {
  const index = reportIndexOf(entry('乡镇/梅溪乡.txt', reportOf('梅溪乡', 2025, APPLICATIONS)));
  const said = (...items: unknown[]) => {
    const { ignored } = read(...items);
    return idleIgnores(index, ignored, ROOT).map(p => [p.message, p.range.start.character]);
  };

  it('not where the report has the place, and a reason is given', () => {
    expect(said(RIGHT, { ...RIGHT, place: '', words: '一、总体情况' })).toEqual([]);
  });

  it('a report that is gone, at its entry', () => {
    const [[message, character]] = said({ ...RIGHT, file: '旧.txt' }) as [[string, number]];
    expect(message).toContain('没有年报与“旧.txt”相符，这一项不起作用');
    expect(character).toBe('{"ignore":['.length);
  });

  it('a place and words that are gone', () => {
    expect(said({ ...RIGHT, place: '表三“八”行' })[0]![0]).toContain(
      '“乡镇/*.txt”里已经没有表三“八”行，这一项不起作用',
    );
    expect(said({ ...RIGHT, place: '', words: '的的', after: '我们' })[0]![0]).toContain('里已经没有“我们的的”');
  });

  it('an entry without a reason', () => {
    for (const reason of ['', '【原因】']) expect(said({ ...RIGHT, reason })[0]![0]).toContain('没有写明忽略的原因');
  });
});

describe('an entry', () => {
  it('has no fields that say nothing', () => {
    const none = {
      file: 'a.txt',
      rule: 'text/typo',
      place: null,
      words: '的的',
      after: '',
      message: null,
      reason: 'x',
    };
    expect(Object.keys(ignoreEntry(none))).toEqual(['file', 'rule', 'words', 'reason']);
    const all = { ...none, place: '表三', after: '做好', message: '重复' };
    expect(Object.keys(ignoreEntry(all))).toEqual(['file', 'rule', 'place', 'words', 'after', 'message', 'reason']);
  });
});

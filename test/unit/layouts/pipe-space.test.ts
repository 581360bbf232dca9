import { describe, expect, it } from 'vitest';
import { places, reading } from './rows.ts';

describe('a line with pipes', () => {
  it.each<[string, string | string[]]>([
    ['| 甲 | 1 |', ['markdown', '甲', '1']],
    ['| 甲 | 1', ['markdown', '甲', '1']],
    ['甲 | 1 |', ['pipe', '甲', '1']],
    ['甲 | 1', ['pipe', '甲', '1']],
    ['甲 |', ['pipe1', '甲']],
    ['甲 ||', ['pipe1', '甲', '']],
    ['20 | ||', ['pipe1', '20', '', '']],
    ['|', ['pipe1', '']],
    ['||', ['pipe1', '']],
    ['| |', ['pipe1', '']],
    ['|||', ['markdown', '', '']],
    ['| | 1 |', ['markdown', '', '1']],
    ['| 甲 |', ['pipe1', '甲']],
    ['| 甲 | |', ['markdown', '甲', '']],
    ['｜甲｜1｜', ['markdown', '甲', '1']],
    ['│甲│1│', ['markdown', '甲', '1']],
    ['┃甲┃1┃', ['markdown', '甲', '1']],
    ['║甲║1║', ['markdown', '甲', '1']],
    ['|甲｜乙|1|', ['markdown', '甲｜乙', '1']],
    ['  | 甲 | 1 |  ', ['markdown', '甲', '1']],
    ['|---|---|', 'rule'],
    ['| :-- | --: |', 'rule'],
    ['|-|-|', 'rule'],
    ['| --- |', 'rule'],
    ['| :-: |', 'rule'],
    ['| -- |', ['pipe1', '--']],
    ['| - |', ['pipe1', '-']],
    ['|---|1|', ['markdown', '---', '1']],
    ['|::|--|', ['markdown', '::', '--']],
    ['|-x-|--|', ['markdown', '-x-', '--']],
    ['|--- |', 'rule'],
    ['|---||', 'rule'],
  ])('%j', (text, expected) => expect(reading(text)).toEqual(expected));

  it('has its cells where they are written', () => {
    expect(places('| 甲 |  | 12 |')).toEqual(['甲@0', '‸6@1', '12@2']);
    expect(places('甲 | **1** |')).toEqual(['甲@0', '1@1']);
  });
});

describe('a line that spaces part', () => {
  it.each<[string, string[]]>([
    ['行政许可  1', ['行政许可', '1']],
    ['行政许可 1', ['行政许可', '1']],
    ['行政许可 1 2 3', ['行政许可', '1', '2', '3']],
    ['甲 1 2', ['甲', '1', '2']],
    ['甲 乙 1 2', ['甲 乙', '1', '2']],
    ['甲  乙', ['甲', '乙']],
    ['甲 乙  丙', ['甲 乙', '丙']],
    ['甲  乙 丙', ['甲', '乙 丙']],
    ['甲\u3000\u3000乙', ['甲', '乙']],
    ['自然人 商业 企业 总计', ['自然人', '商业', '企业', '总计']],
    ['自然人 总计', ['自然人', '总计']],
    ['商业 企业  1', ['商业 企业', '1']],
    ['行政许可 甲 1', ['行政许可', '甲', '1']],
    ['1 2 甲', ['1', '2', '甲']],
    ['1 2', ['1', '2']],
    ['1 甲 2  3', ['1 甲', '2', '3']],
    ['甲 1 乙  2', ['甲 1', '乙', '2']],
    ['甲 1  乙', ['甲', '1', '乙']],
    ['甲 1,000 2．5', ['甲', '1,000', '2．5']],
    ['甲 / —', ['甲', '/', '—']],
    ['甲 无 无', ['甲', '无', '无']],
    ['甲 １ ２', ['甲', '１', '２']],
    ['甲 1 2 行政许可 3 4', ['甲', '1', '2', '行政许可', '3', '4']],
  ])('%j', (text, fields) => expect(reading(text)).toEqual(['space', ...fields]));

  it.each(['甲 乙', '甲 1', '甲 1件', '甲 ,1', '甲 无效', '1 甲'])('%j is one cell', text =>
    expect(reading(text)).toEqual(['cell1', text]),
  );

  it('has its cells where they are written', () => {
    expect(places('  行政许可   12 3')).toEqual(['行政许可@0', '12@1', '3@2']);
    expect(places('自然人 总计')).toEqual(['自然人@0', '总计@1']);
  });
});

describe('a line with tabs', () => {
  it.each<[string, string[]]>([
    ['甲\t1\t2', ['tab', '甲', '1', '2']],
    ['甲\t', ['tab', '甲', '']],
    ['\t1', ['tab-cell1', '1']],
    [' \t1', ['tab-cell1', '1']],
    ['\t', ['tab-cell1', '']],
    ['\t\t', ['tab', '', '', '']],
    ['\t1\t', ['tab', '', '1', '']],
    ['\t|1|', ['tab-cell1', '|1|']],
  ])('%j', (text, expected) => expect(reading(text)).toEqual(expected));

  it('has its cells where they are written', () => {
    expect(places('甲\t \t12')).toEqual(['甲@0', '‸2@1', '12@2']);
    expect(places('\t12')).toEqual(['12@0']);
  });
});

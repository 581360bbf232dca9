import { describe, expect, it } from 'vitest';
import { change, codes, draft, seen } from '../draft.ts';

const MADE = { 'rules.made': '2', 'rules.inForce': '5' };
const named = (organ: string, text = draft({ cells: MADE })) => text.replaceAll('青禾镇人民政府', organ);

describe('cell/regulations', () => {
  it('stands at the first figure of 规章 and shows the others', () => {
    expect(seen(named('云岭县人民政府'), 'cell/regulations')).toEqual([
      {
        text: '2',
        line: expect.any(Number),
        message: '云岭县人民政府不能制定规章，“规章”的本年制发件数应为 0，现为 2；是行政规范性文件的填在下一行',
        severity: 'warning',
        related: ['现行有效件数：5'],
      },
    ]);
  });

  it.each(['青禾镇人民政府', '石桥街道办事处', '云岭县水利局', '临溪区人民政府', '浦东新区人民政府'])(
    'speaks to %s',
    organ => {
      expect(codes(named(organ))).toContain('cell/regulations');
    },
  );

  it.each(['云川省人民政府', '云州市人民政府', '临溪自治州人民政府', '东湾新区管理委员会', '水利部', '青禾人民政府'])(
    'is silent to %s',
    organ => {
      expect(codes(named(organ))).not.toContain('cell/regulations');
    },
  );

  it('is silent at 0 and on the form of 2019, whose columns are others', () => {
    expect(codes(draft())).toEqual([]);
    const old = draft({ edition: '2019', year: 2020, cells: { 'rules.produced': '2', 'rules.publicTotal': '2' } });
    expect(codes(old)).not.toContain('cell/regulations');
  });

  it('is silent without a title', () => {
    expect(codes(change(draft({ cells: MADE }), /^.*\n/, '\n'))).not.toContain('cell/regulations');
  });
});

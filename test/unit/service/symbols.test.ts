import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { type ReportSymbol, symbols } from '../../../server/src/service/symbols.ts';
import { contains } from '../../../server/src/text/span.ts';
import { draftText } from '../../support/draft.ts';

function names(list: readonly ReportSymbol[]): string[] {
  return list.map(s => s.name);
}

function everySymbol(list: readonly ReportSymbol[]): ReportSymbol[] {
  return list.flatMap(s => [s, ...everySymbol(s.children)]);
}

describe('symbols', () => {
  const tree = symbols(parseReport(draftText()));

  it('has the title at the top and the six sections under it', () => {
    expect(names(tree)).toEqual(['云岭县人民政府2024年政府信息公开工作年度报告']);
    expect(names(tree[0]!.children)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });

  it('has sub-headings in sections of prose', () => {
    expect(names(tree[0]!.children[0]!.children)[0]).toBe('（一）主动公开');
  });

  it('has the tables in their sections, with their row groups and totals', () => {
    const tables = tree[0]!.children.slice(1, 4).map(s => s.children[0]!);
    expect(tables.map(t => t.name)).toEqual(['表二', '表三', '表四']);
    expect(names(tables[0]!.children)).toEqual(['一', '五', '六', '八'].map(n => `第二十条第（${n}）项`));
    expect(tables[1]!.children.map(g => `${g.name.slice(0, 3)} ${g.detail}`.trim())).toEqual([
      '一、本 4',
      '二、上 0',
      '（一） 2',
      '（二） 0',
      '（三）',
      '（四）',
      '（五）',
      '（六）',
      '（七） 3',
      '四、结 1',
    ]);
    expect(tables[2]!.children.map(g => [g.name, g.detail])).toEqual([
      ['行政复议', '1'],
      ['未经复议直接起诉', '0'],
      ['复议后起诉', '0'],
    ]);
  });

  it.each(['tab', 'tab-cell', 'pipe', 'markdown', 'html', 'space', 'cell', 'comma'] as const)(
    'nests in layout %s: names in spans, children in parents',
    layout => {
      const all = everySymbol(symbols(parseReport(draftText({ layout }))));
      expect(all.length).toBeGreaterThan(30);
      for (const s of all) {
        expect(contains(s.span, s.nameSpan), s.name).toBe(true);
        for (const child of s.children) expect(contains(s.span, child.span), child.name).toBe(true);
      }
    },
  );

  it('puts the sections at the top of a draft without a title', () => {
    const text = draftText().split('\n').slice(2).join('\n');
    expect(symbols(parseReport(text)).map(s => s.kind)[0]).toBe('section');
  });

  it('is empty for an empty text', () => {
    expect(symbols(parseReport(''))).toEqual([]);
  });
});

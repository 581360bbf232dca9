import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { type FoundSymbol, findSymbols } from '../../../server/src/service/workspace-symbols.ts';
import { draftText } from '../../support/draft.ts';

const text = draftText();
const report = parseReport(text);
const find = (kind: FoundSymbol['kind'], query: string) => findSymbols(report, '甲/2024.txt', kind, query);
const names = (kind: FoundSymbol['kind'], query: string) => find(kind, query).map(s => s.name);

describe('what is looked for in all drafts', () => {
  it('is a report by its title, with its path', () => {
    const [only, ...others] = find('report', '云岭2024');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ name: '云岭县人民政府2024年政府信息公开工作年度报告', container: '甲/2024.txt' });
    expect(text.slice(only!.span.start, only!.span.end)).toContain('云岭县人民政府');
    const untitled = parseReport('二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n');
    expect(findSymbols(untitled, '甲/无题.txt', 'report', '')).toEqual([
      { kind: 'report', name: '无题.txt', container: '甲/无题.txt', span: { start: 0, end: 0 } },
    ]);
  });

  it('is a section by its official words, with office and year', () => {
    expect(find('section', '复议诉讼')).toMatchObject([
      { name: '四、政府信息公开行政复议、行政诉讼情况', container: '云岭县人民政府 2024 年' },
    ]);
    expect(names('section', '')).toHaveLength(6);
  });

  it('is a row with its group, or a kind of case', () => {
    const [row] = find('row', '不予过程');
    expect(row).toMatchObject({
      name: '（三）不予公开 6.属于四类过程性信息',
      container: '云岭县人民政府 2024 年 表三',
    });
    expect(text.slice(row!.span.start, row!.span.end)).toContain('过程性信息');
    expect(names('row', '行政复议')).toContain('行政复议');
    expect(find('row', '复议后起诉')[0]!.container).toBe('云岭县人民政府 2024 年 表四');
  });

  it.each([
    ['过程 云岭', ['（三）不予公开 6.属于四类过程性信息']],
    ['云岭 过程', ['（三）不予公开 6.属于四类过程性信息']],
    ['过程 高山', []],
    // All rows of an office are no answer to its name.
    ['云岭', []],
    ['程过', []],
  ])('%j finds %j', (query, found) => {
    expect(names('row', query)).toEqual(found);
  });

  it('does not mind the case of letters', () => {
    const named = parseReport(draftText().replaceAll('云岭县人民政府', 'Abc人民政府'));
    expect(findSymbols(named, 'x', 'section', '总体 abc')).toHaveLength(1);
  });
});

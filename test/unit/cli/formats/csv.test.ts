import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../../server/src/cli/formats/csv.ts';
import { found, outcomeOf } from './outcome.ts';

const TEXT = '标题\n=HYPERLINK("http://例")，一句。\n';
const rows = (...args: Parameters<typeof outcomeOf>) => formatCsv(outcomeOf(...args)).split('\n');

describe('csv', () => {
  it('begins with the mark by which Excel knows UTF-8, and a line of names', () => {
    expect(rows(TEXT, [])).toEqual(['\ufeff文件,机关,年度,级别,规则,位置,行,列,说明,原文,改法', '']);
  });

  it('is a row a finding, of which none is a formula', () => {
    const fixes = ['+1', '改'].map(title => ({ title, kind: 'safe' as const, edits: [] }));
    expect(rows(TEXT, [found({ message: '@SUM(A1), "一"\n二', fixes })])[1]).toBe(
      `甲镇.txt,甲镇人民政府,2025,警告,text/typo,第1段,2,1,"'@SUM(A1), ""一"" 二","'=HYPERLINK(""http://例"")，一句。",'+1；改`,
    );
  });

  it.each(['＝SUM(A1)', ' =1+1', '－1＋2'])('nor one in full-width signs or behind a blank: %s', message => {
    expect(rows(TEXT, [found({ message })])[1]).toContain(`,'${message},`);
  });

  it('tells of a Word file no lines, and names standard input', () => {
    const { results } = outcomeOf(TEXT, [found()]);
    expect(rows(TEXT, [], { results: [{ ...results[0]!, kind: 'word', file: '-' }] })[1]).toBe(
      '标准输入,甲镇人民政府,2025,警告,text/typo,第1段,,,说明,,',
    );
  });
});

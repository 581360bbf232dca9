import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { formatEdits } from '../../../server/src/service/format.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { displayWidth } from '../../../server/src/text/display-width.ts';
import { draftText, offsetOf } from '../../support/draft.ts';

const draft = draftText({ layout: 'markdown' });
const format = (text: string) => applyEdits(text, formatEdits(parseReport(text), null));
const line = (text: string, words: string) => text.split('\n').find(l => l.includes(words))!;
/** The draft with the line that holds some words replaced, formatted, and what became of that line. */
function formattedLine(words: string, replacement: string): string {
  const text = draft.replace(line(draft, words), () => replacement);
  return format(text).split('\n')[text.slice(0, text.indexOf(replacement)).split('\n').length - 1]!;
}

describe('formatting a table between pipes', () => {
  it('puts labels to the left and figures to the right, as wide as the column', () => {
    const text = format(draft);
    expect(line(text, '行政许可')).toBe(
      '| 行政许可           |                         35 |              |              |',
    );
    expect(line(text, '行政规范性文件')).toBe(
      '| 行政规范性文件     |                          2 |            0 |           11 |',
    );
    expect(line(text, '结果维持 ')).toMatch(
      /^\| 结果维持 \| 结果纠正 \| 其他结果 \| 尚未审结 \| 总计 \| 未经复议直接起诉 \| {10}\|/u,
    );
  });

  it('lets a long label run on into the blank cells behind it', () => {
    const rows = format(draft)
      .split('\n')
      .filter(l => /^\|.*\d/u.test(l) && /[一二四]、|（二）部分|8\./u.test(l));
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatch(/^\| 一、本年新收政府信息公开申请数量 \| {6}\| {74}\| {10}3 \|/u);
    expect(rows[2]).toMatch(/不计其他情形） \| {32}\| {10}0 \|/u);
  });

  it('makes the column wider where even the blank cells are too few', () => {
    const note = '第一项加第二项之和，等于第三项加第四项之和';
    const text = format(draft.replace(note, `${note}，${note}，${note}`));
    const [long, right] = [line(text, note), line(text, '予以公开')];
    expect(long).toMatch(/第四项之和） \| \| \| 申请人情况 \|/u);
    expect(displayWidth(long)).toBe(displayWidth(right));
    expect(displayWidth(right)).toBeGreaterThan(displayWidth(line(format(draft), '予以公开')));
  });

  it('keeps the place of a blank figure behind a long label', () => {
    const label = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）';
    // The older form's third column is narrow: the label takes all of it.
    const older = draftText({ layout: 'markdown', edition: '2019' });
    const text = format(older.replace(`${label} | | 0`, `${label} | | `));
    expect(line(text, label)).toMatch(/不计其他情形） \| \| {12}\| {14}0 \|/u);
  });

  it('keeps colons of rules, escaped pipes, code and marks', () => {
    const rule = line(draft, '---');
    expect(formattedLine(rule, '|:---|:-:|--:|---|')).toBe(
      '| :----------------- | :------------------------: | -----------: | ------------ |',
    );
    expect(formattedLine('| 规章', '|规章|`0`|**0**|0|')).toBe(
      '| 规章               |                        `0` |        **0** |            0 |',
    );
    expect(formattedLine('| 信息内容 | 本年制发', '|信息\\|内容|本年制发件数|本年废止件数|现行有效件数|')).toBe(
      '| 信息\\|内容         | 本年制发件数               | 本年废止件数 | 现行有效件数 |',
    );
  });

  it('stands a row where the others stand, and leaves what is behind its last pipe', () => {
    expect(formattedLine('| 规章', '   |规章|0|0|0|  ')).toBe(
      '| 规章               |                          0 |            0 |            0 |  ',
    );
  });

  it.each([
    ['more cells than the others', '|规章|0|0|0|0|'],
    ['fewer cells', '|规章|0|0|'],
    ['a tab', '|规章|\t0|0|0|'],
    ['a pipe in code', '|规章`|`|0|0|0|'],
    ['no closing pipe', '|规章|0|0|0'],
    ['no opening pipe', '规章|0|0|0|'],
    ['a comment', '|规章|0|0|0<!-- 注 -->|'],
  ])('leaves a row as it is that has %s', (_name, row) => {
    expect(formattedLine('| 规章', row)).toBe(row);
  });

  it.each([
    ['a text that is no report', `# 笔记\n\n| 项目 | 数 |\n|---|---|\n| 规章 | 0 |\n`],
    ['rows that are not closed by pipes', draft.replace(/^\| /gmu, '').replace(/ \|$/gmu, '')],
    ['tables between tabs', draftText({ layout: 'tab' }).replaceAll('\t0', '\t 0  ')],
    ['one cell a line', draftText({ layout: 'pipe' })],
    ['a page', draftText({ layout: 'html' })],
    ['nothing', ''],
  ])('changes nothing in %s', (_name, text) => {
    expect(formatEdits(parseReport(text), null)).toEqual([]);
  });

  it('changes no other table of the draft', () => {
    const other = '| 单位 | 件 |\n|---|---|\n| 教育局 | 12 |\n';
    const text = draft.replace('## 五、', `${other}\n## 五、`);
    expect(format(text)).toContain(other);
  });

  it('takes an empty header and its rule, which stand above all words, for the table’s', () => {
    const first = line(draft, '第二十条第（一）项');
    const text = draft.replace(first, `|  |  |  |  |\n|---|---|---|---|\n${first}`);
    expect(line(format(text), '| ----')).toBe(
      '| ------------------ | -------------------------- | ------------ | ------------ |',
    );
    expect(
      format(text)
        .split('\n')
        .filter(l => l.startsWith('|                    |')).length,
    ).toBe(1);
  });

  it('is done in the rows that are asked for alone, by the widths of all', () => {
    const report = parseReport(draft);
    const rules = offsetOf(draft, '| 规章');
    const normative = offsetOf(draft, '| 行政规范性文件');
    const of = (start: number, end: number) => applyEdits(draft, formatEdits(report, { start, end }));
    const one = draft.replace(line(draft, '| 规章'), line(format(draft), '| 规章'));
    expect(of(rules, normative)).toBe(one);
    expect(of(rules + 3, rules + 3)).toBe(one);
    expect(of(rules + 3, normative + 1)).not.toBe(one);
    expect(of(0, draft.length)).toBe(format(draft));
    expect(of(0, 10)).toBe(draft);
  });

  it('edits tables that follow each other with nothing but a rule between in the order of the draft', () => {
    const text = draft.replace(/\n\n## 四、.*\n\n/u, '\n| --- | --- |\n');
    expect(parseReport(text).tables.map(t => t.kind)).toEqual(['disclosure', 'applications', 'disputes']);
    const starts = formatEdits(parseReport(text), null).map(e => e.span.start);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    const formatted = format(text);
    expect(format(formatted)).toBe(formatted);
  });

  it('leaves a row that shares its line with another', () => {
    const text = draft.replace('| 规章 | 0 | 0 | 0 |\n| 行政规范性文件', '| 规章 | 0 | 0 | 0 | 行政规范性文件');
    const shared = line(text, '| 规章');
    expect(parseReport(text).tables[0]!.rows.find(r => r.key === 'rules')!.region).toBeNull();
    expect(line(format(text), '| 规章')).toBe(shared);
  });

  it('edits the gaps that change and no others', () => {
    const text = format(draft).replace('|                         35 |', '|       35 |');
    expect(formatEdits(parseReport(text), null)).toHaveLength(1);
  });
});

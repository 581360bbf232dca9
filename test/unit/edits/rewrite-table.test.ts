import { describe, expect, it } from 'vitest';
import { type RowLayout, rewriteTable } from '../../../server/src/edits/rewrite-table.ts';
import type { TableKind } from '../../../server/src/forms/form.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { tableOf } from '../../../server/src/report/query.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { draftText, RIGHT } from '../../support/draft.ts';

/** The new text of a table; null where it is not offered. */
function rewritten(text: string, kind: TableKind, layout: RowLayout): string | null {
  const report = parseReport(text);
  return rewriteTable(report, tableOf(report, kind)!, layout)?.edit.text ?? null;
}

/** The whole draft with a table in another layout. */
function converted(text: string, kind: TableKind, layout: RowLayout): string {
  const report = parseReport(text);
  return applyEdits(text, [rewriteTable(report, tableOf(report, kind)!, layout)!.edit]);
}

/** The draft with a piece of it, which must be there, replaced once. */
function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, () => to);
}

const NEW = '一、本年新收政府信息公开申请数量\t\t\t3\t1\t0\t0\t0\t0\t4';

describe('a table in another layout', () => {
  it('is what the draft written in that layout has', () => {
    for (const from of ['tab', 'tab-cell', 'cell', 'space', 'comma', 'pipe', 'markdown'] as const) {
      for (const to of (['tab', 'markdown', 'html'] as const).filter(layout => layout !== from)) {
        const [before, after] = [draftText({ layout: from }), draftText({ layout: to })];
        const tables = parseReport(after).tables.map(t => after.slice(t.region.start, t.region.end));
        const read = parseReport(before).tables.map(t => rewritten(before, t.kind, to));
        expect(
          read.map(text => text?.replace(/^\n|\n$/g, '')),
          `${from} → ${to}`,
        ).toEqual(tables);
      }
    }
  });

  it('is not made anew in the layout that it has', () => {
    expect(rewritten(draftText(), 'applications', 'tab')).toBeNull();
    expect(rewritten(draftText({ layout: 'html' }), 'applications', 'html')).toBeNull();
  });

  it('keeps what stands in each cell: nothing, a mark, words, digits as they are written', () => {
    const text = draftText({
      layout: 'pipe',
      figures: { ...RIGHT, 'new.research': '', 'new.social': '/', 'new.legalService': '3件', 'new.total': '１,234' },
    });
    expect(rewritten(text, 'applications', 'tab')).toContain(
      '\n一、本年新收政府信息公开申请数量\t\t\t3\t1\t\t/\t3件\t0\t１,234\n',
    );
  });

  it('keeps the words of the draft where they are not those of the form', () => {
    const text = draftText({ layout: 'space' })
      .replace('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '(二)部分公开')
      .replace('1.信访举报投诉类申请', '1、信访、举报、投诉类申请')
      .replace('法律服务机构', '法律服务 机构');
    const table = rewritten(text, 'applications', 'markdown')!;
    expect(table).toContain('| (二)部分公开 |');
    expect(table).toContain('| 1、信访、举报、投诉类申请 |');
    expect(table).toContain('| 法律服务 机构 |');
  });

  it('has the line ends of the draft', () => {
    for (const eol of ['\r\n', '\r']) {
      const ends = converted(draftText({ layout: 'cell', eol }), 'applications', 'html').match(/\r\n|\r|\n/g);
      expect(new Set(ends)).toEqual(new Set([eol]));
    }
  });

  it('stands between empty lines in Markdown', () => {
    const close = draftText().replace(/\n\n+/g, '\n');
    const lines = converted(close, 'disputes', 'markdown').split('\n');
    const first = lines.indexOf('| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |');
    expect([lines[first - 2], lines[first - 1]]).toEqual(['四、政府信息公开行政复议、行政诉讼情况', '']);
    expect([lines[first + 5], lines[first + 6]]).toEqual(['', '五、存在的主要问题及改进情况']);
    expect(converted(close, 'disputes', 'html')).toContain('情况\n<table>');
  });

  it('has on one line what a narrow cell breaks, and loses no word of it', () => {
    const broken = changed(draftText({ layout: 'markdown' }), '商业企业', '商业<br>企业');
    expect(rewritten(broken, 'applications', 'tab')).toContain('\t商业企业\t');
    const inColumns = draftText({ layout: 'cell' }).replaceAll('结果维持', '结果\n维持');
    expect(rewritten(inColumns, 'disputes', 'tab')).toContain('\n结果维持\t结果纠正\t');
  });

  it('is turned out of tags in a text that has no others', () => {
    expect(converted(draftText({ layout: 'html' }), 'disputes', 'tab')).toContain('\n行政复议\t\t\t\t\t行政诉讼\t');
  });

  it('is made of the paragraphs of a page as a table of it', () => {
    const page = draftText({ layout: 'space' })
      .split('\n')
      .map(line => (line === '' ? '' : `<p>${line}</p>`))
      .join('\n');
    expect(rewritten(page, 'disputes', 'html')).toMatch(/^<table>\n<tr>.*\n<\/table>$/s);
    const open = page.replace(/(\n<p>1 {2}0 {2}0.*)<\/p>/, '$1');
    expect([open.length, rewritten(open, 'disputes', 'html')]).toEqual([page.length - 4, null]);
    expect(rewritten(page, 'disputes', 'tab')).toBeNull();
    expect(rewritten(page, 'disputes', 'markdown')).toBeNull();
  });

  it('takes the year from the file where nothing else tells it', () => {
    const text = draftText({ edition: '2019', layout: 'cell' }).replace(/20(?:20|21)年/g, '');
    const report = parseReport(text, '云岭县2020年.txt');
    expect([report.year, parseReport(text).year]).toEqual([2020, null]);
    expect(rewriteTable(report, tableOf(report, 'disclosure')!, 'html')).not.toBeNull();
  });
});

describe('a table is left as it is', () => {
  it.each<[string, string, string]>([
    ['a row is none of the form’s', NEW, `${NEW}\n网上申请\t\t\t3\t1\t0\t0\t0\t0\t4`],
    ['a row stands there twice', NEW, `${NEW}\n${NEW}`],
    ['a row is missing', `${NEW}\n`, ''],
    ['rows stand in another order', NEW, `四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t0\n${NEW}`],
    ['a row has a figure too many', NEW, `${NEW}\t5`],
    ['a row has a figure too few', '\t3\t1\t0\t0\t0\t0\t4', '\t3\t1\t4'],
    ['a label stands behind figures', NEW, `${NEW}\t备注见下`],
    ['a remark stands between two rows', NEW, `${NEW}\n以上数据由各科室报送\n`],
    ['a unit stands between header and rows', `\n${NEW}`, `\n单位：件\n${NEW}`],
    ['a page number stands between two rows', NEW, `${NEW}\n- 3 -`],
    ['a character stands there that nobody sees', `\n${NEW}`, `\n\ufeff${NEW}`],
    ['a mark of silence stands between two rows', NEW, `${NEW}\n<!-- nianbao-disable table/row-total 已核对 -->`],
    ['a header has other words', '科研机构', '科研院所'],
    ['a header is missing', '科研机构', ''],
    ['a merged label has other words', '（四）无法提供', '（四）无法提供的'],
    ['a merged label is missing', '（四）无法提供', ''],
    ['a header over others is missing', '法人或其他组织', ''],
    ['the corner note is cut', '等于第三项加第四项之和）', '等于）'],
    ['a column is added', '\t总计\n', '\t总计\t备注\n'],
  ])('where %s', (_why, from, to) => {
    const text = changed(draftText(), from, to);
    expect(rewritten(text, 'applications', 'markdown')).toBeNull();
    expect(rewritten(text, 'applications', 'html')).toBeNull();
  });

  it('where its columns have another order', () => {
    const swapped = draftText().replace(
      /^(规章|行政规范性文件|信息内容)\t(本年制发件数|\d+)\t(本年废止件数|\d+)/gm,
      '$1\t$3\t$2',
    );
    expect(parseReport(swapped).tables[0]!.rows[1]!.cells.map(c => c.raw)).toEqual(['2', '0', '11']);
    expect(rewritten(swapped, 'disclosure', 'markdown')).toBeNull();
  });

  it('where a grid breaks a figure over lines', () => {
    const row = (cells: readonly string[]) => `|${cells.map(c => c.padEnd(4)).join('|')}|`;
    const rule = `+${'----+'.repeat(15)}`;
    const grid = (body: readonly string[]) => {
      const text = draftText();
      const bare = text.slice(0, text.indexOf('行政复议\t'));
      const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
      const none = ['', '', '', ''];
      const groups = row(['行政复议', ...none, '行政诉讼', '', ...none, ...none]);
      const suits = row([...heads, '未经复议直接起诉', ...none, '复议后起诉', ...none]);
      const inner = row(['', ...none, ...heads, ...heads]);
      const lines = [rule, groups, rule, suits, rule, inner, rule, ...body, rule, ''];
      return bare + lines.join('\n') + text.slice(text.indexOf('\n五、'));
    };
    // 结果维持 and its total.
    const figures = (own: string, rest: string) =>
      row([own, rest, rest, rest, own, ...Array.from({ length: 10 }, () => rest)]);
    const [whole, pieces] = [grid([figures('123', '0')]), grid([figures('1234', '0'), figures('5', '')])];
    const cells = (text: string) => tableOf(parseReport(text), 'disputes')!.rows[0]!.cells[0]!;
    expect([cells(whole).raw, cells(pieces).pieces?.length]).toEqual(['123', 2]);
    expect(rewritten(whole, 'disputes', 'tab')).toContain('\n123\t0\t');
    expect(rewritten(pieces, 'disputes', 'tab')).toBeNull();
  });

  it('where headers stand there again on a second page', () => {
    const text = draftText();
    const head = text.slice(text.indexOf('（本列数据'), text.indexOf(NEW));
    expect(rewritten(changed(text, NEW, `${NEW}\n${head.trimEnd()}`), 'applications', 'markdown')).toBeNull();
  });

  it('where a line before it silences its first line alone', () => {
    const first = '（本列数据';
    const mark = (kind: string) =>
      changed(draftText(), first, `<!-- nianbao-${kind} table/row-total 已核对 -->\n${first}`);
    expect(rewritten(mark('disable-next-line'), 'applications', 'html')).toBeNull();
    expect(rewritten(mark('disable'), 'applications', 'html')).not.toBeNull();
  });

  it('where it would lose a link, a note mark, a comment, or has no tags of its own', () => {
    const cell = '<td colspan="3">35</td>';
    const text = draftText({ layout: 'html' });
    const within = (words: string) =>
      rewritten(changed(text, cell, cell.replace('35</td>', words)), 'disclosure', 'tab');
    for (const words of [
      '<a href="x">35</a></td>',
      '35<sup>1</sup></td>',
      '35<!-- 已核 --></td>',
      '35',
      '35</b></td>',
      '<b>35</td>',
    ])
      expect(within(words), words).toBeNull();
    expect(within('<b>35</b></td>')).toContain('行政许可\t35\t');
  });

  it('where other words stand on its first or last line', () => {
    const text = draftText({ layout: 'html' });
    expect(rewritten(changed(text, '<table>', '附：<table>'), 'disclosure', 'tab')).toBeNull();
    expect(rewritten(changed(text, '</table>', '</table>以上'), 'disclosure', 'tab')).toBeNull();
  });

  it('where the draft is a page', () => {
    const page = `<html><body>\n${draftText({ layout: 'html' })}\n</body></html>`;
    for (const layout of ['tab', 'markdown'] as const) expect(rewritten(page, 'disputes', layout)).toBeNull();
  });

  it('where another table would then be read otherwise', () => {
    const text = changed(draftText(), '\n1\t0\t0\t0\t1\t0', '\n\t\t\t\t\t0');
    expect(rewritten(text, 'disclosure', 'html')).toBeNull();
    expect(rewritten(text, 'disclosure', 'markdown')).not.toBeNull();
  });

  it('where a row is one of the other edition', () => {
    const text = changed(draftText(), '\n规章\t', '\n其他对外管理服务事项\t');
    const table = tableOf(parseReport(text), 'disclosure')!;
    expect([table.edition, table.rows[0]!.key, table.rows.length]).toEqual(['2021', 'otherServices', 6]);
    expect(rewritten(text, 'disclosure', 'html')).toBeNull();
  });

  it('where a row of figures has no headers', () => {
    const text = draftText();
    const bare = text.slice(0, text.indexOf('行政复议\t')) + text.slice(text.indexOf('\n1\t0\t0\t0\t1') + 1);
    expect(tableOf(parseReport(bare), 'disputes')?.rows).toHaveLength(1);
    expect(rewritten(bare, 'disputes', 'markdown')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { pastedTables } from '../../../server/src/document/html-page.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { pasteTables } from '../../../server/src/service/paste-table.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { span } from '../../../server/src/text/span.ts';
import { type DraftOptions, draftText, marked, offsetOf } from '../../support/draft.ts';

const [DISCLOSURE = '', APPLICATIONS = '', DISPUTES = ''] = pastedTables(parseReport(draftText())).html.split(
  '<p></p>',
);
const ROWS = APPLICATIONS.match(/<tr>.*?<\/tr>/g)!;

/** What a paste at the mark `▮` (two: over what is between) makes of a draft, or why it does nothing. */
function pasted(draft: string, html: string, language = 'nianbao', text = ''): string {
  const first = marked(draft);
  const second = first.text.includes('▮') ? marked(first.text) : first;
  const made = pasteTables(parseReport(second.text), span(first.offset, second.offset), language, { html, text });
  return 'reason' in made ? made.reason : applyEdits(second.text, [made.edit]);
}

/** A draft without its 表三, with the mark in its place. */
function without(options: DraftOptions = {}): string {
  const text = draftText(options);
  const { region } = parseReport(text).tables.find(t => t.kind === 'applications')!;
  return applyEdits(text, [{ span: region, text: '▮' }]);
}

describe('粘贴为年报表格', () => {
  it.each(['tab', 'markdown', 'html', 'cell', 'pipe', 'tab-cell', 'space', 'comma'] as const)(
    'writes the table in the layout of the others: %s',
    layout => {
      for (const eol of ['\n', '\r\n'])
        expect(pasted(without({ layout, eol }), APPLICATIONS)).toBe(draftText({ layout, eol }));
    },
  );

  it('writes it as the language asks where there is no other', () => {
    expect(pasted('▮', DISPUTES)).toMatch(/^行政复议\t\t\t\t\t行政诉讼\t/);
    expect(pasted('▮', DISPUTES, 'markdown')).toMatch(/^\| 行政复议 \| \| /);
    expect(pasted('▮', DISPUTES, 'html')).toMatch(/^<table>\n<tr><td colspan="5">行政复议<\/td>/);
    expect(pasted('▮', DISPUTES)).toMatch(/\n$/);
  });

  it('replaces what is selected', () => {
    const text = draftText();
    const { start, end } = parseReport(text).tables[1]!.region;
    const wrong = text.slice(start, end).replace('\t4\n', '\t9\n');
    expect(pasted(`${text.slice(0, start)}▮${wrong}▮${text.slice(end)}`, APPLICATIONS)).toBe(text);
  });

  it('puts it on lines of its own', () => {
    expect(pasted('云岭县二〇二四年▮度\n', DISPUTES)).toMatch(/^云岭县二〇二四年\n行政复议\t[\s\S]*\t0\n度\n$/);
    expect(pasted('# 附\n\n甲▮\n乙\n', DISPUTES, 'markdown')).toMatch(/^# 附\n\n甲\n\n\| 行政复议 [\s\S]*\|\n\n乙\n$/);
    expect(pasted('甲\n乙\n  ▮\n丙\n', DISPUTES)).toMatch(/^甲\n乙\n行政复议[\s\S]*\t0\n丙\n$/);
  });

  it('fills a form that has no figures yet, wherever the cursor stands in it', () => {
    const blank = draftText({ figures: {} });
    const at = offsetOf(blank, '（一）予以公开');
    const after = parseReport(pasted(`${blank.slice(0, at)}▮${blank.slice(at)}`, APPLICATIONS));
    const own = parseReport(draftText());
    const raws = (report: typeof own) => report.tables[1]!.rows.flatMap(r => r.cells.map(c => c.raw));
    expect(raws(after)).toEqual(raws(own));
    expect(after.tables).toHaveLength(3);
  });

  it('does not put a second one beside a table', () => {
    const text = draftText();
    const at = offsetOf(text, '（一）予以公开');
    const told = '文稿里已有表三，请先删去或选中原来的整张表';
    expect(pasted(`${text.slice(0, at)}▮${text.slice(at)}`, APPLICATIONS)).toBe(told);
    expect(pasted(`${text}▮`, APPLICATIONS)).toBe(told);
  });

  it('does not tear a table of another kind', () => {
    const text = without().replace('▮', '');
    const at = offsetOf(text, '行政许可\t');
    expect(pasted(`${text.slice(0, at)}▮${text.slice(at)}`, APPLICATIONS)).toMatch(/^粘贴到这里/);
    const whole = draftText();
    const row = offsetOf(whole, '（一）予以公开');
    expect(pasted(`${whole.slice(0, row)}▮${whole.slice(row)}`, DISPUTES)).toMatch(/^文稿里已有/);
    expect(pasted('<p class="▮">甲</p>', APPLICATIONS, 'html')).toMatch(/^粘贴到这里/);
  });

  it.each(['\u2028', '\u2029'])('sees what stands beside a table, line separators in it or not', separator => {
    const made = pasteTables(parseReport(''), span(0, 0), 'nianbao', {
      html: `${DISPUTES}<p>说明${separator}如下</p>`,
      text: '',
    });
    expect(made).toMatchObject({ whole: false });
    const figure = pasteTables(parseReport(''), span(0, 0), 'nianbao', {
      html: `${DISPUTES}<p>12${separator}3</p>`,
      text: '',
    });
    expect(figure).toEqual({ reason: '表格旁边还有不知道属于哪一行的数' });
  });

  it('takes some rows of a table, and says that it is not whole', () => {
    const made = pasteTables(parseReport(''), span(0, 0), '', { html: ROWS.slice(8, 12).join(''), text: '' });
    expect(made).toMatchObject({ kinds: ['applications'], whole: false });
    expect(pasted('▮', ROWS.slice(8, 12).join(''))).toContain('\t\t3.危及“三安全一稳定”\t');
  });

  it('takes the tables out of a page, and says that there is more', () => {
    const html = `<h1>云岭县2024年政府信息公开工作年度报告</h1><p>共收到申请12件。</p>${DISCLOSURE}${APPLICATIONS}`;
    const made = pasteTables(parseReport(''), span(0, 0), '', { html, text: '' });
    expect(made).toMatchObject({ kinds: ['disclosure', 'applications'], whole: false, fromCells: true });
  });

  it.each([
    ['nothing', '', '没有找到年报的表格'],
    ['prose', '<p>收到申请12件。</p>', '没有找到年报的表格'],
    [
      'figures alone',
      ROWS.slice(3)
        .join('')
        .replace(/<th.*?<\/th>/g, ''),
      '没有找到年报的表格',
    ],
    ['hashes', APPLICATIONS.replace('<td>4<', '<td>###<'), '表三里有的数显示为 ###，请把列拉宽后再复制'],
    [
      'a cell with two figures',
      APPLICATIONS.replace('<td>4<', '<td>4<br>5<'),
      '表三里有的行、数不知道在规定表格的哪一格',
    ],
    [
      'a row cut at its end',
      ROWS.join('').replace(/<td>4<\/td><\/tr>/, '</tr>'),
      '表三里有的行、数不知道在规定表格的哪一格',
    ],
    [
      'a row cut at its beginning',
      `<td>3</td><td>4</td></tr>${ROWS.slice(4).join('')}`,
      '表格旁边还有不知道属于哪一行的数',
    ],
    [
      'figures below',
      `${APPLICATIONS.replace('</table>', '<tr><td>5</td><td>6</td></tr></table>')}`,
      '表格旁边还有不知道属于哪一行的数',
    ],
  ])('takes nothing from %s', (_, html, told) => {
    expect(pasted('▮', html)).toBe(told);
  });

  it('keeps what stands in the cells as it stands', () => {
    for (const raw of ['#REF!', '1,234', '/', '３'])
      expect(pasted('▮', APPLICATIONS.replace('<td>4<', `<td>${raw}<`))).toContain(`\t${raw}\n`);
  });

  it('reads lines where nothing has cells', () => {
    const text = draftText();
    const { start, end } = parseReport(text).tables[1]!.region;
    const lines = text.slice(start, end);
    const made = pasteTables(parseReport(''), span(0, 0), '', { html: '<div>甲</div>', text: lines });
    expect(made).toMatchObject({ whole: true, fromCells: false, edit: { text: `${lines}\n` } });
    expect(pasted('▮', '', 'markdown', text)).toMatch(/^\| 第二十条第（一）项 \|/);
    expect(pasted('▮', '', 'nianbao', `${lines}\n7\t8\n`)).toBe('表格旁边还有不知道属于哪一行的数');
  });
});

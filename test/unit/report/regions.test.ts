import { describe, expect, it } from 'vitest';
import type { Cell, Report, Table, TableRow } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { tableOf } from '../../../server/src/report/query.ts';
import { contains, type Span } from '../../../server/src/text/span.ts';
import { randomModel } from '../../support/model.ts';
import { random } from '../../support/random.ts';
import { LAYOUTS, write } from '../../support/writer/index.ts';

const SEEDS = [1, 2, 3, 4];
const at = ({ text }: Report, span: Span) => text.slice(span.start, span.end);
/** Editors leave `</td>` and `</tr>` out. */
const WHOLE_ROW = /^<tr\b(?:(?!<\/?tr\b).)*(?:<\/tr>)?(?<!\s)$/is;
const WHOLE_CELL = /^<(t[dh])\b(?:(?!<\/?t[dhr]\b).)*(?:<\/\1>)?(?<!\s)$/is;

/** Nothing but line ends stands on either side, and none at the ends. */
function isWholeLines(report: Report, { start, end }: Span): boolean {
  const { text } = report;
  const edges = [text[start - 1] ?? '\n', text[end] ?? '\n'];
  return edges.every(c => c === '\n' || c === '\r') && !/^[\r\n]|[\r\n]$/.test(text.slice(start, end));
}

function overlapping(rows: readonly TableRow[]): TableRow[] {
  const sorted = rows.filter(r => r.region !== null).sort((a, b) => a.region!.start - b.region!.start);
  return sorted.filter((row, i) => i > 0 && sorted[i - 1]!.region!.end > row.region!.start);
}

describe.each(LAYOUTS.map(layout => [layout.id, layout] as const))('regions in a draft by %s', (_id, layout) => {
  const reports = SEEDS.map(seed => parseReport(write(randomModel(random(seed), '2021'), layout, seed).text));
  const tables = reports.flatMap(report => report.tables.map(table => ({ report, table })));

  // What is wrong is gathered and expected to be nothing: thousands of expectations took as long as the reading.
  it('hold each row whole, and no other', () => {
    expect(tables.length).toBe(3 * SEEDS.length);
    const isWhole = (report: Report, table: Table, { region, span }: TableRow) =>
      region !== null &&
      contains(region, span) &&
      (table.layout === 'html' ? WHOLE_ROW.test(at(report, region)) : isWholeLines(report, region));
    const wrong = tables.flatMap(({ report, table }) => [
      ...table.rows.filter(row => !isWhole(report, table, row)),
      ...overlapping(table.rows),
    ]);
    expect(wrong).toEqual([]);
  });

  it('hold each cell, with its tags where it has any', () => {
    const isWhole = (report: Report, table: Table, { region, span }: Cell) =>
      contains(region, span) &&
      (table.layout === 'html'
        ? WHOLE_CELL.test(at(report, region))
        : region.start === span.start && region.end === span.end);
    const wrong = tables.flatMap(({ report, table }) => [
      ...table.rows.flatMap(row => row.cells).filter(cell => !isWhole(report, table, cell)),
      ...table.headers.filter(h => table.layout === 'html' && !WHOLE_CELL.test(at(report, h.region))),
    ]);
    expect(wrong).toEqual([]);
  });

  it('hold each table with all its rows', () => {
    for (const { report, table } of tables) {
      expect(table.rows.filter(row => !contains(table.region, row.region!))).toEqual([]);
      if (table.layout === 'html') expect(at(report, table.region)).toMatch(/^<table\b.*<\/table>$/is);
      else expect(isWholeLines(report, table.region)).toBe(true);
    }
  });

  it('hold each heading with its marks or tags', () => {
    for (const report of reports) {
      expect(report.sections).toHaveLength(6);
      for (const { heading } of report.sections) {
        expect(contains(heading.region, heading.span)).toBe(true);
        expect(isWholeLines(report, heading.region), at(report, heading.region)).toBe(true);
      }
    }
  });
});

describe('the region of a row', () => {
  const HEAD = '三、收到和处理政府信息公开申请情况\n';
  const FIGURES = [1, 2, 3, 4, 5, 6, 21];
  const rowsOf = (text: string) => {
    const report = parseReport(text);
    const rows = tableOf(report, 'applications')!.rows;
    return rows.map(row => row.region && at(report, row.region));
  };
  const cells = FIGURES.map(f => `<td>${f}</td>`).join('');

  it('ends before what comes next where its closing tag was left out', () => {
    const open = [`<tr><td>（一）予以公开${cells}`, `<tr>\n<td>（二）部分公开</td>${cells}`];
    expect(rowsOf(`${HEAD}<table><tbody>${open[0]}\n${open[1]}\n</tbody>\n</table>`)).toEqual(open);
  });

  it('is null for a row without a tag of its own, and for one that is cut off', () => {
    const whole = `<tr><td>（一）予以公开</td>${cells}</tr>`;
    expect(rowsOf(`${HEAD}<table>${whole}<td>（二）部分公开</td>${cells}</table>`)).toEqual([whole, null]);
    expect(rowsOf(`${HEAD}<table>${whole}<tr><td>（二）部分公开</td>${cells}`)).toEqual([whole, null]);
  });

  it('is null where a page break parts label and figures into two tables', () => {
    const row = `<table><tr><td>（一）予以公开</td></tr></table><table><tr>${cells}</tr></table>`;
    expect(rowsOf(HEAD + row)).toEqual([null]);
  });

  it('is the row of the inner table, however far its tags are', () => {
    const style = ` style="${'x'.repeat(3000)}"`;
    const whole = `<tr${style}><td${style}>（一）予以公开</td>${cells}</tr>`;
    expect(rowsOf(`<table><tr><td>${HEAD}<table>${whole}</table></td></tr></table>`)).toEqual([whole]);
  });

  it('is null where something else stands behind it on its line, or another row', () => {
    const row = (label: string, rest = '') => `${label}\t${FIGURES.join('\t')}${rest}`;
    const three = ['（一）予以公开', '（二）部分公开', '（七）总计'].map(l => row(l));
    expect(rowsOf(HEAD + three.join('\n'))).toEqual(three);
    expect(rowsOf(HEAD + [row('（一）予以公开', '\t这一行的数等信访部门再核对一遍'), three[1]].join('\n'))).toEqual([
      null,
      three[1],
    ]);
    expect(rowsOf(HEAD + [three[0], `${three[1]}\t${three[2]}`].join('\n'))).toEqual([three[0], null, null]);
  });

  it('is a line of the page, not what stands between two tags', () => {
    const row = `（一）予以公开\t${FIGURES.join('\t')}`;
    expect(rowsOf(`<p>略</p>\n${HEAD}${row}\n（七）总计\t${FIGURES.join('\t')}\n`)[0]).toBe(row);
    expect(rowsOf(`<p>${HEAD}</p><p>${row}</p><p>（七）总计\t${FIGURES.join('\t')}</p>`)).toEqual([null, null]);
  });

  it('ends at the breaks that Word leaves', () => {
    const row = (label: string) => `${label}\t${FIGURES.join('\t')}`;
    expect(rowsOf(`${HEAD}${row('（一）予以公开')}\v${row('（七）总计')}`)).toEqual([
      row('（一）予以公开'),
      row('（七）总计'),
    ]);
  });
});

describe('the region of a heading', () => {
  const regions = (text: string) => {
    const report = parseReport(text);
    const headings = report.sections.flatMap(s => [s.heading, ...s.subheadings.map(h => h.heading)]);
    return headings.map(h => at(report, h.region));
  };

  it('is its line with its marks', () => {
    expect(regions('略\n　　**一、总体情况**　\n略')).toEqual(['　　**一、总体情况**　']);
    expect(regions('## 一、总体情况 ##\r\n### （一）主动公开\r\n略')).toEqual([
      '## 一、总体情况 ##',
      '### （一）主动公开',
    ]);
  });

  it('ends with the words where the paragraph goes on behind them', () => {
    expect(regions('一、总体情况\n　　（一）主动公开。公开信息3条。')).toEqual(['一、总体情况', '　　（一）主动公开']);
    expect(regions('<p>一、总体情况</p><p>（一）主动公开。公开信息3条。</p>')).toEqual([
      '<p>一、总体情况</p>',
      '（一）主动公开',
    ]);
  });

  it.each([
    ['<p><b>一、总体情况</b></p>', '<p><b>一、总体情况</b></p>'],
    ['<p>&nbsp;&nbsp;一、总体情况</p>', '<p>&nbsp;&nbsp;一、总体情况</p>'],
    ['<p><a name="x"></a>一、<b>总体情况</b></p>', '<p><a name="x"></a>一、<b>总体情况</b></p>'],
    [`<p style="${'x'.repeat(900)}">一、总体情况</p>`, `<p style="${'x'.repeat(900)}">一、总体情况</p>`],
    ['<div>\n<p>一、总体情况</p>\n<p>略</p></div>', '<p>一、总体情况</p>'],
    ['<div><p>一、总体情况</p></div>', '<div><p>一、总体情况</p></div>'],
    [`<table><tr><td><p>一、总体情况</p><p>${'略'.repeat(200)}</p></td></tr></table>`, '<p>一、总体情况</p>'],
    ['<div>略<br>一、总体情况<br>略</div>', '一、总体情况'],
    ['<p>一、总体情况<br>略</p>', '一、总体情况'],
    ['<p><b>一、</b>总体情况', '一、</b>总体情况'],
  ])('has the tags that hold it and nothing else: %s', (page, region) => {
    expect(regions(`<p>略</p>\n${page}`)).toEqual([region]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { check } from '../../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG, type RelatedReports } from '../../../../server/src/rules/rule.ts';
import { formView } from '../../../../server/src/service/form-view/build.ts';
import type { CellView, FormView } from '../../../../server/src/service/form-view/form-view.ts';
import { replaceOnce } from '../../../support/broken-draft.ts';
import { draftText, RIGHT, WRONG } from '../../../support/draft.ts';

function viewOf(text: string, relatedReports: RelatedReports = {}): FormView {
  const context = { report: parseReport(text), config: DEFAULT_CONFIG, relatedReports };
  return formView(context, check(context.report, DEFAULT_CONFIG, relatedReports));
}

const cellsOf = (view: FormView) => view.tables.flatMap(t => t.rows).flatMap(r => r.cells);
function cellIn(view: FormView, row: string, column: string): CellView {
  return cellsOf(view).find(c => c.row === row && c.column === column)!;
}

describe('a draft as the form shows it', () => {
  const view = viewOf(draftText());

  it('has its title, year and period on top', () => {
    expect(view).toMatchObject({
      title: '云岭县人民政府2024年政府信息公开工作年度报告',
      organ: '云岭县人民政府',
      year: 2024,
      edition: '2021',
      period: '2024年1月1日至2024年12月31日',
      previous: null,
      carriedOver: [],
      zeros: [],
      recalculation: { changes: [], left: [] },
    });
  });

  it('has the three tables as they are printed', () => {
    expect(view.tables.map(t => [t.name, t.state, t.width, t.head.length, t.rows.length])).toEqual([
      ['表二', 'read', 4, 0, 6],
      ['表三', 'read', 10, 3, 25],
      ['表四', 'read', 15, 3, 1],
    ]);
    for (const { rows, width } of view.tables)
      for (const { labels, cells } of rows)
        expect([...labels, ...cells].reduce((sum, c) => sum + c.colspan, 0)).toBe(width);
    const deny = view.tables[1]!.rows.find(r => r.key === 'deny1')!;
    expect(deny.labels.map(l => [l.text, l.rowspan, l.continued])).toEqual([
      ['', 1, true],
      ['（三）不予公开', 8, false],
      ['1.属于国家秘密', 1, false],
    ]);
    expect(view.tables[0]!.rows[0]!.captions.map(r => r[0]!.text)).toEqual(['第二十条第（一）项', '信息内容']);
  });

  it('says of each total what it should be', () => {
    expect(cellIn(view, 'new', 'total')).toMatchObject({ isTotal: true, expected: '4', difference: null, text: '4' });
    expect(cellIn(view, 'carriedOut', 'naturalPerson')).toMatchObject({ isTotal: true, expected: '1' });
    expect(cellIn(view, 'new', 'naturalPerson')).toMatchObject({ isTotal: false, expected: null, figure: '3' });
    const wrong = viewOf(draftText({ figures: WRONG }));
    expect(cellIn(wrong, 'granted', 'total')).toMatchObject({ expected: '2', difference: '+5' });
    expect(cellIn(wrong, 'processed', 'naturalPerson')).toMatchObject({ expected: '2', difference: '−2' });
    expect(cellIn(wrong, 'granted', 'total').findings.map(f => f.code)).toContain('table/row-total');
    expect(wrong.recalculation.changes).toEqual([
      { table: 'applications', row: 'granted', column: 'total', text: '2' },
      { table: 'applications', row: 'processed', column: 'naturalPerson', text: '2' },
    ]);
  });

  it('counts what is filled and what holds', () => {
    expect(view.progress).toEqual({ filled: cellsOf(view).length, cells: 200, holding: 42, sums: 42 });
    const { progress } = viewOf(draftText({ figures: WRONG }));
    expect(progress.holding).toBeLessThan(progress.sums);
  });

  it('adds up what is there while cells are empty, and accuses no total yet', () => {
    const half = viewOf(draftText({ figures: { ...RIGHT, 'new.commercial': '' } }));
    expect(cellIn(half, 'new', 'total')).toMatchObject({ expected: '3', difference: null });
    expect(half.progress.filled).toBe(199);
    expect(half.zeros).toEqual([]);
    const empty = viewOf(draftText({ figures: { ...RIGHT, 'deny3.commercial': '', 'deny3.total': '' } }));
    expect(empty.zeros).toEqual([
      { table: 'applications', row: 'deny3', column: 'commercial', text: '0' },
      { table: 'applications', row: 'deny3', column: 'total', text: '0' },
    ]);
  });

  it('says what the prose says of a cell', () => {
    const said = viewOf(
      replaceOnce(
        draftText(),
        '二、主动公开政府信息情况',
        '2024年，新收政府信息公开申请5件。\n\n二、主动公开政府信息情况',
      ),
    );
    expect(cellIn(said, 'new', 'total').said).toEqual([
      { place: expect.stringMatching(/^第\d+段$/), words: '5件', agrees: false },
    ]);
  });

  it('holds it against last year', () => {
    const last = parseReport(
      draftText({ figures: { ...RIGHT, 'carriedOut.naturalPerson': '2', 'carriedOut.total': '2' } }).replaceAll(
        '2024',
        '2023',
      ),
    );
    const both = viewOf(draftText(), { previous: { uri: 'file:///w/%E5%8E%BB%E5%B9%B4.txt', report: last } });
    expect(both.previous).toEqual({ year: 2023, name: '去年.txt', doubt: null });
    expect(cellIn(both, 'new', 'total').last).toBe('4');
    expect(both.carriedOver).toEqual([
      { table: 'applications', row: 'carriedIn', column: 'naturalPerson', text: '2' },
      { table: 'applications', row: 'carriedIn', column: 'total', text: '2' },
    ]);
  });

  it('shows no form where there is no table or none that can be read', () => {
    const text = draftText();
    const gone = text.slice(0, text.indexOf('第二十条第（一）项')) + text.slice(text.indexOf('三、收到和处理'));
    expect(viewOf(gone).tables[0]).toMatchObject({ state: 'missing', rows: [], reasons: [] });
    const wordless = viewOf(
      replaceOnce(
        text,
        text.slice(text.indexOf('第二十条第（一）项'), text.indexOf('三、收到和处理')),
        '规章\n行政规范性文件\n行政许可\n行政处罚\n行政强制\n行政事业性收费\n\n',
      ),
    );
    expect(wordless.tables[0]).toMatchObject({ state: 'unread', reasons: ['认出了行名，但没有找到数字'] });
  });

  it('says why a row can’t be written', () => {
    const lines = draftText()
      .split('\n')
      .filter(line => !line.startsWith('二、上年结转'));
    const view = viewOf(lines.join('\n'));
    expect(cellIn(view, 'carriedIn', 'total')).toMatchObject({
      locked: '文稿的表中没有这一行',
      text: '',
      figure: null,
    });
    expect(cellIn(view, 'new', 'total').locked).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { formOf, TABLE_KINDS } from '../../../server/src/forms/index.ts';
import { shortNameOfCell } from '../../../server/src/forms/names.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { figureHints } from '../../../server/src/service/inlay-hints.ts';
import { draftText, offsetOf } from '../../support/draft.ts';
import { addresses, randomModel } from '../../support/model.ts';
import { random } from '../../support/random.ts';
import { LAYOUTS, write } from '../../support/writer/index.ts';

const all = (text: string) => figureHints(parseReport(text), { start: 0, end: text.length });
/** Each hint with the line before it. */
const shown = (text: string) => all(text).map(h => `${text.slice(0, h.place.start).split('\n').at(-1)} ${h.text}`);

describe('hints behind figures', () => {
  it('name row and column, as short as can be', () => {
    const hints = shown(draftText({ layout: 'cell' }));
    expect(hints).toHaveLength(addresses('2021').length);
    expect(hints.slice(0, 3)).toEqual(['0 规章·本年制发件数', '0 规章·本年废止件数', '0 规章·现行有效件数']);
    expect(hints).toEqual(
      expect.arrayContaining([
        '3.5 行政事业性收费·本年收费金额',
        '3 一、本年新收·自然人',
        '0 二、上年结转·商业企业',
        '1 （一）·自然人',
        '0 （二）·总计',
        '1 （三）6·自然人',
        '0 （六）1·其他',
        '3 （七）总计·总计',
        '1 四、结转下年度·自然人',
        '1 行政复议·结果维持',
        '0 复议后起诉·总计',
      ]),
    );
  });

  it('name those of the older form', () => {
    const hints = shown(draftText({ layout: 'cell', edition: '2019' }));
    expect(hints).toHaveLength(addresses('2019').length);
    expect(hints).toEqual(
      expect.arrayContaining([
        '0 规章·本年新制作数量',
        '0 政府集中采购·采购总金额',
        '0 （六）·总计',
        '3 （七）总计·总计',
      ]),
    );
  });

  it.each(['2019', '2021'] as const)('tell all cells of a table apart (%s)', edition => {
    for (const kind of TABLE_KINDS) {
      const form = formOf(kind, edition);
      const names = form.rows.flatMap(r => r.columns.map(column => shortNameOfCell(form, { row: r.key, column })));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each(LAYOUTS.filter(l => ['cells', 'cells-apart', 'tab-cells', 'pipe-cells', 'pipe-after-cells'].includes(l.id)))(
    'stand behind each figure of a table in $id',
    layout => {
      for (const edition of ['2019', '2021'] as const) {
        const written = write(randomModel(random(7), edition), layout, 11);
        const places = all(written.text).map(h => h.place.start);
        expect(places).toEqual(written.cells.map(c => c.span.end).sort((a, b) => a - b));
      }
    },
  );

  it('are only those of the part that is asked for', () => {
    const text = draftText({ layout: 'cell' });
    const report = parseReport(text);
    const start = offsetOf(text, '（一）予以公开');
    const end = offsetOf(text, '（二）部分公开');
    const hints = figureHints(report, { start, end });
    expect(hints.map(h => h.text)).toEqual(
      ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map(c => `（一）·${c}`),
    );
    const [first] = hints;
    expect(figureHints(report, { start, end: first!.place.start })).toEqual([first]);
    expect(figureHints(report, { start: 0, end: 10 })).toEqual([]);
  });

  it.each(['tab', 'markdown', 'html', 'space', 'comma', 'grid'] as const)('stand in no table of rows (%s)', layout => {
    expect(all(draftText({ layout }))).toEqual([]);
  });

  it('say nothing of blank cells, nor of rows whose figures can not be told apart', () => {
    const text = draftText({ layout: 'cell' });
    const at = offsetOf(text, '3.危及“三安全一稳定”\n') + '3.危及“三安全一稳定”\n'.length;
    const short = text.slice(0, at) + text.slice(at + 2);
    expect(all(short).length).toBe(addresses('2021').length - 7);
    const blank = draftText({ layout: 'tab-cell' }).replace('1.属于国家秘密\n\t0\n', '1.属于国家秘密\n\t\n');
    expect(shown(blank).filter(h => h.includes('（三）1·')).length).toBeLessThan(7);
  });
});

import { ascending } from '../../edits/edit.ts';
import { replaceFigure } from '../../edits/figures.ts';
import { shown } from '../../layouts/shown.ts';
import type { Cell, Table } from '../../report/model.ts';
import { cellName, tableName } from '../../report/names.ts';
import type { Rule } from '../rule.ts';
import { cellData, foundCell } from '../shared/found-cell.ts';
import { eachOrAll, MANY } from '../shared/summary.ts';

/** Full-width digits, thousands separators or spaces inside a figure: readable, but not as the form has it. */
export const digits: Rule = {
  code: 'cell/digits',
  severity: 'information',
  title: '数字含全角数字、千分位分隔符或空格',
  titleEn: 'Full-width digits, thousands separators or spaces inside a figure',
  isStyle: true,
  mendsUnseen: true,
  *check({ report }) {
    for (const table of report.tables) {
      const cells = untidy(table);
      yield* eachOrAll(
        cells,
        cell => ({
          message: `“${shown(cell.raw)}”应写成 ${cell.plain}`,
          span: cell.span,
          data: cellData(table, cell),
        }),
        (first, others) => ({
          message: `${tableName(table.kind)}有 ${cells.length} 处数字含全角数字、分隔符或空格，如“${shown(first.raw)}”应写成 ${first.plain}`,
          span: first.span,
          related: others.map(c => ({ span: c.span, message: `${cellName(table, c)}：${shown(c.raw)}` })),
          data: cellData(table, first),
        }),
      );
    }
  },
  fixes(report, finding) {
    const place = foundCell(report, finding);
    if (place === null) return [];
    const all = untidy(place.table);
    const cells = all.length > MANY ? all : all.filter(c => c === place.cell);
    if (cells.length === 0) return [];
    const title = cells.length === 1 ? `改为 ${cells[0]!.plain}` : `${cells.length} 处数字改为半角、不分位`;
    const edits = ascending(cells.flatMap(c => replaceFigure(report, c, c.plain ?? c.raw)));
    return [{ title, kind: 'safe', all: true, edits }];
  },
};

function untidy(table: Table): Cell[] {
  const found: Cell[] = [];
  for (const row of table.rows) {
    for (const cell of row.cells) if (!cell.tidy && cell.plain !== null) found.push(cell);
  }
  return found;
}

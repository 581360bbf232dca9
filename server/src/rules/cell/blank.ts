import { emptyRuns, fill } from '../../arithmetic/fill-blanks.ts';
import { shown } from '../../layouts/shown.ts';
import type { Cell, Report, Table } from '../../report/model.ts';
import { cellName, columnName, tableName } from '../../report/names.ts';
import type { FindingDraft, Fix, Rule } from '../rule.ts';
import { figureFix } from '../shared/figure-fixes.ts';
import { cellData, foundCell } from '../shared/found-cell.ts';
import { eachOrAll, MANY } from '../shared/summary.ts';

/** An empty cell, or `/`, `-`, `—`, `无` in its place: the form wants a number in every cell, 0 where nothing happened. */
export const blank: Rule = {
  code: 'cell/blank',
  severity: 'warning',
  title: '单元格没有填数（空白或“/”“-”“—”“无”）',
  titleEn: 'A cell without a figure: empty, or a slash, a dash or “none”',
  *check({ report }) {
    for (const table of report.tables) {
      const runs = emptyRuns(table);
      const all = `${tableName(table.kind)}有 ${runs.flat().length} 格没有填数，没有发生的填 0`;
      yield* eachOrAll(
        runs,
        run => draft(table, run, runMessage(table, run)),
        (first, others) =>
          draft(
            table,
            [first, ...others].map(run => run[0]!),
            all,
          ),
      );
    }
  },
  fixes(report, finding) {
    const place = foundCell(report, finding);
    if (place === null) return [];
    const runs = emptyRuns(place.table);
    return fillFixes(
      report,
      place.table,
      runs.length > MANY ? runs.flat() : (runs.find(r => r[0] === place.cell) ?? []),
    );
  },
};

function draft(table: Table, cells: readonly Cell[], message: string): FindingDraft {
  const [first, ...others] = cells;
  return {
    message,
    span: first!.span,
    related: others.map(c => ({ span: c.span, message: `${cellName(table, c)}：没有填数` })),
    data: cellData(table, first!),
  };
}

/** `（一）予以公开，自然人至科研机构共 3 格没有填数，没有发生的填 0` */
function runMessage(table: Table, run: readonly Cell[]): string {
  const [first] = run;
  const name = cellName(table, first!);
  const advice = adviceFor(table, run);
  if (run.length > 1) {
    return `${name}至${columnName(table, run.at(-1)!.column)}共 ${run.length} 格没有填数，${advice}`;
  }
  if (first!.state === 'blank') return `${name}没有填数，${advice}`;
  return `${name}填的“${shown(first!.raw)}”不是数，${advice}`;
}

/** Not every empty cell is a nought: where the equations leave no other answer they say which figure is missing. */
function adviceFor(table: Table, run: readonly Cell[]): string {
  const filling = fill(table, run);
  if (filling === null || !filling.sure || filling.assignments.every(a => a.value === 0)) return '没有发生的填 0';
  const figures = filling.assignments.map(a => a.value);
  return figures.length === 1 ? `按勾稽关系应为 ${figures[0]}` : `按勾稽关系应依次为 ${figures.join('、')}`;
}

function fillFixes(report: Report, table: Table, cells: readonly Cell[]): Fix[] {
  const filling = cells.length === 0 ? null : fill(table, cells);
  if (filling === null) return [];
  const { assignments, sure } = filling;
  const [only] = assignments;
  const zeros = assignments.every(a => a.value === 0);
  const what = zeros
    ? '填 0'
    : assignments.length === 1
      ? `填 ${only!.value}`
      : `依次填 ${assignments.map(a => a.value).join('、')}`;
  const title = assignments.length === 1 ? what : `${assignments.length} 格${what}`;
  return [{ ...figureFix(report, table, assignments, title), kind: sure ? 'safe' : 'suggestion' }];
}

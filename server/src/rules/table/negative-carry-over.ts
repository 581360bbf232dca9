import { checkable } from '../../arithmetic/breaches.ts';
import { gridOf } from '../../arithmetic/grid.ts';
import { cellAt } from '../../arithmetic/system.ts';
import { answers, totalling } from '../../arithmetic/unknowns.ts';
import { formOf } from '../../forms/index.ts';
import type { Cell, Table } from '../../report/model.ts';
import { cellName } from '../../report/names.ts';
import { cellOf } from '../../report/query.ts';
import type { Rule } from '../rule.ts';
import { cellData } from '../shared/found-cell.ts';
import { suspectOf } from './suspect/suspicions.ts';
import { causeAt } from './suspect/words.ts';

/** 表三, every column: no more can be handled than was received, 一 + 二 ≥ （七）. */
export const negativeCarryOver: Rule = {
  code: 'table/negative-carry-over',
  severity: 'error',
  title: '表三各列：办结数不应多于新收与上年结转之和',
  titleEn: 'Applications table, each column: no more processed than received',
  *check(context) {
    const { report } = context;
    const table = report.tables.find(t => t.kind === 'applications');
    if (table === undefined) return;
    for (const column of formOf(table.kind, table.edition).columns) {
      const [fresh, carried, processed] = (['new', 'carriedIn', 'processed'] as const).map(row =>
        cellOf(table, row, column.key),
      );
      if (fresh?.value == null || carried?.value == null || processed?.value == null) continue;
      const received = fresh.value + carried.value;
      if (processed.value <= received || isSlip(table, fresh, carried, processed)) continue;
      const because = causeAt(table, suspectOf(context, table), [fresh, carried, processed]);
      yield {
        message: `${column.label}列（七）总计为 ${processed.value}，多于一加二的 ${received}（${fresh.value}＋${carried.value}），结转下年度会成为负数${because}`,
        span: processed.span,
        related: [fresh, carried].map(c => ({ span: c.span, message: `${cellName(table, c)}：${c.value}` })),
        data: { ...cellData(table, processed), ...(because === '' ? {} : { explained: true }) },
      };
    }
  },
};

/** With the totals of 一, 二 and （七） as their addends give them it would not be so: then a total is wrong, and said to be. */
function isSlip(table: Table, ...cells: [fresh: Cell, carried: Cell, processed: Cell]): boolean {
  const { system, figures } = gridOf(table);
  const sums = checkable(table);
  const [fresh, carried, processed] = cells.map(cell => {
    const at = cellAt(system, cell)!;
    return [cell.value ?? 0, ...answers(totalling(sums, at), figures, at)];
  });
  return Math.max(...fresh!) + Math.max(...carried!) >= Math.min(...processed!);
}

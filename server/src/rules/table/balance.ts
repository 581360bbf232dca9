import { type Breach, breaches, checkable } from '../../arithmetic/breaches.ts';
import { type Assignment, gridOf } from '../../arithmetic/grid.ts';
import { expected, type Sum } from '../../arithmetic/system.ts';
import type { CellRef, RowKey } from '../../forms/form.ts';
import type { Table } from '../../report/model.ts';
import { columnName } from '../../report/names.ts';
import { cellOf } from '../../report/query.ts';
import type { Rule } from '../rule.ts';
import { doubtfulRows, isExplained, reserved } from '../shared/doubt.ts';
import { totalFixes } from '../shared/figure-fixes.ts';
import { foundCell } from '../shared/found-cell.ts';
import { breachDraft } from '../shared/sum-findings.ts';
import { suspectOf } from './suspect/suspicions.ts';

/**
 * 表三, every column: 一 + 二 = （七） + 四. Checked apart from column-total: when two rows are swapped it can hold by
 * accident while （七） is wrong, and the other way round.
 */
export const balance: Rule = {
  code: 'table/balance',
  severity: 'error',
  title: '表三各列：一加二应等于（七）总计加四',
  titleEn: 'Applications table, each column: new + carried in = processed + carried over',
  *check(context) {
    for (const table of context.report.tables) {
      for (const breach of balances(table)) {
        const rows = doubtfulRows(table, ground(table, breach), suspectOf(context, table) !== null);
        yield breachDraft(context, table, breach, message(table, breach, rows));
      }
    }
  },
  fixes(report, finding) {
    const place = foundCell(report, finding);
    if (place === null) return [];
    const breach = balances(place.table).find(b => b.target === place.cell);
    if (breach === undefined) return [];
    const rows = doubtfulRows(place.table, ground(place.table, breach), isExplained(finding));
    const wanted = { assignments: repair(place.table, breach), isDoubtful: rows.length > 0 };
    return totalFixes(report, place.table, place.cell, wanted, finding);
  },
};

function balances(table: Table): Breach[] {
  return breaches(table).filter(b => b.equation.rule === 'table/balance');
}

interface Figures {
  readonly fresh: number;
  readonly carried: number;
  /** （七） as it stands. */
  readonly processed: number;
  /** （七） as its items add up, or as it stands when an item is not known. */
  readonly summed: number;
  /** What is then left for 四. */
  readonly rest: number;
}

function figures(table: Table, breach: Breach): Figures {
  const [fresh = 0, carried = 0, processed = 0] = breach.terms.map(t => t.value);
  const sum = itemSum(table, breach);
  const summed = (sum && expected(sum, gridOf(table).figures)) ?? processed;
  return { fresh, carried, processed, summed, rest: fresh + carried - summed };
}

/** How （七） is added up in the breach's column. */
function itemSum(table: Table, { target: { column } }: Breach): Sum | undefined {
  return checkable(table).find(
    ({ equation: { rule, target } }) => rule === 'table/column-total' && target.column === column,
  );
}

/** The cells that the figure for 四 is worked out from: 一, 二, and （七） or, where they say otherwise, its items. */
function ground(table: Table, breach: Breach): readonly CellRef[] {
  const { processed, summed } = figures(table, breach);
  if (summed === processed) return breach.terms.map(t => t.cell);
  const items = itemSum(table, breach)?.equation.terms.map(t => t.ref) ?? [];
  return [...breach.terms.map(t => t.cell).filter(c => c.row !== 'processed'), ...items];
}

/** `自然人列一加二为 24（21＋3），（七）加四为 22（0＋22），应相等；…` */
function message(table: Table, breach: Breach, doubtful: readonly RowKey[]): string {
  const { fresh, carried, processed, summed, rest } = figures(table, breach);
  const received = fresh + carried;
  const left = `${columnName(table, breach.target.column)}列一加二为 ${received}（${fresh}＋${carried}）`;
  const right = `（七）加四为 ${processed + breach.actual}（${processed}＋${breach.actual}）`;
  return `${left}，${right}，应相等；${advice()}`;

  function advice(): string {
    if (rest < 0) return '办结的比收到的多，请核对各项';
    return reserved(table, doubtful, wanted());
  }

  function wanted(): string {
    const carriedOver = `四应为 ${rest}（${received}－${summed}）`;
    if (summed === processed) return `${carriedOver}，现为 ${breach.actual}`;
    return rest === breach.actual
      ? `（七）按各项之和改为 ${summed} 就相等`
      : `（七）按各项之和为 ${summed}，${carriedOver}`;
  }
}

/** 四 from what is left; （七） too where its items give another figure, for 四 follows from it. */
function repair(table: Table, breach: Breach): Assignment[] {
  const { summed, rest } = figures(table, breach);
  if (rest < 0) return [];
  const processed = cellOf(table, 'processed', breach.target.column);
  const wanted: Assignment[] = processed === undefined ? [] : [{ cell: processed, value: summed }];
  return [...wanted, { cell: breach.target, value: rest }].filter(a => a.cell.value !== a.value);
}

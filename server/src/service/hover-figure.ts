import { type Grid, gridOf } from '../arithmetic/grid.ts';
import { cellAt, expected, type Sum } from '../arithmetic/system.ts';
import type { CellRef, Equation } from '../forms/form.ts';
import { formOf, formRow } from '../forms/index.ts';
import { unitName } from '../forms/names.ts';
import type { Cell, Table } from '../report/model.ts';
import { columnName, fullRowName, rowName } from '../report/names.ts';
import { sumsAt } from './highlight.ts';

/** Markdown on a figure: what it counts, and the 勾稽关系 it stands in; on a total the sum written out. */
export function figureText(table: Table, cell: Cell): string {
  const head = `**${placeName(table, cell)}**：${figureWithUnit(table, cell)}`;
  const lines = figureLines(table, cell);
  return lines.length > 0 ? `${head}\n\n${lines.map(l => `- ${l}`).join('\n')}` : head;
}

function figureLines(table: Table, cell: Cell): string[] {
  // The grid holds the first row of a key; what it says is not about the second.
  if (table.duplicates.some(row => row.cells.includes(cell)))
    return [table.twin === 'told' ? '像是别的年份的表，合计按本年的一张算' : '这一行重复了，合计按前面的一行算'];
  const grid = gridOf(table);
  const at = cellAt(grid.system, cell);
  const sums = at === undefined ? [] : sumsAt(grid.system, at);
  return sums.map(sum => (sum.target === at ? sumLine(table, grid, sum) : partLine(table, grid, sum)));
}

/** The form prints no unit for 采购总金额, and takes a fraction there. */
const AMOUNT = /^\d{1,12}(?:\.\d{1,6})?$/;

function figureWithUnit(table: Table, cell: Cell): string {
  const row = formRow(formOf(table.kind, table.edition), cell.row);
  const unit = row ? unitName(row, cell.column) : null;
  if (unit === null) {
    const amount = cell.plain ?? (AMOUNT.test(cell.raw) ? cell.raw : null);
    return amount === null ? '没有可认定的数' : `${amount}（表样没有印单位）`;
  }
  return cell.plain === null ? '没有可认定的数' : `${cell.plain} ${unit}`;
}

/** `（三）不予公开 1.属于国家秘密 × 自然人`; in 表四 the column says all. */
function placeName(table: Table, ref: CellRef): string {
  return table.kind === 'disputes'
    ? columnName(table, ref.column)
    : `${fullRowName(table, ref.row)} × ${columnName(table, ref.column)}`;
}

/** What 四 is, whatever the figures are. */
const BALANCE = '一 ＋ 二 － （七）';

/** `总计 22 ＝ 自然人 21 ＋ 商业企业 1（其余 4 项为 0），相符` */
function sumLine(table: Table, grid: Grid, sum: Sum): string {
  const { equation, cells, target } = sum;
  const terms = equation.terms.map((term, i) => ({ ...term, value: grid.figures[cells[i + 1]!] }));
  const counted = terms.filter(t => t.value !== 0);
  const noughts = terms.length - counted.length;
  const total = `${termName(table, equation, equation.target)} ${grid.figures[target] ?? '？'}`;
  const whole = sum.isTotal ? '各项之和' : BALANCE;
  if (counted.length === 0) return `${total} ＝ ${whole}，各项均为 0${verdict(grid, sum)}`;
  // Nothing came in, and still something was handled: the sum can't begin with a minus.
  if (counted[0]!.sign < 0) return `${total} ＝ ${whole}${verdict(grid, sum)}`;
  const parts = counted.map(({ ref, sign, value }, i) => {
    const mark = sign < 0 ? ' － ' : i > 0 ? ' ＋ ' : '';
    return `${mark}${termName(table, equation, ref)} ${value ?? '？'}`;
  });
  const rest = noughts === 0 ? '' : `（其余 ${noughts} 项为 0）`;
  return `${total} ＝ ${parts.join('')}${rest}${verdict(grid, sum)}`;
}

/** `计入自然人列（七）总计 22` */
function partLine(table: Table, grid: Grid, sum: Sum): string {
  const { equation, target } = sum;
  const total = grid.figures[target] ?? '？';
  const { row, column } = equation.target;
  if (equation.rule === 'table/row-total') return `计入本行总计 ${total}`;
  if (equation.rule === 'table/case-total') return `计入${columnName(table, column)} ${total}`;
  if (equation.rule === 'table/column-total') return `计入本列${rowName(table, row)} ${total}`;
  return `本列：一 ＋ 二 ＝ （七） ＋ 四，四现为 ${total}${balanceSum(grid, sum)}`;
}

/** In a row only the column tells the terms apart, in a column only the row. */
function termName(table: Table, equation: Equation, ref: CellRef): string {
  const across = equation.rule === 'table/row-total' || equation.rule === 'table/case-total';
  return across ? columnName(table, ref.column) : fullRowName(table, ref.row);
}

function verdict(grid: Grid, sum: Sum): string {
  const wanted = expected(sum, grid.figures);
  if (wanted === null) return '，有没填或认不出的数，无法核对';
  const holds = wanted === grid.figures[sum.target];
  const repaired = sum.isTotal ? null : repairedBalance(grid, sum, wanted);
  if (repaired) return `${holds ? '，相符；但' : '，不符；'}${repaired}`;
  const worked = sum.isTotal ? '' : balanceSum(grid, sum);
  if (holds) return `，相符${worked}`;
  return wanted < 0 ? `，办结数多于收到数${worked}` : `，不符：应为 ${wanted}${worked}`;
}

/** What 四 is worked out from: `（22＋3－23）`; empty where a figure is missing. */
function balanceSum({ figures }: Grid, { cells, signs }: Sum): string {
  const terms = cells.slice(1).map((cell, i) => ({ value: figures[cell], sign: signs[i + 1]! }));
  if (terms.some(t => t.value == null)) return '';
  return `（${terms.map(({ value, sign }, i) => `${sign < 0 ? '－' : i > 0 ? '＋' : ''}${value}`).join('')}）`;
}

/** While （七） itself is wrong, what 四 should be is told with the right （七）: naming a figure that rests on a wrong one misleads. */
function repairedBalance({ system, figures }: Grid, { cells, signs }: Sum, wanted: number): string | null {
  const processed = cells.find((_, i) => i > 0 && signs[i] === -1);
  const own = system.sums.find(s => s.target === processed && s.equation.rule === 'table/column-total');
  const right = own && expected(own, figures);
  const actual = processed === undefined ? null : figures[processed];
  if (right == null || actual == null || right === actual) return null;
  const left = wanted + actual - right;
  const received = cells.flatMap((cell, i) => (i > 0 && signs[i]! > 0 ? [figures[cell] ?? 0] : []));
  const should = left < 0 ? '办结数多于收到数' : `四应为 ${left}（${received.join('＋')}－${right}）`;
  return `（七）总计按各项之和应为 ${right}，照此${should}`;
}

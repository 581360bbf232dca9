import type { CellRef, Equation, RowKey } from '../forms/form.ts';
import { formOf, formRow } from '../forms/index.ts';
import type { Cell, Table } from '../report/model.ts';
import { columnName, rowName } from '../report/names.ts';
import { cellOf } from '../report/query.ts';
import { equationsOf, same } from './highlight.ts';

/** Markdown on a figure: what it counts, and the 勾稽关系 it stands in; on a total the sum written out. */
export function figureText(table: Table, cell: Cell): string {
  const unit = formRow(formOf(table.kind, table.edition), cell.row)?.unit === 'fee' ? '万元' : '件';
  const figure = cell.plain === null ? '没有可认定的数' : `${cell.plain} ${unit}`;
  const lines = equationsOf(table, cell).map(e => (same(e.target, cell) ? sumLine(table, e) : partLine(table, e)));
  const head = `**${placeName(table, cell)}**：${figure}`;
  return lines.length > 0 ? `${head}\n\n${lines.map(l => `- ${l}`).join('\n')}` : head;
}

/** `（三）不予公开 1.属于国家秘密 × 自然人`; in 表四 the column says all. */
function placeName(table: Table, ref: CellRef): string {
  return table.kind === 'disputes'
    ? columnName(table, ref.column)
    : `${fullRow(table, ref.row)} × ${columnName(table, ref.column)}`;
}

/** Numbered items say little without the group they stand in: three rows are called `1.…`. */
function fullRow(table: Table, key: RowKey): string {
  const group = formRow(formOf(table.kind, table.edition), key)?.groups[1];
  return group ? `${group} ${rowName(table, key)}` : rowName(table, key);
}

/** `总计 22 ＝ 自然人 21 ＋ 商业企业 1（其余 4 项为 0），相符` */
function sumLine(table: Table, equation: Equation): string {
  const terms = termsOf(table, equation);
  const shown = terms.filter(t => t.value !== 0);
  const noughts = terms.length - shown.length;
  const total = `${termName(table, equation, equation.target)} ${numberAt(table, equation.target) ?? '？'}`;
  if (shown.length === 0) return `${total} ＝ 各项之和，各项均为 0${verdict(table, equation)}`;
  const sum = shown.map(({ ref, sign, value }, i) => {
    const mark = sign < 0 ? ' － ' : i > 0 ? ' ＋ ' : '';
    return `${mark}${termName(table, equation, ref)} ${value ?? '？'}`;
  });
  const rest = noughts === 0 ? '' : `（其余 ${noughts} 项为 0）`;
  return `${total} ＝ ${sum.join('')}${rest}${verdict(table, equation)}`;
}

/** `计入自然人列（七）总计 22` */
function partLine(table: Table, equation: Equation): string {
  const { target } = equation;
  const total = numberAt(table, target) ?? '？';
  if (equation.rule === 'table/row-total') return `计入本行总计 ${total}`;
  if (equation.rule === 'table/case-total') return `计入${columnName(table, target.column)} ${total}`;
  if (equation.rule === 'table/column-total') return `计入本列${rowName(table, target.row)} ${total}`;
  return `本列：一 ＋ 二 ＝ （七） ＋ 四，四现为 ${total}`;
}

/** In a row only the column tells the terms apart, in a column only the row. */
function termName(table: Table, equation: Equation, ref: CellRef): string {
  const across = equation.rule === 'table/row-total' || equation.rule === 'table/case-total';
  return across ? columnName(table, ref.column) : fullRow(table, ref.row);
}

function verdict(table: Table, equation: Equation): string {
  const expected = sumOf(table, equation);
  if (expected === null) return '，有没填或认不出的数，无法核对';
  const holds = expected === numberAt(table, equation.target);
  const repaired = equation.rule === 'table/balance' ? repairedBalance(table, equation) : null;
  if (repaired) return `${holds ? '，相符；但' : '，不符；'}${repaired}`;
  if (holds) return '，相符';
  return expected < 0 ? '，办结数多于收到数' : `，不符：应为 ${expected}`;
}

/** While （七） itself is wrong, what 四 should be is told with the right （七）: naming a figure that rests on a wrong one misleads. */
function repairedBalance(table: Table, equation: Equation): string | null {
  const processed = equation.terms.find(t => t.sign < 0)?.ref;
  const own = formOf(table.kind, table.edition).equations.find(
    e => e.rule === 'table/column-total' && processed !== undefined && same(e.target, processed),
  );
  if (!processed || !own) return null;
  const right = sumOf(table, own);
  const actual = numberAt(table, processed);
  const now = sumOf(table, equation);
  if (right === null || actual === null || now === null || right === actual) return null;
  const left = now + actual - right;
  const should = left < 0 ? '办结数多于收到数' : `四应为 ${left}`;
  return `（七）总计按各项之和应为 ${right}，照此${should}`;
}

/** What the target must be; null when a term has no figure. */
function sumOf(table: Table, equation: Equation): number | null {
  let sum = 0;
  for (const { value, sign } of termsOf(table, equation)) {
    if (value === null) return null;
    sum += sign * value;
  }
  return sum;
}

function termsOf(table: Table, equation: Equation) {
  return equation.terms.map(t => ({ ...t, value: numberAt(table, t.ref) }));
}

function numberAt(table: Table, ref: CellRef): number | null {
  return cellOf(table, ref.row, ref.column)?.value ?? null;
}

import type { FormTable } from '../forms/form.ts';
import { slipOf } from './digits.ts';
import type { System } from './equations.ts';
import type { Change, Evidence, Mechanism, Repair, Sheet } from './model.ts';
import type { Move } from './moves.ts';

/** A repair while it is looked for. */
export interface Candidate {
  readonly mechanism: Mechanism;
  readonly moves: readonly Move[];
  readonly reasons: readonly string[];
  readonly cost: number;
}

/** A candidate with what is known from elsewhere. */
export interface Weighed extends Candidate {
  /** How much of the cost is due to the prose or last year's report, which say another figure for a cell that it changes. */
  readonly against: number;
}

/** One wrong figure costs 1; a slip of the hand that explains it is worth a little; a row gone wrong is likelier than two wrong figures. */
const CELL = 1;
const SLIP = 0.1;
const ROWS = 1.4;
/** What the prose or last year's report say weighs less than one figure. */
const STATED = 0.4;
/** What is unusual decides only between repairs that are otherwise as good. */
const ODD = 0.1;
/** Puts one of several repairs that are as good in front of the others; too little to tell them apart. */
const ITEM = 0.01;

/** Single cells that change, each by itself. */
export function ofCells(sheet: Sheet, moves: readonly Move[]): Candidate {
  const slips = moves.map(([cell, to]) => slipAt(sheet, cell, to));
  const cost = moves.length * CELL - slips.filter(s => s !== null).length * SLIP;
  if (moves.length !== 1) {
    return {
      mechanism: 'several',
      moves,
      reasons: moves.length === 0 ? [] : [`${moves.length} 处同时改正，各项勾稽关系才都成立`],
      cost,
    };
  }
  const [cell, to] = moves[0]!;
  const [slip] = slips;
  if (sheet.blank.has(cell)) return { mechanism: 'blank', moves, reasons: [`这一格空着，应填 ${to}`], cost };
  if (slip != null) return { mechanism: 'digits', moves, reasons: [slip], cost };
  const isTotal = isTotalCell(sheet.form, cell);
  const reason = isTotal ? '合计没有随着各格更新' : '这一格的数写错了';
  return { mechanism: isTotal ? 'total' : 'cell', moves, reasons: [reason], cost };
}

/** Whole rows that change; `exact`: the cost is known already. */
export function ofRows(
  mechanism: Mechanism,
  moves: readonly Move[],
  reasons: readonly string[],
  cost = 0,
  exact = false,
): Candidate {
  return { mechanism, moves, reasons, cost: exact ? cost : cost + ROWS };
}

function slipAt(sheet: Sheet, cell: number, to: number): string | null {
  return sheet.blank.has(cell) ? null : slipOf(sheet.values[cell]!, to);
}

function isTotalCell(form: FormTable, cell: number): boolean {
  const columns = form.columns.length;
  return (
    form.rows[Math.floor(cell / columns)]!.key === 'processed' || form.columns[cell % columns]!.key.endsWith('total')
  );
}

/** The candidate's cost with what is known from elsewhere. */
export function priced(sheet: Sheet, system: System, { stated }: Evidence, candidate: Candidate): Weighed {
  const { moves } = candidate;
  let cost = candidate.cost + ODD * oddities(sheet, system, moves) + ITEM * items(sheet, system, moves);
  let against = 0;
  for (const { ref, value } of stated) {
    const row = sheet.form.rows.findIndex(r => r.key === ref.row);
    const column = sheet.form.columns.findIndex(c => c.key === ref.column);
    if (row < 0 || column < 0) continue;
    const cell = row * system.columns + column;
    const move = moves.find(m => m[0] === cell);
    if (move === undefined) continue;
    if (move[1] === value) cost -= STATED;
    else against += STATED;
  }
  return { ...candidate, cost: cost + against, against };
}

/** How many rows of single results change: （七） and 四 are taken one for the other more easily than an item and a total. */
function items({ form }: Sheet, { columns }: System, moves: readonly Move[]): number {
  const rows = new Set(moves.map(([cell]) => Math.floor(cell / columns)));
  return [...rows].filter(row => !['new', 'carriedIn', 'processed', 'carriedOut'].includes(form.rows[row]!.key)).length;
}

/** What offices hardly ever have: more carried over than came in, more carried on than was done. */
const USUAL: readonly (readonly [less: string, more: string])[] = [
  ['carriedIn', 'new'],
  ['carriedOut', 'processed'],
];

/** How many of them the repair brings about. */
function oddities({ form, values }: Sheet, { columns }: System, moves: readonly Move[]): number {
  const total = (key: string): number => {
    const cell = form.rows.findIndex(r => r.key === key) * columns + columns - 1;
    return moves.find(m => m[0] === cell)?.[1] ?? values[cell] ?? 0;
  };
  return USUAL.filter(([less, more]) => total(less) > total(more)).length;
}

export function repairOf(sheet: Sheet, system: System, { mechanism, moves, reasons, cost }: Candidate): Repair {
  const { form } = sheet;
  const changes = moves.map(
    ([cell, to]): Change => ({
      ref: { row: form.rows[Math.floor(cell / system.columns)]!.key, column: form.columns[cell % system.columns]!.key },
      from: sheet.blank.has(cell) ? null : sheet.values[cell]!,
      to,
    }),
  );
  return { mechanism, changes, reason: reasons.join('；'), cost };
}

/** `（七）总计`, without the form's remark in brackets. */
export function nameOfRow(form: FormTable, row: number): string {
  return form.rows[row]!.label.replace(/(.)（[^（）]*）$/, '$1');
}

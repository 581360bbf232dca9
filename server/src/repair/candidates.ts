import { refAt } from '../arithmetic/system.ts';
import type { FormTable } from '../forms/form.ts';
import { nameOfCell } from '../forms/names.ts';
import { slipOf } from './digits.ts';
import type { Proposal } from './mechanisms.ts';
import type { Change, Mechanism, Repair, Sheet, Stated } from './model.ts';
import type { Move } from './moves.ts';

/** What happened, in Chinese; `alone`: nothing else happened, so that the place need not be named. Made when it is told, not while thousands are tried. */
export type Reason = (alone: boolean) => string;

/** A repair while it is looked for. */
export interface Candidate {
  readonly mechanism: Mechanism;
  readonly moves: readonly Move[];
  readonly reasons: readonly Reason[];
  /** How many things went wrong. */
  readonly stories: number;
  readonly cost: number;
  /** Figures turn up where they could hardly be by chance. */
  readonly isAgreed?: boolean;
}

/** One wrong figure costs 1; a slip of the hand that explains it is worth a little; a row gone wrong is likelier than two wrong figures. */
const CELL = 1;
const SLIP = 0.1;
const ROWS = 1.4;

/** Nothing happened. */
export const UNCHANGED: Candidate = { mechanism: 'several', moves: [], reasons: [], stories: 0, cost: 0 };

/** Single cells that change, each by itself. */
export function ofCells(sheet: Sheet, moves: readonly Move[]): Candidate {
  const slips = moves.map(([cell, to]) => slipAt(sheet, cell, to));
  const cost = moves.length * CELL - slips.filter(s => s !== null).length * SLIP;
  const [first, ...more] = moves;
  if (first === undefined || more.length > 0) {
    const reason = () => `${moves.length} 处同时改正，各项勾稽关系才都成立`;
    return { mechanism: 'several', moves, reasons: [reason], stories: moves.length, cost };
  }
  const [mechanism, what] = cellStory(sheet, first, slips[0] ?? null);
  const reason: Reason = alone =>
    alone ? what : `“${nameOfCell(sheet.form, refAt(sheet.form, first[0]))}”${what.replace(/^这一格的?/, '')}`;
  return { mechanism, moves, reasons: [reason], stories: 1, cost };
}

function cellStory(sheet: Sheet, [cell, to]: Move, slip: string | null): [Mechanism, string] {
  if (sheet.blank.has(cell)) return ['blank', `这一格空着，应填 ${to}`];
  if (slip !== null) return ['digits', slip];
  return isTotalCell(sheet.form, cell) ? ['total', '合计没有随着各格更新'] : ['cell', '这一格的数写错了'];
}

/** Whole rows that change. */
export function ofRows({ mechanism, moves, reason, extra = 0, isAgreed = false }: Proposal): Candidate {
  return { mechanism, moves, reasons: [reason], stories: 1, cost: ROWS + extra, isAgreed };
}

/** Both, one after the other. */
export function joined(one: Candidate, other: Candidate): Candidate {
  if (one === UNCHANGED) return other;
  return {
    mechanism: one.mechanism,
    moves: [...one.moves, ...other.moves],
    reasons: [...one.reasons, ...other.reasons],
    stories: one.stories + other.stories,
    cost: one.cost + other.cost,
  };
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

/** The candidate as it is told. `confirmed`: what is said elsewhere and agrees. */
export function repairOf(sheet: Sheet, candidate: Candidate, confirmed: readonly Stated[]): Repair {
  const { form } = sheet;
  const { mechanism, moves, reasons, stories, cost } = candidate;
  const changes = moves.map(
    ([cell, to]): Change => ({
      ref: refAt(form, cell),
      from: sheet.blank.has(cell) ? null : sheet.values[cell]!,
      to,
    }),
  );
  const reason = reasons.map(told => told(reasons.length === 1)).join('；');
  return { mechanism, changes, reason, stories, cost, confirmed };
}

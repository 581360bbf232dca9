import type { TableKind } from '../../forms/form.ts';
import type { Field } from '../../layouts/row.ts';
import { core } from '../../text/fold.ts';
import { endsLabel, GROUP_LETTERS, ROW_SPELLINGS, type RowTarget, type Target, targetsOf } from './labels.ts';

/** A label found in pieces: which pieces make it up, and what of it is still to come. */
export interface Pieced<T extends Target = Target> {
  readonly target: T;
  readonly fields: Field[];
  readonly rest: string;
}

/** More pieces than this no label is cut into. */
const MOST_PIECES = 8;

/** The last few pending pieces, put together, are a label: `商业` + `企业`. `accept` picks among its meanings. */
export function joined(
  pending: readonly Field[],
  accept: (targets: readonly Target[]) => Target | undefined,
): Pieced | null {
  let text = pending.at(-1)?.text ?? '';
  for (let n = 2; n <= Math.min(MOST_PIECES, pending.length) && endsLabel(text); n++) {
    text = pending.at(-n)!.text + text;
    const target = accept(targetsOf(text));
    if (target) return { target, fields: pending.slice(-n), rest: '' };
  }
  return null;
}

/** True when a piece can be part of a merged cell's label at the left edge (`（三）不`, `度办理结`). */
export function isGroupPiece(letters: string): boolean {
  return letters.length > 0 && letters.length <= 12 && GROUP_LETTERS.some(group => group.includes(letters));
}

/**
 * The row that the pending pieces name when its figures come: all of a label, or the head of one whose tail follows behind the
 * figures. Pieces of merged cells' labels may stand between. Rows not yet read come first, in the form's order after `last`.
 */
export function resolve(
  pending: readonly Field[],
  kind: TableKind,
  taken: ReadonlySet<string>,
  last: string | null,
): Pieced<RowTarget> | null {
  const pieces = pending
    .slice(-MOST_PIECES)
    .map(field => ({ field, letters: core(field.text) }))
    .filter(p => p.letters !== '');
  if (pieces.length === 0) return null;
  const rows = ROW_SPELLINGS[kind];
  const from = last === null ? 0 : rows.findIndex(r => r.target.key === last) + 1;
  let best: (Pieced<RowTarget> & { used: number }) | null = null;
  for (const row of [...rows.slice(from), ...rows.slice(0, from)]) {
    if (taken.has(row.target.key)) continue;
    for (const spelling of row.spellings) {
      const found = consume(pieces, spelling);
      if (!found) continue;
      const whole = found.used === spelling.length;
      if (!whole && found.used < leastOf(spelling, found.used, kind)) continue;
      const used = whole ? 1000 + found.used : found.used;
      if (!best || used > best.used)
        best = { target: row.target, fields: found.fields, rest: spelling.slice(found.used), used };
    }
  }
  if (best) return best;
  const similar = nearest(
    pieces.map(p => p.letters),
    rows.filter(r => !taken.has(r.target.key)),
  );
  return similar ? { target: similar, fields: [pieces.at(-1)!.field], rest: '' } : null;
}

/** So many letters name a row whose label goes on behind its figures; in 表二 as few as no other row begins with. */
function leastOf(spelling: string, used: number, kind: TableKind): number {
  const begins = spelling.slice(0, used);
  const isOnly =
    kind === 'disclosure' && ROW_SPELLINGS[kind].filter(r => r.spellings.some(s => s.startsWith(begins))).length === 1;
  return Math.min(isOnly ? 3 : 4, spelling.length - 1);
}

interface Piece {
  readonly field: Field;
  readonly letters: string;
}

/** Eats the spelling piece by piece, passing over pieces of merged cells; null when a piece fits neither. */
function consume(pieces: readonly Piece[], spelling: string): { used: number; fields: Field[] } | null {
  for (let start = 0; start < pieces.length; start++) {
    let used = 0;
    const fields: Field[] = [];
    let fits = true;
    for (let i = start; i < pieces.length && fits; i++) {
      const { field, letters } = pieces[i]!;
      if (spelling.startsWith(letters, used)) {
        used += letters.length;
        fields.push(field);
      } else if (!isGroupPiece(letters)) fits = false;
    }
    if (fits && fields.length > 0) return { used, fields };
  }
  return null;
}

/** The row whose label the last piece misspells: few letters apart, and no other row as near. */
function nearest(
  letters: readonly string[],
  rows: readonly { target: RowTarget; spellings: readonly string[] }[],
): RowTarget | null {
  const text = letters.at(-1)!;
  if (text.length < 4 || text.length > 60) return null;
  let best: RowTarget | null = null;
  let bestGap = Math.max(1, Math.floor(text.length / 4)) + 1;
  let second = bestGap;
  for (const row of rows) {
    const gap = Math.min(
      ...row.spellings.map(s => (Math.abs(s.length - text.length) >= bestGap ? bestGap : distance(s, text))),
    );
    if (gap < bestGap) {
      second = bestGap;
      bestGap = gap;
      best = row.target;
    } else if (gap < second) second = gap;
  }
  return best && bestGap < second ? best : null;
}

/** Levenshtein distance of two short strings. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

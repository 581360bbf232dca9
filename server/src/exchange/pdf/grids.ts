import type { Ruling } from './path-lines.ts';

/** A table as its lines draw it: where they stand, and which of its smallest fields are one cell. */
export interface RuledGrid {
  /** Lines down and across the page, ascending. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
  /** The cell at a place; null outside. */
  cellAt(x: number, y: number): RuledCell | null;
}

/** Fields from `left`, `top` up to but not including `right`, `bottom`. */
export interface RuledCell {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Lines nearer than this touch, or are one (points). */
const TOUCH = 3;
/** Shorter ones are parts of letters. */
const SHORTEST = 5;
/** A page with more is a drawing. */
const MOST_LINES = 4000;
/** How much of a side must be ruled. */
const RULED = 0.6;

/** The tables that the lines of a page draw, from above. One field alone is a frame and no table. */
export function gridsOf(rulings: readonly Ruling[]): RuledGrid[] {
  const lines = merged(rulings).filter(r => r.to - r.from >= SHORTEST);
  if (lines.length > MOST_LINES) return [];
  return touching(lines)
    .flatMap(group => gridOf(group) ?? [])
    .filter(grid => grid.cells.length > 1)
    .sort((a, b) => a.ys[0]! - b.ys[0]!);
}

/** Pieces of one line as one: dashes, the sides of neighbouring cells. */
function merged(rulings: readonly Ruling[]): Ruling[] {
  const sorted = [...rulings].sort(
    (a, b) => Number(a.down) - Number(b.down) || Math.round(a.at) - Math.round(b.at) || a.from - b.from,
  );
  const lines: Ruling[] = [];
  for (const ruling of sorted) {
    const last = lines.at(-1);
    const goesOn =
      last?.down === ruling.down &&
      Math.abs(last.at - ruling.at) <= 1 &&
      ruling.from <= last.to + TOUCH &&
      ruling.to >= last.from - TOUCH;
    if (goesOn)
      lines[lines.length - 1] = { ...last, from: Math.min(last.from, ruling.from), to: Math.max(last.to, ruling.to) };
    else lines.push(ruling);
  }
  return lines;
}

function touching(lines: readonly Ruling[]): Ruling[][] {
  const group = lines.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (group[root] !== root) root = group[root]!;
    group[i] = root;
    return root;
  };
  const across = lines.flatMap((line, i) => (line.down ? [] : [i]));
  for (const [i, line] of lines.entries()) {
    if (!line.down) continue;
    for (const j of across) if (meet(line, lines[j]!)) group[find(j)] = find(i);
  }
  const groups = new Map<number, Ruling[]>();
  for (const [i, line] of lines.entries()) {
    const own = groups.get(find(i));
    if (own) own.push(line);
    else groups.set(find(i), [line]);
  }
  return [...groups.values()];
}

function meet(down: Ruling, across: Ruling): boolean {
  return (
    across.from <= down.at + TOUCH &&
    across.to >= down.at - TOUCH &&
    down.from <= across.at + TOUCH &&
    down.to >= across.at - TOUCH
  );
}

function gridOf(lines: readonly Ruling[]): RuledGrid | null {
  const down = lines.filter(l => l.down);
  const across = lines.filter(l => !l.down);
  if (down.length === 0 || across.length < 2) return null;
  // Where a table is open at its sides, its other lines end there.
  const xs = places([...down.map(l => l.at), ...ends(across)]);
  const ys = places([...across.map(l => l.at), ...ends(down)]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1) return null;
  /** Whether the side between two fields is ruled. */
  const left = ruledSides(down, xs, ys);
  const above = ruledSides(across, ys, xs);
  const cells: RuledCell[] = [];
  const at: RuledCell[] = new Array(columns * rows);
  for (let top = 0; top < rows; top++) {
    for (let start = 0; start < columns; start++) {
      if (at[top * columns + start] !== undefined) continue;
      let right = start + 1;
      while (right < columns && at[top * columns + right] === undefined && !left(right, top)) right++;
      let bottom = top + 1;
      while (bottom < rows && isOpen(start, right, bottom)) bottom++;
      const cell = { left: start, top, right, bottom };
      cells.push(cell);
      for (let y = top; y < bottom; y++) at.fill(cell, y * columns + start, y * columns + right);
    }
  }
  return {
    xs,
    ys,
    cells,
    cellAt(x, y) {
      const [column, row] = [indexIn(xs, x), indexIn(ys, y)];
      return column === null || row === null ? null : at[row * columns + column]!;
    },
  };

  /** True where a cell goes on downwards: no line above any of these fields, none between them, and none that goes on to the left or right. */
  function isOpen(from: number, to: number, row: number): boolean {
    for (let column = from; column < to; column++) {
      if (above(row, column) || at[row * columns + column] !== undefined) return false;
      if (column > from && left(column, row)) return false;
    }
    return (from === 0 || left(from, row)) && (to === columns || left(to, row));
  }
}

function ends(lines: readonly Ruling[]): number[] {
  return lines.flatMap(l => [l.from, l.to]);
}

/** Places that are nearer than lines touch are one. */
function places(all: readonly number[]): number[] {
  const sorted = [...all].sort((a, b) => a - b);
  const kept: number[] = [];
  for (const place of sorted) if (place - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > TOUCH) kept.push(place);
  return kept;
}

/** Tells of the `line`th place, and the `field`th field along it, whether a line runs there. */
function ruledSides(
  lines: readonly Ruling[],
  at: readonly number[],
  along: readonly number[],
): (line: number, field: number) => boolean {
  const covered = new Float64Array(at.length * along.length);
  for (const ruling of lines) {
    const line = at.findLastIndex(place => place <= ruling.at + 0.01);
    for (let field = 0; field < along.length - 1; field++) {
      const overlap = Math.min(ruling.to, along[field + 1]!) - Math.max(ruling.from, along[field]!);
      if (overlap > 0) covered[line * along.length + field]! += overlap;
    }
  }
  return (line, field) => {
    const length = along[field + 1]! - along[field]!;
    return covered[line * along.length + field]! >= RULED * length;
  };
}

function indexIn(places: readonly number[], value: number): number | null {
  if (value < places[0]! || value > places.at(-1)!) return null;
  return Math.max(
    0,
    places.findIndex((_, i) => i + 1 < places.length && value <= places[i + 1]!),
  );
}

import type { LayoutName } from '../../layouts/row.ts';
import type { Entry, TableField } from './row-draft.ts';

/** Figures that stand together as a row's, and the words between them and the figures before. */
export interface Group {
  readonly before: readonly TableField[];
  readonly entries: readonly Entry[];
  /** Lone numbers behind a whole row, one cell a line: page numbers, or the row's own (`split-tail.ts`). */
  readonly tail: readonly Entry[];
  /** As many figures as a row has. */
  readonly whole: boolean;
  readonly layout: LayoutName;
  /** Other figures follow or go before, with no word between. */
  readonly crowded: boolean;
}

export interface Grouped {
  readonly groups: readonly Group[];
  /** The words behind the last figures. */
  readonly after: readonly TableField[];
}

/** Cuts a table's fields into rows of `width` figures by the lines they stand on, or, one cell a line, by their number. */
export function groupsOf(items: readonly (TableField | null)[], width: number): Grouped {
  const groups: Group[] = [];
  let words: TableField[] = [];
  let i = 0;
  while (i < items.length) {
    const item = items[i]!;
    if (item === null) words = [];
    if (!item?.value) {
      if (item) words.push(item);
      i++;
      continue;
    }
    const from = i;
    while (items[i]?.value) i++;
    const apart = totalApart(items, from, i, width);
    words.push(...items.slice(i, apart).filter(isWord));
    i = Math.max(i, apart);
    const found = cut(items.slice(from, i).filter(isValue), width);
    for (const [n, { values, tail }] of found.entries()) {
      groups.push({
        before: n === 0 ? words : [],
        entries: values.map(entryOf),
        tail: tail.map(entryOf),
        layout: values[0]!.layout,
        whole: values.length === width,
        crowded: found.length > 1,
      });
    }
    if (found.length > 0) words = [];
  }
  return { groups, after: words };
}

const isValue = (item: TableField | null): item is TableField => item?.value === true;
const isWord = (item: TableField | null): item is TableField => item?.value === false;
const entryOf = ({ field, source }: TableField): Entry => ({ field, source, blank: false });

/** One figure on its label's line and all others of the row on one of the next lines (`total-apart.ts`): the index behind them, else 0. */
function totalApart(items: readonly (TableField | null)[], from: number, to: number, width: number): number {
  if (to - from !== 1) return 0;
  let next = to;
  while (items[next]?.value === false && next - to < MOST_BETWEEN) next++;
  const line = items[next];
  if (!line?.value || line.layout === 'cell') return 0;
  let end = next;
  while (items[end]?.value && items[end]?.source === line.source) end++;
  return end - next === width - 1 && items[from]?.layout !== 'cell' ? end : 0;
}

/** So many pieces of a label stand at the most between a figure and those that belong to it. */
const MOST_BETWEEN = 3;

interface Cut {
  readonly values: readonly TableField[];
  readonly tail: readonly TableField[];
}

function cut(run: readonly TableField[], width: number): Cut[] {
  if (run.length === width) return [{ values: run, tail: [] }];
  const lines = linesOf(run);
  if (lines.every(line => line.length === 1)) return cutSingles(run, width);
  // A number alone on its line beside whole rows is a page's.
  return lines.filter(line => line.length > 1).map(values => ({ values, tail: [] }));
}

function cutSingles(run: readonly TableField[], width: number): Cut[] {
  // A number between words: a page's.
  if (run.length === 1) return [];
  const found: Cut[] = [];
  for (let i = 0; i < run.length; i += width) found.push({ values: run.slice(i, i + width), tail: [] });
  const last = found.at(-1)!;
  if (found.length < 2 || last.values.length > MOST_TAIL) return found;
  return [...found.slice(0, -2), { values: found.at(-2)!.values, tail: last.values }];
}

/** More numbers than this behind a row are figures of another. */
const MOST_TAIL = 2;

/** Neighbours that stand in the same pasted row. */
export function linesOf<T extends { readonly source: number }>(run: readonly T[]): T[][] {
  const lines: T[][] = [];
  for (const item of run) {
    const line = lines.at(-1);
    if (line?.[0]?.source === item.source) line.push(item);
    else lines.push([item]);
  }
  return lines;
}

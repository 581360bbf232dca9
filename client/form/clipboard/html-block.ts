import { type BlockCell, type CopiedBlock, MOST_CELLS, withoutTrailingRows } from './block.ts';
import { type Token, tokensOf } from './tokens.ts';

interface Found {
  text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** What a program wrote beside the shown text, which may be cut or rounded. */
  readonly exact: string | null;
  readonly hidden: boolean;
}

interface Table {
  readonly rows: { readonly cells: Found[]; readonly hidden: boolean }[];
  /** Columns that `<col>` hides. */
  readonly hiddenColumns: Set<number>;
  columns: number;
  open: Found | null;
}

const newTable = (): Table => ({ rows: [], hiddenColumns: new Set(), columns: 0, open: null });
const HIDDEN = /display:\s*none|visibility:\s*hidden|mso-hide:\s*all|text-decoration:[^;]*line-through/i;
/** Tags that have no end. */
const VOID = /^(?:br|hr|img|col|input|meta|link|wbr)$/;
const BREAKS = /^(?:br|p|div|li)$/;

/**
 * Reads the tables of a clipboard's HTML: what Excel, WPS, Word, LibreOffice and browsers put there, also rows without their table. Merged cells are laid
 * out; hidden rows and columns, deleted and hidden text are left out. Tables below each other are one block; of nested ones the inner is read.
 * @returns null where there is no table
 */
export function htmlBlock(html: string): CopiedBlock | null {
  const tables = read(html);
  if (tables.length === 0) return null;
  const block = withoutTrailingRows(tables.flatMap(laidOut));
  return block.length > 0 && block.some(row => row.length > 0) ? block : null;
}

function read(html: string): Table[] {
  const done: Table[] = [];
  const open: Table[] = [];
  /** How deep the tag is that hides what stands in it, by the tags that are open since. */
  let unseen: string[] = [];
  for (const token of tokensOf(html)) {
    if (token.kind === 'text') {
      const cell = open.at(-1)?.open;
      if (cell && unseen.length === 0) cell.text += token.text;
      continue;
    }
    if (token.kind === 'open' && /^(?:tr|t[dh])$/.test(token.name) && open.length === 0) open.push(newTable());
    const table = open.at(-1);
    if (token.kind === 'open') {
      if (token.name === 'table') {
        open.push(newTable());
        unseen = [];
      } else if (table) opened(table, token);
      if (unseen.length > 0 ? token.name === unseen[0] : hides(token)) unseen.push(token.name);
      continue;
    }
    if (token.name === unseen[0]) unseen.pop();
    if (table && /^(?:td|th|tr)$/.test(token.name)) {
      table.open = null;
      unseen = [];
    }
    if (token.name === 'table' && table) done.push(open.pop()!);
  }
  return [...done, ...open].filter(table => table.rows.some(row => row.cells.length > 0));
}

/** Text in it is not shown. Rows and cells are hidden as a whole, see `opened`. */
function hides({ name, attributes }: Extract<Token, { kind: 'open' | 'close' }>): boolean {
  if (VOID.test(name) || /^(?:t[drh]|table|tbody|thead)$/.test(name)) return false;
  return /^(?:del|s|strike)$/.test(name) || attributes.has('hidden') || HIDDEN.test(attributes.get('style') ?? '');
}

function opened(table: Table, { name, attributes }: Extract<Token, { kind: 'open' | 'close' }>): void {
  const hidden = attributes.get('aria-hidden') === 'true' || HIDDEN.test(attributes.get('style') ?? '');
  if (name === 'col') {
    for (let n = spanOf(attributes.get('span')); n > 0; n--) {
      if (hidden) table.hiddenColumns.add(table.columns);
      table.columns++;
    }
  } else if (name === 'tr') {
    table.rows.push({ cells: [], hidden });
    table.open = null;
  } else if (name === 'td' || name === 'th') {
    if (table.rows.length === 0) table.rows.push({ cells: [], hidden: false });
    const exact = attributes.get('x:num') || attributes.get('sdval') || null;
    const [colspan, rowspan] = [spanOf(attributes.get('colspan')), spanOf(attributes.get('rowspan'))];
    table.open = { text: '', colspan, rowspan, exact, hidden };
    table.rows.at(-1)!.cells.push(table.open);
  } else if (table.open && BREAKS.test(name)) table.open.text += ' ';
}

function spanOf(text: string | undefined): number {
  const n = Number(text ?? 1);
  return Number.isInteger(n) && n >= 1 ? Math.min(n, 100) : 1;
}

function laidOut({ rows, hiddenColumns }: Table): BlockCell[][] {
  const out: BlockCell[][] = rows.map(() => []);
  let cells = 0;
  rows.forEach((row, r) => {
    let c = 0;
    for (const found of row.cells) {
      while (out[r]![c] !== undefined) c++;
      // A cell that is not shown takes no place, unless its whole column is hidden.
      if (found.hidden && !hiddenColumns.has(c)) continue;
      for (let y = 0; y < found.rowspan && r + y < rows.length; y++) {
        for (let x = 0; x < found.colspan && ++cells <= MOST_CELLS * 2; x++) {
          out[r + y]![c + x] = { text: x + y === 0 ? textOf(found) : '', covered: x + y > 0 };
        }
      }
      c += found.colspan;
    }
  });
  return out.flatMap((row, r) => {
    if (rows[r]!.hidden || row.length === 0) return [];
    // What a span leaves out is a hole.
    const whole = Array.from(row, cell => cell ?? { text: '', covered: false });
    return [whole.filter((_, c) => !hiddenColumns.has(c))];
  });
}

function textOf({ text, exact }: Found): string {
  const shown = text.replace(/\s+/g, ' ').trim();
  const value = exact === null ? Number.NaN : Number(exact);
  if (Number.isFinite(value) && isShownAs(value, shown)) {
    // Fifteen digits are what a sheet holds; the rest is how a fraction is kept.
    return String(Number(value.toPrecision(15)));
  }
  return shown.replace(/^'(?=\d)/, '');
}

/** True where a cell shows its value as a number, rounded at most, or is too narrow to. Of a date or a share the value is another number than one reads. */
function isShownAs(value: number, shown: string): boolean {
  // Formats show 0 as a stroke or not at all.
  if (/^#+$/.test(shown) || (value === 0 && /^[-–—]?$/.test(shown))) return true;
  const plain = shown.replace(/[,，\s]/g, '');
  const [, fraction = ''] = /^[-+−]?\d+(?:\.(\d+))?$/.exec(plain) ?? [];
  const half = 0.5 * 10 ** -fraction.length;
  return Math.abs(Number(plain.replace('−', '-')) - value) <= half * (1 + 1e-9);
}

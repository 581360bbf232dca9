import { type Hiding, hidingBy } from '../../../server/src/text/hidden-markup.ts';
import { type BlockCell, type CopiedBlock, MOST_CELLS, withoutTrailingRows } from './block.ts';
import { type Token, tokensOf } from './tokens.ts';

interface Found {
  text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** What a program wrote beside the shown text, which may be cut or rounded. */
  readonly exact: string | null;
  readonly isOff: boolean;
}

interface Table {
  /** By itself or by what it stands in. */
  readonly isHidden: boolean;
  /** The tags that hid what stood around it. */
  readonly around: string[];
  readonly rows: (Hidden & { readonly cells: Found[] })[];
  /** Columns that `<col>` hides. */
  readonly hiddenColumns: Set<number>;
  columns: number;
  /** How its head or body that is open now hides the rows in it. */
  part: Hidden;
  open: Found | null;
}

/** Off: not there, what stands behind it moves up. Hidden: there, and empty. */
interface Hidden {
  readonly isOff: boolean;
  readonly isHidden: boolean;
}

const SHOWN: Hidden = { isOff: false, isHidden: false };

/** Tags that have no end. */
const VOID = /^(?:br|hr|img|col|input|meta|link|wbr)$/;
const BREAKS = /^(?:br|p|div|li)$/;
/** What stands in these is hidden with them as a whole, see `opened`. */
const PARTS = /^(?:t[drh]|table|tbody|thead|tfoot|col)$/;
const BODY = /^(?:tbody|thead|tfoot)$/;

type Tag = Extract<Token, { kind: 'open' | 'close' }>;

/**
 * Reads the tables of a clipboard's HTML: what Excel, WPS, Word, LibreOffice and browsers put there, also rows without their table. Merged cells are laid
 * out; hidden rows and columns, deleted and hidden text are left out. Tables below each other are one block; of nested ones the inner is read.
 * @returns null where there is no table
 */
export function htmlBlock(html: string): CopiedBlock | null {
  const tables = read([...tokensOf(html)]);
  if (tables.length === 0) return null;
  const block = withoutTrailingRows(tables.flatMap(laidOut));
  return block.length > 0 && block.some(row => row.length > 0) ? block : null;
}

function read(tokens: readonly Token[]): Table[] {
  const hiding = hidingBy(tokens.flatMap(token => (token.kind === 'sheet' ? [token.text] : [])));
  const done: Table[] = [];
  const open: Table[] = [];
  /** How deep the tag is that hides what stands in it, by the tags that are open since. */
  let unseen: string[] = [];
  const begin = (isHidden: boolean) => {
    const outer = open.at(-1);
    const isWithin = unseen.length > 0 || outer?.isHidden || outer?.open?.isOff || outer?.rows.at(-1)?.isOff || false;
    const around = unseen;
    open.push({
      isHidden: isHidden || isWithin,
      around,
      rows: [],
      hiddenColumns: new Set(),
      columns: 0,
      part: SHOWN,
      open: null,
    });
    unseen = [];
  };
  for (const token of tokens) {
    if (token.kind === 'sheet') continue;
    if (token.kind === 'text') {
      const cell = open.at(-1)?.open;
      if (cell && unseen.length === 0) cell.text += token.text;
      continue;
    }
    if (token.kind === 'open') {
      const isHiding = !VOID.test(token.name) && hiding.hides(token.name, token.attributes);
      if (token.name === 'table') begin(isHiding);
      else if (/^(?:tr|t[dh])$/.test(token.name)) {
        if (open.length === 0) begin(false);
        // The one before may have been left open.
        unseen = [];
      }
      const table = open.at(-1);
      if (table) opened(table, token, hiding);
      if (unseen.length > 0 ? token.name === unseen[0] : isHiding && !PARTS.test(token.name)) unseen.push(token.name);
      if (/^t[dh]$/.test(token.name) && (isHiding || table?.rows.at(-1)?.isHidden)) unseen = [token.name];
      continue;
    }
    const table = open.at(-1);
    if (token.name === unseen[0]) unseen.pop();
    if (table && /^(?:td|th|tr)$/.test(token.name)) {
      table.open = null;
      unseen = [];
    }
    if (table && BODY.test(token.name)) table.part = SHOWN;
    if (token.name === 'table' && table) {
      done.push(open.pop()!);
      unseen = table.around;
    }
  }
  return [...done, ...open].filter(table => !table.isHidden && table.rows.some(row => row.cells.length > 0));
}

function opened(table: Table, { name, attributes }: Tag, { hides, takesOff }: Hiding): void {
  if (name === 'col') {
    const isHidden = hides(name, attributes);
    for (let n = spanOf(attributes.get('span')); n > 0; n--) {
      if (isHidden) table.hiddenColumns.add(table.columns);
      table.columns++;
    }
  } else if (name === 'tr') {
    const { isOff, isHidden } = table.part;
    table.rows.push({
      cells: [],
      isOff: isOff || takesOff(name, attributes),
      isHidden: isHidden || hides(name, attributes),
    });
    table.open = null;
  } else if (BODY.test(name)) table.part = { isOff: takesOff(name, attributes), isHidden: hides(name, attributes) };
  else if (name === 'td' || name === 'th') {
    if (table.rows.length === 0) table.rows.push({ cells: [], ...table.part });
    const isHidden = hides(name, attributes) || table.rows.at(-1)!.isHidden;
    const exact = isHidden ? null : attributes.get('x:num') || attributes.get('sdval') || null;
    const [colspan, rowspan] = [spanOf(attributes.get('colspan')), spanOf(attributes.get('rowspan'))];
    table.open = { text: '', colspan, rowspan, exact, isOff: takesOff(name, attributes) };
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
      if (found.isOff && !hiddenColumns.has(c)) continue;
      // Of a merged cell that begins in a hidden column the rest is seen.
      let first = 0;
      while (first < found.colspan - 1 && hiddenColumns.has(c + first)) first++;
      for (let y = 0; y < found.rowspan && r + y < rows.length; y++) {
        for (let x = 0; x < found.colspan && ++cells <= MOST_CELLS * 2; x++) {
          const isFirst = y === 0 && x === first;
          out[r + y]![c + x] = isFirst ? { text: textOf(found), covered: false } : { text: '', covered: true };
        }
      }
      c += found.colspan;
    }
  });
  return out.flatMap((row, r) => {
    if (rows[r]!.isOff || row.length === 0) return [];
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
  const number = /^[-+−]?\d+(?:\.(\d+))?$/.exec(plain);
  if (number === null) return false;
  const [, fraction = ''] = number;
  const half = 0.5 * 10 ** -fraction.length;
  return Math.abs(Number(plain.replace('−', '-')) - value) <= half * (1 + 1e-9);
}

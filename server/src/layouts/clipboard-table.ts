import { escapeXml } from '../text/escape-xml.ts';
import { isSpace } from '../text/fold.ts';

/** A cell as it was copied. */
export interface CopiedCell {
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly hidden: boolean;
  /** Its number as the program keeps it, empty where that is not told. */
  readonly number: string;
  /** As shown: LF where a paragraph or line ends, CR where only the source's line does. */
  text: string;
}

export interface CopiedRow {
  readonly hidden: boolean;
  readonly cells: CopiedCell[];
}

/** What is shown of a copied table, each cell one element without any other: hidden rows and columns are out. Empty where nothing is shown. */
export function shownTable(rows: readonly CopiedRow[], hiddenColumns: ReadonlySet<number>): string {
  const isOut = columnsOut(rows, hiddenColumns);
  /** How many rows are shown above each, and at last in all: cells may say that they span all of them. */
  const above = [0];
  for (const row of rows) above.push(above.at(-1)! + (row.hidden ? 0 : 1));
  const written = rows.flatMap((row, y) => {
    if (row.hidden) return [];
    const cells = row.cells.map(cell => {
      const columns = Array.from({ length: cell.colspan }, (_, i) => cell.column + i).filter(c => !isOut(c)).length;
      const below = above[Math.min(y + cell.rowspan, rows.length)]! - above[y]!;
      return cell.hidden || columns === 0
        ? ''
        : `<td${times('colspan', columns)}${times('rowspan', below)}>${contentOf(cell)}</td>`;
    });
    return [`<tr>${cells.join('')}</tr>`];
  });
  return written.some(row => row.includes('<td')) ? `<table>\n${written.join('\n')}\n</table>` : '';
}

/** The shown lines of a text, each as a paragraph. */
export function shownParagraphs(text: string): string {
  return shownLines(text)
    .map(line => `<p>${escapeXml(line)}</p>`)
    .join('\n');
}

const times = (attribute: string, count: number) => (count > 1 ? ` ${attribute}="${count}"` : '');

/** Columns that are hidden by themselves, or of which each cell is. */
function columnsOut(rows: readonly CopiedRow[], hiddenColumns: ReadonlySet<number>): (column: number) => boolean {
  const shown = new Set<number>();
  const hidden = new Set(hiddenColumns);
  for (const { cells, hidden: rowHidden } of rows) {
    for (const cell of rowHidden ? [] : cells) if (cell.colspan === 1) (cell.hidden ? hidden : shown).add(cell.column);
  }
  return column => hiddenColumns.has(column) || (hidden.has(column) && !shown.has(column));
}

/** A number as programs keep it beside what is shown. */
const NUMBER = /^-?\d{1,15}(?:\.\d{1,6})?$/;

/** Where a column is too narrow for its number, hashes are shown in its place. */
function contentOf({ text, number }: CopiedCell): string {
  const lines = shownLines(text);
  if (lines.length === 1 && /^#+$/.test(lines[0]!) && NUMBER.test(number)) return number;
  return lines.map(escapeXml).join('<br>');
}

const WIDE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';
/** Where the source breaks its own line between two Han characters nothing is shown; else a blank. */
const BROKEN = new RegExp(`(?<=${WIDE})[ \\t]*\\r[ \\t\\r]*(?=${WIDE})`, 'g');

function shownLines(text: string): string[] {
  return text
    .replace(BROKEN, '')
    .replace(/[ \t\r\u00a0]+/g, ' ')
    .split('\n')
    .map(trimmed)
    .filter(line => line !== '');
}

/** Without what nobody sees at either end, be it a zero-width character. */
function trimmed(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isSpace(line.charCodeAt(start))) start++;
  while (end > start && isSpace(line.charCodeAt(end - 1))) end--;
  return line.slice(start, end);
}

import { copiedGrid } from '../edits/own-grid.ts';
import { regionWords } from '../edits/region-words.ts';
import { formOf } from '../forms/index.ts';
import { clipboardPage, hasCopiedCells } from '../layouts/clipboard-page.ts';
import { shown } from '../layouts/shown.ts';
import type { Report, Table } from '../report/model.ts';
import { tableName } from '../report/names.ts';
import { parseReport } from '../report/parse.ts';
import type { PrintedTable } from '../report/write/grid.ts';
import { narrow } from '../text/fold.ts';
import { matchSpan } from '../text/piece.ts';
import { touches } from '../text/span.ts';

/** What was copied elsewhere: as HTML, which tells cells, and as text; either may be empty. */
export interface Clipboard {
  readonly html: string;
  readonly text: string;
}

export interface CopiedTable {
  readonly table: Table;
  /** Its rows as the form prints them, in its own words and with its own figures. */
  readonly grid: PrintedTable;
}

export interface CopiedTables {
  readonly tables: readonly CopiedTable[];
  /** Each has all its rows, and nothing was copied besides. */
  readonly whole: boolean;
  /** Told by cells, not by lines. */
  readonly fromCells: boolean;
}

/** Why nothing can be taken: a Chinese sentence without its end. */
export interface NotTaken {
  readonly reason: string;
}

/** The official tables that were copied, where each figure's cell is known for sure and none is left. */
export function copiedTables({ html, text }: Clipboard): CopiedTables | NotTaken {
  const fromCells = hasCopiedCells(html);
  const report = parseReport(fromCells ? clipboardPage(html) : text);
  if (report.tables.length === 0) {
    return { reason: report.unread.length > 0 ? '里面的表读不准' : '没有找到年报的表格' };
  }
  const tables: CopiedTable[] = [];
  for (const table of report.tables) {
    if (table.rows.some(r => r.cells.some(c => /^[#＃]+$/.test(c.raw)))) {
      return { reason: `${tableName(table.kind)}里有的数显示为 ###，请把列拉宽后再复制` };
    }
    const grid = copiedGrid(table);
    if (grid === null || !hasCleanFigures(table)) return unsure(table);
    if (!fromCells && !isAllOf(report, table, grid)) return unsure(table);
    tables.push({ table, grid });
  }
  const beside = fromCells ? wordsBeside(report) : linesBeside(report);
  if (beside.some(isFigure)) return { reason: '表格旁边还有不知道属于哪一行的数' };
  const isWhole = ({ table }: CopiedTable) => table.rows.length === formOf(table.kind, table.edition).rows.length;
  return { tables, whole: beside.length === 0 && tables.every(isWhole), fromCells };
}

function unsure({ kind }: Table): NotTaken {
  return { reason: `${tableName(kind)}里有的行、数不知道在规定表格的哪一格` };
}

/** A cell that has tags or several lines holds more than a figure. */
function hasCleanFigures({ rows }: Table): boolean {
  return rows.every(row => row.cells.every(c => !/[<&\t\r\n]/.test(c.raw)));
}

/** The grid holds every character of the table's lines. */
function isAllOf(report: Report, table: Table, { rows }: PrintedTable): boolean {
  const there = regionWords(report, table);
  return there !== null && sorted(there) === sorted(rows.flatMap(row => row.map(c => c.text)).join(''));
}

function sorted(text: string): string {
  return [...text.replace(/\s+/g, '')].sort().join('');
}

const ELEMENT = /<td[^>]*>.*?<\/td>|<p>.*?<\/p>/gs;

/** What stands on a page of plain cells and paragraphs besides its tables. */
function wordsBeside({ text, tables }: Report): string[] {
  const own = tables.flatMap(({ rows, headers }) => [
    ...headers.flatMap(h => h.spans),
    ...rows.flatMap(row => [...row.label.spans, ...row.cells.map(c => c.span)]),
  ]);
  const taken = own.map(at => at.start).sort((a, b) => a - b);
  let next = 0;
  const left: string[] = [];
  for (const match of text.matchAll(ELEMENT)) {
    const element = matchSpan({ text }, match);
    while (next < taken.length && taken[next]! < element.start) next++;
    const isTaken = next < taken.length && touches(element, taken[next]!);
    const words = shown(match[0]).trim();
    if (!isTaken && words !== '') left.push(words);
  }
  return left;
}

/** The lines of a text that stand in none of its tables. */
function linesBeside({ text, tables }: Report): string[] {
  const bounds = [0, ...tables.flatMap(({ region }) => [region.start, region.end]), text.length];
  const between = bounds.flatMap((from, i) => (i % 2 === 0 ? [text.slice(from, bounds[i + 1])] : []));
  return between.flatMap(part => part.split(/[\r\n]+/)).filter(line => line.trim() !== '');
}

/** Digits and what parts them, and nothing that says what they are. */
function isFigure(words: string): boolean {
  const plain = Array.from(words, c => String.fromCharCode(narrow(c.charCodeAt(0)))).join('');
  return /\d/.test(plain) && /^[\d\s.,，|+-]+$/.test(plain);
}

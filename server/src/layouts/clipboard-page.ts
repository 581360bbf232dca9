import { type CopiedCell, type CopiedRow, shownParagraphs, shownTable } from './clipboard-table.ts';
import { hidingTags } from './hidden-tags.ts';
import { closeRow, type HtmlGrid, newGrid, openCell, openRow, spanNumber, WIDEST } from './html-grid.ts';
import { isBlockTag } from './html-tags.ts';
import { htmlTokens } from './html-tokens.ts';
import { openTags } from './open-tags.ts';

interface OpenTable {
  readonly grid: HtmlGrid;
  readonly rows: CopiedRow[];
  readonly hiddenColumns: Set<number>;
  /** How many tags were open around the table, its row, its cell. */
  readonly depth: number;
  rowDepth: number;
  cellDepth: number;
  row: CopiedRow | null;
  cell: CopiedCell | null;
  /** The next column that a `<col>` is about. */
  nextColumn: number;
  /** It holds other tables: its cells are parts of the page. */
  isPage: boolean;
}

/** True where the clipboard's HTML has cells of a table, not only words with their colours. */
export function hasCopiedCells(source: string): boolean {
  return /<t[dh][\s>]/i.test(source);
}

/**
 * What an office program, a browser or WPS puts on the clipboard, as it is shown: tables of plain cells, and the words beside them a paragraph a line.
 * What is hidden or deleted is left out. Rows may come without their table, and tags without their ends. Linear.
 */
export function clipboardPage(source: string): string {
  const hides = hidingTags(source);
  const tags = openTags();
  const tables: OpenTable[] = [];
  const written: string[] = [];
  let prose = '';
  const top = () => tables.at(-1);

  const say = (words: string) => {
    const cell = top()?.cell;
    if (cell) cell.text += words;
    else prose += words;
  };
  const put = (html: string) => {
    const before = shownParagraphs(prose);
    prose = '';
    written.push(...[before, html].filter(part => part !== ''));
  };
  function endCell(table: OpenTable): void {
    const { cell } = table;
    if (cell === null) return;
    tags.closeTo(table.cellDepth);
    table.cell = null;
    if (!table.isPage) table.row?.cells.push(cell);
    else if (!cell.hidden) put(shownParagraphs(cell.text));
  }
  function endRow(table: OpenTable): void {
    endCell(table);
    if (table.row === null) return;
    tags.closeTo(table.rowDepth);
    closeRow(table.grid);
    table.rows.push(table.row);
    table.row = null;
  }
  function startRow(table: OpenTable, hidden: boolean): void {
    openRow(table.grid);
    table.row = { hidden, cells: [] };
  }
  function endTable(): void {
    const table = tables.pop()!;
    endRow(table);
    tags.closeTo(table.depth);
    if (!table.isPage) put(shownTable(table.rows, table.hiddenColumns));
  }
  function startTable(): OpenTable {
    const around = top();
    if (around !== undefined) makePage(around);
    const table: OpenTable = {
      grid: newGrid(),
      rows: [],
      hiddenColumns: new Set(),
      depth: tags.depth,
      rowDepth: 0,
      cellDepth: 0,
      row: null,
      cell: null,
      nextColumn: 0,
      isPage: false,
    };
    tables.push(table);
    return table;
  }
  /** A table within its cell: all that it has is parts of a page. */
  function makePage(table: OpenTable): void {
    const cells = [...table.rows, ...(table.row === null ? [] : [table.row])].flatMap(r => (r.hidden ? [] : r.cells));
    for (const cell of cells) if (!cell.hidden) put(shownParagraphs(cell.text));
    if (table.cell !== null) {
      if (!table.cell.hidden) put(shownParagraphs(table.cell.text));
      table.cell.text = '';
    }
    table.rows.length = 0;
    if (table.row !== null) table.row.cells.length = 0;
    table.isPage = true;
  }
  /** `hidden`: by itself or by what it stands in. */
  function startCell(table: OpenTable, attributes: ReadonlyMap<string, string>, hidden: boolean): void {
    const [colspan, rowspan] = [attributes.get('colspan'), attributes.get('rowspan')];
    table.cell = {
      column: openCell(table.grid, colspan, rowspan),
      colspan: spanNumber(colspan, WIDEST),
      rowspan: spanNumber(rowspan, Number.MAX_SAFE_INTEGER),
      hidden,
      number: (attributes.get('x:num') ?? attributes.get('sdval') ?? '').trim(),
      text: '',
    };
  }

  htmlTokens(source, {
    open(name, attributes) {
      const hidden = hides(name, attributes);
      if (name === 'table') {
        startTable();
        tags.open(name, hidden);
      } else if (name === 'tr') {
        const table = top() ?? startTable();
        endRow(table);
        table.rowDepth = tags.depth;
        tags.open(name, hidden);
        startRow(table, tags.hidden);
      } else if (name === 'td' || name === 'th') {
        const table = top() ?? startTable();
        endCell(table);
        if (table.row === null) {
          table.rowDepth = tags.depth;
          startRow(table, tags.hidden);
        }
        table.cellDepth = tags.depth;
        tags.open(name, hidden);
        startCell(table, attributes, tags.hidden);
      } else if (name === 'col') {
        const table = top();
        const count = spanNumber(attributes.get('span'), WIDEST);
        if (table !== undefined) {
          if (hidden) for (let i = 0; i < count; i++) table.hiddenColumns.add(table.nextColumn + i);
          table.nextColumn += count;
        }
      } else {
        if (name === 'br' || isBlockTag(name)) say('\n');
        tags.open(name, hidden);
      }
    },
    close(name) {
      const table = top();
      if (name === 'td' || name === 'th') {
        if (table) endCell(table);
      } else if (name === 'tr') {
        if (table) endRow(table);
      } else if (name === 'table') {
        if (table) endTable();
      } else {
        tags.close(name, table === undefined ? 0 : table.cell ? table.cellDepth : table.depth);
        if (isBlockTag(name)) say('\n');
      }
    },
    text(start, end) {
      if (!tags.hidden) say(source.slice(start, end).replace(/\r\n?|\n/g, '\r'));
    },
    entity(codePoint) {
      if (!tags.hidden) say(String.fromCodePoint(codePoint));
    },
  });
  const last = top();
  if (last?.isPage === false) last.cell = null;
  while (tables.length > 0) endTable();
  put('');
  return written.join('\n');
}

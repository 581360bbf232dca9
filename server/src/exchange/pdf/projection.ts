import { withPlainHan } from '../../text/compatible-han.ts';
import { tableLines, touchingWords } from './cells.ts';
import type { Glyph, PageContent } from './content.ts';
import { joinContinued } from './continued.ts';
import { bodyShape, type FreeLine, flowed } from './flow.ts';
import { gridsOf, type RuledGrid } from './grids.ts';
import { printedLines, type TextLine } from './lines.ts';
import { type PageLines, runningLines } from './running.ts';
import { uprightPage } from './turn.ts';

/** Where words of the text stand. */
export interface Anchor {
  readonly offset: number;
  /** From 0. */
  readonly page: number;
  /** On the page, from 1: a table's row is one, and what stands on every page none. */
  readonly line: number;
}

export interface PdfProjection {
  /** A paragraph a line, a table's row a line, cells by tab. */
  readonly text: string;
  /** Ascending. */
  readonly anchors: readonly Anchor[];
}

/** The text of a PDF from what its pages hold. */
export function projectPages(contents: readonly PageContent[]): PdfProjection {
  const pages = contents.map(readPage);
  const width = Math.min(...contents.map(c => c.width));
  const running = runningLines(pages, width);
  const kept = pages.map(({ free }) => free.filter(l => !running.has(l)));
  const shape = bodyShape(kept, width);
  for (const [page, { tables }] of pages.entries()) {
    const [before, after] = [tables.at(-1), pages[page + 1]?.tables[0]];
    const isCut = before && after && isAtEdge(kept[page]!, before.top, 1) && isAtEdge(kept[page + 1]!, after.top, -1);
    if (isCut) joinContinued(before, after);
  }
  const anchors: Anchor[] = [];
  const texts: string[] = [];
  let length = 0;
  let waiting: FreeLine[] = [];
  for (const [page, { tables }] of pages.entries()) {
    const order = [...kept[page]!.map(line => ({ top: line.y, line })), ...tables].sort((a, b) => a.top - b.top);
    for (const part of order) {
      if ('line' in part) waiting.push({ page, line: part.line });
      else {
        flow();
        for (const { cells, prose } of part.rows) {
          if (prose) waiting.push(...prose.map(line => ({ page, line })));
          else {
            flow();
            put([{ page, text: cells.map(c => c.text).join('\t') }]);
          }
        }
        flow();
      }
    }
  }
  flow();
  return { text: withPlainHan(texts.join('\n')), anchors };

  /** A line of the text from what stands on one line of a page, or on several. */
  function put(pieces: readonly { readonly page: number; readonly text: string }[]): void {
    for (const { page, text } of pieces) {
      const before = anchors.at(-1);
      anchors.push({ offset: length, page, line: before?.page === page ? before.line + 1 : 1 });
      length += text.length;
    }
    texts.push(pieces.map(p => p.text).join(''));
    length++;
  }

  function flow(): void {
    for (const pieces of flowed(waiting, shape)) put(pieces);
    waiting = [];
  }
}

function readPage(content: PageContent): PageLines {
  const { glyphs, rulings } = uprightPage(content);
  const all = gridsOf(rulings);
  // A table around tables only lays out the page.
  const grids = all.filter(grid => !all.some(inner => inner !== grid && holds(grid, inner)));
  const inGrid = new Map<RuledGrid, Glyph[]>(grids.map(grid => [grid, []]));
  const outside: Glyph[] = [];
  for (const word of touchingWords(glyphs)) {
    const grid = grids.find(g => word.some(glyph => isWithin(g, glyph)));
    if (grid) inGrid.get(grid)!.push(...word);
    else outside.push(...word.filter(g => g.turn === 0));
  }
  return {
    free: printedLines(outside),
    tables: grids.map(grid => ({ top: grid.ys[0]!, xs: grid.xs, rows: tableLines(grid, inGrid.get(grid)!) })),
  };
}

/** Whether no line stands below (1) or above (-1) a table. */
function isAtEdge(lines: readonly TextLine[], top: number, side: 1 | -1): boolean {
  return lines.every(line => (line.y - top) * side < 0);
}

function holds(outer: RuledGrid, inner: RuledGrid): boolean {
  return (
    outer.xs[0]! <= inner.xs[0]! &&
    outer.ys[0]! <= inner.ys[0]! &&
    outer.xs.at(-1)! >= inner.xs.at(-1)! &&
    outer.ys.at(-1)! >= inner.ys.at(-1)!
  );
}

function isWithin({ xs, ys }: RuledGrid, { x, y, width, size }: Glyph): boolean {
  const [middle, body] = [x + width / 2, y - size * 0.35];
  return middle >= xs[0]! && middle <= xs.at(-1)! && body >= ys[0]! && body <= ys.at(-1)!;
}

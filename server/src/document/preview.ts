import type { Report, Table } from '../report/model.ts';
import { overlap, type Span } from '../text/span.ts';
import { anchors } from './anchors.ts';
import type { DocumentBlock } from './blocks.ts';
import { blockHtml, type TagMarks, titleOf } from './html-page.ts';
import { officialDocument } from './official-document.ts';
import { classesOf } from './printed-page.ts';
import { onPaper } from './title-lines.ts';
import { visibleControls } from './visible-controls.ts';

/** A block of the report as a page that knows its places in the draft. */
export interface PlacedBlock {
  /** Its kind, and of a table which one: as `PAPER_STYLE` knows it. */
  readonly classes: string;
  /**
   * All words of the draft are escaped. What comes from a place of it has an `id` and its line and character, both from 0: `data-at="12.5"`: lines of
   * the draft, rows and figures of its tables.
   */
  readonly html: string;
}

/** The report as it would be published, with its places in the draft. */
export interface Preview {
  readonly title: string;
  readonly blocks: readonly PlacedBlock[];
  /** As in `OfficialDocument`. */
  readonly notes: readonly string[];
  /** The id of the tag beside which something at a place of the draft is shown; empty where there is no block at all. */
  idAt(place: Span): string;
}

/**
 * The report's official document as blocks of a page. Pure; linear in the text but for sorting.
 * @param positionOf the line and character of an offset, both from 0
 */
export function preview(
  report: Report,
  positionOf: (offset: number) => { readonly line: number; readonly character: number },
): Preview {
  const { blocks, places, notes } = officialDocument(report);
  const { add, idAt } = anchors();

  function attributes(level: Parameters<typeof add>[0], id: string, at: Span | undefined): string {
    if (at === undefined) return '';
    add(level, id, at);
    const { line, character } = positionOf(at.start);
    return ` id="${id}" data-at="${line}.${character}"`;
  }

  function marksOf(block: DocumentBlock, index: number): TagMarks {
    const lines = places[index]!;
    const rows = new Map(tableOf(block, lines[0]!, report.tables)?.rows.map(row => [row.key, row]));
    return {
      line: i => attributes('line', `b${index}-${i}`, lines[i]),
      row: ({ key }) => attributes('row', `b${index}-${key}`, rows.get(key)?.span),
      figure({ key, columns }, i) {
        const column = columns[i]!;
        const cell = rows.get(key)?.cells.find(c => c.column === column);
        return attributes('figure', `b${index}-${key}-${column}`, cell?.span);
      },
    };
  }

  return {
    title: titleOf(blocks),
    blocks: blocks.map((block, i) => ({
      classes: classesOf(block),
      html: visibleControls(blockHtml(onPaper(block), marksOf(block, i)), name => `<b class="control">${name}</b>`),
    })),
    notes,
    idAt,
  };
}

/** The draft's table that a block is made of. */
function tableOf(block: DocumentBlock, at: Span, tables: readonly Table[]): Table | undefined {
  if (block.kind !== 'table') return undefined;
  return tables.find(t => t.kind === block.form.kind && overlap(t.span, at));
}

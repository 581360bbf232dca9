import type { GridCell } from '../../report/write/grid.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import type { PrintedForm } from '../printed-form.ts';
import { TEXT_WIDTH } from './measures.ts';

/** Between a cell's edge and its text. */
const CELL_EDGE = 40;
/** How high a row is at least. */
const ROW_HEIGHT = { disclosure: 480, applications: 340, disputes: 480 } as const;

/** How wide the label columns of 表三 are, the group, the item's group and the item; the figures share what is left. */
const LABELS = [460, 1000, 2700] as const;

/** A table of the official form: merged cells, header rows that come again on each page, rows that no page cuts. */
export function tableXml(form: PrintedForm): string {
  const widths = columnWidths(form);
  const row = rowWriter(widths, ROW_HEIGHT[form.kind]);
  const rows = [
    ...form.head.map(cells => row(cells.map(headed), { header: true, together: true })),
    ...form.parts.flatMap(part => [
      ...part.head.map(cells => row(cells.map(headed), { header: false, together: true })),
      ...part.rows.map(({ labels, figures }, k) =>
        row([...labels.map(c => labelled(c, form)), ...figures.map(headed)], {
          header: false,
          // The parts of 表二 are small: their rows stay together.
          together: part.head.length > 0 && k < part.rows.length - 1,
        }),
      ),
    ]),
  ];
  const grid = widths.map(w => `<w:gridCol w:w="${w}"/>`).join('');
  return `<w:tbl>${properties()}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function properties(): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  );
  const margins = ['left', 'right'].map(side => `<w:${side} w:w="${CELL_EDGE}" w:type="dxa"/>`);
  return `<w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${edges.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins.join('')}</w:tblCellMar></w:tblPr>`;
}

function columnWidths({ kind, width }: PrintedForm): number[] {
  const labels: readonly number[] = kind === 'applications' ? LABELS : [];
  const left = TEXT_WIDTH - labels.reduce((sum, w) => sum + w, 0);
  const columns = width - labels.length;
  return [...labels, ...shared(left, columns)];
}

/** A length in so many whole parts. */
function shared(length: number, count: number): number[] {
  return Array.from(
    { length: count },
    (_, i) => Math.floor((length * (i + 1)) / count) - Math.floor((length * i) / count),
  );
}

interface PlacedCell {
  readonly cell: GridCell;
  readonly align: 'center' | 'left';
}

const headed = (cell: GridCell): PlacedCell => ({ cell, align: 'center' });

/** Items of 表三 begin at one edge; the names of its groups stand in the middle. */
function labelled(cell: GridCell, { kind }: PrintedForm): PlacedCell {
  return { cell, align: kind === 'applications' && cell.rowspan === 1 ? 'left' : 'center' };
}

/**
 * Writes rows of a table with these columns.
 * `together`: on one page with the next row.
 */
function rowWriter(widths: readonly number[], height: number) {
  return (cells: readonly PlacedCell[], { header, together }: { header: boolean; together: boolean }): string => {
    let column = 0;
    const written = cells.map(placed => {
      const { colspan } = placed.cell;
      const width = widths.slice(column, column + colspan).reduce((sum, w) => sum + w, 0);
      column += colspan;
      return cellXml(placed, width, together);
    });
    const repeated = header ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}"/>${repeated}</w:trPr>${written.join('')}</w:tr>`;
  };
}

function cellXml({ cell, align }: PlacedCell, width: number, together: boolean): string {
  const span = cell.colspan > 1 ? `<w:gridSpan w:val="${cell.colspan}"/>` : '';
  const merge = cell.continued ? '<w:vMerge/>' : cell.rowspan > 1 ? '<w:vMerge w:val="restart"/>' : '';
  const keep = together ? '<w:keepNext/>' : '';
  const side = align === 'center' ? '' : `<w:jc w:val="${align}"/>`;
  const run = cell.text === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(cell.text)}</w:t></w:r>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/>${keep}${side}</w:pPr>${run}</w:p></w:tc>`;
}

import type { LayoutName } from '../../../server/src/report/model.ts';
import type { Random } from '../random.ts';
import type { WrittenGrid, WrittenGridCell } from './grid.ts';
import type { Paper } from './paper.ts';
import type { Style } from './style.ts';

/** One way in which a table arrives when it is pasted. */
export interface Layout {
  readonly id: string;
  /** What surrounds the tables. */
  readonly page: 'text' | 'markdown' | 'html' | 'html-page';
  /** What the reader may call 表三 in it: a row between pipes may pass for Markdown and the other way round. */
  readonly reads: readonly LayoutName[];
  /** Writes the table, its last line end included. */
  readonly table: TableWriter;
}

export type TableWriter = (p: Paper, grid: WrittenGrid, style: Style, r: Random) => void;

/** Writes a cell's words or figure. */
export function put(p: Paper, cell: WrittenGridCell): void {
  if (cell.at) p.figure(cell.at, cell.text);
  else p.add(cell.text);
}

/** How narrow header cells break: 商业/企业, 结果/维持. */
const BREAKS: Readonly<Record<string, readonly string[]>> = {
  商业企业: ['商业', '企业'],
  科研机构: ['科研', '机构'],
  社会公益组织: ['社会公', '益组织'],
  法律服务机构: ['法律服', '务机构'],
  结果维持: ['结果', '维持'],
  结果纠正: ['结果', '纠正'],
  其他结果: ['其他', '结果'],
  尚未审结: ['尚未', '审结'],
};

/** The pieces of a header cell that is broken in two; the whole where it is not one that breaks. */
export function pieces(cell: WrittenGridCell): readonly string[] {
  return (cell.role === 'header' && BREAKS[cell.text]) || [cell.text];
}

/** Writes a cell; a narrow header with `between` in its middle. */
export function putBroken(p: Paper, cell: WrittenGridCell, between: string | null): void {
  if (between === null || cell.at) put(p, cell);
  else p.add(pieces(cell).join(between));
}

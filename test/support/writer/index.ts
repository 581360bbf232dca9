import type { ReportModel } from '../model.ts';
import { random } from '../random.ts';
import { cells, cellsApart, tabCells } from './cell.ts';
import { commas, quotedCommas } from './comma.ts';
import { writeDraft } from './frame.ts';
import { htmlEditor, htmlLine } from './html.ts';
import type { Layout } from './layout.ts';
import { markdownOpen, markdownRows, markdownTable } from './markdown.ts';
import { paper, type WrittenCell } from './paper.ts';
import { flat, pipeAfterCells, pipeAfterRows, pipeBeforeCells, pipeBeforeRows, pipeCells, pipeRows } from './pipe.ts';
import { ruled } from './ruled.ts';
import { pdf, spaces } from './space.ts';
import { type Fixed, randomStyle, type Style } from './style.ts';
import { tabRows, tabShifted } from './tab.ts';

/** Every layout in which a draft's tables are met. */
export const LAYOUTS: readonly Layout[] = [
  { id: 'tab-rows', page: 'text', reads: ['tab'], table: tabRows },
  { id: 'tab-shifted', page: 'text', reads: ['tab'], table: tabShifted },
  { id: 'tab-cells', page: 'text', reads: ['tab-cell'], table: tabCells },
  { id: 'pipe-cells', page: 'text', reads: ['pipe'], table: pipeCells },
  { id: 'pipe-after-cells', page: 'text', reads: ['pipe', 'cell'], table: pipeAfterCells },
  { id: 'pipe-before-cells', page: 'text', reads: ['pipe', 'cell'], table: pipeBeforeCells },
  { id: 'pipe-rows', page: 'text', reads: ['pipe', 'markdown'], table: pipeRows },
  { id: 'pipe-after-rows', page: 'text', reads: ['pipe'], table: pipeAfterRows },
  { id: 'pipe-before-rows', page: 'text', reads: ['pipe'], table: pipeBeforeRows },
  { id: 'cells', page: 'text', reads: ['cell'], table: cells },
  { id: 'cells-apart', page: 'text', reads: ['cell'], table: cellsApart },
  { id: 'markdown', page: 'markdown', reads: ['markdown'], table: markdownTable },
  { id: 'markdown-open', page: 'markdown', reads: ['markdown', 'pipe'], table: markdownOpen },
  { id: 'markdown-rows', page: 'markdown', reads: ['markdown'], table: markdownRows },
  { id: 'html-line', page: 'text', reads: ['html'], table: htmlLine },
  { id: 'html-editor', page: 'html', reads: ['html'], table: htmlEditor },
  { id: 'html-page', page: 'html-page', reads: ['html'], table: htmlEditor },
  { id: 'spaces', page: 'text', reads: ['space'], table: spaces },
  { id: 'pdf', page: 'text', reads: ['space'], table: pdf },
  { id: 'commas', page: 'text', reads: ['comma'], table: commas },
  { id: 'quoted-commas', page: 'text', reads: ['comma'], table: quotedCommas },
  { id: 'ruled', page: 'text', reads: ['grid'], table: ruled },
  { id: 'flat', page: 'text', reads: ['cell'], table: flat },
];

export interface Written {
  readonly layout: Layout;
  readonly style: Style;
  readonly text: string;
  readonly cells: readonly WrittenCell[];
}

/** The model as a pasted draft. The same seed gives the same variations, whatever the figures are. */
export function write(model: ReportModel, layout: Layout, seed: number, fixed: Fixed = {}): Written {
  const r = random(seed);
  const style = randomStyle(r, fixed);
  const p = paper(style.eol);
  writeDraft(p, model, layout, style, r);
  return { layout, style, text: p.text(), cells: p.cells() };
}

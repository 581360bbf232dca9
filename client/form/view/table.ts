import { html, nothing, type TemplateResult } from 'lit-html';
import type { RowView, TableView } from '../../../server/src/service/form-view/form-view.ts';

import { t } from '../../src/l10n.ts';
import { rectangleOf } from '../grid/selection.ts';
import type { App } from '../page/state.ts';
import { cellView } from './cell.ts';
import { insertButtons } from './insert.ts';

type GridRow = RowView['labels'];

/** One table under its heading: as the form prints it, or why it can't be shown. */
export function tableSection(app: App, table: TableView, index: number): TemplateResult {
  const id = `heading-${table.kind}`;
  return html`<section class="table" data-table=${table.kind}>
    <h2 id=${id}>${table.heading}</h2>
    ${table.reasons.length === 0 ? nothing : reasonsView(table)}
    ${table.state === 'missing' ? missingView(app, table) : nothing}
    ${table.state === 'read' ? gridView(app, table, index, id) : nothing}
  </section>`;
}

function missingView(app: App, { name, kind }: TableView): TemplateResult {
  return html`<p>${t('文稿里没有{0}。', name)}</p>
    ${insertButtons(app, [kind])}`;
}

function reasonsView({ state, name, reasons }: TableView): TemplateResult {
  return html`<div class="unread">
    ${state === 'unread' ? html`<p>${t('{0}读不出来，请在文本中改正后再填：', name)}</p>` : nothing}
    <ul>
      ${reasons.map(reason => html`<li dir="auto">${reason}</li>`)}
    </ul>
  </div>`;
}

function gridView(app: App, table: TableView, index: number, heading: string): TemplateResult {
  const { state } = app;
  const selected = state.selection && rectangleOf(state.grid, state.selection);
  let line = 0;
  const headerLine = (row: GridRow) => html`<tr role="row" aria-rowindex=${++line}>
    ${labelCells(row, 'columnheader')}
  </tr>`;
  const bodyLine = (row: RowView, r: number) => html`${row.captions.map(headerLine)}
    <tr role="row" aria-rowindex=${++line}>
      ${labelCells(row.labels, 'rowheader')}
      ${state.grid.tables[index]![r]!.map(at => cellView(app, at, selected?.table === index ? selected : null))}
    </tr>`;
  const lines = table.head.length + table.rows.reduce((sum, row) => sum + row.captions.length + 1, 0);
  return html`<div class="paper">
    <table
      role="grid"
      class=${table.kind}
      aria-labelledby=${heading}
      aria-rowcount=${lines}
      aria-colcount=${table.width}
      aria-multiselectable="true"
    >
      <colgroup>
        ${Array.from({ length: table.width }, () => html`<col />`)}
      </colgroup>
      <tbody role="rowgroup">
        ${table.head.map(headerLine)}${table.rows.map(bodyLine)}
      </tbody>
    </table>
  </div>`;
}

/** Cells that a merged one goes on over are not there. */
function labelCells(row: GridRow, role: string): unknown[] {
  let column = 1;
  return row.map(cell => {
    const from = column;
    column += cell.colspan;
    if (cell.continued) return nothing;
    return html`<th
      role=${role}
      colspan=${cell.colspan}
      rowspan=${cell.rowspan}
      aria-colindex=${from}
    >
      <span class="label" title=${cell.text}>${cell.text}</span>
    </th>`;
  });
}

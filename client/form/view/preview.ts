import { html, nothing, type TemplateResult } from 'lit-html';
import type { FormChange, FormView } from '../../../server/src/service/form-view/form-view.ts';
import { t } from '../../src/l10n.ts';
import { cellKey } from '../grid/grid.ts';
import { offered } from '../page/offers.ts';
import { type App, shownText } from '../page/state.ts';
import { accept, giveUp } from '../page/writing.ts';

/** What 重算全部合计 and the like would change, before they do. */
export function previewView(app: App, view: FormView): TemplateResult | typeof nothing {
  const { preview } = app.state;
  if (preview === null) return nothing;
  const changes = offered(view, preview);
  const left = preview === 'recalculate' ? view.recalculation.left : [];
  return html`<section class="preview" aria-label=${t('要改的格')}>
    <ul tabindex="0">
      ${changes.map(change => html`<li>${changeLine(app, view, change)}</li>`)}
      ${left.map(reason => html`<li class="left">${reason}</li>`)}
    </ul>
    <p>
      <button type="button" class="primary" data-do="accept" @click=${() => accept(app, preview)}>
        ${t('写入 {0} 格', changes.length)}
      </button>
      <button type="button" data-do="cancel" @click=${() => giveUp(app)}>${t('取消')}</button>
    </p>
  </section>`;
}

function changeLine({ state }: App, view: FormView, change: FormChange): TemplateResult {
  const at = state.grid.byKey.get(cellKey(change));
  const table = view.tables.find(({ kind }) => kind === change.table)?.name ?? '';
  const before = at ? shownText(state, at) : '';
  return html`${table} ${at?.cell.name ?? ''}：<bdi>${before || t('空')}</bdi> → <bdi>${change.text || t('空')}</bdi>`;
}

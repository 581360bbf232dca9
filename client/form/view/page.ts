import { html, nothing, type TemplateResult } from 'lit-html';
import type { FormView } from '../../../server/src/service/form-view/form-view.ts';
import { t } from '../../src/l10n.ts';
import type { App } from '../page/state.ts';
import { detailsView } from './details.ts';
import { insertButtons } from './insert.ts';
import { tableSection } from './table.ts';
import { toolbarView } from './toolbar.ts';
import { yearsView } from './years.ts';

/** The whole page. All of a draft's words go in as text. */
export function pageView(app: App): TemplateResult {
  const { state } = app;
  if (state.view === undefined) return html`<p class="empty" role="status">${t('正在读文稿…')}</p>`;
  if (state.view === null) {
    return html`<section class="empty">
      <p role="status">${state.notice?.text ?? t('这份文稿没有认出是年报。')}</p>
      ${insertButtons(app, ['disclosure', 'applications', 'disputes'])}
    </section>`;
  }
  const { view } = state;
  return html`${toolbarView(app, view)}
    <div class="body">
      <div class="scroll">
        <div class="sheet">${headView(view)} ${view.tables.map((table, i) => tableSection(app, table, i))} ${yearsView(view.years)}</div>
      </div>
      ${detailsView(app)}
    </div>`;
}

function headView({ title, organ, year, edition, period }: FormView): TemplateResult {
  const parts = [organ, year === null ? null : t('{0} 年', year), period, t('{0}年版', edition)].filter(
    part => part !== null,
  );
  return html`<header class="head">
    <h1 dir="auto" title=${title ?? nothing}>${title ?? t('（没有标题）')}</h1>
    <p>${parts.map(part => html`<bdi title=${part}>${part}</bdi>`)}</p>
  </header>`;
}

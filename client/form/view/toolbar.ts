import { html, nothing, type TemplateResult } from 'lit-html';
import type { FormView } from '../../../server/src/service/form-view/form-view.ts';
import { t } from '../../src/l10n.ts';
import { closeFind, found, openFind, seek, step } from '../page/finding.ts';
import { offered, offerLabel, whyNoneOffered, whyNotOffered } from '../page/offers.ts';
import { type App, type Offer, tell } from '../page/state.ts';
import { previewView } from './preview.ts';

/** What stays in sight above the tables: progress, what can be done at once, what is to be known. */
export function toolbarView(app: App, view: FormView): TemplateResult {
  const { filled, cells, holding, sums } = view.progress;
  return html`<header class="bar">
    <div class="tools" role="group" aria-label=${t('填报表单')}>
      <span class="progress">${t('已填 {0}/{1}，勾稽 {2}/{3}', filled, cells, holding, sums)}</span>
      ${offerButton(app, 'recalculate')} ${offerButton(app, 'fillZeros')}
      ${offerButton(app, 'fillCarriedOver')} ${lastButton(app, view)}
      <button type="button" data-do="find" title="Ctrl+F" @click=${() => openFind(app)}>${t('查找')}</button>
    </div>
    ${app.state.find === null ? nothing : findView(app)} ${previewView(app, view)}
    <div class="news">
      ${linesView(app, view)}
      <p class="notice ${app.state.notice?.bad ? 'bad' : ''}" role="status" aria-live="polite">
        ${app.state.notice?.text ?? ''}
      </p>
    </div>
  </header>`;
}

function offerButton(app: App, offer: Offer): TemplateResult {
  const { state } = app;
  const count = offered(state.view, offer).length;
  const why = state.readonly ?? (count > 0 ? null : whyNoneOffered(state.view!, offer));
  const toggle = () => {
    if (why === null) {
      state.preview = state.preview === offer ? null : offer;
      app.changed();
      // The next key is to answer what is asked.
      queueMicrotask(() => document.querySelector<HTMLElement>('[data-do="accept"]')?.focus());
    } else tell(app, why);
  };
  return html`<button
    type="button"
    data-offer=${offer}
    aria-disabled=${why === null ? 'false' : 'true'}
    aria-expanded=${state.preview === offer}
    title=${why ?? t('看看要改哪些格')}
    @click=${toggle}
  >
    ${offerLabel(offer, count)}
  </button>`;
}

function lastButton(app: App, { previous }: FormView): TemplateResult {
  const { state } = app;
  const toggle = () => {
    if (previous === null) tell(app, t('没有找到上年年报'));
    else {
      state.showLast = !state.showLast;
      app.changed();
    }
  };
  return html`<button
    type="button"
    data-do="last"
    aria-pressed=${state.showLast && previous !== null}
    aria-disabled=${previous === null}
    title=${previous === null ? t('没有找到上年年报') : previous.name}
    @click=${toggle}
  >
    ${t('显示上年数')}
  </button>`;
}

/** What is to be known of the whole draft. */
function linesView({ state }: App, view: FormView): TemplateResult {
  const { previous, elsewhere } = view;
  const lines = [
    state.readonly,
    ...(state.readonly === null ? whyNotOffered(view) : []),
    state.waiting ? t('语言服务正在重新启动，填的数会接着写入。') : null,
    state.showLast || state.preview === 'fillCarriedOver' ? (previous?.doubt ?? null) : null,
    elsewhere > 0 ? t('另有 {0} 个问题不在这三张表的格里，见“问题”面板。', elsewhere) : null,
  ].filter(line => line !== null);
  return html`${lines.map(line => html`<p class="line">${line}</p>`)}`;
}

function findView(app: App): TemplateResult {
  const cells = found(app);
  const at = cells.findIndex(cell => cell.key === app.state.selection?.active);
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') closeFind(app);
    else step(app, event.shiftKey ? -1 : 1);
  };
  return html`<div class="search" role="search">
    <input
      class="find"
      type="text"
      aria-label=${t('查找行名、栏名或数')}
      placeholder=${t('查找行名、栏名或数')}
      .value=${app.state.find ?? ''}
      @input=${({ target }: InputEvent) => seek(app, (target as HTMLInputElement).value)}
      @keydown=${onKey}
    />
    <span role="status">${app.state.find ? `${at + 1}/${cells.length}` : ''}</span>
    <button type="button" aria-label=${t('上一个')} @click=${() => step(app, -1)}>↑</button>
    <button type="button" aria-label=${t('下一个')} @click=${() => step(app, 1)}>↓</button>
    <button type="button" aria-label=${t('关闭查找')} @click=${() => closeFind(app)}>×</button>
  </div>`;
}

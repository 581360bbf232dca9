import { html, nothing, type TemplateResult } from 'lit-html';
import type { FindingView } from '../../../server/src/service/form-view/form-view.ts';
import { t } from '../../src/l10n.ts';
import type { PlacedCell } from '../grid/grid.ts';
import { changeWords } from '../page/change.ts';
import { reveal } from '../page/moving.ts';
import { type App, activeCell, formCell, lockOf, shownFigure, shownText } from '../page/state.ts';
import { askedSum, askedSumWords } from '../page/sums.ts';
import { SEVERITY_SIGNS, severityWord } from './marks.ts';

/** What is known of the active cell: told when it changes, too. */
export function detailsView(app: App): TemplateResult {
  const at = activeCell(app.state);
  return html`<aside class="details" aria-label=${t('这一格')}>
    ${at === null ? html`<p>${t('没有可以填的格。')}</p>` : cellDetails(app, at)}
  </aside>`;
}

function cellDetails(app: App, at: PlacedCell): TemplateResult {
  const { state } = app;
  const { cell } = at;
  const locked = lockOf(state, at);
  const refusal = state.refusals.get(at.key);
  const sum = askedSum(state, at);
  return html`<h2>
      <bdi title=${cell.name}>${cell.name}</bdi>
      <button type="button" class="link" data-do="reveal" @click=${() => reveal(app)}>${t('在文本中显示（F12）')}</button>
    </h2>
    <div class="facts" aria-live="polite">
      ${refusal ? html`<p class="bad">${t('没有写入 {0}：{1}', refusal.text || t('空'), refusal.reason)}</p>` : nothing}
      ${locked === null ? nothing : html`<p class="locked">${locked}</p>`}
      ${
        cell.state === 'text' || cell.state === 'mark'
          ? html`<p>${t('文稿写的是')} <bdi>${shownText(state, at)}</bdi></p>`
          : nothing
      }
      ${sum === null ? nothing : html`<p class=${sum.difference === null ? 'even' : 'bad'}>${askedSumWords(at, sum)}</p>`}
      ${cell.said.map(
        ({ place, words, agrees }) => html`<p class=${agrees ? 'even' : 'bad'}>
          ${agrees ? t('正文{0}写 {1}', place, words) : t('正文{0}写 {1}，与表不一致', place, words)}
        </p>`,
      )}
      ${lastWords(app, at)}
      <ul>
        ${cell.findings.map(finding => findingView(app, finding))}
      </ul>
      ${fixesView(app, at)}
    </div>`;
}

function findingView(app: App, { code, severity, message }: FindingView): TemplateResult {
  return html`<li class=${severity}>
    <span class="sign" aria-hidden="true">${SEVERITY_SIGNS[severity]}</span>
    <span class="unseen">${severityWord(severity)}</span>
    <span dir="auto">${message}</span>
    <button
      type="button"
      class="link"
      data-rule=${code}
      title=${t('打开规则说明')}
      @click=${() => app.post({ type: 'openRule', code })}
    >
      ${code}
    </button>
  </li>`;
}

function fixesView(app: App, at: PlacedCell): unknown {
  const { fixes, readonly } = app.state;
  if (fixes?.key !== at.key || fixes.titles.length === 0) return nothing;
  const apply = (title: string) => () => app.post({ type: 'fix', id: app.nextId(), cell: formCell(at), title });
  return html`<p class="fixes">
    ${fixes.titles.map(
      title => html`<button type="button" data-fix=${title} ?disabled=${readonly !== null} @click=${apply(title)}>
        ${title}
      </button>`,
    )}
  </p>`;
}

function lastWords({ state }: App, at: PlacedCell): unknown {
  const { last } = at.cell;
  if (last === null) return nothing;
  const now = shownFigure(state, at);
  const change = now === null ? '' : changeWords(now, last);
  return html`<p class="even">${change === '' ? t('上年 {0}', last) : t('上年 {0}（{1}）', last, change)}</p>`;
}

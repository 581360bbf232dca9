import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { t } from '../../src/l10n.ts';
import type { PlacedCell } from '../grid/grid.ts';
import type { Rectangle } from '../grid/selection.ts';
import { changeWords } from '../page/change.ts';
import { type App, lockOf, type PageState, shownFigure, shownText } from '../page/state.ts';
import { askedSum, askedSumWords } from '../page/sums.ts';
import { gravest, SEVERITY_SIGNS, severityWord } from './marks.ts';

/** A figure's cell. Only the active one has an input; it has the keyboard for all. */
export function cellView(app: App, at: PlacedCell, selected: Rectangle | null): TemplateResult {
  const { state } = app;
  const { key, cell } = at;
  const isActive = state.selection?.active === key;
  const isSelected =
    selected !== null &&
    at.row >= selected.top &&
    at.row <= selected.bottom &&
    at.from < selected.to &&
    at.to > selected.from;
  const severity = gravest(cell);
  const isLocked = lockOf(state, at) !== null;
  const classes = [
    'cell',
    isSelected ? 'selected' : '',
    isActive ? 'active' : '',
    state.editing?.key === key ? 'editing' : '',
    state.pending.text(key) !== undefined ? 'pending' : '',
    state.refusals.has(key) ? 'refused' : '',
    cell.isTotal ? 'total' : '',
    isLocked ? 'locked' : '',
    severity ?? '',
  ];
  return html`<td
    role="gridcell"
    class=${classes.filter(name => name !== '').join(' ')}
    data-cell=${key}
    colspan=${at.to - at.from}
    aria-colindex=${at.from + 1}
    aria-selected=${isSelected}
    aria-readonly=${isLocked ? 'true' : nothing}
    aria-invalid=${severity === 'error' || state.refusals.has(key) ? 'true' : nothing}
  >
    ${isActive ? inputView(app, at) : html`<span class="value" title=${shownText(state, at)}>${figureText(state, at)}</span>`}
    ${cell.locked === null ? nothing : lockView(cell.locked)}
    ${severity === null ? nothing : markView(at, severity)} ${sumView(state, at)} ${saidView(at)} ${lastView(state, at)}
  </td>`;
}

/** A refused text stands in the cell until it is given up. */
function figureText(state: PageState, at: PlacedCell): string {
  return state.refusals.get(at.key)?.text ?? shownText(state, at);
}

function inputView(app: App, at: PlacedCell): TemplateResult {
  const { state } = app;
  const editing = state.editing?.key === at.key ? state.editing : null;
  const reason = editing ? editing.reason : (state.refusals.get(at.key)?.reason ?? null);
  const wrong = reason !== null || gravest(at.cell) === 'error';
  const described = [reason === null ? '' : 'entry-reason', `sum-${at.key}`].filter(id => id !== '').join(' ');
  return html`<input
      class="figure"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      .value=${live(editing ? editing.text : figureText(state, at))}
      ?readonly=${lockOf(state, at) !== null}
      aria-label=${at.cell.name}
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby=${described}
    />${reason === null ? nothing : html`<span class="reason" id="entry-reason">${reason}</span>`}`;
}

function lockView(reason: string): TemplateResult {
  return html`<span class="mark lock" title=${reason} aria-hidden="true">⊘</span>`;
}

function markView({ cell }: PlacedCell, severity: NonNullable<ReturnType<typeof gravest>>): TemplateResult {
  const messages = cell.findings.map(finding => finding.message).join('\n');
  return html`<span class="mark ${severity}" title=${messages}
    ><span aria-hidden="true">${SEVERITY_SIGNS[severity]}</span><span class="unseen">${severityWord(severity)}</span></span
  >`;
}

function sumView(state: PageState, at: PlacedCell): TemplateResult | typeof nothing {
  const sum = askedSum(state, at);
  if (sum === null) return nothing;
  return html`<span class="sum ${sum.difference === null ? 'even' : 'odd'}" id="sum-${at.key}">${askedSumWords(at, sum)}</span>`;
}

function saidView({ cell }: PlacedCell): unknown {
  return cell.said.map(
    ({ place, words, agrees }) => html`<span
      class="said ${agrees ? 'agrees' : 'differs'}"
      title=${agrees ? t('正文{0}写 {1}', place, words) : t('正文{0}写 {1}，与表不一致', place, words)}
      >${agrees ? '' : '≠ '}${t('正文写 {0}', words)}</span
    >`,
  );
}

function lastView(state: PageState, at: PlacedCell): TemplateResult | typeof nothing {
  const { last } = at.cell;
  if (!state.showLast || last === null) return nothing;
  const now = shownFigure(state, at);
  const change = now === null || now === last ? '' : changeWords(now, last);
  return html`<span class="last">${t('上年 {0}', last)}${change === '' ? nothing : html`<br />${change}`}</span>`;
}

import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { YearFigures } from '../../../server/src/service/form-view/form-view.ts';
import { t } from '../../src/l10n.ts';
import { barsOf } from './bars.ts';

type Series = Exclude<keyof YearFigures, 'year'>;

const APPLICATIONS: readonly Series[] = ['received', 'processed', 'carriedOut'];
const DISPUTES: readonly Series[] = ['reviews', 'suits'];

/** Shown under the chart for the years. */
const YEAR_LINE = 16;

/** The key figures of several years: two charts, and the same figures as a table. Nothing where only this year's are known. */
export function yearsView(years: readonly YearFigures[]): TemplateResult | typeof nothing {
  if (years.length < 2) return nothing;
  return html`<section class="years" aria-labelledby="years-heading">
    <h2 id="years-heading">${t('历年情况')}</h2>
    <div class="charts">${chart(years, APPLICATIONS, t('申请'))} ${chart(years, DISPUTES, t('复议、诉讼'))}</div>
    ${figuresTable(years)}
  </section>`;
}

/** What the table says in words, the chart shows: it is left out for those who have the page read to them. */
function chart(years: readonly YearFigures[], series: readonly Series[], title: string): TemplateResult {
  const { width, height, bars, middles } = barsOf(years.map(year => series.map(one => year[one])));
  return html`<figure aria-hidden="true">
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${width} ${height + YEAR_LINE}" width=${width * 1.5} height=${(height + YEAR_LINE) * 1.5}>
      <line class="axis" x1="0" x2=${width} y1=${height} y2=${height}></line>
      ${bars.map(bar => svg`<rect class="bar bar-${bar.series}" x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height}></rect>`)}
      ${years.map(({ year }, i) => svg`<text x=${middles[i]!} y=${height + 12} text-anchor="middle">${year}</text>`)}
    </svg>
    <p class="legend">
      ${series.map((one, i) => html`<span><span class="key bar-${i}"></span>${nameOf(one)}</span>`)}
    </p>
  </figure>`;
}

function figuresTable(years: readonly YearFigures[]): TemplateResult {
  const series = [...APPLICATIONS, ...DISPUTES];
  return html`<table class="figures">
    <caption>
      ${t('历年主要数（件）')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('年份')}</th>
        ${series.map(one => html`<th scope="col">${nameOf(one)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${years.map(
        year => html`<tr>
          <th scope="row">${year.year}</th>
          ${series.map(one => html`<td>${year[one] ?? '—'}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function nameOf(series: Series): string {
  const names: Readonly<Record<Series, string>> = {
    received: t('新收'),
    processed: t('办结'),
    carriedOut: t('结转'),
    reviews: t('复议'),
    suits: t('诉讼'),
  };
  return names[series];
}

import { fits } from '../claims/against-tables/compare.ts';
import { amountOf, type Quantity } from '../claims/quantities.ts';
import { amountText, nameOf, tableAndName, unitOf } from '../claims/quantity-names.ts';
import type { Report } from '../report/model.ts';
import { cellName } from '../report/names.ts';
import { tableOf } from '../report/query.ts';
import type { ClaimPlace } from './definition.ts';

/** Markdown on a figure in the prose: what the table says for it, the cells of a sum, and what else it may mean. */
export function claimText(report: Report, { claim, quantity, cells }: ClaimPlace): string {
  const amount = amountOf(report, quantity);
  const unit = unitOf(quantity);
  const said = amount === null ? '没有可认定的数' : `${amountText(quantity, amount)} ${unit}`;
  const verdict = amount === null ? '' : fits(claim, amount) ? '，与正文相符' : '，与正文不符';
  const head = `**${tableAndName(quantity)}**：${said}${verdict}`;
  const table = tableOf(report, quantity.table);
  const parts = cells.filter(c => c.value !== 0);
  const lines =
    cells.length > 1 && table !== undefined
      ? parts.map(c => `- ${cellName(table, c)}：${c.raw === '' ? '没有填数' : c.raw}`)
      : [];
  const others = claim.about.filter(q => q !== quantity).flatMap(q => otherReading(report, q));
  return [head, ...(lines.length > 0 ? [lines.join('\n')] : []), ...others].join('\n\n');
}

/** Only while it agrees with the prose no better than the first is it worth a word. */
function otherReading(report: Report, quantity: Quantity): string[] {
  const amount = amountOf(report, quantity);
  return amount === null ? [] : [`也可能指“${nameOf(quantity)}”：${amountText(quantity, amount)} ${unitOf(quantity)}`];
}

import type { Report } from '../../../report/model.ts';
import { columnName, rowName, tableName } from '../../../report/names.ts';
import type { NamedCell } from '../../../rules/finding-place.ts';
import { SEVERITY_NAMES } from '../../../text/severity-names.ts';
import type { FileResult, PrintedFinding } from '../../examine.ts';
import { type QuotedText, sentenceAt } from '../quote.ts';
import { attributeHtml, passageHtml, textHtml } from './words.ts';

/** One finding: what is wrong and where, the row or the sentence it stands in, and what can be done. */
export function findingHtml(
  finding: PrintedFinding,
  { kind }: FileResult,
  source: QuotedText,
  report: Report | undefined,
): string {
  const { severity, code, message, cell, related, fixes } = finding;
  const row = cell === null || report === undefined ? null : rowHtml(report, cell);
  const more = [
    ...related.map(r => (r.file === undefined ? r.message : `${r.file}：${r.message}`)),
    ...fixes.map(fix => `改法：${fix.title}`),
  ];
  return `<article class="${severity}" data-severity="${severity}" data-rule="${attributeHtml(code)}">
<p><span class="level">${SEVERITY_NAMES[severity]}</span> ${textHtml(message)}</p>
<p class="place">${textHtml(placeIn(finding, kind))} <span class="code">${textHtml(code)}</span></p>
${row ?? quoteHtml(finding, source)}${more.map(line => `<p class="more">${textHtml(line)}</p>\n`).join('')}</article>
`;
}

/** A text has lines that a person finds; all have paragraphs and cells. */
function placeIn({ place, range }: PrintedFinding, kind: FileResult['kind']): string {
  const line = kind === 'text' ? `第 ${range.start.line + 1} 行` : null;
  return [line, place].filter(words => words !== null).join('，') || '文首';
}

/** The row of a cell as a table, by the names of the form and in the draft's own figures. */
function rowHtml(report: Report, cell: NamedCell): string | null {
  const table = report.tables.find(t => t.kind === cell.table);
  const row = table?.rows.find(r => r.key === cell.row);
  if (table === undefined || row === undefined) return null;
  const names = row.cells.map(c => `<th scope="col">${textHtml(columnName(table, c.column))}</th>`);
  const figures = row.cells.map(c => {
    const raw = textHtml(c.raw);
    return `<td>${c.column === cell.column ? `<mark>${raw || '（空）'}</mark>` : raw}</td>`;
  });
  const name = table.kind === 'disputes' ? tableName(table.kind) : rowName(table, row.key);
  return `<div class="row"><table>
<tr><th scope="row"></th>${names.join('')}</tr>
<tr><th scope="row">${textHtml(name)}</th>${figures.join('')}</tr>
</table></div>
`;
}

/** The sentence that a finding stands in; none where nothing of the draft does. */
function quoteHtml({ range, place }: PrintedFinding, source: QuotedText): string {
  const { before, marked, after } = sentenceAt(source, range);
  if (place === null || before + marked + after === '') return '';
  const words = `${passageHtml(before)}<mark>${passageHtml(marked)}</mark>${passageHtml(after)}`;
  return `<blockquote>${words}</blockquote>\n`;
}

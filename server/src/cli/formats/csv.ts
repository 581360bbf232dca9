import { SEVERITY_NAMES } from '../../text/severity-names.ts';
import type { FileResult } from '../examine.ts';
import type { RunOutcome } from '../outcome.ts';
import { shownName } from '../printable.ts';
import { csvLine } from './csv-field.ts';
import { type QuotedText, sentenceAt, sourcesOf } from './quote.ts';

/** By this Excel knows that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

const HEAD = ['文件', '机关', '年度', '级别', '规则', '位置', '行', '列', '说明', '原文', '改法'];

/** By this a file is known that was written so. */
export const CSV_BEGINNING = BYTE_ORDER_MARK + HEAD.join(',');

/** A row a finding, for people who look at it in a spreadsheet. */
export function formatCsv(outcome: RunOutcome): string {
  const sourceOf = sourcesOf(outcome);
  const rows = outcome.results.flatMap(result => rowsOf(result, sourceOf(result.file)));
  return BYTE_ORDER_MARK + [HEAD, ...rows].map(row => `${csvLine(row)}\n`).join('');
}

function rowsOf({ file, organ, year, kind, findings }: FileResult, source: QuotedText): (string | number | null)[][] {
  return findings.map(({ severity, code, place, range, message, fixes }) => {
    // Only a text has lines and columns that a person finds.
    const at = kind === 'text' ? [range.start.line + 1, range.start.character + 1] : [null, null];
    const { before, marked, after } = sentenceAt(source, range);
    const words = `${before}${marked}${after}`;
    const ways = fixes.map(fix => fix.title).join('；');
    return [shownName(file), organ, year, SEVERITY_NAMES[severity], code, place, ...at, message, words, ways];
  });
}

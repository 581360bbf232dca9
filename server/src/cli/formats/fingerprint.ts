import { createHash } from 'node:crypto';
import type { PrintedFinding } from '../examine.ts';
import { type QuotedText, wordsAt } from './quote.ts';

/**
 * By which each finding of a file is known again in a later run though lines have moved: its rule, the cell and the words it stands at. Of those that are
 * alike in all three the first, second and so on are told apart.
 */
export function fingerprints(findings: readonly PrintedFinding[], source: QuotedText): string[] {
  const seen = new Map<string, number>();
  return findings.map(finding => {
    const { table, row, column } = finding.cell ?? { table: '', row: '', column: '' };
    // Where something is missing there are no words: what is missing stands in the message.
    const words = wordsAt(source, finding.range).replace(/\s+/gu, '') || finding.message;
    const print = createHash('sha256')
      .update([finding.code, table, row, column, words].join('\n'))
      .digest('hex')
      .slice(0, 16);
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return `${print}:${count}`;
  });
}

import { describe, expect, it } from 'vitest';
import { wrongSums } from '../../../server/src/claims/against-tables/wrong-sums.ts';
import { claimsIn } from '../../../server/src/claims/claims-in.ts';
import { figuresIn } from '../../../server/src/claims/prose/figures.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { expectLinear, timed } from '../../support/growth.ts';
import { READ_SETS, sentences } from './sentences.ts';

const TITLE = '青禾镇2023年政府信息公开工作年度报告\n一、总体情况\n';
const all = READ_SETS.flatMap(set => sentences(set));

/** Nonsense on one line and on many, full of what the reader looks for. */
const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  'figures without an end': n => '收到申请5件，'.repeat(n),
  'brackets that never close': n => '申请5件（'.repeat(n),
  'parts of parts': n => '公开5条，其中'.repeat(n),
  'nothing at all': n => '未收到申请'.repeat(n),
  'sentences without figures': n => '公开(含政策),已更新。'.repeat(n),
  'short lines': n => '收到申请五百件以及政府信息公开申请的事项\n'.repeat(n),
  'opening quotes': n => '《2022年“今年'.repeat(n),
  'digits and numerals': n => `${'1'.repeat(n)}${'一'.repeat(n)}`,
};

describe('laws of the reader', () => {
  it('every claim’s number stands in the draft as it was read', () => {
    const report = parseReport(TITLE + all.map(s => s.text).join('\n\n'));
    const claims = claimsIn(report);
    expect(claims.length).toBeGreaterThan(50);
    for (const { number, span, value, none, about } of claims) {
      expect(span.start).toBeLessThanOrEqual(number.start);
      expect(about.length).toBeGreaterThan(0);
      if (none || about[0]!.key === 'fees.amount') continue;
      const written = report.text.slice(number.start, number.end).normalize('NFKC').replace(/[,\s]/g, '');
      expect(figuresIn(`共${written}件`).map(f => Number(f.decimal))).toEqual([value]);
    }
  });

  it('reads prefixes of every sentence without a throw', () => {
    const throws = (text: string) => {
      try {
        const report = parseReport(TITLE + text);
        claimsIn(report);
        wrongSums(report);
        return false;
      } catch {
        return true;
      }
    };
    const prefixes = all.flatMap(({ text }) =>
      Array.from({ length: Math.floor(text.length / 5) + 1 }, (_, i) => text.slice(0, 5 * i)),
    );
    expect(prefixes.filter(throws)).toEqual([]);
  });

  it.each(Object.entries(SHAPES))('takes time in proportion to the text: %s', (_name, shape) => {
    // What was read before is remembered by its words and the report year: each run has a year of its own.
    let year = 2030;
    const time = (n: number) => {
      const report = parseReport(TITLE.replace(/\d{4}/, String(year++)) + shape(n));
      return timed(() => [claimsIn(report), wrongSums(report)]);
    };
    expectLinear(time, 1000);
  });

  it.each(['1', '1件'])('digits only take linear time: %s', piece => {
    expectLinear(n => timed(() => figuresIn(piece.repeat(n))), 25_000);
  });
});

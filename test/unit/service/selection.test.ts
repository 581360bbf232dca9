import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { foldingSpans } from '../../../server/src/service/folding.ts';
import { selectionChain } from '../../../server/src/service/selection.ts';
import { contains } from '../../../server/src/text/span.ts';
import { draftText, offsetOf } from '../../support/draft.ts';

describe('selection', () => {
  const text = draftText();
  const report = parseReport(text);
  const textsAt = (offset: number) => selectionChain(report, offset).map(s => text.slice(s.start, s.end));

  it('grows from the cell over row, group, table and section to the whole report', () => {
    const figure = offsetOf(text, '6.属于四类过程性信息', 0, '6.属于四类过程性信息\t'.length);
    const chain = textsAt(figure);
    expect(chain[0]).toBe('1');
    expect(chain[1]).toMatch(/^6\.属于四类过程性信息\t1\t.*1$/u);
    expect(chain[2]).toMatch(/^（三）不予公开\t1\.属于国家秘密[\s\S]*8\.属于行政查询事项(?:\t0)*$/u);
    expect(chain.at(-3)).toMatch(/[\s\S]*四、结转下年度继续办理[\t\d]*$/u);
    expect(chain.at(-2)).toMatch(/^三、收到和处理政府信息公开申请情况/u);
    expect(chain.at(-1)).toBe(text);
  });

  it('grows from a paragraph over its sub-heading to the section', () => {
    const paragraph = offsetOf(text, '（一）主动公开') + 20;
    const chain = textsAt(paragraph);
    expect(chain.length).toBeGreaterThanOrEqual(4);
    expect(chain.at(-2)).toMatch(/^一、总体情况/u);
  });

  it('holds the one before, everywhere', () => {
    for (let offset = 0; offset <= text.length; offset += 7) {
      const chain = selectionChain(report, offset);
      expect(chain.at(-1)).toEqual({ start: 0, end: text.length });
      for (const [i, s] of chain.entries()) {
        if (i > 0) expect(contains(s, chain[i - 1]!)).toBe(true);
        expect(s.start <= offset && offset <= s.end).toBe(true);
      }
    }
  });
});

describe('folding', () => {
  it.each(['tab', 'tab-cell', 'markdown', 'html'] as const)(
    'folds sections, tables and row groups in layout %s',
    layout => {
      const text = draftText({ layout });
      const folded = foldingSpans(parseReport(text)).map(s => text.slice(s.start, s.end));
      expect(folded.filter(t => /^(?:## )?三、收到和处理政府信息公开申请情况/u.test(t))).toHaveLength(1);
      expect(
        folded.some(t => t.startsWith('（三）不予公开') && t.includes('8.属于行政查询事项') && !t.includes('（四）')),
      ).toBe(true);
      expect(folded.some(t => t.startsWith('（一）主动公开'))).toBe(true);
      for (const t of folded) expect(t).toBe(t.trimEnd());
    },
  );

  it('has nothing to fold in an empty text', () => {
    expect(foldingSpans(parseReport(''))).toEqual([]);
  });
});

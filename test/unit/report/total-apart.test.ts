import { describe, expect, it } from 'vitest';
import type { RowKey } from '../../../server/src/forms/form.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { rowOf, tableOf } from '../../../server/src/report/query.ts';
import { APPLICATIONS, change, codes, draft, seen } from '../rules/draft.ts';

const spaced = draft({ layout: 'space', cells: APPLICATIONS });
const row = /^.*2\.重复申请.*$/m;
const long = /^.*（二）部分公开.*$/m;
const figuresOf = (text: string, key: RowKey) =>
  rowOf(tableOf(parseReport(text), 'applications')!, key)?.cells.map(c => c.value);
/** 表三 with one more application handled as 重复申请 or 部分公开, and as many more received. */
const more = (key: string) => ({
  ...APPLICATIONS,
  ...Object.fromEntries(
    [`${key}.social`, `${key}.total`, 'new.social', 'new.total', 'processed.social', 'processed.total'].map(c => [
      c,
      String(Number((APPLICATIONS as Record<string, string>)[c] ?? 0) + 3),
    ]),
  ),
});

describe('a row with one figure on its label’s line and the others on the next', () => {
  const wide = ' '.repeat(20);
  const repeated = draft({ layout: 'space', cells: more('reject2') });
  const partly = draft({ layout: 'space', cells: more('partial') });

  it.each([
    ['the total', `2.重复申请${wide.repeat(2)}3\n${wide}0   0   0   3   0   0`],
    ['the first', `2.重复申请${wide}0\n${wide}0   0   3   0   0   3`],
  ])('is read: %s', (_, lines) => {
    const text = change(repeated, row, lines);
    expect(figuresOf(text, 'reject2')).toEqual([0, 0, 0, 3, 0, 0, 3]);
    expect(codes(text)).toEqual(codes(repeated));
  });

  it.each([
    ['the total', `${wide.repeat(2)}3\n${wide}0   0   0   3   0   0`],
    ['the first', `${wide}0\n${wide}0   0   3   0   0   3`],
    ['none', `\n${wide}0   0   0   3   0   0   3`],
  ])('is read where its label is cut around the figures, beside a piece of a merged cell’s: %s', (_, figures) => {
    const text = change(
      partly,
      long,
      `年度办 （二）部分公开（区分处理的，只计这一情${figures}\n理结果 形，不计其他情形）`,
    );
    expect(figuresOf(text, 'partial')).toEqual([0, 0, 0, 3, 0, 0, 3]);
    expect(codes(text)).toEqual(codes(partly));
  });

  it('is all noughts as well as anything', () => {
    const text = change(spaced, row, `2.重复申请${wide}0\n${wide}0   0   0   0   0   0`);
    expect(codes(text)).toEqual(codes(spaced));
  });

  it.each(['3\n0   0   0   0   0   3', '3\n0   0   2   0   0   0'])(
    'is not read where its sum tells neither: %j',
    l => {
      const text = change(spaced, row, `2.重复申请${wide}${l}`);
      expect(seen(text, 'table/value-count').map(f => f.message)).toEqual([
        '“2.重复申请”的数分在两行，分不清先后，没有核对',
      ]);
      expect(codes(text)).not.toContain('table/row-total');
    },
  );
});

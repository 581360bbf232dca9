import { expect, it } from 'vitest';
import { mismatches } from '../../../server/src/claims/against-tables/compare.ts';
import { explain } from '../../../server/src/claims/against-tables/explain.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { type Cells, change, draft } from '../rules/draft.ts';

/** Totals of 表三 and cells of the other tables. */
type Totals = Readonly<Record<string, number>>;

const inCells = (totals: Totals): Cells =>
  Object.fromEntries(
    Object.entries(totals).flatMap(([key, value]) =>
      key.includes('.')
        ? [[key, `${value}`]]
        : [
            [`${key}.naturalPerson`, `${value}`],
            [`${key}.total`, `${value}`],
          ],
    ),
  );

/** What is said of the first figure in the words that the tables contradict. */
function reason(words: string, totals: Totals): string | null {
  const text = change(draft({ cells: inCells(totals) }), '一、总体情况\n', `一、总体情况\n\n${words}\n`);
  const report = parseReport(text);
  const [first] = mismatches(report);
  if (first === undefined) throw new Error(`nothing contradicts: ${words}`);
  return explain(report, first);
}

const TABLE = { new: 16, carriedIn: 2, granted: 8, partial: 4, unable1: 3, processed: 15, carriedOut: 5 };

it.each([
  ['上年结转5件。', TABLE, '5＝结转下年度 5'],
  ['上年结转3件。', TABLE, null],
  ['上年结转15件。', TABLE, '15＝办理结果总计 15'],
  ['上年结转12件。', { ...TABLE, carriedIn: 2, granted: 12, processed: 19 }, null],
  ['结转下年度继续办理3件。', { ...TABLE, carriedIn: 3, carriedOut: 2 }, '3＝上年结转 3'],
  ['新收政府信息公开申请15件。', TABLE, '15＝办理结果总计 15'],
  ['新收政府信息公开申请8件。', TABLE, null],
  ['新收政府信息公开申请5件。', TABLE, null],
])('one is written for the other, of what came in and what went out: %s', (words, totals, said) => {
  expect(reason(words, totals)).toBe(said);
});

it.each([
  ['无法提供政府信息公开申请4件。', TABLE, '4＝部分公开 4'],
  ['无法提供政府信息公开申请2件。', TABLE, null],
  ['无法提供政府信息公开申请5件。', TABLE, null],
  ['不予公开政府信息公开申请3件。', TABLE, '3＝无法提供 3'],
  ['无法提供政府信息公开申请3件。', { granted: 3, partial: 3, unable1: 8, processed: 14, new: 14 }, null],
  [
    '无法提供政府信息公开申请12件。',
    { granted: 12, partial: 12, unable1: 8, processed: 32, new: 32 },
    '12＝予以公开 12，或＝部分公开 12',
  ],
  [
    '无法提供政府信息公开申请2件。',
    { ...TABLE, unable1: 0, partial: 2, carriedIn: 1, processed: 10, carriedOut: 7 },
    '2＝部分公开 2',
  ],
  ['无法提供政府信息公开申请2件。', { ...TABLE, partial: 2, carriedIn: 1, processed: 13, carriedOut: 4 }, null],
  ['不予公开政府信息公开申请16件。', TABLE, '16＝本年新收 16'],
])('a result is written for another: %s', (words, totals, said) => {
  expect(reason(words, totals)).toBe(said);
});

it.each([
  ['不予处理政府信息公开申请7件。', TABLE, '7＝部分公开 4＋无法提供 3'],
  ['部分公开政府信息公开申请6件。', { new: 12, granted: 3, partial: 2, deny6: 3, unable1: 4, processed: 12 }, null],
  [
    '无法提供政府信息公开申请11件。',
    { new: 20, granted: 8, unable1: 9, reject1: 3, processed: 20 },
    '11＝予以公开 8＋不予处理 3',
  ],
])('several results are written for one, where that tells: %s', (words, totals, said) => {
  expect(reason(words, totals)).toBe(said);
});

it.each([
  [
    '因政府信息公开引起的行政复议，结果维持3件。',
    { 'cases.review.upheld': 1, 'cases.review.corrected': 2, 'cases.review.total': 3 },
    '3＝行政复议的总计 3',
  ],
  [
    '因政府信息公开引起的行政复议，结果维持2件。',
    { 'cases.review.upheld': 1, 'cases.review.corrected': 2, 'cases.review.total': 3 },
    null,
  ],
  ['制发行政规范性文件7件。', { 'normative.made': 2, 'normative.inForce': 7 }, '7＝行政规范性文件，现行有效件数 7'],
  ['制发行政规范性文件1件。', { 'normative.made': 2, 'normative.repealed': 1, 'normative.inForce': 7 }, null],
])('a figure of one kind of case or document is written for another: %s', (words, totals, said) => {
  expect(reason(words, totals)).toBe(said);
});

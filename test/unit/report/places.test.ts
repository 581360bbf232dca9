import { expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { firstLine, placeOf, topOf } from '../../../server/src/report/places.ts';
import { span } from '../../../server/src/text/span.ts';

const T = '青禾镇2023年政府信息公开工作年度报告';

it('the first line of a span is the first with words on it, without white space at its ends', () => {
  const report = parseReport('\n  \n\u3000甲乙 \r\n丙\n');
  const words = (from: number, to: number) => {
    const { start, end } = firstLine(report, span(from, to));
    return report.text.slice(start, end);
  };
  expect([words(0, 11), words(5, 11), words(6, 11), words(7, 11), words(9, 11)]).toEqual([
    '甲乙',
    '甲乙',
    '乙',
    '丙',
    '丙',
  ]);
  expect(firstLine(report, span(0, 3))).toEqual({ start: 0, end: 0 });
  expect(firstLine(report, span(1, 3))).toEqual({ start: 1, end: 1 });
});

it('the top of a report is its title, else its first line', () => {
  expect(topOf(parseReport(`首页\n${T}\n一、总体情况\n`))).toEqual({ start: 3, end: 3 + T.length });
  expect(topOf(parseReport('\n甲\n一、总体情况\n'))).toEqual({ start: 1, end: 2 });
  expect(topOf(parseReport(''))).toEqual({ start: 0, end: 0 });
});

it('a row stands at its label, or at its first value', () => {
  const text = `${T}\n三、收到和处理政府信息公开申请情况\n（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n某某一类信息\t2\t0\t0\t0\t0\t0\t2\n四、政府信息公开行政复议、行政诉讼情况\n0、0、0、0、0、0、0、0、0、0、0、0、0、0、0\n`;
  const rows = parseReport(text).tables.flatMap(t => [...t.rows, ...t.unknown]);
  expect(rows.map(placeOf).map(({ start, end }) => text.slice(start, end))).toEqual([
    '（一）予以公开',
    '某某一类信息',
    '0',
  ]);
});

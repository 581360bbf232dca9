import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { fixesFor } from '../../../server/src/rules/fixes.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import { recalculate } from '../../../server/src/service/recalculate.ts';

const HEAD = '青禾镇人民政府2023年政府信息公开工作年度报告';

/** A label and its first figure in one cell, as editors and readers of pages leave them. */
const CELLS: Readonly<Record<string, (label: string, figure: string) => string>> = {
  'parted by a line break': (label, figure) => `<td>${label}<br>${figure}</td>`,
  'in two paragraphs': (label, figure) => `<td><p>${label}</p><p><span>${figure}</span></p></td>`,
  'in two spans': (label, figure) => `<td><span>${label}</span><b>${figure}</b></td>`,
  'with an entity between': (label, figure) => `<td>${label}&nbsp;&nbsp;${figure}</td>`,
  'with a tag nobody knows': (label, figure) => `<td>${label}<x>${figure}</td>`,
  'with a comment between': (label, figure) => `<td>${label}<!-- 数 -->${figure}</td>`,
  'without anything between': (label, figure) => `<td>${label}${figure}</td>`,
};

const html = (cell: (label: string, figure: string) => string) =>
  `<h1>${HEAD}</h1><p>三、收到和处理政府信息公开申请情况</p><table>${[
    ['一、本年新收政府信息公开申请数量', '２', '0', '9'],
    ['二、上年结转政府信息公开申请数量', '1', '0', '1'],
    ['（一）予以公开', '３', '0', '3'],
    ['（七）总计', '8', '0', '3'],
    ['四、结转下年度继续办理', '0', '0', '0'],
  ]
    .map(([label, first, none, total]) => {
      const zeros = `<td>${none}</td>`.repeat(5);
      return `<tr>${cell(label!, first!)}${zeros}<td>${total}</td></tr>`;
    })
    .join('')}</table>`;

const IN_LINES: Readonly<Record<string, string>> = {
  'in tags that no table holds': `${HEAD}\n三、收到和处理政府信息公开申请情况<td>（一）予以公开<x>３<p>`,
  'behind a backslash': `${HEAD}\n三、收到和处理政府信息公开申请情况\n| 1\\.属于国家秘密３ | 0 | 0 | 0 | 0 | 0 | 9 |\n`,
  'in a line of spaces': `${HEAD}\n二、主动公开政府信息情况\n行政许可１２\n行政处罚 ３\n`,
};

/** Every fix that writes figures into a table deletes digits and nothing else. */
function expectOnlyDigits(text: string): void {
  const report = parseReport(text);
  const findings = check(report, DEFAULT_CONFIG).filter(f =>
    /^(?:cell\/digits|table\/(?:.*total|balance|suspect))$/.test(f.code),
  );
  const edits = findings.flatMap(f => fixesFor(report, f).flatMap(fix => fix.edits));
  expect(edits.length).toBeGreaterThan(0);
  for (const { span } of [...edits, ...recalculate(report).edits]) {
    expect(text.slice(span.start, span.end)).toMatch(/^[\d０-９]+$/);
  }
}

describe('a label and its figure in one cell', () => {
  it.each(Object.entries(CELLS))('%s: only the digits change', (_, cell) => expectOnlyDigits(html(cell)));
  it.each(Object.entries(IN_LINES))('%s: only the digits change', (_, text) => expectOnlyDigits(text));
});

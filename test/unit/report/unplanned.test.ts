import { describe, expect, it } from 'vitest';
import { formOf } from '../../../server/src/forms/index.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { tableOf } from '../../../server/src/report/query.ts';

const form = formOf('applications', '2021');
const HEAD = '青禾镇2024年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n';

/** Figures by row, 0 where not named; the equations hold. */
const FIGURES: Record<string, number[]> = {
  new: [20, 1, 0, 0, 0, 0, 21],
  granted: [5, 1, 0, 0, 0, 0, 6],
  partial: [4, 0, 0, 0, 0, 0, 4],
  processed: [9, 1, 0, 0, 0, 0, 10],
  carriedOut: [11, 0, 0, 0, 0, 0, 11],
};
const zeros = [0, 0, 0, 0, 0, 0, 0];

/** The rows as a clerk may have pasted them: labels of merged cells glued before the first item's. */
const rows = form.rows.map((row, i) => {
  const groups = row.groups.filter(g => !form.rows[i - 1]?.groups.includes(g));
  return { label: [...groups, row.label].join(' '), values: FIGURES[row.key] ?? zeros };
});

/** Layouts that nobody planned for: met once, or never yet. */
const WAYS: Record<string, (row: { label: string; values: number[] }) => string> = {
  'four spaces': r => [r.label, ...r.values].join('    '),
  'ideographic spaces': r => [r.label, ...r.values].join('　'),
  semicolons: r => [r.label, ...r.values].join(';'),
  'full-width pipes': r => [r.label, ...r.values].join('｜'),
  'drawn lines': r => `│${[r.label, ...r.values].join('│')}│`,
  'two tabs': r => [r.label, ...r.values].join('\t\t'),
  'label, then figures on the next line': r => `${r.label}\n${r.values.join(' ')}`,
  'first figure glued to the label': r => `${r.label}${r.values.join(' ')}`,
  'everything apart by empty lines': r => [r.label, ...r.values].join('\n\n'),
};

function figuresIn(text: string) {
  const table = tableOf(parseReport(text), 'applications');
  return table?.rows.map(r => [r.key, r.cells.map(c => c.value)]);
}

const expected = form.rows.map(r => [r.key, FIGURES[r.key] ?? zeros]);

describe('layouts that nobody planned for', () => {
  for (const [name, way] of Object.entries(WAYS)) {
    it(`reads ${name}`, () => {
      expect(figuresIn(HEAD + rows.map(way).join('\n'))).toEqual(expected);
    });
  }

  it('reads a table pasted onto one line', () => {
    const line = rows.map(r => [r.label, ...r.values].join(' ')).join(' ');
    expect(figuresIn(`${HEAD}申请人情况 自然人 法人或其他组织 总计 ${line}\n`)).toEqual(expected);
  });

  it('never splits figures that run together', () => {
    const text = HEAD + rows.map(r => `${r.label} ${r.values.join('')}`).join('\n');
    const table = tableOf(parseReport(text), 'applications')!;
    expect(table.rows.every(r => !r.aligned && r.cells.length === 1)).toBe(true);
  });

  it('says that it cannot read a table whose labels it knows', () => {
    const text = HEAD + rows.map(r => `${r.label}：${r.values.join('、')}`).join('\n');
    const report = parseReport(text);
    expect(report.unread.map(u => [u.kind, u.reason])).toEqual([['applications', 'separators']]);
  });
});

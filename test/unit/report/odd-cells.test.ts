import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, tableOf } from '../../../server/src/report/query.ts';
import { APPLICATIONS, change, codes, draft, seen } from '../rules/draft.ts';

const LAYOUTS = ['tab', 'cell', 'markdown', 'html', 'space', 'pipe', 'comma'] as const;
const right = draft({ cells: APPLICATIONS });
const values = (text: string) =>
  parseReport(text).tables.map(t => t.rows.map(r => (r.aligned ? r.cells.map(c => c.value) : null)));
const of = (text: string) => cellOf(tableOf(parseReport(text), 'applications')!, 'new', 'total');

describe('what no reader sees beside a figure', () => {
  it.each(LAYOUTS)('makes no other figure of it (%s)', layout => {
    const text = draft({ layout, cells: { ...APPLICATIONS, 'new.naturalPerson': '12', 'new.total': '14' } });
    for (const unseen of ['\u00ad', '\ufe0f']) {
      const behind = change(text, /(?<!\d)14(?!\d)/, `14${unseen}`);
      const within = change(text, /(?<!\d)14(?!\d)/, `1${unseen}4`);
      expect([values(behind), values(within)]).toEqual([values(text), values(text)]);
      expect(codes(behind).filter(c => c.startsWith('cell/'))).toEqual([]);
    }
  });

  it('stands in labels too', () => {
    expect(codes(change(right, '一、本年新收', '一、本年\u00ad新收')).filter(c => c.startsWith('table/'))).toEqual([]);
  });
});

describe('a bullet before a row', () => {
  it.each(['• ', '● ', '▪ ', '\uf0b7 ', '•\t', '\uf0b7\t'])('is none of its figures: %j', bullet => {
    const text = right.replace(/^(?=\S.*\t)/gm, bullet);
    expect(values(text)).toEqual(values(right));
    expect(codes(text).filter(c => c.startsWith('cell/'))).toEqual([]);
  });
});

it('a dash of a list before a row of columns is none of its figures', () => {
  const spaced = draft({ layout: 'space', cells: APPLICATIONS });
  const text = spaced.replace(/^(?=.*\d {2,}\d)/gm, '- ');
  expect(text).not.toBe(spaced);
  expect(values(text)).toEqual(values(spaced));
});

describe('cells in quotes', () => {
  it('are read between tabs as between commas', () => {
    const text = right.replace(/^.*\t.*$/gm, line => line.replace(/[^\t]+/g, '"$&"'));
    expect(values(text)).toEqual(values(right));
    expect(codes(text)).toEqual(codes(right));
  });

  it('may hold line ends, as Excel copies them', () => {
    const text = change(right, /商业企业|社会公益组织/g, '"商业\n企业"').replace(
      /"商业\n企业"(\t[^\t]*\t)"商业\n企业"/,
      '"商业\n企业"$1"社会公\n益组织"',
    );
    expect(codes(text)).toEqual([]);
  });
});

describe('a figure with another one beside it that is said to be right', () => {
  it.each([
    '7（应为8）',
    '7（改为8）',
    '7（原为8）',
    '7（原8）',
    '7(更正为8)',
    '7（有误，实为8）',
    '7（待核实）',
    '7（数据有误）',
    '7件（已更正为8件，待核）',
    '7（？）',
  ])('is not read: %s', raw => {
    const text = change(right, /(?<=一、本年新收.*\t)7(?=\n)/, raw);
    expect(of(text)?.value).toBeNull();
    expect(seen(text, 'cell/not-a-number')).toHaveLength(1);
    expect(codes(text)).not.toContain('table/row-total');
  });

  it.each([
    '7（含上年结转1件）',
    '7（其中网上申请3件）',
    '7（注1）',
    '7（含接待中心2件）',
    '7（已核实）',
    '7（其中错时办理3件）',
    '7（含地址有误退回1件）',
    '7（其中2件待核实）',
    '7（含原3个站所办理2件）',
    '7（现有1件在办）',
  ])('is read with a note that says no other: %s', raw => {
    const text = change(right, /(?<=一、本年新收.*\t)7(?=\n)/, raw);
    expect(of(text)?.value).toBe(7);
    expect(seen(text, 'cell/not-a-number')[0]?.message).not.toContain('还没有核实');
  });
});

it('a figure with a space between its digits costs no row between commas', () => {
  const page = draft({
    layout: 'comma',
    cells: { ...APPLICATIONS, 'normative.made': '12', 'normative.inForce': '34' },
  });
  const cell = change(page, /(?<=一、本年新收政府信息公开申请数量(?:,\d*)*),7(?=\n)/, ',1 7');
  expect(codes(cell)).toEqual(['cell/not-a-number']);
});

describe('tabs and runs of spaces in one table', () => {
  it('both part cells', () => {
    let i = 0;
    const gaps = ['\t', '  ', '\t ', ' \t', '    '];
    const text = right.replace(/\t+/g, () => gaps[i++ % gaps.length]!);
    expect(values(text)).toEqual(values(right));
    expect(codes(text)).toEqual([]);
  });

  it('spaces within a cell of a row that has all its figures do not', () => {
    const text = change(right, /(?<=一、本年新收.*\t)7(?=\n)/, '1  7');
    expect(of(text)?.value).toBeNull();
    expect(codes(text)).toContain('cell/not-a-number');
  });
});

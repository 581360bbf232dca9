import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, rowOf, tableOf } from '../../../server/src/report/query.ts';
import { isStandIn, mayStandIn } from '../../../server/src/report/table/stand-ins.ts';
import { check } from '../../../server/src/rules/check.ts';
import { only } from '../../support/only.ts';
import { APPLICATIONS, change, draft } from '../rules/draft.ts';

const CELL = draft({ layout: 'cell', cells: APPLICATIONS });
const granted = (lines: string) =>
  change(CELL, /(?<=（一）予以公开\n)(?:\d+\n){7}/, `${lines.split(' ').join('\n')}\n`);
const ASKED = only(code => code === 'table/value-count' || code === 'table/suspect');
const said = (text: string) => check(parseReport(text), ASKED);

/** Whether 予以公开 is read, and what of it. */
function read(text: string): string {
  const row = rowOf(tableOf(parseReport(text), 'applications')!, 'granted')!;
  const { cells, strays, aligned } = row;
  const beside = strays.length > 0 ? ` beside ${strays.map(v => v.raw).join(' ')}` : '';
  return `${cells.map(c => c.raw).join(' ')}${aligned ? '' : ' unaligned'}${beside}`;
}

describe('one cell a line, a word where a figure belongs', () => {
  const WORDS = [
    '待定',
    '若干件',
    '约1',
    '1*',
    '(1)',
    '10余件',
    'I',
    'l',
    'O',
    '×',
    '？',
    '…',
    '①',
    '一',
    '数据未报',
    '由市局统一汇总后再填',
  ];
  it.each(WORDS)('is a cell of the row, in any column: %s', word => {
    const places = [
      ['granted', 'naturalPerson'],
      ['deny1', 'commercial'],
      ['deny6', 'total'],
    ] as const;
    const cells = { ...APPLICATIONS, ...Object.fromEntries(places.map(place => [place.join('.'), word])) };
    const table = tableOf(parseReport(draft({ layout: 'cell', cells })), 'applications')!;
    for (const [row, column] of places) expect(cellOf(table, row, column)).toMatchObject({ raw: word, state: 'text' });
  });

  it('may be every cell of a row, or two of them', () => {
    expect(read(granted('待定 待定 待定 待定 待定 待定 待定'))).toBe('待定 待定 待定 待定 待定 待定 待定');
    expect(read(granted('数据未报 2 0 尚在核对 0 0 5'))).toBe('数据未报 2 0 尚在核对 0 0 5');
    expect(read(granted('3 2 0 0 0 尚在核对 尚在核对'))).toBe('3 2 0 0 0 尚在核对 尚在核对');
  });

  it('is a cell in 表二 and 表四', () => {
    for (const [cell, table, row, column] of [
      ['normative.made', 'disclosure', 'normative', 'made'],
      ['normative.inForce', 'disclosure', 'normative', 'inForce'],
      ['licence.decisions', 'disclosure', 'licence', 'decisions'],
      ['cases.review.upheld', 'disputes', 'cases', 'review.upheld'],
      ['cases.review.total', 'disputes', 'cases', 'review.total'],
      ['cases.afterReview.total', 'disputes', 'cases', 'afterReview.total'],
    ] as const) {
      for (const word of ['待定', '尚在核对', '二十']) {
        const report = parseReport(draft({ layout: 'cell', cells: { ...APPLICATIONS, [cell]: word } }));
        expect(cellOf(tableOf(report, table)!, row, column)?.raw, `${cell} ${word}`).toBe(word);
      }
    }
  });

  it('is a cell too where the rows are read by their place', () => {
    for (const lines of ['尚在核对 2 0 0 0 0 5', '3 2 尚在核对 0 0 0 5', '3 2 0 0 0 0 尚在核对']) {
      // A row of which nobody knows the name puts the table in doubt.
      const odd = change(granted(lines), '2.其他法律行政法规禁止公开', '另一种说不清的情形');
      expect(read(odd)).toBe(lines);
    }
  });

  it('leaves a page number behind the row no figure', () => {
    expect(read(granted('待定 2 0 0 0 0 5 14'))).toBe('待定 2 0 0 0 0 5');
    expect(read(granted('3 2 0 0 0 0 待定 14'))).toBe('3 2 0 0 0 0 待定');
  });
});

describe('one cell a line, words and figures that are not as many as the columns', () => {
  it('says so, and puts no figure in', () => {
    for (const [lines, cells] of [
      ['待定 0 0 0 0 5', '待定 0 0 0 0 5 unaligned'],
      ['尚在核对 0 0 0 0 5', '0 0 0 0 5 unaligned beside 尚在核对'],
      ['3 0 尚在核对 0 0 5', '3 0 unaligned beside 尚在核对'],
    ] as const) {
      const text = granted(lines);
      expect(read(text)).toBe(cells);
      expect(said(text), lines).toMatchObject([{ code: 'table/value-count' }]);
    }
    expect(said(granted('尚在核对 0 0 0 0 5'))[0]?.message).toBe(
      '“（一）予以公开”有 5 个数，应为 7 个；“尚在核对”可能是其中一格，分不清，没有核对',
    );
  });

  it('gives a row up that is full only with what may be a page number', () => {
    expect(read(granted('尚在核对 2 0 0 0 0 5 14'))).toBe('2 0 0 0 0 5 14 unaligned beside 尚在核对');
    expect(read(granted('尚在核对 3 2 0 0 0 0 5'))).toBe('3 2 0 0 0 0 5 beside 尚在核对');
  });
});

describe('one cell a line, a word too many among the figures', () => {
  it('is said, and the figures are not read one cell on', () => {
    for (const lines of ['待定 3 2 0 0 0 0 5', '3 2 0 I 0 0 0 5', '3 2 0 0 0 0 × 5']) {
      const text = granted(lines);
      expect(read(text)).toBe(`${lines.slice(0, -2)} unaligned`);
      expect(said(text).map(f => f.message)).toEqual(['“（一）予以公开”有 8 个数，应为 7 个']);
    }
    expect(read(granted('3 2 0 0 0 0 5 待定'))).toBe('3 2 0 0 0 0 5');
  });

  it('is none where the figures do not hold without it: the last may be a page number', () => {
    expect(read(granted('待定 2 0 0 0 0 5 14'))).toBe('待定 2 0 0 0 0 5');
  });
});

describe('one cell a line, words that are no cell', () => {
  it.each(['单位：件', '（含上年结转）', '澜溪县年报', '澜溪县人民政府', '第12页'])(
    'stays what it is beside a whole row: %s',
    word => {
      expect(read(granted(`${word} 3 2 0 0 0 0 5`))).toBe('3 2 0 0 0 0 5');
      expect(read(granted(`3 2 0 0 0 0 5 ${word}`))).toBe('3 2 0 0 0 0 5');
    },
  );

  it('is none beside a row that lost a figure either', () => {
    for (const word of ['单位：件', '（含上年结转）', '澜溪县年报']) {
      expect(read(granted(`${word} 3 2 0 0 0 5`)), word).toBe('3 2 0 0 0 5 unaligned');
    }
  });

  it('keeps a label that is cut in pieces behind a row that lost a figure', () => {
    const cut = change(CELL, /2\.其他法律行政法规禁止公开/, '2.其他法律行政\n法规禁止公开');
    const short = change(cut, /(?<=1\.属于国家秘密\n(?:0\n){6})0\n/, '');
    const table = tableOf(parseReport(short), 'applications')!;
    expect(rowOf(table, 'deny1')).toMatchObject({ aligned: false, strays: [] });
    expect(rowOf(table, 'deny2')?.cells).toHaveLength(7);
  });

  it('takes no figures of a row whose name nobody knows', () => {
    const odd = change(CELL, '2.其他法律行政法规禁止公开', '另有原因');
    const short = change(odd, /(?<=1\.属于国家秘密\n(?:0\n){6})0\n/, '');
    expect(rowOf(tableOf(parseReport(short), 'applications')!, 'deny1')?.aligned).toBe(false);
  });
});

describe('isStandIn', () => {
  it('knows what stands for a figure', () => {
    for (const text of [
      '待核实',
      '不详',
      '未知',
      'TBD',
      'Ｏ',
      'oo',
      'O件',
      '##',
      '*',
      '约3件',
      '大约12',
      '3左右',
      '5件以上',
      '1※',
      '［2］',
      '<5',
      '2.5?',
      '⑳',
    ])
      expect(isStandIn(text), text).toBe(true);
  });

  it('knows what may be a piece of a label, a page or prose', () => {
    for (const text of [
      '1.',
      '1、',
      '1)',
      '一',
      '三',
      '（一）',
      '、',
      '。',
      '，',
      '总计',
      'Pages',
      '2023年',
      '第1',
      '2024-1-12',
      '待上级研究后再定',
      '1234567',
    ])
      expect(isStandIn(text), text).toBe(false);
  });
});

describe('mayStandIn', () => {
  it('takes short words that no label and no page has', () => {
    for (const text of ['数据未报', '尚在核对', '三', '二十', '由市局统一汇总后再填'])
      expect(mayStandIn('applications', text), text).toBe(true);
    for (const text of [
      '单位：件',
      '商业',
      '国家秘密',
      '（一）',
      '（注）',
      '见续页',
      '附表',
      '县政府',
      '县农业局',
      '市管委',
      '县府办',
      '……',
      '这是一句写得很长很长很长的话呢呢呢',
    ])
      expect(mayStandIn('applications', text), text).toBe(false);
  });
});

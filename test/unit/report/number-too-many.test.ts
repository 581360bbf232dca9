import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, tableOf } from '../../../server/src/report/query.ts';
import { APPLICATIONS, change, codes, draft, seen } from '../rules/draft.ts';

const right = draft({ layout: 'cell', cells: APPLICATIONS });
const DISPUTES = /(?<=总计\n)(?:0\n){15}/;

/** The draft with other figures in 表四, one a line; its row's values, and what is said of its number. */
function disputes(figures: string, text = right) {
  const changed = change(text, DISPUTES, `${figures.replace(/ /g, '\n')}\n`);
  const [row] = tableOf(parseReport(changed), 'disputes')!.rows;
  return {
    text: changed,
    values: row!.aligned ? row!.cells.map(c => c.raw).join(' ') : null,
    said: seen(changed, 'table/value-count').map(f => f.message),
  };
}

const ZEROS = Array(15).fill(0).join(' ');
const FIGURES = '1 0 0 0 1 0 2 0 3 5 0 0 0 4 4';
const SIXTEEN = ['表四有 16 个数，应为 15 个'];

describe('表四, one cell a line, with a number too many', () => {
  it.each([
    ['before all', `3 ${ZEROS}`, ZEROS],
    ['before all', `9 ${FIGURES}`, FIGURES],
    ['behind all', `${ZEROS} 3`, ZEROS],
    ['behind all', `${FIGURES} 9`, FIGURES],
    ['among them', '0 0 0 0 0 3 0 0 0 0 0 0 0 0 0 0', ZEROS],
    ['among them', '1 0 0 0 1 0 2 7 0 3 5 0 0 0 4 4', FIGURES],
    ['before and behind', `1 ${FIGURES} 9`, FIGURES],
    ['before full-width figures', `3 ${ZEROS.replaceAll('0', '０')}`, ZEROS.replaceAll('0', '０')],
    ['behind all, though a total is wrong', '1 0 0 0 1 0 2 0 3 5 0 0 0 4 3 9', '1 0 0 0 1 0 2 0 3 5 0 0 0 4 3'],
  ])('leaves out the one that stands %s: %s', (_, figures, wanted) => {
    const { values, said } = disputes(figures);
    expect(values).toBe(wanted);
    expect(said).toEqual([]);
  });

  it.each([
    ['either end adds up', '1 0 0 0 1 1 0 0 0 1 1 0 0 0 1 1'],
    ['a number before a wrong figure may be it', '1 3 3 5 11 20 2 0 2 20 24 0 3 20 1 24'],
    ['a total is wrong, and either end may be it', `1 ${ZEROS.replace(/0$/, '1')}`],
    ['a nought is no page', `0 ${ZEROS}`],
    ['a nought is no page', `${FIGURES} 0`],
    ['nothing adds up', '1 2 1 0 0 4 0 0 0 0 3 0 0 0 1 2'],
  ])('is not read where %s: %s', (_, figures) => {
    const { text, values, said } = disputes(figures);
    expect(values).toBeNull();
    expect(said).toEqual(SIXTEEN);
    expect(codes(text)).not.toContain('table/case-total');
  });

  it('is told from the figures by the empty lines round it', () => {
    const { values } = disputes('1\n\n0 0 0 1 1 0 0 0 1 1 0 0 0 1 1');
    expect(values).toBe('0 0 0 1 1 0 0 0 1 1 0 0 0 1 1');
  });

  it('is not read with three too many that may be any', () => {
    expect(disputes(`0 0 0 ${ZEROS}`).said).toEqual(['表四有 18 个数，应为 15 个']);
  });
});

it('表四 with a number too few names no row that has no name', () => {
  const { text } = disputes(Array(14).fill('0').join(' '));
  expect(
    seen(text, 'table/suspect')
      .map(f => f.message)
      .join(),
  ).not.toContain('“”');
});

describe('表三, one cell a line, with a page number', () => {
  const row = /(?<=2\.重复申请\n)(?:0\n){7}/;
  const twelve = draft({
    layout: 'cell',
    cells: {
      ...APPLICATIONS,
      'new.social': '12',
      'new.total': '19',
      'processed.social': '12',
      'processed.total': '19',
      'reject2.social': '12',
      'reject2.total': '12',
    },
  });

  it.each(['0 0 0 4 0 0 0 0', '0 0 4 0 0 0 0 0', '4 0 0 0 0 0 0 0'])('among the noughts of a row: %s', figures => {
    expect(codes(change(right, row, `${figures.replace(/ /g, '\n')}\n`))).toEqual([]);
  });

  const inRow = (figures: string) =>
    change(twelve, /(?<=2\.重复申请\n)(?:\d+\n){7}/, `${figures.replace(/ /g, '\n')}\n`);

  it('behind a row, though another may be left out as well', () => {
    const text = inRow('0 0 0 12 0 0 12 12');
    expect(cellOf(tableOf(parseReport(text), 'applications')!, 'reject2', 'social')?.value).toBe(12);
    expect(codes(text)).toEqual(codes(twelve));
  });

  it('behind a row whose total is wrong', () => {
    const { cells } = tableOf(parseReport(inRow('7 0 0 0 0 0 12 4')), 'applications')!.rows.find(
      r => r.key === 'reject2',
    )!;
    expect(cells.map(c => c.raw).join(' ')).toBe('7 0 0 0 0 0 12');
    expect(codes(inRow('7 0 0 0 0 0 12 4'))).toContain('table/row-total');
  });

  it.each(['0 0 4 0 12 0 0 12', '0 0 0 12 0 4 0 12'])('is not told from a wrong figure: %s', figures => {
    expect(seen(inRow(figures), 'table/value-count').map(f => f.message)).toEqual(['“2.重复申请”有 8 个数，应为 7 个']);
  });

  const TOO_MANY = ['“2.重复申请”有 8 个数，应为 7 个'];
  const said = (text: string) => seen(text, 'table/value-count').map(f => f.message);

  it('says a nought too many', () => {
    expect(said(change(right, row, '0\n'.repeat(8)))).toEqual(TOO_MANY);
  });

  it.each(['0 0 0 0 12 0 0 12', '0 7 0 0 5 0 0 12', '7 5 0 0 0 0 0 12', '12 0 0 0 0 0 0 12', '12 0 0 0 0 0 12 0'])(
    'says a nought too many among figures, and takes no total for a page’s number: %s',
    figures => {
      const text = inRow(figures);
      expect(said(text)).toEqual(TOO_MANY);
      expect(codes(text)).not.toContain('table/row-total');
    },
  );

  it('behind a row that holds, though it holds without a nought as well', () => {
    const { cells } = tableOf(parseReport(inRow('12 0 0 0 0 0 12 24')), 'applications')!.rows.find(
      r => r.key === 'reject2',
    )!;
    expect(cells.map(c => c.raw).join(' ')).toBe('12 0 0 0 0 0 12');
  });

  describe('where the row holds without the number before it and without the one behind', () => {
    const TWELVE = '0\n0\n0\n12\n0\n0\n12\n';
    const either = inRow('12 0 0 0 0 0 12 12');
    /** Each row of 表三 with a number, before its label or behind it. */
    const numbered = (text: string, put: (label: string, n: number) => string) => {
      let n = 20;
      return text.replace(/^(.*[^\d\n].*)\n(?=(?:\d+\n){7}(?!\d+\n))/gm, (_, label) => put(label, n++));
    };
    const figuresOf = (text: string) => {
      const { aligned, cells } = tableOf(parseReport(text), 'applications')!.rows.find(r => r.key === 'reject2')!;
      return aligned ? cells.map(c => c.raw).join(' ') : null;
    };

    it('is not read', () => {
      expect(figuresOf(either)).toBeNull();
      expect(said(either)).toEqual(TOO_MANY);
    });

    it('is read as the other rows are, whose numbers stand before their figures', () => {
      const text = numbered(twelve, (label, n) => `${label}\n${n}\n`);
      expect(figuresOf(text)).toBe('0 0 0 12 0 0 12');
      const same = change(text, /(?<=2\.重复申请\n)(?:\d+\n){8}/, '12\n0\n0\n0\n0\n0\n12\n12\n');
      expect(figuresOf(same)).toBe('0 0 0 0 0 12 12');
    });

    it('is read as the other rows are, whose numbers stand behind their figures', () => {
      const text = numbered(twelve, (label, n) => `${n}\n${label}\n`);
      expect(figuresOf(text)).toBe('0 0 0 12 0 0 12');
      const same = change(text, new RegExp(`(?<=2\\.重复申请\\n)${TWELVE}\\d+\\n`), '12\n0\n0\n0\n0\n0\n12\n12\n');
      expect(figuresOf(same)).toBe('12 0 0 0 0 0 12');
    });
  });
});

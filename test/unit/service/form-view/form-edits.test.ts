import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { formEdits } from '../../../../server/src/service/form-view/form-edits.ts';
import type { FormChange } from '../../../../server/src/service/form-view/form-view.ts';
import { applyEdits } from '../../../../server/src/text/apply-edits.ts';
import { replaceOnce } from '../../../support/broken-draft.ts';
import { draftText } from '../../../support/draft.ts';

const cell = (row: FormChange['row'], column: FormChange['column'], text: string): FormChange => ({
  table: 'applications',
  row,
  column,
  text,
});

/** The text with the changes, or the reasons why they are refused. */
function write(text: string, ...changes: FormChange[]): string | string[] {
  const { edits, refused } = formEdits(parseReport(text), changes);
  return edits === null ? refused.map(r => r.reason) : applyEdits(text, edits);
}

const grouped = (text: string) =>
  replaceOnce(text, '一、本年新收政府信息公开申请数量\t\t\t3', '一、本年新收政府信息公开申请数量\t\t\t1,203');

describe('figures written from the form', () => {
  const text = draftText();

  it('change the digits of their cells and nothing else', () => {
    expect(write(text, cell('new', 'naturalPerson', '12'), cell('new', 'total', '13'))).toBe(
      replaceOnce(text, '申请数量\t\t\t3\t1\t0\t0\t0\t0\t4', '申请数量\t\t\t12\t1\t0\t0\t0\t0\t13'),
    );
    const fee: FormChange = { table: 'disclosure', row: 'fees', column: 'amount', text: '0.25' };
    expect(write(text, fee)).toBe(replaceOnce(text, '3.5', '0.25'));
    const upheld: FormChange = { table: 'disputes', row: 'cases', column: 'afterReview.total', text: '7' };
    expect(write(text, upheld)).toMatch(/\t7\n/);
  });

  it('may have a fraction for 采购总金额 of the 2019 form', () => {
    const old = draftText({ edition: '2019' });
    const money: FormChange = { table: 'disclosure', row: 'procurement', column: 'purchase', text: '251000.5' };
    expect(write(old, money)).toBe(replaceOnce(old, '政府集中采购\t0\t0', '政府集中采购\t0\t251000.5'));
    expect(write(old, { ...money, column: 'projects', text: '1.5' })).toEqual(['件数只能填整数']);
  });

  it('are written as the cell is: its width, its commas', () => {
    expect(write(grouped(text), cell('new', 'naturalPerson', '4567'))).toBe(grouped(text).replace('1,203', '4,567'));
    const wide = text.replace('申请数量\t\t\t3', '申请数量\t\t\t３');
    expect(write(wide, cell('new', 'naturalPerson', '12'))).toBe(wide.replace('３', '１２'));
  });

  it('leave alone what is there already', () => {
    expect(write(grouped(text), cell('new', 'naturalPerson', '1203'))).toBe(grouped(text));
    expect(formEdits(parseReport(text), [cell('new', 'total', '4')]).edits).toEqual([]);
  });

  it('may empty a cell where it stays a cell', () => {
    expect(write(text, cell('new', 'commercial', ''))).toBe(
      replaceOnce(text, '申请数量\t\t\t3\t1', '申请数量\t\t\t3\t'),
    );
    const spaced = draftText({ layout: 'space' });
    expect(write(spaced, cell('new', 'commercial', ''))).toEqual([
      '这种排法的表格里空着的格分不清是哪一栏，请填 0，或者先“转换表格排法”',
    ]);
  });

  it('the last change of a cell counts', () => {
    expect(write(text, cell('new', 'total', '9'), cell('new', 'total', '5'))).toBe(
      replaceOnce(text, '申请数量\t\t\t3\t1\t0\t0\t0\t0\t4', '申请数量\t\t\t3\t1\t0\t0\t0\t0\t5'),
    );
  });

  it('are all refused where one of them is', () => {
    expect(write(text, cell('new', 'total', '9'), cell('new', 'commercial', '无'))).toEqual([
      '只能填数字，没有发生的填 0',
    ]);
  });

  it('are refused where nobody can tell the cell', () => {
    const short = replaceOnce(text, '申请数量\t\t\t3\t1\t0\t0\t0\t0\t4', '申请数量\t\t\t3\t1\t0\t4');
    expect(write(short, cell('new', 'total', '9'))).toEqual(['这一行的数与栏数不符，分不清各是哪一栏的']);
    const lines = text.split('\n').filter(line => !line.startsWith('二、上年结转'));
    expect(write(lines.join('\n'), cell('carriedIn', 'total', '9'))).toEqual(['文稿的表中没有这一行']);
    const row = lines.find(line => line.startsWith('一、本年新收'))!;
    const twice = text.replace(row, `${row}\n${row}`);
    expect(write(twice, cell('new', 'total', '9'))).toEqual(['这一行在表中出现了两次，请先在正文中删去一行']);
    expect(write('', cell('new', 'total', '9'))).toEqual(['文稿中没有这张表，或者认不出这一格']);
    expect(write(text, cell('otherAll', 'total', '9'))).toEqual(['文稿中没有这张表，或者认不出这一格']);
  });
});

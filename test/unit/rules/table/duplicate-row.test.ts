import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, seen } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });
const table = (text: string) => /(?<=申请情况\n\n)[\s\S]*?(?=\n四、政府)/.exec(text)![0];

describe('table/duplicate-row', () => {
  it('stands at the second occurrence', () => {
    const row = /\n.*2\.重复申请.*/.exec(right)![0];
    const text = change(right, row, row + row);
    expect(seen(text, 'table/duplicate-row')).toMatchObject([
      {
        text: '2.重复申请',
        message: '表三的“2.重复申请”出现了 2 次，应只有一行',
        related: ['同一行也在这里'],
        severity: 'error',
      },
    ]);
  });

  it('a table that stands there twice is one finding', () => {
    const text = change(right, table(right), `${table(right)}\n${table(right)}`);
    expect(codes(text)).toEqual(['table/duplicate-row']);
    expect(seen(text, 'table/duplicate-row')).toMatchObject([
      { message: '表三有 25 行出现了不止一次，像是贴了两张表，应只有一张', severity: 'error' },
    ]);
    expect(seen(text, 'table/duplicate-row')[0]?.related).toHaveLength(25);
  });

  it('so is last year’s table below this year’s', () => {
    const last = table(draft({ cells: { 'new.naturalPerson': '9', 'new.total': '9' } }));
    const text = change(right, table(right), `${table(right)}\n${last}`);
    expect(codes(text)).toEqual(['table/duplicate-row']);
  });

  it('a few rows are a finding each', () => {
    const rows = /.*2\.重复申请.*\n.*3\.要求提供.*\n/.exec(right)![0];
    expect(codes(change(right, rows, rows + rows))).toEqual(['table/duplicate-row', 'table/duplicate-row']);
  });

  it('is silent on labels that stand in several groups, and on headers that are repeated', () => {
    expect(right.split('\n信息内容\t').length).toBeGreaterThan(2);
    expect(codes(right)).toEqual([]);
  });
});

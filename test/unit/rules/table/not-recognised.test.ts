import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, seen } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });

describe('table/not-recognised', () => {
  it('says that labels came without figures', () => {
    const text = right.replace(/\t[0-9]+(?=[\t\n])/g, '');
    expect(seen(text, 'table/not-recognised').map(f => f.message)).toContain(
      '表三读不出来，没有检查：认出了行名，但没有找到数字',
    );
    expect(codes(text)).not.toContain('table/missing');
    expect(codes(text)).not.toContain('table/missing-row');
  });

  /** The table's lines rewritten one by one, what stands before it left out where it is a header. */
  function applications(rewrite: (rows: readonly (readonly string[])[]) => string): string[] {
    const table = /(?<=\n三、[^\n]*\n+)[\s\S]*?(?=\n四、因|\n四、政府信息公开行政)/.exec(right)![0];
    const rows = table
      .split('\n')
      .map(line => line.split('\t').filter(field => field !== ''))
      .filter(fields => fields.length > 7);
    const label = (fields: readonly string[]) => [fields.slice(0, -7).at(-1)!, ...fields.slice(-7)];
    return seen(right.replace(table, `${rewrite(rows.map(label))}\n`), 'table/not-recognised').map(f => f.message);
  }
  const WHY = '表三读不出来，没有检查：';

  it.each([
    ['full-width commas', (row: readonly string[]) => row.join('，')],
    ['a colon', ([label, ...figures]: readonly string[]) => `${label}：${figures.join('、')}`],
  ])('says that figures stand there, with %s between them', (_name, write) => {
    const header = '申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n';
    for (const above of ['', header])
      expect(applications(rows => above + rows.map(write).join('\n'))).toEqual([
        `${WHY}各数之间是全角逗号、顿号之类，这样分隔的读不出来；请从 Word 原稿重新复制表格，或者改用制表符、竖线分隔`,
      ]);
  });

  it.each([
    ['tabs', '\t'],
    ['pipes', ' | '],
    ['commas', ','],
  ])('says that rows and columns are transposed, with %s', (_name, between) => {
    const columns = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const transposed = (rows: readonly (readonly string[])[]) =>
      columns.map((name, i) => [name, ...rows.map(row => row[i]!)].join(between)).join('\n');
    expect(applications(transposed)).toEqual([
      `${WHY}行和列对调了（申请人在左、事项在上）；规定的表样是事项在左、申请人在上`,
    ]);
  });

  it('never takes the prose below for figures', () => {
    const words =
      '2023年，新收申请7件，上年结转1件，予以公开5件，不予公开2件，结转1件，占1.5％，共8件。（2024/1/12 10：30：45）';
    const labels = (rows: readonly (readonly string[])[]) => rows.map(([label]) => label).join('\n');
    expect(applications(rows => `${labels(rows)}\n\n${words}`)).toEqual([`${WHY}认出了行名，但没有找到数字`]);
  });

  it('is silent where a table is read, and where there is none at all', () => {
    expect(codes(right)).toEqual([]);
    const none = change(right, /\n第二十条第（一）项[\s\S]*?(?=\n三、)/, '');
    expect(codes(none)).toEqual(['table/missing']);
    expect(codes(change(right, '三、收到', '各单位情况另行报送。\n\n三、收到'))).toEqual([]);
  });
});

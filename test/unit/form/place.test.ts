import { describe, expect, test } from 'vitest';
import type { CopiedBlock } from '../../../client/form/clipboard/block.ts';
import { htmlBlock } from '../../../client/form/clipboard/html-block.ts';
import { placeBlock } from '../../../client/form/clipboard/place.ts';
import { textBlock } from '../../../client/form/clipboard/text-block.ts';
import { placedGrid } from '../../../client/form/grid/grid.ts';
import { rectangleOf } from '../../../client/form/grid/selection.ts';
import type { Edition } from '../../../server/src/forms/form.ts';
import { formOf } from '../../../server/src/forms/index.ts';
import { tableGrid } from '../../../server/src/report/write/grid.ts';
import { madeFormView } from '../../support/form-view.ts';

function placed(block: CopiedBlock, active: string, head = active, edition: Edition = '2021'): string[] | string {
  const view = madeFormView({ edition });
  const grid = placedGrid(view);
  const placement = placeBlock(block, grid, view, rectangleOf(grid, { active, head })!);
  if ('reason' in placement) return placement.reason;
  return placement.targets.map(({ at, text }) => `${at.cell.row}.${at.cell.column} ${text}`);
}

const text = (...lines: string[]) => textBlock(lines.join('\n'));

/** A table as programs put it on the clipboard, merged cells and all. */
function whole(
  kind: 'disclosure' | 'applications' | 'disputes',
  edition: Edition,
  rows = { from: 0, to: Infinity },
): string {
  let n = 0;
  const printed = tableGrid(formOf(kind, edition), () => String(n++)).rows.slice(rows.from, rows.to);
  const cell = ({ text: t, colspan, rowspan }: { text: string; colspan: number; rowspan: number }) =>
    `<td colspan=${colspan} rowspan=${rowspan}>${t}</td>`;
  return `<table>${printed
    .map(
      row =>
        `<tr>${row
          .filter(c => !c.continued)
          .map(cell)
          .join('')}</tr>`,
    )
    .join('')}</table>`;
}

describe('figures alone', () => {
  test('go in from the first selected cell on', () => {
    expect(placed(text('1\t2', '3\t4'), 'applications/deny1/research')).toEqual([
      'deny1.research 1',
      'deny1.social 2',
      'deny2.research 3',
      'deny2.social 4',
    ]);
  });

  test('one goes into all that is selected', () => {
    expect(placed(text('0'), 'applications/deny1/research', 'applications/deny2/social')).toHaveLength(4);
  });

  test('over merged cells: what was copied from there', () => {
    expect(placed(text('1\t2\t3', '7\t\t'), 'disclosure/normative/made')).toEqual([
      'normative.made 1',
      'normative.repealed 2',
      'normative.inForce 3',
      'licence.decisions 7',
    ]);
    expect(placed(text('1\t2\t3', '7\t8\t'), 'disclosure/normative/made')).toContain('对不上');
    expect(placed(text('3', '7'), 'disclosure/normative/inForce')).toContain('对不上');
  });

  test('with more than is left of the table are refused, and nothing goes to the next table', () => {
    expect(placed(text('1\t2\t3'), 'applications/deny1/otherOrg')).toBe(
      '粘贴的有 1 行 3 列，从这里起只有 1 行 2 列'.replace('只有 1', '只有 21'),
    );
    expect(placed(text('1', '2'), 'applications/carriedOut/total')).toBe('粘贴的有 2 行 1 列，从这里起只有 1 行 1 列');
    expect(placed(text('1\t'), 'applications/carriedOut/total'), 'an empty column behind').toEqual([
      'carriedOut.total 1',
    ]);
  });

  test('words among them are refused', () => {
    expect(placed(text('1\t约3'), 'applications/deny1/research')).toBe('“约3”不是数字');
    expect(placed(text('行政许可'), 'applications/deny1/research')).toBe('“行政许可”不是数字');
    expect(placed(text('自然人'), 'applications/deny1/research')).toBe('剪贴板里没有数字');
    expect(placed(text('无', '2'), 'applications/deny1/research'), 'no header').toBe('“无”不是数字');
    expect(placed(text('1', '自然人', '2'), 'applications/deny1/research')).toBe('“自然人”不是数字');
    expect(placed(text('无\t2'), 'applications/deny1/research'), 'no label').toBe('“无”不是数字');
    expect(placed(text('#REF!', '2'), 'applications/deny1/research'), 'a figure').toHaveLength(2);
  });

  test('rows of several lengths are refused: the first may begin in the middle', () => {
    const some = htmlBlock('<table><tr><td>3</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>')!;
    expect(placed(some, 'disclosure/rules/made')).toBe('粘贴的各行列数不同');
  });

  test('a whole sheet is refused unread', () => {
    const row = Array.from({ length: 100 }, () => ({ text: '1', covered: false }));
    expect(
      placed(
        Array.from({ length: 100 }, () => row),
        'disclosure/rules/made',
      ),
    ).toBe('剪贴板里的内容太多');
  });
});

describe('a table with its labels', () => {
  test.each(['2019', '2021'] as const)('of %s goes in as a whole, wherever the selection stands', edition => {
    for (const [kind, active] of [
      ['disclosure', 'disclosure/rules/repealed'],
      ['applications', 'applications/deny3/social'],
    ] as const) {
      const columns = formOf(kind, edition).rows.flatMap(row => row.columns.map(column => `${row.key}.${column}`));
      const wanted = columns.map((name, i) => `${name} ${i}`);
      const first = edition === '2019' && kind === 'disclosure' ? 'disclosure/rules/produced' : active;
      expect(placed(htmlBlock(whole(kind, edition))!, first, first, edition)).toEqual(wanted);
    }
  });

  test('表四, whose row has no label, from its first cell on', () => {
    const block = htmlBlock(whole('disputes', '2021'))!;
    expect(placed(block, 'disputes/cases/review.upheld')).toHaveLength(15);
    expect(placed(block, 'disputes/cases/review.corrected')).toContain('从这里起只有');
  });

  test('some of its rows, and as plain text with merged cells left empty', () => {
    const some = htmlBlock(whole('applications', '2021', { from: 7, to: 9 }))!;
    expect(placed(some, 'applications/new/naturalPerson')).toHaveLength(14);
    const lines = text(
      '三、本年度办理结果\t（三）不予公开\t1.属于国家秘密\t1\t2\t3\t4\t5\t6\t21',
      '\t\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0',
    );
    expect(placed(lines, 'applications/new/naturalPerson').slice(0, 2)).toEqual([
      'deny1.naturalPerson 1',
      'deny1.commercial 2',
    ]);
  });

  test('with rows that the form has not, or twice, is refused', () => {
    expect(placed(text('规章\t1\t2\t3', '其他文件\t1\t2\t3'), 'disclosure/rules/made')).toBe(
      '“其他文件”这一行认不出是表里的哪一行',
    );
    expect(placed(text('规章\t1\t2\t3', '规章\t1\t2\t3'), 'disclosure/rules/made')).toContain('认不出');
    expect(placed(text('规章\t1\t2\t3', '\t4\t5\t6'), 'disclosure/rules/made')).toContain('认不出');
  });

  test('with more or fewer columns is refused', () => {
    expect(placed(text('规章\t1\t2'), 'disclosure/rules/made')).toContain('对不上');
    expect(placed(text('规章\t1\t2\t3\t4'), 'disclosure/rules/made')).toContain('对不上');
  });

  test('with words that stand for figures is refused', () => {
    expect(placed(text('规章\t无\t无\t无', '行政许可\t1\t\t'), 'disclosure/rules/made')).toBe(
      '“规章”这一行认不出是表里的哪一行',
    );
    expect(placed(text('规章\t#REF!\t2\t3'), 'disclosure/rules/made'), 'refused as an entry').toHaveLength(3);
  });

  test('may have a title above it and headers between its rows', () => {
    const table = text(
      '二、主动公开政府信息情况\t\t\t',
      '第二十条第（一）项\t\t\t',
      '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
      '规章\t1\t2\t3',
    );
    expect(placed(table, 'disclosure/rules/made')).toEqual(['rules.made 1', 'rules.repealed 2', 'rules.inForce 3']);
  });

  test('a column under its header', () => {
    expect(placed(text('自然人', '1', '2'), 'applications/new/naturalPerson')).toEqual([
      'new.naturalPerson 1',
      'carriedIn.naturalPerson 2',
    ]);
  });

  test('columns under headers that the cells below them have not are refused', () => {
    const reason = '“商业企业”下面的数会填到“一、本年新收政府信息公开申请数量，自然人”';
    expect(placed(text('商业企业\t自然人', '2\t1'), 'applications/new/naturalPerson')).toBe(reason);
    expect(placed(text('商业企业', '2'), 'applications/new/naturalPerson'), 'one figure').toBe(reason);
    expect(placed(text('商业企业\t科研机构', '2\t1'), 'applications/new/commercial')).toEqual([
      'new.commercial 2',
      'new.research 1',
    ]);
    // As a system for statistics gives them, the total first.
    const headers = '\t总计\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他';
    const rows = text(headers, '一、本年新收政府信息公开申请数量\t3\t1\t2\t0\t0\t0\t0');
    expect(placed(rows, 'applications/new/naturalPerson')).toContain('“总计”下面的数会填到');
    expect(placed(text('本年废止件数', '2'), 'disclosure/rules/made')).toContain('“本年废止件数”下面的数会填到');
  });

  test('headers of two rows, merged or not, are those of their columns', () => {
    const head = ['自然人\t法人或其他组织\t\t\t\t\t总计', '\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t'];
    const figures = '1\t2\t0\t0\t0\t0\t3';
    expect(placed(text(...head, figures), 'applications/new/naturalPerson')).toHaveLength(7);
    const moved = [head[0]!, '\t科研机构\t商业企业\t社会公益组织\t法律服务机构\t其他\t'];
    expect(placed(text(...moved, figures), 'applications/new/naturalPerson')).toContain('“科研机构”下面的数会填到');
  });
});

import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../server/src/rules/index.ts';
import { change, draft, mended, offered, seen } from '../draft.ts';
import { above, codes, ROW, wrong } from '../silenced.ts';

const right = draft();

describe('report/silence: a comment', () => {
  it('without a reason or a rule is itself a hint, which no comment silences', () => {
    const mark = '<!-- nianbao-disable report/silence,table/row-total -->';
    expect(seen(`${mark}\n${wrong}`, 'report/silence')).toMatchObject([
      {
        text: mark,
        line: 1,
        message: '停用“report/silence”、“table/row-total”没有写明原因，请写在规则后面',
        severity: 'hint',
      },
    ]);
    expect(codes(`${mark}\n${wrong}`)).toEqual(['report/silence', 'table/column-total']);
    expect(seen(`<!-- nianbao-disable 已核对 -->\n${wrong}`, 'report/silence').map(f => f.message)).toEqual([
      '这条注释没有写明停用哪条规则，不起作用',
    ]);
  });

  it.each([
    ['nianbao-disabled', 'nianbao-disable'],
    ['nianbao-disable-nextline', 'nianbao-disable-next-line'],
    ['nianbao-disable-line', 'nianbao-disable'],
    ['nianbao_disable', 'nianbao-disable'],
    ['nianbao-enabled', 'nianbao-enable'],
    ['Nianbao-Disable', 'nianbao-disable'],
  ])('with the word %s does nothing, and a hint says so', (word, right) => {
    const mark = `<!-- ${word} table/row-total 已核对 -->`;
    const text = above(ROW, mark);
    expect(seen(text, 'report/silence')).toMatchObject([
      { text: mark, message: `“${word}”不是规定的写法，这条注释不起作用；应为“${right}”`, severity: 'hint' },
    ]);
    expect(codes(text)).toContain('table/row-total');
    expect(mended(text, 'report/silence')).toBe(above(ROW, `<!-- ${right} table/row-total 已核对 -->`));
  });

  it('with a rule that does not exist does nothing for it, and a hint says so', () => {
    const mark = '<!-- nianbao-disable-next-line table/rowtotal,table/column-total 已核对 -->';
    const text = above(ROW, mark);
    expect(seen(text, 'report/silence')).toMatchObject([
      {
        text: mark,
        message: '没有“table/rowtotal”这条规则，注释对它不起作用；是否为“table/row-total”？',
        severity: 'hint',
      },
    ]);
    const now = mended(text, 'report/silence');
    expect(now).toBe(above(ROW, mark.replace('rowtotal', 'row-total')));
    expect(codes(now)).toEqual(['table/column-total']);
    const strange = above(ROW, '<!-- nianbao-enable figures/wrong -->');
    expect(seen(strange, 'report/silence').map(f => f.message)).toEqual([
      '没有“figures/wrong”这条规则，注释对它不起作用',
    ]);
    expect(offered(strange, 'report/silence')).toEqual([]);
  });

  it('knows every rule', () => {
    for (const { code } of RULES) {
      expect(seen(`<!-- nianbao-disable ${code} 已核对 -->\n${right}`, 'report/silence'), code).toEqual([]);
    }
  });

  it('must stand on a line of its own', () => {
    const inline = change(right, '若干元。', '若干元。<!-- nianbao-disable text/repeated 已核对 -->');
    expect(seen(inline, 'report/silence')).toMatchObject([
      { text: '<!-- nianbao-disable text/repeated 已核对 -->', message: '这条注释没有单独占一行，不起作用' },
    ]);
    expect(codes(change(wrong, /$/, ' <!-- nianbao-disable table/row-total 已核对 -->'))).toContain('table/row-total');
  });
});

import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { APPLICATIONS, change, codes, draft, offered, roundTrip, seen } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });

describe('table/missing', () => {
  const text = change(right, /\n第二十条第（一）项[\s\S]*?(?=\n三、)/, '');

  it('stands at the heading of the section that should hold the table', () => {
    expect(seen(text, 'table/missing')).toMatchObject([
      { text: '二、主动公开政府信息情况', message: '“二、主动公开政府信息情况”里没有表二', severity: 'error' },
    ]);
  });

  it('says when 表二 and 表三 stand in each other’s section, once each', () => {
    const body = (n: string, next: string) =>
      new RegExp(`(?<=\\n${n}、[^\\n]*\\n)[\\s\\S]*?(?=\\n${next})`).exec(right)![0];
    const [two, three] = [body('二', '三、收到'), body('三', '四、政府信息公开行政复议')];
    const swapped = right
      .replace(two, '§')
      .replace(three, () => two)
      .replace('§', () => three);
    expect(seen(swapped, 'table/missing').map(f => [f.severity, f.message])).toEqual([
      ['warning', '表三放在了“二、主动公开政府信息情况”里，应放在“三、收到和处理政府信息公开申请情况”里'],
      ['warning', '表二放在了“三、收到和处理政府信息公开申请情况”里，应放在“二、主动公开政府信息情况”里'],
    ]);
    expect(codes(right)).toEqual([]);
  });

  it('is mended by the official table, empty of figures', () => {
    expect(codes(roundTrip(text, 'table/missing'))).toEqual([]);
    expect(offered(text, 'table/missing')[0]).toMatchObject({ kind: 'suggestion', all: false });
  });

  for (const layout of ['html', 'markdown', 'pipe', 'tab-cell', 'cell', 'space', 'comma'] as const) {
    it(`writes it in the draft’s own layout: ${layout}`, () => {
      const whole = draft({ layout });
      const cut = change(whole, /(三、收到[^\n]*\n)[\s\S]*?(?=\n[#\s]*四、政府)/, whole.match(/三、收到[^\n]*\n/)![0]);
      expect(codes(cut)).toEqual(['table/missing']);
      expect(codes(roundTrip(cut, 'table/missing'))).toEqual([]);
    });
  }

  it('writes a table of a page where a tag that is left open would join its lines', () => {
    const open = text.replace(/(?<=二、主动公开政府信息情况\n)/, '<td>见下表。\n');
    expect(parseReport(open).markup).toBe('html');
    expect(codes(open)).toContain('table/missing');
    expect(codes(roundTrip(open, 'table/missing'))).not.toContain('table/missing');
  });

  it('is silent where the whole section is missing, and where a table stands there that cannot be read', () => {
    const section = change(right, /二、主动公开[\s\S]*?(?=\n三、)/, '');
    expect(codes(section)).toEqual(['section/missing']);
    expect(codes(right.replace(/\t[0-9]+(?=[\t\n])/g, ''))).not.toContain('table/missing');
  });
});

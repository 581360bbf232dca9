import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, mended, offered, roundTrip, seen } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });

describe('table/outdated-form', () => {
  it('names the label of the 2019 form and its present wording', () => {
    const text = change(right, '行政规范性文件\t', '规范性文件\t');
    expect(seen(text, 'table/outdated-form')).toMatchObject([
      {
        text: '规范性文件',
        message: '“规范性文件”是 2019 年试行表样的用语，2021 年起为“行政规范性文件”',
        severity: 'warning',
      },
    ]);
    expect(roundTrip(text, 'table/outdated-form')).toBe(right);
  });

  const oldRow = (layout: 'tab' | 'markdown' | 'html' | 'tab-cell' | 'cell' | 'comma' | 'space', figure = '0') => {
    const old = draft({ layout, edition: '2019', year: 2023, cells: { ...APPLICATIONS, 'otherAll.social': figure } });
    const now = draft({ layout, cells: APPLICATIONS });
    const cut = (text: string) => /[#\s]*三、收到[\s\S]*(?=\n[#\s]*四、政府)/.exec(text)![0];
    return change(now, cut(now), cut(old));
  };

  for (const layout of ['tab', 'markdown', 'html', 'tab-cell', 'cell', 'comma', 'space'] as const) {
    it(`divides （六）其他处理 into its three rows when all is 0: ${layout}`, () => {
      const text = oldRow(layout);
      expect(seen(text, 'table/outdated-form').map(f => f.text)).toEqual(['（六）其他处理']);
      expect(codes(roundTrip(text, 'table/outdated-form'))).toEqual([]);
      expect(mended(text, 'table/outdated-form').replace(/\s/g, '')).toBe(
        draft({ layout, cells: APPLICATIONS }).replace(/\s/g, ''),
      );
    });
  }

  it('does not divide figures: only the writer knows under which item they belong', () => {
    expect(offered(oldRow('tab', '1'), 'table/outdated-form')).toEqual([]);
  });

  it('says once that the whole old form was used', () => {
    const old = draft({ edition: '2019', year: 2023 });
    expect(seen(old, 'table/outdated-form').map(f => f.message)).toEqual([
      expect.stringMatching(/^表二用的是 2019 年试行表样/),
      expect.stringMatching(/^“（六）其他处理”只有一行/),
    ]);
  });

  it('is silent on reports for 2019 and 2020, and where no year is known', () => {
    expect(codes(draft({ edition: '2019', year: 2019 }))).toEqual([]);
    const yearless = draft({ edition: '2019', year: 2020 }).replaceAll('2020年', '').replaceAll('2024年', '');
    expect(codes(yearless)).toEqual(['report/title']);
  });
});

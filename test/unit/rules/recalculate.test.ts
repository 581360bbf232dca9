import { describe, expect, it } from 'vitest';
import type { LayoutName } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { type Config, DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import { recalculate } from '../../../server/src/service/recalculate.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { APPLICATIONS, codes, draft } from './draft.ts';

const again = (text: string, config: Config = DEFAULT_CONFIG) =>
  applyEdits(text, recalculate(parseReport(text), { config }).edits);
/** All totals follow from the items, whatever may be wrong with these. */
const UNSUSPECTING: Config = { rules: { 'table/suspect': 'off' } };

/** Every total of the table is wrong or left at 0. */
const UNSUMMED = Object.fromEntries(
  Object.entries(APPLICATIONS).map(([key, value]) => {
    const isTotal = key.endsWith('.total') || key.startsWith('processed') || key.startsWith('carriedOut');
    return [key, isTotal ? '0' : value];
  }),
);

describe('recalculate', () => {
  for (const layout of ['html', 'markdown', 'pipe', 'tab', 'tab-cell', 'cell', 'space', 'comma'] as LayoutName[]) {
    it(`works out every total from the items, in layout ${layout}`, () => {
      const text = draft({ layout, cells: { ...UNSUMMED, 'cases.direct.other': '2', 'cases.direct.total': '9' } });
      const right = draft({ layout, cells: { ...APPLICATIONS, 'cases.direct.other': '2', 'cases.direct.total': '2' } });
      expect(again(text)).toBe(right);
      expect(recalculate(parseReport(right))).toEqual({ edits: [], assignments: [], left: [] });
    });
  }

  it('touches nothing but the figures, whatever the line ends', () => {
    const text = draft({ cells: UNSUMMED }).replaceAll('\n', '\r\n');
    expect(again(text)).toBe(draft({ cells: APPLICATIONS }).replaceAll('\n', '\r\n'));
  });

  it('never changes what is added up, nor 一 and 二', () => {
    const text = draft({ cells: { ...APPLICATIONS, 'granted.naturalPerson': '4', 'new.commercial': '3' } });
    const right = {
      ...APPLICATIONS,
      'granted.naturalPerson': '4',
      'granted.total': '6',
      'new.commercial': '3',
      'new.total': '8',
      'processed.naturalPerson': '6',
      'processed.total': '8',
      'carriedOut.naturalPerson': '0',
      'carriedOut.commercial': '1',
    };
    const now = again(text, UNSUSPECTING);
    expect(now).toBe(draft({ cells: right }));
    expect(codes(now)).toEqual([]);
  });

  it('keeps the digits’ width and the separators of the figure it replaces', () => {
    const text = draft({
      cells: {
        'granted.naturalPerson': '1200',
        'granted.total': '１１００',
        'new.total': '1,100',
        'new.social': '1200',
      },
    });
    const cells = recalculate(parseReport(text)).edits.map(e => e.text);
    expect(cells).toContain('１２００');
    expect(cells).toContain('1,200');
  });

  it('fills an empty total and leaves those with unknown addends, saying why', () => {
    const text = draft({ cells: { ...APPLICATIONS, 'granted.total': '', 'partial.social': '/' } });
    const { edits, left } = recalculate(parseReport(text));
    expect(edits.map(e => e.text)).toEqual(['5']);
    expect(left.map(l => l.reason)).toContain('（二）部分公开，总计：有没填或认不出的单元格，没有改动');
    expect(left.map(l => l.reason)).toContain('（七）总计，社会公益组织：有没填或认不出的单元格，没有改动');
  });

  it('leaves 四 alone where more was handled than received', () => {
    const text = draft({
      cells: {
        ...APPLICATIONS,
        'carriedIn.naturalPerson': '0',
        'carriedIn.total': '0',
        'new.naturalPerson': '4',
        'new.total': '6',
      },
    });
    const { edits, left } = recalculate(parseReport(text), { config: UNSUSPECTING });
    expect(edits).toEqual([]);
    expect(left.map(l => l.reason)[0]).toBe('四、结转下年度继续办理，自然人：办结数多于收到数，没有改动');
  });

  it('does not write into a total that holds words', () => {
    const text = draft({ cells: { ...APPLICATIONS, 'granted.total': '6件' } });
    const { edits, left } = recalculate(parseReport(text));
    expect(edits).toEqual([]);
    expect(left.map(l => l.reason)).toContain('（一）予以公开，总计：单元格里有文字，没有改动');
  });

  it('changes nothing when run a second time', () => {
    for (const cells of [UNSUMMED, { ...UNSUMMED, 'partial.social': '/', 'new.total': '' }]) {
      const once = again(draft({ cells }));
      expect(again(once)).toBe(once);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { LayoutName } from '../../../../server/src/report/model.ts';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { APPLICATIONS, change, codes, draft, HEADINGS } from '../draft.ts';

const right = draft({ cells: APPLICATIONS });
const CODE = 'section/heading';
const renamed = (n: number, words: string, text = right) =>
  change(text, HEADINGS[n - 1]!, `${HEADINGS[n - 1]![0]}、${words}`);
const LAYOUTS: LayoutName[] = ['html', 'markdown', 'pipe', 'tab', 'tab-cell', 'cell', 'space', 'comma'];

describe('a heading with the right ordinal between its neighbours', () => {
  for (const layout of LAYOUTS) {
    it(`keeps the tables as they are in layout ${layout}, also where a heading is gone`, () => {
      const text = draft({ layout, cells: APPLICATIONS });
      const rows = (t: string) =>
        parseReport(t).tables.map(o => [o.kind, o.rows.map(r => [r.key, r.cells.map(c => c.raw)])]);
      for (let n = 1; n <= 6; n++) {
        const odd = renamed(n, '有关工作', text);
        expect(codes(odd), odd.slice(0, 400)).toEqual([CODE]);
        expect(rows(odd)).toEqual(rows(text));
        const gone = change(text, `${HEADINGS[n - 1]}\n`, '');
        expect(codes(gone)).toContain('section/missing');
        expect(codes(gone)).not.toContain(CODE);
        expect(rows(gone)).toEqual(rows(text));
      }
      // A label that the form does not know, in the place of a heading that is gone.
      const label = change(change(text, `${HEADINGS[3]}\n`, ''), '四、结转下年度继续办理', '四、留到明年再办');
      expect(codes(label)).not.toContain(CODE);
    });
  }
});

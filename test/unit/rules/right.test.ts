import { describe, expect, it } from 'vitest';
import type { LayoutName } from '../../../server/src/report/model.ts';
import { APPLICATIONS, draft, findings } from './draft.ts';

const LAYOUTS: LayoutName[] = ['html', 'markdown', 'pipe', 'tab', 'tab-cell', 'cell', 'space', 'comma'];

describe('a right report', () => {
  for (const layout of LAYOUTS) {
    it(`gives no finding in layout ${layout}`, () => {
      expect(findings(draft({ layout }))).toEqual([]);
      expect(findings(draft({ layout, cells: APPLICATIONS }))).toEqual([]);
      expect(findings(draft({ layout, edition: '2019', year: 2020 }))).toEqual([]);
    });
  }

  it('gives none with CRLF', () => {
    expect(findings(draft({ cells: APPLICATIONS }).replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('is not looked for in other documents', () => {
    expect(findings('# 会议通知\n\n二、主动公开政府信息情况的说明会于周五召开。\n')).toEqual([]);
  });
});

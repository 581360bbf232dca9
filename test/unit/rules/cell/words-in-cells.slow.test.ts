import { describe, expect, it } from 'vitest';
import type { LayoutName } from '../../../../server/src/layouts/row.ts';
import { APPLICATIONS, draft, findings, offered } from '../draft.ts';

describe('a word where a figure belongs', () => {
  it('is told as in other layouts, and no figure is put in for it', () => {
    for (const layout of ['cell', 'tab-cell', 'pipe', 'markdown', 'html', 'tab'] satisfies LayoutName[]) {
      const text = draft({ layout, cells: { ...APPLICATIONS, 'granted.naturalPerson': '待定' } });
      expect(
        findings(text).map(f => [f.code, f.message]),
        layout,
      ).toEqual([['cell/not-a-number', '“待定”不是数']]);
      expect(offered(text, 'cell/not-a-number')).toEqual([]);
    }
  });

  it('is blank where it says so', () => {
    for (const word of ['空', '无', '－', '/']) {
      const text = draft({ layout: 'cell', cells: { ...APPLICATIONS, 'granted.naturalPerson': word } });
      expect(
        findings(text).map(f => f.code),
        word,
      ).toEqual(['cell/blank']);
    }
  });
});

describe('a word among the figures of one line', () => {
  it('is a cell, however long', () => {
    const long = '待市局统一汇总后填报的具体数据';
    for (const layout of ['tab', 'markdown', 'html', 'space', 'comma'] satisfies LayoutName[]) {
      for (const word of [long, '？', '…']) {
        const text = draft({ layout, cells: { ...APPLICATIONS, 'granted.social': word } });
        expect(
          findings(text).map(f => f.code),
          `${layout} ${word}`,
        ).toEqual(['cell/not-a-number']);
      }
    }
  });
});

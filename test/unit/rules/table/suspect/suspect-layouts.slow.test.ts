import { describe, expect, it } from 'vitest';
import { codes, mended, offered } from '../../draft.ts';
import { LAYOUTS, MISTAKES, wrong } from './cases.ts';

describe('table/suspect', () => {
  describe.each(LAYOUTS)('in layout %s', layout => {
    it.each(Object.entries(MISTAKES))('%s: the fix gives the right table back, whole', (_, { cells }) => {
      const text = wrong(cells, layout);
      expect(offered(text, 'table/suspect').map(f => [f.kind, f.all])).toEqual([['safe', false]]);
      expect(mended(text, 'table/suspect')).toBe(wrong({}, layout));
      expect(codes(mended(text, 'table/suspect'))).toEqual([]);
    });
  });
});

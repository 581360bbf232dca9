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

  it('is silent where a table is read, and where there is none at all', () => {
    expect(codes(right)).toEqual([]);
    const none = change(right, /\n第二十条第（一）项[\s\S]*?(?=\n三、)/, '');
    expect(codes(none)).toEqual(['table/missing']);
    expect(codes(change(right, '三、收到', '各单位情况另行报送。\n\n三、收到'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { APPLICATIONS, codes, draft, seen } from '../draft.ts';

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
});

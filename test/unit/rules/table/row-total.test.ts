import { describe, expect, it } from 'vitest';
import { codes, offered, roundTrip, seen, withCells } from '../draft.ts';

describe('table/row-total', () => {
  it('stands at the total, with the arithmetic and the addends', () => {
    expect(seen(withCells({ 'granted.total': '6' }), 'table/row-total')).toEqual([
      {
        text: '6',
        line: expect.any(Number),
        message: '“（一）予以公开”行总计应为 5（3＋2），现为 6',
        severity: 'error',
        related: ['（一）予以公开，自然人：3', '（一）予以公开，商业企业：2'],
      },
    ]);
  });

  it('says so when every addend is 0', () => {
    const [found] = seen(withCells({ 'deny1.total': '4' }), 'table/row-total');
    expect(found?.message).toBe('“1.属于国家秘密”行总计应为 0（各项均为 0），现为 4');
  });

  it('is sure of the total where the column agrees', () => {
    const text = withCells({ 'granted.total': '6' });
    // The cause stands before what follows from it at the same place.
    expect(codes(text)).toEqual(['table/suspect', 'table/row-total', 'table/column-total']);
    expect(offered(text, 'table/row-total').map(f => [f.title, f.kind])).toEqual([['改为 5', 'safe']]);
    expect(roundTrip(text, 'table/row-total')).toBe(withCells({}));
  });

  it('leaves the choice to the writer where an addend may be wrong', () => {
    const text = withCells({ 'granted.naturalPerson': '4' });
    expect(offered(text, 'table/row-total').map(f => f.kind)).not.toContain('safe');
  });

  it('keeps silent while addends are not known, unless those known are too many already', () => {
    expect(codes(withCells({ 'granted.commercial': '' }))).toEqual(['cell/blank']);
    expect(seen(withCells({ 'granted.commercial': '', 'granted.total': '2' }), 'table/row-total')[0]?.message).toBe(
      '“（一）予以公开”行总计至少应为 3（只有“自然人”3，还有 1 格没填），现为 2',
    );
    expect(codes(withCells({ 'granted.commercial': '约2' }))).toEqual(['cell/not-a-number']);
  });
});

import { describe, expect, it } from 'vitest';
import { change, codes, mended, offered, roundTrip, seen, withCells } from '../draft.ts';

describe('table/column-total', () => {
  it('stands at （七） and leaves noughts out of the sum', () => {
    const [found, ...more] = seen(withCells({ 'processed.naturalPerson': '4' }), 'table/column-total');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ text: '4', message: '自然人列（七）总计应为 5（3＋2），现为 4', severity: 'error' });
    expect(found?.related).toEqual(['（一）予以公开，自然人：3', '6.属于四类过程性信息，自然人：2']);
  });

  it('names the one item that there is: its figure alone would only say the sum again', () => {
    expect(seen(withCells({ 'processed.commercial': '3' }), 'table/column-total')[0]?.message).toBe(
      '商业企业列（七）总计应为 2（只有“（一）予以公开”2），现为 3',
    );
    expect(seen(withCells({ 'processed.social': '3' }), 'table/column-total')[0]?.message).toBe(
      '社会公益组织列（七）总计应为 0（各项均为 0），现为 3',
    );
  });

  it('is mended together with the row it stands in', () => {
    const text = withCells({ 'processed.naturalPerson': '4' });
    expect(codes(text).sort()).toEqual(['table/balance', 'table/column-total', 'table/row-total', 'table/suspect']);
    expect(mended(text, 'table/column-total')).toBe(withCells({}));
    expect(offered(text, 'table/column-total')[0]?.kind).toBe('safe');
  });

  it('says so where an item that it adds up does not agree with its own row', () => {
    const text = withCells({ 'granted.naturalPerson': '4', 'deny6.naturalPerson': '5', 'new.commercial': '4' });
    const [natural] = seen(text, 'table/column-total');
    expect(natural?.message).toBe(
      '按现有数字自然人列（七）总计应为 9（4＋5），现为 5；但“（一）予以公开”、“6.属于四类过程性信息”行的合计也不相符，请先核对',
    );
    expect(offered(text, 'table/column-total')[0]?.title).toMatch(/^重算全部合计/);
    expect(offered(text, 'table/column-total').map(f => f.kind)).not.toContain('safe');
  });

  it('says nothing of the kind for an item of another column’s row that agrees, or where one mistake explains all', () => {
    const apart = withCells({ 'processed.naturalPerson': '4', 'new.commercial': '4' });
    expect(seen(apart, 'table/column-total')[0]?.message).not.toContain('按现有数字');
    const alone = withCells({ 'granted.naturalPerson': '4' });
    expect(seen(alone, 'table/column-total')[0]?.message).not.toContain('按现有数字');
  });

  it('keeps silent when a row that counts is missing or not known to the form', () => {
    const missing = change(withCells({}), /\n.*属于四类过程性信息.*(?=\n)/, '');
    expect(codes(missing)).toEqual(['table/missing-row']);
    const strange = change(withCells({}), '6.属于四类过程性信息', '6.属于其他情形的信息类');
    expect(codes(strange)).toEqual(['table/unknown-row']);
  });

  it('keeps silent when a row stands twice with different figures', () => {
    const row = /\n.*予以公开.*/.exec(withCells({}))![0];
    const twice = change(withCells({}), row, row + row.replace('\t3\t2', '\t2\t3'));
    expect(codes(twice)).toEqual(['table/duplicate-row']);
  });

  it('is mended for good', () => {
    const text = withCells({ 'processed.naturalPerson': '4', 'processed.total': '6' });
    expect(roundTrip(text, 'table/column-total')).toBe(withCells({}));
  });
});

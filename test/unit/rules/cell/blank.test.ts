import { describe, expect, it } from 'vitest';
import { codes, draft, mended, offered, roundTrip, seen, withCells } from '../draft.ts';

describe('cell/blank', () => {
  it('stands where the text of an empty cell belongs', () => {
    const text = withCells({ 'granted.research': '' });
    const [found, ...more] = seen(text, 'cell/blank');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      text: '',
      message: '（一）予以公开，科研机构没有填数，没有发生的填 0',
      severity: 'warning',
    });
    expect(roundTrip(text, 'cell/blank')).toBe(withCells({}));
    expect(offered(text, 'cell/blank')[0]).toMatchObject({ title: '填 0', kind: 'safe', all: false });
  });

  for (const mark of ['/', '-', '—', '无']) {
    it(`stands at the mark “${mark}”`, () => {
      const text = withCells({ 'rules.made': mark });
      expect(seen(text, 'cell/blank')).toMatchObject([
        { text: mark, message: `规章，本年制发件数填的“${mark}”不是数，没有发生的填 0` },
      ]);
      expect(roundTrip(text, 'cell/blank')).toBe(withCells({}));
      expect(offered(text, 'cell/blank')[0]?.kind).toBe('suggestion');
    });
  }

  it('says once what is empty side by side', () => {
    const text = withCells({ 'granted.research': '', 'granted.social': '', 'granted.legalService': '' });
    const [found, ...more] = seen(text, 'cell/blank');
    expect(more).toEqual([]);
    expect(found?.message).toBe('（一）予以公开，科研机构至法律服务机构共 3 格没有填数，没有发生的填 0');
    expect(found?.related).toHaveLength(2);
    expect(roundTrip(text, 'cell/blank')).toBe(withCells({}));
  });

  it('names a cell of 表四 by its group', () => {
    const text = withCells({ 'cases.review.upheld': '' });
    expect(seen(text, 'cell/blank').map(f => f.message)).toEqual(['行政复议的结果维持没有填数，没有发生的填 0']);
  });

  it('says once that a table is still to be filled in', () => {
    const rows = ['granted', 'partial', 'deny1', 'deny2', 'deny3', 'deny4', 'deny5', 'deny7', 'deny8'];
    const text = draft({ cells: Object.fromEntries(rows.map(row => [`${row}.social`, ''])) });
    expect(seen(text, 'cell/blank').map(f => f.message)).toEqual(['表三有 9 格没有填数，没有发生的填 0']);
    expect(mended(text, 'cell/blank')).toBe(draft());
  });

  it('fills a total with its sum, and an addend with what its totals leave for it', () => {
    const total = withCells({ 'granted.total': '' });
    expect(offered(total, 'cell/blank')[0]).toMatchObject({ title: '填 5', kind: 'safe' });
    expect(roundTrip(total, 'cell/blank')).toBe(withCells({}));
    const addend = withCells({ 'granted.commercial': '' });
    expect(offered(addend, 'cell/blank')[0]?.title).toBe('填 2');
    expect(roundTrip(addend, 'cell/blank')).toBe(withCells({}));
  });

  it('offers nothing where 0 would break a total', () => {
    const text = withCells({ 'granted.naturalPerson': '', 'granted.commercial': '' });
    expect(offered(text, 'cell/blank')).toEqual([]);
  });

  it('is silent on 0 and on cells that the form does not have', () => {
    expect(codes(withCells({}))).toEqual([]);
    expect(codes(draft({ edition: '2019', year: 2020 }))).toEqual([]);
  });
});

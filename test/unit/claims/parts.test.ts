import { describe, expect, it } from 'vitest';
import { stated } from './stated.ts';

describe('what parts tell about their whole', () => {
  it('a group with another group in it is none of the form’s', () => {
    expect(stated('予以公开政府信息公开申请24件（含部分公开6件），不予公开3件。')).toEqual(['6件 partial', '3件 deny']);
    // Reasons of the group itself are its parts.
    expect(stated('不予公开政府信息公开申请5件（含国家秘密2件），予以公开3件。')).toEqual([
      '5件 deny',
      '2件 deny1',
      '3件 granted',
    ]);
  });

  it('收到 with what came over in it is both', () => {
    expect(stated('收到政府信息公开申请25件（含上年结转2件）。')).toEqual(['25件 new+carriedIn', '2件 carriedIn']);
    expect(stated('收到政府信息公开申请25件，上年结转2件。')).toEqual(['25件 new', '2件 carriedIn']);
  });

  it('two figures for one thing are neither the table’s', () => {
    expect(stated('新收政府信息公开申请5件，结转下年度1件，新收政府信息公开申请9件。')).toEqual(['1件 carriedOut']);
  });

  it('what is denied or said of each is no count', () => {
    expect(stated('全年未发生1件因政府信息公开引起的行政复议。', 4)).not.toContain('1件 review.total');
    expect(stated('如收到1件因政府信息公开引起的行政复议，及时报告。', 4)).toEqual([]);
    expect(stated('全年收到1件因政府信息公开引起的行政复议。', 4)).toEqual(['1件 review.total']);
    expect(stated('行政复议和行政诉讼均为2件。', 4)).toEqual([]);
  });
});

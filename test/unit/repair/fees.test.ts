import { describe, expect, it } from 'vitest';
import { type FeeSlip, feeSlip } from '../../../server/src/repair/fees.ts';

/** In 分. */
const unit = (to: number): FeeSlip => ({ kind: 'unit', to });
const point = (to: number): FeeSlip => ({ kind: 'point', to });

describe('last year’s fees show', () => {
  it.each<[string, number, number, FeeSlip | null]>([
    ['元 in the place of 万元', 12_340_000, 1500, unit(1234)],
    ['元 of a sum of one digit', 50_000, 7, unit(5)],
    ['元, just less than five times as much', 74_990_000, 1500, unit(7499)],
    ['元, five times as much', 75_000_000, 1500, null],
    ['元, just more than a fifth', 3_010_000, 1500, unit(301)],
    ['元, a fifth', 3_000_000, 1500, null],
    ['what is no whole 分 in 万元', 12_345_678, 1500, null],
    ['what is in 万元 by itself', 1600, 1500, null],
    ['the point a digit further left', 12_350, 1235, point(1235)],
    ['the point two digits further right', 1235, 123_500, point(123_500)],
    ['the point in a figure of three digits', 1230, 123, point(123)],
    ['nothing for figures of two digits', 120, 12, null],
    ['nothing for figures of two digits and noughts', 1200, 120, null],
    ['nothing for noughts within that are elsewhere', 1023, 1203, null],
    ['the point rather than the unit', 12_350_000, 1235, point(1235)],
    ['nothing where both are the same', 1235, 1235, null],
    ['nothing where there were none', 12_340_000, 0, null],
    ['nothing where there are none', 0, 1235, null],
    ['元 of the least fee', 10_000, 1, unit(1)],
    ['nothing of what is too little', -12_350, 1235, null],
    ['nothing of what was too little', 12_350, -1235, null],
  ])('%s', (_, now, before, expected) => expect(feeSlip(now, before)).toEqual(expected));
});

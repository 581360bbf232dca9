import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../server/src/arithmetic/grid.ts';
import { holdsWith, isOnlyMending } from '../../../server/src/arithmetic/mending.ts';
import { GRANTED, type Place, ref, tableWith, twice } from './table.ts';

const correction = (place: Place, to: number): Correction => ({ ref: ref(place), to });

describe('one figure', () => {
  it('is the only mending where two equations fail, and none with it', () => {
    expect(isOnlyMending(tableWith({ 'granted.total': '6' }), [correction('granted.total', 5)])).toBe(true);
    expect(isOnlyMending(tableWith({ 'granted.total': '6' }), [correction('granted.total', 4)])).toBe(false);
  });

  it('is not where one equation fails only: an addend may as well be wrong', () => {
    const table = tableWith({ 'carriedIn.total': '2', 'carriedOut.total': '' });
    expect(isOnlyMending(table, [correction('carriedIn.total', 1)])).toBe(false);
    const case_ = tableWith({ 'cases.review.total': '1' }, { kind: 'disputes' });
    expect(isOnlyMending(case_, [correction('cases.review.total', 0)])).toBe(false);
  });

  it('is where three fail: those of （七） and 四', () => {
    const table = tableWith({ 'processed.naturalPerson': '4' });
    expect(isOnlyMending(table, [correction('processed.naturalPerson', 5)])).toBe(true);
  });

  it('is not where it mends one of two, nor where it breaks another', () => {
    const table = tableWith({ 'granted.total': '6', 'carriedIn.total': '2', 'carriedOut.total': '' });
    expect(isOnlyMending(table, [correction('granted.total', 5)])).toBe(false);
    expect(isOnlyMending(table, [correction('new.total', 5)])).toBe(false);
  });

  it('is not where nothing fails', () => {
    expect(isOnlyMending(tableWith({}), [correction('granted.total', 5)])).toBe(false);
  });

  it('alone: no figure is none, and two are none', () => {
    const table = tableWith({ 'granted.total': '6' });
    expect(isOnlyMending(table, [])).toBe(false);
    expect(isOnlyMending(table, [correction('granted.total', 5), correction('deny6.total', 2)])).toBe(false);
  });

  it('is held against the equations that may be checked', () => {
    const table = twice(GRANTED, '\t2\t3\t0\t0\t0\t0\t5', { 'granted.total': '6' });
    expect(isOnlyMending(table, [correction('granted.total', 5)])).toBe(false);
  });
});

describe('a table', () => {
  it('holds with corrections when no equation fails then', () => {
    const table = tableWith({ 'granted.naturalPerson': '4', 'granted.total': '6' });
    expect(holdsWith(table, [])).toBe(false);
    expect(holdsWith(table, [correction('granted.naturalPerson', 3)])).toBe(false);
    expect(holdsWith(table, [correction('granted.naturalPerson', 3), correction('granted.total', 5)])).toBe(true);
    expect(holdsWith(tableWith({}), [])).toBe(true);
  });

  it('holds though a cell is empty', () => {
    expect(holdsWith(tableWith({ 'granted.total': '' }), [])).toBe(true);
    expect(holdsWith(tableWith({ 'granted.social': '' }), [correction('granted.social', 1)])).toBe(false);
  });

  it('is held against all equations, also over a row that stands twice', () => {
    const table = twice(GRANTED, '\t2\t3\t0\t0\t0\t0\t5', { 'granted.naturalPerson': '4', 'granted.total': '6' });
    expect(holdsWith(table, [])).toBe(false);
  });
});

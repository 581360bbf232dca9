import { describe, expect, it } from 'vitest';
import { isLabel, targetsOf } from '../../../server/src/report/table/labels.ts';

const keys = (text: string) => targetsOf(text).map(t => `${t.kind} ${t.role} ${t.key}`);

describe('a label', () => {
  it('is known whatever its ordinal, where the form itself numbers it', () => {
    expect(keys('（一）予以公开')).toEqual(['applications row granted']);
    expect(keys('（五）予以公开')).toEqual(keys('（一）予以公开'));
    expect(keys('予以公开')).toEqual(keys('（一）予以公开'));
    expect(isLabel('（一）行政复议')).toBe(false);
    expect(isLabel('（一）公开情况')).toBe(false);
  });

  it('may be broken by a tag, whatever else the tag is', () => {
    expect(keys('行政<br>许可')).toEqual(keys('行政许可'));
    expect(keys('行政<br />许可')).toEqual(keys('行政许可'));
    expect(isLabel('行政<b>许可')).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citation, citationAt, citationsIn } from '../../../server/src/regulation/citations.ts';
import { fixtureDrafts, seedDrafts } from '../../support/drafts.ts';

/** `20(1)` = article 20, 项 1; `16.2` = article 16, 款 2; `50.1(4)` = both. */
const short = (c: Citation) =>
  c.targets
    .map(t => `${t.article}${t.paragraph === null ? '' : `.${t.paragraph}`}${t.item === null ? '' : `(${t.item})`}`)
    .join(' ');

describe('long texts', () => {
  it('of any kind give ordered spans inside the text', () => {
    const piece = fc.constantFrom(
      '第',
      '条',
      '款',
      '项',
      '（',
      '）',
      '一',
      '十',
      '20',
      '、',
      '至',
      '-',
      '《',
      '》',
      '条例',
      '法',
      '。',
      '\n',
      '　',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = pieces.join('');
        let end = 0;
        for (const c of citationsIn(text)) {
          expect(c.span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(c.span.start, c.span.end)).toMatch(/^[第一十\d（][\s\S]*[条款项）]$|之.$/);
          expect(c.targets.length).toBeGreaterThan(0);
          end = c.span.end;
          expect(citationAt(text, c.span.start)?.span).toEqual(c.span);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a pasted draft', () => {
  const real = seedDrafts();
  const captions = (text: string) => citationsIn(text).filter(c => c.law === 'implied');
  // The form of 2019 has 政府集中采购, and a caption more.
  const own = fixtureDrafts().filter(({ text }) => text.includes('行政强制') && !text.includes('集中采购'));

  it.each(own)('$name gives the four captions of 表二', ({ text }) => {
    expect(captions(text).map(short)).toEqual(['20(1)', '20(5)', '20(6)', '20(8)']);
  });

  it.skipIf(real.length === 0)('and so does each real one (left out where ../shared/seeds is absent)', () => {
    for (const { name, text } of real)
      expect(captions(text).map(short), name).toEqual(['20(1)', '20(5)', '20(6)', '20(8)']);
  });
});

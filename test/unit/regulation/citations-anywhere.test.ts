import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citation, citationAt, citationsIn } from '../../../server/src/regulation/citations.ts';
import { expectLinear, timed } from '../../support/growth.ts';

/** `20(1)` = article 20, 项 1; `16.2` = article 16, 款 2; `50.1(4)` = both. */
const short = (c: Citation) =>
  c.targets
    .map(t => `${t.article}${t.paragraph === null ? '' : `.${t.paragraph}`}${t.item === null ? '' : `(${t.item})`}`)
    .join(' ');

describe('long texts', () => {
  it.each([
    ['第', '第'],
    ['open lists', '第一、'],
    ['open brackets', '第（'],
    ['titles', '《条例'],
    ['white space', '第 　'],
    ['citations in one line', '《条例》第二十条第（一）项、'],
    ['ranges', '第一条至'],
    ['numerals', '第一二三四五六七八'],
  ])('of %s take linear time', (_, piece) => {
    expectLinear(n => timed(() => citationsIn(piece.repeat(n))), 5000);
  });

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
          expect(text.slice(c.span.start, c.span.end)).toMatch(/^第[\s\S]*[条款项]$|之.$/);
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

const seeds = resolve(import.meta.dirname, '../../../../shared/seeds');

describe('real drafts', () => {
  if (!existsSync(seeds)) it('give their captions', ctx => ctx.skip('../shared/seeds is not here'));
  else
    it.each(readdirSync(seeds))('%s gives the four captions of 表二', file => {
      const text = readFileSync(resolve(seeds, file), 'utf8');
      const captions = citationsIn(text).filter(c => c.law === 'implied');
      expect(captions.map(short)).toEqual(['20(1)', '20(5)', '20(6)', '20(8)']);
    });
});

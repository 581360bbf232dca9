import { describe, expect, it } from 'vitest';
import { ARTICLES, type ArticleRef } from '../../../server/src/regulation/articles/index.ts';
import { hoverForTargets } from '../../../server/src/regulation/hover.ts';
import { articleFromFile, excerptFromFile } from '../../../server/src/regulation/local.ts';
import { faults, type LawFacts, lawTable, withoutTitle } from '../../support/law-facts.ts';
import { lawText } from './overlap.ts';

const TABLE = lawTable<Record<string, LawFacts>>('articles');
const KEYS = Object.keys(TABLE);

/** `50.1(4)` = article 50, 款 1, 项 4. */
function refOf(key: string): ArticleRef {
  const [, article, paragraph, item] = /^(\d+)(?:\.(\d+))?(?:\((\d+)\))?$/.exec(key)!;
  const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
  return { article: Number(article), paragraph: number(paragraph), item: number(item) };
}

const said = (ref: ArticleRef) => withoutTitle(hoverForTargets([ref], null));

describe('the explanation holds what the law says', () => {
  it.each(KEYS)('%s', key => expect(faults(said(refOf(key)), TABLE[key]!)).toBe(''));

  const items = KEYS.map(refOf).filter(ref => ref.item !== null);
  it('also of a 项 that is named with or without its 款', () => {
    for (const ref of items) {
      const other = ref.paragraph === null ? { ...ref, paragraph: 1 } : { ...ref, paragraph: null };
      expect(said(other)).toBe(said(ref));
    }
  });
});

describe('the table of facts', () => {
  it('has every article, 款 and 项', () => {
    const parts = ARTICLES.flatMap(({ number, paragraphs }) => [
      `${number}`,
      ...paragraphs.flatMap(({ items }, i) => {
        const paragraph = paragraphs.length > 1 ? `${number}.${i + 1}` : `${number}`;
        return [paragraph, ...items.map((_, n) => `${paragraph}(${n + 1})`)];
      }),
    ]);
    expect([...KEYS].sort()).toEqual([...new Set(parts)].sort());
  });

  const law = lawText();
  it.skipIf(law === null).each(KEYS)('holds for the wording itself: %s', key => {
    const ref = refOf(key);
    const wording = ref.item === null ? excerptFromFile(law!, ref) : itemOf(law!, ref);
    expect(faults(wording!, TABLE[key]!)).toBe('');
  });
});

/** A 项 alone, without the words that introduce it. */
function itemOf(law: string, { article, item }: ArticleRef): string {
  const lines = articleFromFile(law, article)!.split('\n');
  return lines.filter(line => /^[（(][一二三四五六七八九十]+[）)]/.test(line))[item! - 1]!;
}

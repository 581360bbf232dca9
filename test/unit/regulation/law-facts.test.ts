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

describe('the table of facts notices', () => {
  it.each([
    ['2', '行政机关在履职中制作、获取的信息'],
    ['14', '国家秘密可以不予公开'],
    ['15', '不公开对公众利益有重大影响的'],
    ['16', '内部事务信息和过程性信息一律不公开'],
    ['19', '涉及公众利益的信息要主动公开'],
    ['30', '申请人应当在7个工作日内补正'],
    ['30', '7个工作日内不补正的，视为放弃'],
    ['30', '补正的期限是收到申请起7个工作日'],
    ['32', '第三方逾期没有答复的，视为同意公开'],
    ['33', '经行政机关负责人批准可以延长'],
    ['36(4)', '检索后没有的，不予公开'],
    ['36(5)', '不归本机关的，转送有关机关'],
    ['38', '需要加工的，不得提供'],
    ['39', '两类申请都不作为公开申请处理'],
    ['39.2', '要出版物的，不作为公开申请处理'],
    ['42', '信息处理费和行政事业性收费是两回事'],
    ['44.2', '涉及公众利益的，可以建议主动公开'],
    ['47', '逾期公布年报的，通报批评'],
    ['49', '乡镇人民政府在1月31日前公布'],
    ['50.1(4)', '各机关还要写工作考核结果'],
    ['53', '由主管部门责令改正'],
    ['55', '公共企事业单位适用本条例'],
  ])('in %s: %s', (key, words) => expect(faults(words, { ...TABLE[key]!, must: [] })).not.toBe(''));
});

/** A 项 alone, without the words that introduce it. */
function itemOf(law: string, { article, item }: ArticleRef): string {
  const lines = articleFromFile(law, article)!.split('\n');
  return lines.filter(line => /^[（(][一二三四五六七八九十]+[）)]/.test(line))[item! - 1]!;
}

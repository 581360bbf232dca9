import { describe, expect, it } from 'vitest';
import {
  ARTICLES,
  type ArticleRef,
  articleOf,
  CHAPTERS,
  gistOf,
  refExists,
  refText,
} from '../../../server/src/regulation/articles/index.ts';
import { articleFromFile } from '../../../server/src/regulation/local.ts';
import { lawText, longestShared, maskTerms } from './overlap.ts';

const ref = (article: number, paragraph: number | null = null, item: number | null = null) => ({
  article,
  paragraph,
  item,
});

const allGists = ARTICLES.flatMap(a => [
  [`第${a.number}条`, a.gist] as const,
  ...a.paragraphs.flatMap((p, i) => [
    [`第${a.number}条第${i + 1}款`, p.gist] as const,
    ...p.items.map((text, k) => [`第${a.number}条第${i + 1}款第${k + 1}项`, text] as const),
  ]),
]);

describe('the articles', () => {
  it('are 56, numbered in order, in six chapters', () => {
    expect(ARTICLES.map(a => a.number)).toEqual(Array.from({ length: 56 }, (_, i) => i + 1));
    expect(CHAPTERS).toHaveLength(6);
    const firsts = [1, 2, 3, 4, 5, 6].map(c => ARTICLES.find(a => a.chapter === c)?.number);
    expect(firsts).toEqual([1, 10, 19, 27, 46, 54]);
  });

  it.each(allGists)('%s has a short gist that ends in a full stop', (_, gist) => {
    expect(gist).toMatch(/。$/);
    expect(gist.length).toBeLessThanOrEqual(160);
    expect(gist).not.toMatch(/[,:;()]/);
  });

  it('keep every 款 and 项 that the report rests on', () => {
    const shape = (n: number) => articleOf(n)!.paragraphs.map(p => p.items.length);
    expect(shape(4)).toEqual([0, 5]);
    expect(shape(16)).toEqual([0, 0]);
    expect(shape(20)).toEqual([15]);
    expect(shape(29)).toEqual([0, 3]);
    expect(shape(31)).toEqual([3]);
    expect(shape(36)).toEqual([7]);
    expect(shape(39)).toEqual([0, 0]);
    expect(shape(50)).toEqual([5, 0]);
    expect(shape(53)).toEqual([3]);
  });

  it.each([
    [26, ['20个工作日']],
    [30, ['7个工作日']],
    [32, ['15个工作日']],
    [33, ['20个工作日']],
    [34, ['15个工作日']],
    [49, ['1月31日', '3月31日']],
    [56, ['2019年5月15日']],
  ])('article %i names its deadlines', (n, figures) => {
    for (const figure of figures) expect(articleOf(n)!.gist).toContain(figure);
  });

  it.each<[ArticleRef, readonly RegExp[]]>([
    [ref(2), [/履行行政管理职能/, /制作/, /获取/, /一定形式/, /保存/]],
    [ref(6), [/影响/, /可能/, /准确的政府信息/]],
    [ref(10, 2), [/设的派出机构和内设机构/, /以自己的名义对外履行行政管理职能/, /可以/]],
    [ref(10, 3), [/两个或更多/, /牵头制作/]],
    [ref(16), [/可以不公开/, /要求公开的，照其规定/]],
    [ref(16, 2), [/履行行政管理职能/, /行政执法案卷/, /法律、法规、规章要求公开的，照其规定/]],
    [ref(18), [/机制/, /定期/]],
    [ref(19), [/涉及公众利益调整/, /广泛知晓/, /参与决策/]],
    [ref(27), [/法人/, /县级以上政府部门/, /第十条第二款/]],
    [ref(30), [/7个工作日内一次性告知/, /补正期限由机关定，要合理/, /收到补正那天起才算答复期限/, /没有正当理由/]],
    [ref(31), [/按此推断/]],
    [ref(33), [/负责人同意/, /告知申请人/, /最多再加20个工作日/, /第三方、其他机关/]],
    [ref(33, 2), [/负责人同意/, /告知申请人/]],
    [ref(34), [/两个或更多/, /视为同意公开/]],
    [ref(36, null, 5), [/说明理由/, /名称、联系方式/]],
    [ref(39), [/只是第一款写的/]],
    [ref(39, 1), [/不作为公开申请处理/, /可以告知/]],
    [ref(39, 2), [/可以告知从哪里获取/]],
    [ref(44, 2), [/涉及公众利益调整/, /审核/]],
    [ref(47), [/处理建议/, /查实/]],
    [ref(49), [/县级以上政府部门/, /主管部门/, /没有写乡镇/]],
    [ref(49, 1), [/提交本级主管部门/, /向社会公布/]],
    [ref(50, 1, 4), [/各级政府/, /工作考核/, /社会评议/, /责任追究/]],
    [ref(53), [/上一级行政机关/, /情节严重/, /构成犯罪/]],
  ])('%j say who, when and but for what', (of, words) => {
    for (const word of words) expect(gistOf(of)).toMatch(word);
  });

  it('say no more than the article', () => {
    expect(gistOf(ref(39, 2))).not.toContain('不作为公开申请');
    expect(gistOf(ref(19))).not.toContain('牵动');
    expect(gistOf(ref(44, 2))).not.toContain('牵动');
    expect(gistOf(ref(12, 1))).not.toContain('变化');
    expect(gistOf(ref(20, 1, 13))).not.toContain('各类');
  });

  it('puts each deadline into its own 款', () => {
    expect(gistOf(ref(33, 2))!.match(/20个工作日/g)).toHaveLength(2);
    expect(gistOf(ref(49, 1))).toContain('1月31日');
    expect(gistOf(ref(49, 2))).toContain('3月31日');
  });
});

describe('references', () => {
  it('find the 项 of an article without its 款', () => {
    expect(gistOf(ref(50, null, 4))).toBe(gistOf(ref(50, 1, 4)));
    expect(gistOf(ref(4, null, 3))).toContain('年度报告');
    expect(gistOf(ref(20, null, 8))).toContain('行政事业性收费');
    expect(gistOf(ref(36, null, 6))).toContain('重复');
  });

  it('exist or not', () => {
    for (const good of [ref(1), ref(56), ref(16, 2), ref(20, null, 15), ref(20, 1, 15), ref(36, null, 7)]) {
      expect(refExists(good)).toBe(true);
    }
    for (const bad of [
      ref(0),
      ref(57),
      ref(60),
      ref(16, 3),
      ref(20, null, 16),
      ref(50, 2, 1),
      ref(14, null, 1),
      ref(1.5),
    ]) {
      expect(refExists(bad)).toBe(false);
    }
  });

  it('are written as official documents write them', () => {
    expect(refText(ref(20, null, 1))).toBe('第二十条第（一）项');
    expect(refText(ref(50, 1, 4))).toBe('第五十条第一款第（四）项');
    expect(refText(ref(12345))).toBe('第12345条');
  });
});

const law = lawText();

if (law === null)
  it('against the wording of the law', ctx => ctx.skip('../shared/reference/regulation.md is not here'));
else
  describe('against the wording of the law', () => {
    const wording = (n: number) => articleFromFile(law!, n)!;

    it.each(allGists)('%s is said in our own words', (_, gist) => {
      const shared = longestShared(maskTerms(gist), maskTerms(law!));
      expect(shared.length, shared).toBeLessThanOrEqual(8);
    });

    it.each(ARTICLES.map(a => [a.number]))('article %i has the 款 and 项 of the law', n => {
      const shape: number[] = [];
      for (const line of wording(n).split('\n')) {
        if (/^[（(][一二三四五六七八九十]+[）)]/.test(line)) shape[shape.length - 1]! += 1;
        else shape.push(0);
      }
      expect(articleOf(n)!.paragraphs.map(p => p.items.length)).toEqual(shape);
    });

    it.each(ARTICLES.map(a => [a.number]))('article %i names every figure of the law and no other', n => {
      const figures = (text: string) => new Set(text.match(/\d+(?:个工作日|月\d+日|年\d+月\d+日)/g) ?? []);
      const article = articleOf(n)!;
      expect(figures(article.gist)).toEqual(figures(wording(n)));
      expect(figures(article.paragraphs.map(p => p.gist).join(''))).toEqual(figures(wording(n)));
    });
  });

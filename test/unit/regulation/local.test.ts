import { describe, expect, it } from 'vitest';
import { articleFromFile, excerptFromFile } from '../../../server/src/regulation/local.ts';
import { OUR_LAW } from './our-law.ts';
import { lawText } from './overlap.ts';

const THIRD = '值日的同学轮流记账。\n每天记账的人应当做到：\n（一）写上日期；\n（二）写清数量；\n（三）签上名字。';

/** The same law as plain text: `第一条　…`, indented, no empty lines. */
const PLAIN = `青禾镇小学小卖部规则
第一章　总则
　　第一条　为了让小卖部的账目清楚，制定本规则。
　　第二条　本规则所称账目，是指小卖部的进货和卖货记录。
第二章　记账
　　第三条　值日的同学轮流记账。
　　每天记账的人应当做到：
　　（一）写上日期；
　　（二）写清数量；
　　（三）签上名字。
　　第四条　除第二条和第三条规定的以外，不得涂改。
第三章　附则
　　第五条　本规则自开学之日起施行。
`;

const expected = new Map([
  [1, '为了让小卖部的账目清楚，制定本规则。'],
  [2, '本规则所称账目，是指小卖部的进货和卖货记录。'],
  [3, THIRD],
  [4, '除第二条和第三条规定的以外，不得涂改。'],
  [5, '本规则自开学之日起施行。'],
]);

/** With a line of the page in the middle of an article, twice. */
function between(line: string): string {
  return PLAIN.replace('　　（二）', `${line}\n　　（二）`).replace('　　每天', `${line}\n\n　　每天`);
}

const CONTENTS = `目　录
第一章　总则（第一条—第二条） …………… 1
第二章　记账（第三条—第四条） …………… 2
第三章　附则 …………… 3

`;

describe.each([
  ['Markdown', OUR_LAW],
  ['plain text', PLAIN],
  ['CRLF', OUR_LAW.replace(/\n/g, '\r\n')],
  ['CR', PLAIN.replace(/\n/g, '\r')],
  ['a BOM', `\ufeff${PLAIN.slice(PLAIN.indexOf('　　第一条'))}`],
  ['a table of contents', CONTENTS + PLAIN],
  [
    'a table of contents with articles',
    `第一条　目的……1\n第二条　账目......1\n第三条　记账    2\n第四条　涂改 ····· 2\n第五条　施行……3\n\n${PLAIN}`,
  ],
  ['a table of contents with links', `- [第一条](#第一条)\n- [第五条](#第五条)\n\n${OUR_LAW}`],
  [
    'a table of contents without page numbers',
    `第一条 目的\n第二条 账目\n第三条 记账\n第四条 涂改\n第五条 施行\n\n${PLAIN}`,
  ],
  ['bold article numbers', PLAIN.replace(/　　(第.条)　/g, '**$1** ')],
  ['bold words in headings', OUR_LAW.replace(/### (第.条)/g, '### **$1**')],
  ['titles in headings', OUR_LAW.replace('### 第三条', '### 第三条 记账的人')],
  ['titles in 【】', PLAIN.replace('第三条　', '第三条　【记账】')],
  [
    'Arabic article numbers',
    PLAIN.replace(/　　第(.)条　/g, (_, n: string) => `　　第${'一二三四五'.indexOf(n) + 1}条　`),
  ],
  ['article numbers of their own line', PLAIN.replace(/　　(第.条)　/g, '$1\n')],
  ['no space behind the number', PLAIN.replace(/　　(第.条)　/g, '$1')],
  ['lines wrapped at twelve characters', PLAIN.replace(/[^\n]{12}(?=[^\n，。；：、])/g, '$&\n')],
  ['page numbers', PLAIN.replace('写清\n', '写清\n').replace('　　（二）', '— 2 —\n\n　　（二）')],
  ['a blank line between all', PLAIN.replace(/\n/g, '\n\n')],
  ['items in the line of their 款', PLAIN.replace(/([：；])\n　　（/g, '$1（')],
  ['blanks in numbers', PLAIN.replace(/第(.)(条|章)　/g, '第 $1 $2 ')],
  ['page numbers with their sum', between('第 2 页 共 9 页')],
  ['page numbers as fractions', between('2 / 9')],
  ['the title again on each page', between('青禾镇小学小卖部规则\n3')],
  [
    'what a browser prints on each page',
    between('2024/1/5 09:30 小卖部规则\nhttps://example.cn/zhengce/content.htm 1/4'),
  ],
  ['list marks', PLAIN.replace(/　　（/g, '- （')],
  ['articles in a list', PLAIN.replace(/　　(第.条)　/g, '* **$1** ')],
  ['a quotation', PLAIN.replace(/^/gm, '> ')],
  ['no-break spaces', PLAIN.replace(/　/g, '\u00a0')],
  ['entities', PLAIN.replace(/　/g, '&emsp;')],
  ['tags of paragraphs', PLAIN.replace(/^(.+)$/gm, '<p style="text-indent:2em">$1</p>')],
  ['tags of line ends', PLAIN.replace(/$/gm, '<br/>')],
  ['bold items', PLAIN.replace(/（(.)）/g, '**（$1）**')],
  ['article numbers in 【】', PLAIN.replace(/　　(第.条)　/g, '【$1】')],
  ['a point behind the number', PLAIN.replace(/　　(第.条)　/g, '$1. ')],
  ['a comma behind the number', PLAIN.replace(/　　(第.条)　/g, '$1、')],
  ['blank lines where lines are wrapped', PLAIN.replace(/[^\n]{14}(?=[^\n，。；：、])/g, '$&\n\n')],
  ['no line ends at all', `${'前言'.repeat(800)}。${PLAIN.replace(/\n/g, '　')}`],
  ['another law behind it', `${OUR_LAW}\n# 别的规则\n\n### 第一条\n\n别的。\n`],
  ['a note at the end', `${PLAIN}附件：账本样式\n第一页\n`],
  ['a rule at the end', `${PLAIN}\n---\n来源：校务室\n`],
])('articleFromFile with %s', (_, text) => {
  it.each([...expected])('article %i', (n, words) => expect(articleFromFile(text, n)).toBe(words));
  it('has no article 6', () => expect(articleFromFile(text, 6)).toBeNull());
});

describe('articleFromFile', () => {
  it.each(['', '没有条文', '第一条', '### 第一条\n\n### 第二条\n', '\ufeff', '第'.repeat(1000)])(
    '%j has nothing',
    text => expect(articleFromFile(text, 1)).toBeNull(),
  );

  it('takes the law that speaks of 政府信息公开 where the file holds several', () => {
    const first = '第一条　甲法很长很长很长很长很长很长很长很长很长。\n第二条　甲法。\n';
    const second = '第一条　乙讲政府信息公开。\n第二条　乙。\n';
    expect(articleFromFile(first + second, 1)).toBe('乙讲政府信息公开。');
    expect(articleFromFile(second + first, 2)).toBe('乙。');
  });
});

describe('excerptFromFile', () => {
  const ref = (article: number, paragraph: number | null = null, item: number | null = null) => ({
    article,
    paragraph,
    item,
  });

  it.each([
    [ref(3), THIRD],
    [ref(3, 1), '值日的同学轮流记账。'],
    [ref(3, 2), THIRD.slice(THIRD.indexOf('\n') + 1)],
    [ref(3, null, 2), '每天记账的人应当做到：\n（二）写清数量；'],
    [ref(3, 2, 3), '每天记账的人应当做到：\n（三）签上名字。'],
    [ref(3, 1, 1), THIRD],
    [ref(3, 9), THIRD],
    [ref(3, null, 9), THIRD],
    [ref(2, null, 1), '本规则所称账目，是指小卖部的进货和卖货记录。'],
  ])('%j', (r, words) => expect(excerptFromFile(OUR_LAW, r)).toBe(words));

  it.each<[string, (ordinal: string, n: number) => string]>([
    ['half-width brackets', c => `(${c})`],
    ['blanks in brackets', c => `（ ${c} ）`],
    ['digits', (_, n) => `（${n}）`],
    ['list numbers', (_, n) => `${n}. `],
    ['bare numerals', c => `${c}、`],
    ['one sign', (_, n) => '㈠㈡㈢'[n - 1]!],
  ])('finds a 项 that is written with %s, and shows it so', (_, written) => {
    const mark = (c: string) => written(c, '一二三'.indexOf(c) + 1);
    const copy = PLAIN.replace(/（(.)）/g, (_all, c: string) => mark(c));
    expect(excerptFromFile(copy, ref(3, 2, 2))).toBe(`每天记账的人应当做到：\n${mark('二')}写清数量；`);
  });

  it('gives the whole article where the copy has other 款 than the 条例', () => {
    expect(excerptFromFile(OUR_LAW, ref(3, 2), 2)).toBe(THIRD.slice(THIRD.indexOf('\n') + 1));
    expect(excerptFromFile(OUR_LAW, ref(3, 2), 3)).toBe(THIRD);
  });

  it('is null for an article that the copy does not have', () =>
    expect(excerptFromFile(OUR_LAW, ref(6, 1))).toBeNull());
});

const law = lawText();

if (law === null)
  it('against the wording of the law', ctx => ctx.skip('../shared/reference/regulation.md is not here'));
else
  describe('the law', () => {
    it('has 56 articles, the last one line', () => {
      for (let n = 1; n <= 56; n++) expect(articleFromFile(law!, n), String(n)).toMatch(/。$/);
      expect(articleFromFile(law!, 57)).toBeNull();
      expect(articleFromFile(law!, 56)).toMatch(/^本条例自.{5,12}施行。$/);
      expect(articleFromFile(law!, 20)!.split('\n')).toHaveLength(16);
    });

    const body = law!.slice(law!.indexOf('## 第一章'));
    const plain = body.replace(/^#+ (第.+条)\n+/gm, '　　$1　').replace(/^#+ /gm, '');
    const paragraphs = (text: string) => text.replace(/\n+/g, '\n');
    it.each([
      ['one paragraph a line', paragraphs(plain)],
      ['a quotation', plain.replace(/^/gm, '> ')],
      ['list marks before items', plain.replace(/^\(/gm, '- (')],
      ['lines of thirty characters', paragraphs(plain).replace(/[^\n]{29}[^\n。；：](?=[^\n，。；：、）)])/g, '$&\n')],
      [
        'a page number each forty lines',
        plain
          .split('\n')
          .flatMap((l, i) => (i % 40 === 39 ? [`- ${i} -`, l] : [l]))
          .join('\n'),
      ],
      [
        'the title on each page',
        plain
          .split('\n')
          .flatMap((l, i) => (i % 40 === 39 ? ['中华人民共和国政府信息公开条例', l] : [l]))
          .join('\n')
          .replace(/^/, '中华人民共和国政府信息公开条例\n\n'),
      ],
      ['items in the line of their 款', paragraphs(plain).replace(/([：；])\n\(/g, '$1(')],
      ['bold numbers', plain.replace(/^　　(第.+?条)/gm, '**$1**')],
      ['paragraphs in tags', paragraphs(plain).replace(/^(.+)$/gm, '<p>$1</p>')],
      ['no line ends', `${'目录'.repeat(800)}。　　${paragraphs(plain).replace(/\n/g, '　　')}`],
    ])('reads the same with %s', (_, text) => {
      for (let n = 1; n <= 56; n++) expect(articleFromFile(text, n), String(n)).toBe(articleFromFile(law!, n));
    });

    it('reads the same as plain text without headings', () => {
      const plain = law!.replace(/^#+ (第.+条)\n+/gm, '　　$1　').replace(/^#+ /gm, '');
      for (let n = 1; n <= 56; n++) expect(articleFromFile(plain, n), String(n)).toBe(articleFromFile(law!, n));
    });
  });

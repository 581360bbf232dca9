import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../../server/src/exchange/pdf/content.ts';
import { pdfDraft } from '../../../../server/src/exchange/pdf/pdf-draft.ts';
import { pageWith, ruled, written } from '../../../support/pdf/page-content.ts';

const [LEFT, MIDDLE] = [20, 297];
const FULL_LINE = '一二三四五六七八九十'.repeat(5);

/** Words at places across, on one line. */
const row = (y: number, ...cells: readonly (readonly [string, number])[]): Glyph[] =>
  cells.flatMap(([text, x]) => written(text, x, y));
let pages = 0;
/** A page with a line of prose of its own in its middle, and more. */
const page = (...more: readonly Glyph[][]) => {
  pages += 1;
  const own = String.fromCodePoint(0x4e00 + pages);
  return pageWith([...written(`${FULL_LINE}${own}。`, LEFT, 400), ...more.flat()]);
};
/** The lines of the pages' text without what is in each page's middle; blanks between columns are one. */
const leftOf = (...pages: readonly ReturnType<typeof page>[]): string[] =>
  pdfDraft(pages)
    .text.split('\n')
    .filter(line => !line.startsWith(FULL_LINE))
    .map(line => line.replace(/ +/g, ' ').trim());

describe('rows of a table without lines', () => {
  it.each([
    [
      'three parts',
      [
        ['3.其他', LEFT],
        ['0', 250],
        ['0', 400],
      ],
    ],
    [
      'two parts',
      [
        ['行政许可', LEFT],
        ['0', 400],
      ],
    ],
    ['one part', [['行政许可0', 60]]],
    [
      'dashes for figures',
      [
        ['其他处理', LEFT],
        ['—', 250],
        ['—', 400],
      ],
    ],
    [
      'a word for a figure',
      [
        ['规章', LEFT],
        ['无', 400],
      ],
    ],
    [
      'figures of two pages, as dashes are around a page number',
      [
        ['—', 150],
        ['1', 297],
        ['—', 450],
      ],
    ],
    [
      'a year',
      [
        ['2025年', LEFT],
        ['0', 250],
        ['0', 400],
      ],
    ],
  ] as const)('stay where pages begin or end with the same: %s', (_, cells) => {
    for (const y of [40, 55, 780, 800]) {
      const words = cells.map(c => c[0]).join(' ');
      const same = page(row(y, ...cells));
      expect(leftOf(same, same, page())).toEqual([words, words]);
      expect(leftOf(same, same, same)).toEqual([words, words, words]);
    }
  });

  it('stay behind a page number, and above one', () => {
    const cells = [
      ['3.其他', LEFT],
      ['0', 250],
      ['0', 400],
    ] as const;
    const both = (i: number) =>
      page(row(40, [`— ${i} —`, 290]), row(60, ...cells), row(760, ...cells), row(800, [`— ${i} —`, 290]));
    expect(leftOf(both(1), both(2), both(3))).toEqual(Array(6).fill('3.其他 0 0'));
  });

  it('have their head once, on whichever page it stands first, and at the foot as often as it is there', () => {
    const heads = [
      [
        ['信息内容', LEFT],
        ['制发', 250],
        ['废止', 400],
      ],
      [
        ['信息内容', LEFT],
        ['处理决定数量', 400],
      ],
    ] as const;
    for (const head of heads) {
      const words = head.map(c => c[0]).join(' ');
      expect(leftOf(page(row(40, ...head)), page(row(40, ...head)), page(row(40, ...head)))).toEqual([words]);
      const below = [1, 2].map(() => page(row(800, ...head)));
      expect(leftOf(...below)).toEqual([words, words]);
    }
    const dated = page(row(40, ['信息内容', LEFT], ['2024年', 250], ['2025年', 400]));
    expect(leftOf(dated, dated)).toHaveLength(2);
  });
});

describe('a figure alone', () => {
  const figure = (text: string, x: number, y = 800) => page(row(y, [text, x]));

  it('stays unless it fits the page', () => {
    expect(leftOf(figure('5', MIDDLE), figure('6', MIDDLE), page())).toEqual(['5', '6']);
    expect(leftOf(figure('5', MIDDLE), figure('6', MIDDLE))).toEqual(['5', '6']);
    expect(leftOf(figure('1', MIDDLE), figure('2', MIDDLE), ...[1, 2, 3].map(() => page()))).toEqual(['1', '2']);
    expect(leftOf(figure('0', MIDDLE), figure('1', MIDDLE))).toEqual(['0', '1']);
    expect(leftOf(figure('1', MIDDLE), figure('2', MIDDLE, 780))).toEqual(['1', '2']);
  });

  it('stays where no page number stands, or in a column', () => {
    expect(leftOf(...['1', '2', '3'].map(n => figure(n, 400)))).toEqual(['1', '2', '3']);
    expect(leftOf(figure('1', LEFT + 15), figure('2', MIDDLE))).toEqual(['1', '2']);
    const below = (n: string) => page(row(785, ['其他', LEFT], ['7', MIDDLE], ['0', 450]), row(800, [n, MIDDLE]));
    expect(leftOf(...['1', '2', '3'].map(below)).filter(line => /^\d$/.test(line))).toHaveLength(3);
  });

  it('is a page number where it counts the pages in their middle or at their outer side', () => {
    expect(leftOf(figure('1', MIDDLE), figure('2', MIDDLE))).toEqual([]);
    expect(leftOf(page(), figure('1', MIDDLE), figure('2', MIDDLE), figure('3', MIDDLE))).toEqual([]);
    expect(leftOf(...['1', '2', '3', '4'].map((n, i) => figure(n, i % 2 ? LEFT : 580)))).toEqual([]);
    expect(leftOf(...['11', '12', '13'].map(n => figure(n, MIDDLE)))).toEqual([]);
  });
});

describe('what stands on each page', () => {
  const all = (of: (page: number) => string, y: number, x = 240) =>
    leftOf(...[1, 2, 3, 4].map(i => page(row(y, [of(i), x]))));

  it.each([
    (i: number) => `— ${i} —`,
    (i: number) => `-${i + 4}-`,
    (i: number) => `第 ${i} 页`,
    (i: number) => `第${i}页 共4页`,
    (i: number) => `${i} / 4`,
    (i: number) => `青禾镇人民政府 第${i}页`,
    () => '青禾镇人民政府',
    () => '青禾镇2025年政府信息公开年报',
    (i: number) => `https://example.gov.cn/2026/t12.html          ${i}/4`,
    () => '2026/1/20 15:30          青禾镇年报',
  ])('goes: %s', of => {
    expect(all(of, 40)).toEqual([]);
    expect(all(of, 800)).toEqual([]);
  });

  it.each([
    () => '本机关没有收取费用。',
    () => '（三）本年度办理结果',
    () => '1.属于国家秘密',
    () => '单位：件',
    (i: number) => `材料 ${i} 页`,
    (i: number) => `见第${i}页，共3件`,
  ])('but no words of the report: %s', of => {
    expect(all(of, 40)).toHaveLength(4);
    expect(all(of, 800)).toHaveLength(4);
  });

  it('is no title of reports that stand one behind the other in a file, nor words on a page or two of many', () => {
    const titled = () => page(written('政府信息公开工作年度报告', 200, 40, 18), row(420, [`${FULL_LINE}。`, LEFT]));
    expect(leftOf(titled(), titled(), titled())).toHaveLength(3);
    const two = [1, 2].map(() => page(row(800, ['办理结果', 60])));
    expect(leftOf(...two, page(), page())).toEqual(['办理结果', '办理结果']);
  });

  it('goes where it is larger than the rows of tables, and no larger than prose', () => {
    const small = Array.from({ length: 9 }, (_, i) => written('规章', LEFT, 500 + 20 * i, 7)).flat();
    const headed = () => page(row(40, ['青禾镇人民政府', 240]), small);
    expect(leftOf(headed(), headed(), headed()).filter(line => line.startsWith('青禾镇'))).toEqual([]);
  });

  it('is outside of all tables', () => {
    const between = [ruled([20, 300, 580], [20, 40]), ruled([20, 300, 580], [100, 120])].flat();
    const sheet = () =>
      pageWith([...row(34, ['规章', 25]), ...row(80, ['行政许可', 25]), ...row(114, ['文件', 25])], between);
    expect(leftOf(sheet(), sheet(), sheet()).filter(line => line === '行政许可')).toHaveLength(3);
  });
});

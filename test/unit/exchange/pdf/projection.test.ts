import { describe, expect, it } from 'vitest';
import type { Glyph, PageContent } from '../../../../server/src/exchange/pdf/content.ts';
import type { Ruling } from '../../../../server/src/exchange/pdf/path-lines.ts';
import { projectPages } from '../../../../server/src/exchange/pdf/projection.ts';
import { pageWith, ruled, written } from '../../../support/pdf/page-content.ts';

const textOf = (...pages: readonly PageContent[]) => projectPages(pages).text;
/** A table with lines at 0, 100, 150, 200 down and every 20 across. */
const XS = [0, 100, 150, 200];
const lines = (rows: number, xs = XS) =>
  ruled(
    xs,
    Array.from({ length: rows + 1 }, (_, i) => i * 20),
  );
/** Without the lines, or the pieces of them, that run through a place. */
const without = (all: readonly Ruling[], down: boolean, at: number, from: number, to: number): Ruling[] =>
  all.flatMap(r => {
    if (r.down !== down || r.at !== at) return [r];
    const pieces = [
      { ...r, to: from },
      { ...r, from: to },
    ];
    return pieces.filter(p => p.to > p.from);
  });

describe('a table with lines', () => {
  it('has a row a line and a tab between cells; an empty one stays', () => {
    const glyphs = [
      ...written('规章', 5, 15),
      ...written('12', 180, 15),
      ...written('文件', 5, 35),
      ...written('7', 120, 35),
    ];
    expect(textOf(pageWith(glyphs, lines(2)))).toBe('规章\t\t12\n文件\t7\t');
  });

  it('has what is merged once: across, and below as an empty cell', () => {
    const across = without(lines(2), true, 150, 0, 20);
    const both = without(across, false, 20, 0, 100);
    const glyphs = [
      ...written('办理', 5, 22),
      ...written('申请人', 130, 15),
      ...written('1', 120, 35),
      ...written('2', 180, 35),
    ];
    expect(textOf(pageWith(glyphs, both))).toBe('办理\t申请人\n\t1\t2');
  });

  it('is one without lines at its sides, with double or broken ones, or cut by the end of the page', () => {
    const glyphs = [...written('规章', 5, 15), ...written('1', 120, 15), ...written('2', 180, 15)];
    const open = lines(1).filter(r => !r.down || (r.at > 0 && r.at < 200));
    const double = lines(1).flatMap(r => [r, { ...r, at: r.at + 2 }]);
    const dashed = lines(1).flatMap(r =>
      Array.from({ length: Math.ceil((r.to - r.from) / 4) }, (_, i) => ({
        ...r,
        from: r.from + 4 * i,
        to: r.from + 4 * i + 2,
      })),
    );
    const cut = lines(1).filter(r => r.down || r.at === 0);
    for (const rulings of [open, double, dashed]) expect(textOf(pageWith(glyphs, rulings))).toBe('规章\t1\t2');
    expect(textOf(pageWith(glyphs, [...cut, { down: false, at: 3.5, from: 0, to: 200 }]))).toBe('规章\t1\t2');
  });

  it('keeps its columns where another table on the page has a line nearly there', () => {
    const second = ruled([0, 100.4, 200], [100, 120]);
    const glyphs = [
      ...written('一', 5, 15),
      ...written('1', 120, 15),
      ...written('二', 5, 115),
      ...written('2', 120, 115),
    ];
    expect(textOf(pageWith(glyphs, [...lines(1), ...second]))).toBe('一\t1\t\n二\t2');
  });

  it('joins a label over its lines, and a figure only where it had no room', () => {
    const xs = [0, 45, 65, 200];
    const rows = ruled(xs, [0, 50]);
    const label = [...written('部分公', 8, 15), ...written('开（只', 8, 27), ...written('计）', 8, 39)];
    expect(textOf(pageWith([...label, ...written('127', 47, 15), ...written('29', 47, 27)], rows))).toBe(
      '部分公开（只计）\t12729\t',
    );
    expect(textOf(pageWith([...label, ...written('1', 47, 15), ...written('29', 47, 27)], rows))).toBe(
      '部分公开（只计）\t1 29\t',
    );
  });

  it('never lets a figure that runs over a line pass for that of a cell', () => {
    const glyphs = [...written('规章', 5, 15), ...written('123456', 135, 15)];
    expect(textOf(pageWith(glyphs, lines(1)))).toBe('规章\t123456\ufffd\t\ufffd');
    const out = [...written('规章', 5, 15), ...written('1', 120, 15), ...written('123456', 185, 15)];
    expect(textOf(pageWith(out, lines(1)))).toBe('规章\t1\t123456\ufffd');
  });

  it('goes on from page to page: a merged label that the end of the page cuts is one, and no other moves', () => {
    const merged = without(lines(3), false, 20, 0, 100);
    const all = without(merged, false, 40, 0, 100);
    const rows = (label: string, below = '') => [
      ...written(label, 5, 15),
      ...written(below, 5, 35),
      ...[15, 35, 55].flatMap(y => [...written(`${y}`, 120, y), ...written('0', 180, y)]),
    ];
    const figures = ['15\t0', '35\t0', '55\t0'];
    const page = (label: string, others = '') =>
      [label, others, others].map((l, i) => `${l}\t${figures[i]}`).join('\n');
    const first = pageWith(rows('三、本年度', '办理结'), all);
    expect(textOf(first, pageWith(rows('果'), all))).toBe(`${page('三、本年度办理结果')}\n${page('')}`);
    expect(textOf(first, pageWith(rows('四、结转'), all))).toBe(`${page('三、本年度办理结')}\n${page('四、结转')}`);
    const between = pageWith([...rows('果'), ...written('说明', 5, -5)], all);
    expect(textOf(first, between)).toBe(`${page('三、本年度办理结')}\n说明\n${page('果')}`);
  });

  it('reads what is written upwards in a cell, and no watermark', () => {
    const upwards = [...'办理'].map(
      (text, i): Glyph => ({ text, x: 50, y: 34 - 10 * i, width: 10, size: 10, turn: 3 }),
    );
    const aslant = [...'内部资料'].map(
      (text, i): Glyph => ({ text, x: 60 + 20 * i, y: 10 + 8 * i, width: 20, size: 30, turn: null }),
    );
    const rows = ruled(XS, [0, 40]);
    expect(textOf(pageWith([...aslant, ...upwards, ...written('规章 1', 105, 15)], rows))).toBe('办理\t规章 1\t');
  });

  it('is no table where it only frames the page', () => {
    const frame = ruled([-20, 580], [-20, 700]);
    const glyphs = [...written('规章', 5, 15), ...written('1', 120, 15), ...written('落款', 5, 300)];
    expect(textOf(pageWith(glyphs, [...lines(1), ...frame]))).toBe('规章\t1\t\n落款');
  });
});

describe('text outside of tables', () => {
  const full = '根据规定编制'.repeat(8);

  it('is a paragraph a line: one goes on where its line is full and the next begins at the left', () => {
    const glyphs = [
      ...written('二〇二五年，本机关认真做好工作，'.padEnd(46, '好'), 40, 100),
      ...written(full, 20, 120),
      ...written('完。', 20, 140),
      ...written('第二段也是这样开头。', 40, 160),
    ];
    expect(textOf(pageWith(glyphs)).split('\n')).toEqual([
      expect.stringMatching(/^二.+好根据.+制完。$/),
      '第二段也是这样开头。',
    ]);
  });

  it('keeps a heading apart from the line above, however full that is', () => {
    expect(textOf(pageWith([...written(full, 20, 100), ...written('一、总体情况', 20, 120)])).split('\n')[1]).toBe(
      '一、总体情况',
    );
  });

  it('keeps columns without lines as blanks', () => {
    const glyphs = [
      ...written('信息内容', 20, 100),
      ...written('制发', 150, 100),
      ...written('废止', 250, 100),
      ...written('规章', 20, 120),
      ...written('7', 265, 120),
    ];
    expect(textOf(pageWith(glyphs))).toBe(`信息内容${' '.repeat(18)}制发${' '.repeat(16)}废止\n规章${' '.repeat(45)}7`);
  });

  it('takes figures in columns apart, however near they come, and a title that is set apart together', () => {
    const row = (from: number, gap: number) =>
      Array.from({ length: 7 }, (_, i) => written('0', from + i * (5 + gap), 100)).flat();
    for (const gap of [3, 6, 12]) {
      const text = textOf(pageWith([...written('1.属于国家秘密', 20, 100), ...row(90 + gap, gap)]));
      expect(text.replace(/ +/g, ' ')).toBe(`1.属于国家秘密${gap === 3 ? '0' : ' 0'}${' 0'.repeat(6)}`);
    }
    const title = [...'年度报告'].flatMap((c, i) => written(c, 200 + 20 * i, 100, 14));
    expect(textOf(pageWith(title))).toBe('年度报告');
  });

  it('has no page numbers and no headers, but every figure that does not count the pages', () => {
    const page = (i: number, last: string) =>
      pageWith([...written('年报', 300, 20, 8), ...written(`第${i}句。`, 20, 100), ...written(last, 300, 800)]);
    expect(textOf(page(1, '— 1 —'), page(2, '— 2 —'), page(3, '— 3 —'))).toBe('第1句。\n第2句。\n第3句。');
    const head = [...written('信息内容', 20, 60), ...written('制发', 200, 60), ...written('废止', 300, 60)];
    const sheets = ['规章', '文件'].map(words => pageWith([...head, ...written(words, 20, 100)]));
    expect(textOf(...sheets).match(/信息内容/g)).toHaveLength(1);
    expect(textOf(page(1, '5'), page(2, '5'), page(3, '0'))).toBe('第1句。\n5\n第2句。\n5\n第3句。\n0');
  });

  it('has plain characters for radicals, one letter where a bold one is written twice, and a page that lies on its side upright', () => {
    expect(textOf(pageWith([...written('⾏政', 20, 100), ...written('⾏政', 20.3, 100)]))).toBe('行政');
    const side = written('规章 12', 20, 100).map((g): Glyph => ({ ...g, x: 100, y: 20 + (g.x - 20), turn: 1 }));
    expect(textOf(pageWith(side))).toBe('规章 12');
  });
});

import { describe, expect, it } from 'vitest';
import { change, codes, draft, HEADINGS, seen } from './draft.ts';
import { overview } from './prose.ts';

describe('text that Word’s own numbering was pasted with', () => {
  it('has its headings where a tab stands behind their numbers', () => {
    const right = draft();
    const numbered = HEADINGS.reduce((text, h) => change(text, h, `${h.slice(0, 2)}\t${h.slice(2)}`), right);
    expect(codes(numbered)).toEqual(codes(right));
    const parts = HEADINGS.reduce((text, h) => change(text, h, `第${h[0]}部分\t${h.slice(2)}`), right);
    expect(codes(parts)).toEqual(codes(right));
  });
});

describe('表四 told in words, each cell with its label', () => {
  const told = [
    '行政复议:结果维持1 结果纠正1 其他结果0 尚未审结1 总计3',
    '未经复议直接起诉:结果维持0 结果纠正0 其他结果0 尚未审结0 总计0',
    '复议后起诉:结果维持0 结果纠正0 其他结果0 尚未审结1 总计1',
  ].join('\n');
  const text = draft();
  const start = text.indexOf(HEADINGS[3]!) + HEADINGS[3]!.length;
  const inWords = `${text.slice(0, start)}\n${told}\n${text.slice(text.indexOf(HEADINGS[4]!))}`;

  it('is said to be unread, not to be missing', () => {
    expect(codes(inWords)).toContain('table/not-recognised');
    expect(codes(inWords)).not.toContain('table/missing');
  });

  it('is missing where only prose stands there', () => {
    const prose = inWords.replace(told, '行政复议1件，结果维持1件；总计1件。');
    expect(codes(prose)).toContain('table/missing');
  });
});

describe('words that look like others', () => {
  it('are a point of a list: 二是非…', () => {
    expect(seen(overview('一是政策公开不够细；二是非遗项目公开不够全；三是解读不够多。'), 'text/series')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { ascending, replaceProse, replaceText } from '../../../server/src/edits/edit.ts';
import { spanGroup } from '../../../server/src/edits/rowspan.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';

/** A page of one paragraph whose words become 新. */
function replaced(words: string, around: readonly [string, string] = ['<p>', '</p>']): string {
  const text = around[0] + words + around[1];
  const report = parseReport(text);
  const now = applyEdits(
    text,
    replaceText(report, { start: around[0].length, end: around[0].length + words.length }, '新'),
  );
  return now.slice(around[0].length, now.length - around[1].length);
}

describe('new text for words in tags', () => {
  it.each<[string, string]>([
    ['旧', '新'],
    ['<b>旧</b>', '<b>新</b>'],
    ['<b>旧</b>字', '<b>新</b>'],
    ['旧<b>字</b>', '新<b></b>'],
    ['旧<!-- 记 -->字', '新<!-- 记 -->'],
    ['旧&amp;字', '新'],
    ['<b>旧&amp;</b><i>字</i>', '<b>新</b><i></i>'],
    ['<b>旧</b> <i>字</i>', '<b>新</b> <i></i>'],
    [' <b>旧</b>', ' <b>新</b>'],
    ...['sup', 'del', 's', 'strike', 'style', 'script'].map((name): [string, string] => [
      `旧<${name}>1</${name}>字`,
      `新<${name}>1</${name}>`,
    ]),
    ['旧<s>&amp;</s>字', '新<s>&amp;</s>'],
    ['旧<s>1<del>2</del>3</s>字', '新<s>1<del>2</del>3</s>'],
    ['旧<sub>2</sub>字', '新<sub>2</sub>'],
    ['旧<u>1</u>', '新<u></u>'],
    ['<b></b>', '新'],
    ['<b> </b>', '新'],
  ])('%j', (words, expected) => expect(replaced(words)).toBe(expected));

  it('takes what looks like a tag for words where the draft is no page', () => {
    expect(replaced('旧<b>字</b>', ['', ''])).toBe('新');
  });

  it('keeps the tags in prose, whatever the draft is', () => {
    const plain = parseReport('旧<b>字</b>');
    expect(applyEdits(plain.text, replaceProse(plain, { start: 0, end: 9 }, '新'))).toBe('新<b></b>');
    expect(replaceProse(plain, { start: 0, end: 1 }, '新')).toEqual([{ span: { start: 0, end: 1 }, text: '新' }]);
  });

  it('comes in the order of the draft', () => {
    const at = (start: number) => ({ span: { start, end: start }, text: String(start) });
    expect(ascending([at(5), at(1), at(3)]).map(e => e.text)).toEqual(['1', '3', '5']);
  });
});

describe('a group’s label that is written with its rows', () => {
  it.each([
    [0, '<td>甲</td>'],
    [1, '<td>甲</td>'],
    [2, '<td rowspan="2">甲</td>'],
    [9, '<td rowspan="9">甲</td>'],
  ])('spans %d of them', (rows, expected) => {
    expect(spanGroup('<tr><td>甲</td><td>1</td></tr>', '甲', rows)).toBe(`<tr>${expected}<td>1</td></tr>`);
  });
});

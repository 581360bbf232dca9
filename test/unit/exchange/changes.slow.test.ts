import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../server/src/exchange/changes.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { random } from '../../support/random.ts';

const lines = (...all: string[]) => all.join('\n');
const shown = (before: string, after: string) =>
  changesBetween(before, after).map(
    ({ span, text }) => `${JSON.stringify(before.slice(span.start, span.end))}→${JSON.stringify(text)}`,
  );

describe('changesBetween', () => {
  it('changes a figure as a whole, in its cell alone', () => {
    expect(shown('总计\t12\t0\t12', '总计\t13\t0\t21')).toEqual(['"12"→"13"', '"12"→"21"']);
  });

  it('keeps what stands between two changes of a paragraph', () => {
    expect(shown('收到申请12件，办结10件。', '收到申请13件，已办结10件。')).toEqual(['"12"→"13"', '""→"已"']);
  });

  it('makes of a paragraph cut in two one that lost its end and a new one, and of two put together one and none', () => {
    const [whole, cut] = [lines('一', '公开信息。办理申请。', '二'), lines('一', '公开信息。', '办理申请。', '二')];
    expect(shown(whole, cut)).toEqual(['"办理申请。"→""', '""→"\\n办理申请。"']);
    expect(shown(cut, whole)).toEqual(['""→"办理申请。"', '"办理申请。\\n"→""']);
  });

  it('puts a new paragraph beside the paragraph, not to the row above it', () => {
    expect(changesBetween('总计\t1\n四、复议', '总计\t1\n说明如下。\n四、复议')).toEqual([
      { span: { start: 5, end: 5 }, text: '说明如下。\n' },
    ]);
    expect(changesBetween('甲\t1\n总计\t1\n说明', '甲\t1\n乙\t0\n总计\t1\n说明')).toEqual([
      { span: { start: 3, end: 3 }, text: '\n乙\t0' },
    ]);
  });

  it('takes lines away with the line end behind them, the last with the one before', () => {
    expect(changesBetween('一\n二\n三', '一\n三')).toEqual([{ span: { start: 2, end: 4 }, text: '' }]);
    expect(changesBetween('一\n二\n三', '一\n二')).toEqual([{ span: { start: 3, end: 5 }, text: '' }]);
    expect(changesBetween('一\n二', '')).toHaveLength(2);
  });

  it('takes thousands of lines that all differ each in its place', () => {
    const [before, after] = ['旧', '新'].map(word => Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join('\n'));
    const edits = changesBetween(before!, after!);
    expect(applyEdits(before!, edits)).toBe(after);
    expect(edits).toHaveLength(3000);
  });

  it('makes the new text of the old, whatever they are', () => {
    for (let seed = 0; seed < 4000; seed++) {
      const r = random(seed);
      const some = () =>
        Array.from({ length: r.int(0, 30) }, () => r.pick(['一', '二', '1', '\t', '\n', '\n', '𠮷'])).join('');
      const [before, after] = [some(), some()];
      const edits = changesBetween(before, after);
      if (applyEdits(before, edits) !== after) expect.fail(`seed ${seed}: ${JSON.stringify([before, after])}`);
      const unfit = edits.filter(({ span, text }, i) => {
        const overlaps = span.start < (edits[i - 1]?.span.end ?? 0);
        const own = before.slice(span.start, span.end);
        return overlaps || (/\n/.test(own) && text !== '') || (/\n/.test(text) && own !== '');
      });
      if (unfit.length > 0) expect.fail(`seed ${seed}: ${JSON.stringify([before, after, unfit])}`);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { completions } from '../../../server/src/service/completion.ts';
import { draftText, marked } from '../../support/draft.ts';

/** Labels offered at the mark, and the text after each is taken. */
function complete(withMark: string) {
  const { text, offset } = marked(withMark);
  const items = completions(parseReport(text), offset);
  const taken = items.map(i => text.slice(0, i.span.start) + i.text + text.slice(i.span.end));
  return { items, labels: items.map(i => i.label), taken };
}

describe('completion of articles', () => {
  const behind = (words: string) => complete(draftText().replace('一、总体情况\n', `一、总体情况\n\n${words}\n`));

  it.each(['根据《条例》▮', '根据《新条例》▮', '依据《中华人民共和国政府信息公开条例》▮', '《政府信息公开条例》第▮'])(
    'offers all 56 behind %s',
    words => {
      const { items, labels } = behind(words);
      expect(labels).toHaveLength(56);
      expect(labels[49]).toBe('第五十条');
      expect(items.every(i => i.documentation.length > 5)).toBe(true);
    },
  );

  it('replaces what is typed, and a 条 that stands already', () => {
    expect(behind('根据《条例》第五▮条的规定').taken[49]).toContain('根据《条例》第五十条的规定');
    expect(behind('根据《条例》第50▮').items[49]!.filter).toContain('第50条');
  });

  it('goes on in a list', () => {
    expect(behind('根据《条例》第四十九条、第▮').labels).toHaveLength(56);
  });

  it.each([
    '《行政复议法》▮',
    '根据原《条例》▮',
    '根据2007年《条例》第▮',
    '修订前的《条例》▮',
    '《条例》的规定▮',
    '第▮',
    '《条例》第二十条规定，第▮一次',
  ])('offers none behind %s', words => {
    expect(behind(words).items.filter(i => i.kind === 'article')).toEqual([]);
  });
});

describe('completion of sections', () => {
  const without = (label: string) => {
    const lines = draftText().split('\n');
    const from = lines.indexOf(label);
    const to = lines.findIndex((l, i) => i > from && /^[一二三四五六]、/u.test(l) && !l.includes('\t'));
    return { lines, from, to };
  };

  it('offers the missing heading at its place only', () => {
    const { lines, from, to } = without('五、存在的主要问题及改进情况');
    const at = (line: number, typed: string) => {
      const copy = lines.toSpliced(from, to - from);
      return complete(copy.toSpliced(line, 0, typed).join('\n')).labels;
    };
    expect(at(from, '▮')).toEqual(['五、存在的主要问题及改进情况']);
    expect(at(from, '五▮')).toEqual(['五、存在的主要问题及改进情况']);
    expect(at(from, '5、▮')).toEqual(['五、存在的主要问题及改进情况']);
    expect(at(from, '## 五▮')).toEqual(['五、存在的主要问题及改进情况']);
    expect(at(from, '总体▮')).toEqual([]);
    expect(at(4, '▮')).toEqual([]);
  });

  it('offers nothing in a whole report', () => {
    expect(complete(draftText().replace('二、主动', '▮\n\n二、主动')).labels).toEqual([]);
  });

  it('offers all six on an empty page', () => {
    expect(complete('▮').labels).toHaveLength(6);
  });
});

describe('completion of rows', () => {
  const withoutRow = (label: string, mark: string) => {
    const text = draftText();
    const start = text.indexOf(label);
    return complete(text.slice(0, start) + mark + text.slice(text.indexOf('\n', start)));
  };

  it('offers the missing row between its neighbours', () => {
    const { items, taken } = withoutRow('6.属于四类过程性信息', '▮');
    expect(items.map(i => [i.label, i.detail])).toEqual([
      ['6.属于四类过程性信息', '三、本年度办理结果 › （三）不予公开'],
    ]);
    expect(taken[0]).toContain('6.属于四类过程性信息\n');
    expect(withoutRow('6.属于四类过程性信息', '四类▮').labels).toEqual(['6.属于四类过程性信息']);
  });

  it('offers the last row below the table', () => {
    expect(withoutRow('四、结转下年度继续办理', '▮').labels).toEqual(['四、结转下年度继续办理']);
  });

  it('offers nothing on a figure and nothing in a whole table', () => {
    const text = draftText();
    expect(complete(text.replace(/（一）予以公开\t+1/u, '$&▮')).labels).toEqual([]);
    expect(complete(text.replace('（一）予以公开', '▮（一）予以公开')).labels).toEqual([]);
  });
});

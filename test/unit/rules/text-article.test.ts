import { describe, expect, it } from 'vitest';
import { change, draft, mended, offered, seen } from './draft.ts';

const CODE = 'text/article';
const lead = (words: string) => change(draft(), /本报告由.*编制。/, words);

describe('text/article', () => {
  it.each([
    ['根据《政府信息公开条例》第六十条规定编制本报告。', '《条例》没有第六十条，共 56 条'],
    ['根据《中华人民共和国政府信息公开条例》第五十条第九款的规定编制本报告。', '《条例》没有第五十条第九款'],
    [
      '根据《政府信息公开条例》第三十一条规定，编制本报告。',
      '《条例》第三十一条说的不是这件事，应为第五十条、第四十九条',
    ],
    ['依照《条例》第四十九条受理政府信息公开申请。', '《条例》第四十九条说的不是这件事，应为第二十七条、第三十三条'],
  ])('%s', (words, message) => {
    expect(seen(lead(words), CODE).map(f => [f.message, f.severity])).toEqual([[message, 'warning']]);
  });

  it.each([
    '根据《政府信息公开条例》第四十九条、第五十条的规定编制本报告。',
    '根据《行政复议法》第六十条办理案件，编制本报告。',
    '按照第六十条的要求编制本报告。',
    '根据《政府信息公开条例》第三十一条，以收到申请之日计算。',
    '依据《条例》第四十二条收取信息处理费。',
    '根据《中华人民共和国政府信息公开条例》第四十九条规定，按时向主管部门提交年度报告。',
  ])('is silent: %s', words => {
    expect(seen(lead(words), CODE)).toEqual([]);
  });

  it('mends an article that says something else', () => {
    const text = lead('根据《政府信息公开条例》第三十一条规定，编制本报告。');
    expect(mended(text, CODE)).toContain('《政府信息公开条例》第五十条规定，编制本报告');
    expect(seen(mended(text, CODE), CODE)).toEqual([]);
    expect(offered(lead('根据《政府信息公开条例》第六十条规定编制本报告。'), CODE)).toEqual([]);
  });
});

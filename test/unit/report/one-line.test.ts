import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { codes, seen } from '../rules/draft.ts';

const TITLE = '青禾镇2023年政府信息公开工作年度报告\n';
const PAGE = [
  '本报告统计期限为2023年1月1日至2023年12月31日。一、总体情况本年主动公开信息120条，办理申请3件，均按时答复。',
  '二、主动公开政府信息情况信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件6233440',
  '三、收到和处理政府信息公开申请情况自然人法人或其他组织商业企业科研机构一、本年新收政府信息公开申请数量15130000154',
  '四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼25380363300630003',
  '五、存在的主要问题及改进情况解读形式还比较单一，下一步加强业务培训，多用图表。六、其他需要报告的事项没有收取信息处理费。',
];

const numbers = (text: string) => parseReport(text).sections.map(s => s.number);

describe('a page whose text stands in one line', () => {
  it('has its sections, each with its heading and words', () => {
    const text = TITLE + PAGE.join('');
    const report = parseReport(text);
    expect(numbers(text)).toEqual([1, 2, 3, 4, 5, 6]);
    const [first] = report.sections;
    expect(text.slice(first!.heading.span.start, first!.heading.span.end)).toBe('一、总体情况');
    expect(first!.paragraphs.map(p => text.slice(p.start, p.end))).toEqual([
      '本年主动公开信息120条，办理申请3件，均按时答复。',
    ]);
    expect(report.recognised).toBe(true);
  });

  it('is told once that its tables can’t be read, and nothing of figures that stick together', () => {
    const text = TITLE + PAGE.join('');
    expect(seen(text, 'table/not-recognised').map(f => f.message)).toEqual([
      '表二、表三、表四读不出来，没有检查：数字连在一起或者顺序乱了，分不清各格；请从 Word 原稿重新复制表格',
    ]);
    expect(codes(text).filter(c => /^(?:table|text|section\/missing)/.test(c))).toEqual(['table/not-recognised']);
  });

  it('may name its sections as parts, in a line among others', () => {
    const parts = PAGE.join('').replace(/([一二三四五六])、(?=总体|主动|收到|政府|存在|其他)/g, '第$1部分　');
    expect(numbers(`首页\n${TITLE}分享到\n${parts}\n打印\n`)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is left whole where it only lists the headings, or has them in no order', () => {
    const listed = PAGE.map(p => /[一二三四五六]、[^，。]{4,20}?情况|六、其他需要报告的事项/.exec(p)?.[0]).join('；');
    expect(numbers(`${TITLE}${'本机关按规定编制报告，'.repeat(20)}包括${listed}。\n`)).toEqual([]);
    expect(numbers(TITLE + [...PAGE].reverse().join(''))).toEqual([]);
    expect(numbers(TITLE + PAGE.slice(0, 2).join('') + '按时答复，未发生争议。'.repeat(20))).toEqual([]);
  });

  it('is left whole where the headings stand on lines of their own', () => {
    const text = `${TITLE}一、总体情况\n做了工作。\n二、主动公开政府信息情况\n无。\n${PAGE.join('')}\n`;
    expect(numbers(text)).toEqual([1, 2]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { isReport } from '../../../server/src/report/recognise.ts';

const TITLE = '青禾镇2023年政府信息公开工作年度报告\n';
const ROWS = [
  '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n',
  '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n',
  '（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t0\t0\t0\t0\t0\t0\t0\n',
  '（七）总计\t1\t0\t0\t0\t0\t0\t1\n',
];
const DISPUTES = '0、0、0、0、0、0、0、0、0、0、0、0、0、0、0\n';
const table = (rows: number) => ROWS.slice(0, rows).join('');
const known = (text: string) => isReport(parseReport(text));
const quoted = (text: string) => `怎样写：\n\`\`\`\n${text}\`\`\`\n`;

describe('a text is taken for a report', () => {
  it.each([
    ['by its title and a heading', `${TITLE}一、总体情况\n`],
    ['by its title and a table', TITLE + table(3)],
    ['by five rows of a table', table(5)],
    ['by a heading and a table', `三、收到和处理政府信息公开申请情况\n${table(3)}`],
    ['by two tables', `${table(3)}四、政府信息公开行政复议、行政诉讼情况\n${DISPUTES}`],
    ['by two headings of tables', '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n'],
    ['by one of them and two more', '一、总体情况\n二、主动公开政府信息情况\n六、其他需要报告的事项\n'],
    ['though it quotes another', `${TITLE}一、总体情况\n${quoted(TITLE)}`],
  ])('%s', (_name, text) => expect(known(text)).toBe(true));

  it.each([
    ['for a title alone', TITLE],
    ['for four rows of a table', table(4)],
    ['for one heading of a table', '二、主动公开政府信息情况\n'],
    ['for one of them and one more', '一、总体情况\n二、主动公开政府信息情况\n'],
    [
      'for headings that other documents have too',
      '一、总体情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n',
    ],
    ['for what it quotes', quoted(TITLE + table(5))],
    ['for what it quotes between other quotes', `${quoted('1\n')}${quoted(TITLE + table(5))}`],
  ])('not %s', (_name, text) => expect(known(text)).toBe(false));
});

describe('what is written about reports is none', () => {
  const body = '二、主动公开政府信息情况\n说明。\n三、收到和处理政府信息公开申请情况\n说明。\n';
  it.each([
    '关于编制2023年政府信息公开工作年度报告的通知',
    '青禾县2023年政府信息公开工作年度报告解读',
    '图解：青禾县2023年政府信息公开年报（一图读懂）\n政府信息公开年报图解',
  ])('%s', heading => {
    expect(known(`${heading}\n${body}`)).toBe(false);
    expect(known(`按照年度报告格式〉的通知》\n${body}`)).toBe(true);
  });
});

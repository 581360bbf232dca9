import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, sectionOf, tableOf } from '../../../server/src/report/query.ts';

const at = (text: string, s: { start: number; end: number } | null | undefined) =>
  s ? text.slice(s.start, s.end) : null;

function titleOf(text: string) {
  const { title } = parseReport(text);
  return (
    title && { organ: title.organName, year: title.year, yearText: at(text, title.yearSpan), tail: title.tailText }
  );
}

describe('titles', () => {
  const tail = '政府信息公开工作年度报告';
  it.each([
    ['一行', `云岭县人民政府2024年${tail}\n`, '云岭县人民政府', 2024],
    ['年份在前', `2024年云岭县人民政府${tail}\n`, '云岭县人民政府', 2024],
    ['中间有空格', `云岭县 2024 年 ${tail}\n`, '云岭县', 2024],
    ['分两行', `\n云岭县水务局\n\n2024 年${tail}\n`, '云岭县水务局', 2024],
    ['断在中间', '云岭县水务局2024年政府信息\n公开工作年度报告\n', '云岭县水务局', 2024],
    ['网页页眉', `当前位置:首页>政府信息公开年报\n标题:云岭县人民政府2024年${tail} | |\n`, '云岭县人民政府', 2024],
    ['Markdown', `# 云岭县人民政府2024年${tail}\n`, '云岭县人民政府', 2024],
    ['汉字年份', `云岭县二〇二四年${tail}\n`, '云岭县', 2024],
    ['年度', `云岭县2024年度${tail}\n`, '云岭县', 2024],
    ['没有年份', `青禾镇${tail}\n`, '青禾镇', null],
    ['分三行', `云岭县水务局\n2024年\n${tail}\n`, '云岭县水务局', 2024],
    ['上面是文号', `云水发〔2025〕7号\n云岭县水务局2024年${tail}\n`, '云岭县水务局', 2024],
    ['文号，标题分两行', `云水发〔2025〕7号\n云岭县水务局\n2024年${tail}\n`, '云岭县水务局', 2024],
    ['上面是日期', `2025年1月14日\n云岭县水务局2024年${tail}\n`, '云岭县水务局', 2024],
    ['上面是栏目', `政府信息公开年报\n云岭县水务局2024年${tail}\n`, '云岭县水务局', 2024],
    ['年份在末尾几字里', '云岭县水务局政府信息公开2024年度报告\n', '云岭县水务局', 2024],
    ['年份在工作之后', '云岭县水务局政府信息公开工作２０２４年年度报告\n', '云岭县水务局', 2024],
    ['没有见过的用语', '云岭县水务局2024年政务信息主动公开工作年度情况报告\n', '云岭县水务局', 2024],
  ])('%s', (_, text, organ, year) => {
    expect(titleOf(`${text}一、总体情况\n`)).toMatchObject({ organ, year });
  });

  it('keeps the place of every part', () => {
    const text = `云岭县水务局2024年政府信息\r\n公开工作年度报告\r\n一、总体情况`;
    const title = parseReport(text).title!;
    expect(at(text, title.organ)).toBe('云岭县水务局');
    expect(at(text, title.yearSpan)).toBe('2024年');
    expect(at(text, title.tail)).toBe('政府信息\r\n公开工作年度报告');
  });

  it.each([
    ['a page', `<h1>云岭县水务局</h1><h1 style="text-align:center">2024年${tail}</h1><h2>一、总体情况</h2>`],
    ['parts of a line', `<p><b>云岭县</b>水务局&nbsp;<br>2024 年${tail}</p><p>一、总体情况</p>`],
    ['Markdown', `# 云岭县水务局\n\n# 2024年${tail}\n\n## 一、总体情况\n`],
    ['bold print', `**云岭县水务局**\n**2024年${tail}**\n\n**一、总体情况**\n`],
    ['a line each', `云岭县水务局\n2024年\n${tail}\n一、总体情况\n`],
    ['an office above a title without a year', `云岭县水务局\n\n2024年${tail}\n一、总体情况\n`],
  ])('is called by its words alone: %s', (_, text) => {
    expect(parseReport(text).title?.text).toBe(`云岭县水务局2024年${tail}`);
  });

  it('takes no sentence for a title', () => {
    expect(titleOf('根据要求，编制2024年政府信息公开工作年度报告。\n一、总体情况\n')).toBeNull();
  });
});

describe('headings', () => {
  it.each([
    '一、总体情况',
    '一.总体情况',
    '1、总体情况',
    '第一部分 总体情况',
    '## 一、总体情况',
    '**一、总体情况**',
    '一、 总体情况 ',
    '一、**总体情况**',
  ])('reads %s', line => {
    const text = `青禾镇2024年政府信息公开工作年度报告\n${line}\n内容。\n`;
    const section = sectionOf(parseReport(text), 1)!;
    expect(at(text, section.heading.words)).toBe('总体情况');
    expect(section.heading.ordinal?.value).toBe(1);
  });

  it('goes by the words, not by the ordinal', () => {
    const text = '一、总体情况\n2、 主动公开政府信息情况\n4、存在的主要问题及改进情况\n';
    expect(parseReport(text).sections.map(s => [s.number, s.heading.ordinal?.value])).toEqual([
      [1, 1],
      [2, 2],
      [5, 4],
    ]);
  });

  it('takes no sub-heading and no table label for a section', () => {
    const text =
      '一、总体情况\n（一）主动公开情况。全年公开8条。\n三、收到和处理政府信息公开申请情况\n三、本年度办理结果\t（一）予以公开\t0\t0\t0\t0\t0\t0\t0\n';
    expect(parseReport(text).sections.map(s => s.number)).toEqual([1, 3]);
  });

  it('ends the words of a sub-heading at the first stop', () => {
    const text = '一、总体情况\n（一）主动公开情况。全年公开8条。\n(2) 依申请公开\n';
    const section = sectionOf(parseReport(text), 1)!;
    expect(section.subheadings.map(s => [s.heading.ordinal?.text, s.heading.text])).toEqual([
      ['（一）', '主动公开情况'],
      ['(2)', '依申请公开'],
    ]);
    expect(section.paragraphs.map(p => at(text, p))).toEqual(['全年公开8条。']);
  });
});

describe('cells', () => {
  const wrap = (line: string) =>
    `三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t${line}\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n`;
  const first = (line: string) => {
    const text = wrap(line);
    const table = tableOf(parseReport(text), 'applications')!;
    return { text, row: table.rows[0]!, cell: table.rows[0]!.cells[0]! };
  };

  it.each([
    ['12', 'number', 12, true],
    ['１２', 'number', 12, false],
    ['1,234', 'number', 1234, false],
    ['1 234', 'number', 1234, false],
    ['/', 'mark', null, true],
    ['—', 'mark', null, true],
    ['无', 'mark', null, true],
    ['不适用', 'mark', null, true],
    ['3件', 'text', 3, true],
    ['22（其中修订16件）', 'text', 22, true],
    ['-3', 'text', null, true],
    ['1.5', 'text', null, true],
    ['约20', 'text', null, true],
  ])('reads %s as %s', (raw, state, value, tidy) => {
    const { text, row, cell } = first(`${raw}\t0\t0\t0\t0\t0\t0`);
    expect(row.aligned).toBe(true);
    expect(cell).toMatchObject({ raw, state, value, tidy });
    expect(at(text, cell.span)).toBe(raw);
  });

  it('puts blank cells where their number leaves one way only', () => {
    const { row } = first('5\t\t\t\t\t\t5');
    expect(row.cells.map(c => c.value)).toEqual([5, null, null, null, null, null, 5]);
  });

  it('does not tell which value is missing when nothing says so', () => {
    const { row } = first('5\t0\t0\t0\t5');
    expect(row.aligned).toBe(false);
  });

  it('keeps values beyond the last column apart', () => {
    const { row } = first('0\t0\t0\t0\t0\t0\t0\t9');
    expect(row.aligned).toBe(false);
    expect(row.extra.map(e => e.raw)).toEqual(['9']);
  });

  it('counts fees in whole 分', () => {
    const text = '二、主动公开政府信息情况\n规章\t0\t0\t0\n行政许可\t3\n行政事业性收费\t3080.699\n';
    const table = tableOf(parseReport(text), 'disclosure')!;
    expect(cellOf(table, 'fees', 'amount')?.value).toBe(3_080_699_000);
  });

  it('finds a figure in HTML that two tags cut in two', () => {
    const text =
      '<h2>二、主动公开政府信息情况</h2><table><tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>行政许可</td><td><span>1</span><span>2</span></td></tr><tr><td>行政处罚</td><td>&nbsp;</td></tr></table>';
    const table = tableOf(parseReport(text), 'disclosure')!;
    const licence = cellOf(table, 'licence', 'decisions')!;
    expect(licence.value).toBe(12);
    expect(licence.raw).toBe('1</span><span>2');
    const penalty = cellOf(table, 'penalty', 'decisions')!;
    expect([penalty.state, text.slice(penalty.span.start, penalty.span.start + 6)]).toEqual(['blank', '&nbsp;']);
  });
});

describe('recognition', () => {
  it.each([
    ['a shopping list', '# 购物清单\n\n| 名称 | 数量 | 总计 |\n|---|---|---|\n| 苹果 | 2 | 5 |\n'],
    ['a law', '第二十条 行政机关应当主动公开下列政府信息：\n（一）规章；\n（五）行政许可的依据；\n'],
    ['a notice', '关于做好2024年政府信息公开工作年度报告编制工作的通知\n\n各乡镇人民政府：\n请于1月20日前报送。\n'],
    ['a guide that quotes a report', '# 怎么写\n\n```\n云岭县2024年政府信息公开工作年度报告\n一、总体情况\n```\n'],
    ['nothing', ''],
  ])('stays silent on %s', (_, text) => {
    expect(parseReport(text).recognised).toBe(false);
  });

  it('knows a draft by its first lines', () => {
    expect(parseReport('青禾镇2024年政府信息公开工作年度报告\n\n一、总体情况\n').recognised).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import {
  APPLICATIONS,
  change,
  codes,
  draft,
  filled,
  HEADINGS,
  mended,
  offered,
  roundTrip,
  section,
  seen,
  TITLE,
} from './draft.ts';

const right = draft({ cells: APPLICATIONS });

describe('report/title', () => {
  it('asks for the year', () => {
    const text = change(right, TITLE, '青禾镇人民政府政府信息公开工作年度报告');
    expect(seen(text, 'report/title')).toMatchObject([
      {
        text: '青禾镇人民政府政府信息公开工作年度报告',
        line: 1,
        message: `标题缺年份，应为“${TITLE}”`,
        severity: 'error',
      },
    ]);
    expect(roundTrip(text, 'report/title')).toBe(right);
    expect(offered(text, 'report/title')[0]?.kind).toBe('suggestion');
  });

  it('asks for the official words', () => {
    for (const tail of ['政府信息公开工作年报', '政府信息公开年度报告', '政府信息公开年度工作报告']) {
      const text = change(right, TITLE, `青禾镇人民政府2023年${tail}`);
      expect(seen(text, 'report/title')).toMatchObject([
        { text: tail, message: `标题用“${tail}”，应为“政府信息公开工作年度报告”`, severity: 'warning' },
      ]);
      expect(roundTrip(text, 'report/title')).toBe(right);
    }
  });

  it('asks for the office', () => {
    const text = change(right, TITLE, '2023年政府信息公开工作年度报告');
    expect(seen(text, 'report/title')).toMatchObject([{ message: '标题缺机关全称', severity: 'warning' }]);
    expect(offered(text, 'report/title')).toEqual([]);
  });

  it('asks for a title', () => {
    const text = change(right, `${TITLE}\n`, '');
    expect(seen(text, 'report/title')).toMatchObject([{ line: 2, severity: 'error' }]);
    expect(seen(text, 'report/title')[0]?.message).toMatch(/^没有标题/);
  });

  it('takes a title on two lines, with a space before 年, or of a whole 年度', () => {
    expect(codes(change(right, TITLE, '青禾镇人民政府\n\n2023 年政府信息公开工作年度报告'))).toEqual([]);
    expect(codes(change(right, TITLE, '青禾镇人民政府2023年度政府信息公开工作年度报告'))).toEqual([]);
  });
});

describe('section/missing', () => {
  for (let n = 1; n <= 6; n++) {
    it(`asks at the title for section ${n}, and puts it between its neighbours`, () => {
      const text = change(right, section(right, n), '');
      const [found, ...more] = seen(text, 'section/missing');
      expect(more).toEqual([]);
      expect(found).toMatchObject({ text: TITLE, line: 1, message: `缺少“${HEADINGS[n - 1]}”`, severity: 'error' });
      const now = mended(text, 'section/missing');
      expect(codes(filled(now))).toEqual([]);
      expect(now).not.toContain('【年份】');
      expect(HEADINGS.map(h => now.indexOf(h))).toEqual([...HEADINGS.map(h => now.indexOf(h))].sort((a, b) => a - b));
      expect(now.endsWith('青禾镇人民政府\n\n2024年1月12日')).toBe(true);
      if (n >= 2 && n <= 4) expect(now.replace(/\t\d+/g, '\t0')).toBe(right.replace(/\t\d+/g, '\t0'));
    });
  }

  it('writes headings as the draft does', () => {
    const markdown = draft({ heading: 'markdown', layout: 'markdown' });
    const cut = change(markdown, /## 四、[\s\S]*?(?=## 五)/, '');
    expect(mended(cut, 'section/missing')).toBe(markdown);
    const parts = HEADINGS.reduce((t, h) => change(t, h, `第${h[0]}部分　${h.slice(2)}`), right);
    expect(codes(parts)).toEqual([]);
    const partless = change(parts, /第四部分[\s\S]*?(?=第五部分)/, '');
    expect(mended(partless, 'section/missing')).toContain('\n第四部分　政府信息公开行政复议、行政诉讼情况\n');
  });

  it('writes elements into a web page', () => {
    const page = draft({ layout: 'html' })
      .split('\n')
      .map(l => (l === '' || l.startsWith('<') ? l : `<p><b>${l}</b></p>`))
      .join('');
    expect(codes(page)).toEqual([]);
    const noProblems = change(page, /<p><b>五、.*?(?=<p><b>六、)/, '');
    expect(mended(noProblems, 'section/missing')).toContain(
      '</table>\n<p><b>五、存在的主要问题及改进情况</b></p>\n<p>（一）存在的主要问题</p>',
    );
    expect(codes(filled(mended(noProblems, 'section/missing')))).toEqual([]);
    const noDisputes = change(page, /<p><b>四、.*?(?=<p><b>五、)/, '');
    expect(codes(mended(noDisputes, 'section/missing'))).toEqual([]);
    const noTable = change(page, /(?<=申请情况<\/b><\/p>)<table>.*?<\/table>(?=<p><b>四、)/, '');
    expect(codes(roundTrip(noTable, 'table/missing'))).toEqual([]);
  });

  it('only puts a heading above a table that is there', () => {
    const text = change(right, `${HEADINGS[2]}\n\n`, '');
    expect(seen(text, 'section/missing').map(f => f.message)).toEqual([
      '缺少“三、收到和处理政府信息公开申请情况”（有表三，没有标题）',
    ]);
    expect(mended(text, 'section/missing')).toBe(right);
  });

  it('does not flood a report that is only begun', () => {
    const begun = `${TITLE}\n\n一、总体情况\n\n2023年，本机关认真落实各项公开要求。\n`;
    expect(codes(begun)).toEqual(['section/missing']);
    expect(seen(begun, 'section/missing')[0]?.message).toMatch(/^还缺 5 个部分：二、主动公开/);
    // What the writer still has to say in his own words.
    const own = ['report/period', 'section/evaluation', 'section/topics', 'report/sign-off'];
    expect(codes(filled(mended(begun, 'section/missing')))).toEqual(own);
    expect(codes(`${TITLE}\n\n一、总体情况\n`)).toEqual(['section/missing', 'section/empty']);
  });

  it('knows a section by its words, not by its ordinal', () => {
    expect(codes(change(right, HEADINGS[4]!, '七、存在的主要问题及改进情况'))).toEqual(['section/ordinal']);
  });
});

describe('section/order', () => {
  it('stands at the heading that is out of place', () => {
    const [four, five] = [section(right, 4), section(right, 5)];
    const text = change(right, four + five, five + four);
    expect(seen(text, 'section/order').map(f => [f.text, f.message])).toEqual([
      [HEADINGS[3], '“四、政府信息公开行政复议、行政诉讼情况”顺序不对，应在“三、收到和处理政府信息公开申请情况”之后'],
    ]);
    expect(codes(text)).toEqual(['section/order']);
  });

  it('names the next section where there is none before', () => {
    const one = section(right, 1);
    const text = change(change(right, one, ''), HEADINGS[2]!, `${one}${HEADINGS[2]}`);
    expect(seen(text, 'section/order').map(f => f.message)).toEqual([
      '“一、总体情况”顺序不对，应在“二、主动公开政府信息情况”之前',
    ]);
  });
});

describe('section/duplicate', () => {
  it('stands at the second heading', () => {
    const text = change(right, HEADINGS[5]!, `${section(right, 5)}${HEADINGS[5]}`);
    expect(seen(text, 'section/duplicate')).toMatchObject([
      { text: HEADINGS[4], message: '“五、存在的主要问题及改进情况”出现了 2 次，应只有一次', severity: 'error' },
    ]);
  });

  it('takes a table of contents for what it is', () => {
    expect(codes(change(right, TITLE, `${TITLE}\n\n目录\n${HEADINGS.join('\n')}\n`))).toEqual([]);
  });

  it('takes a table of contents with sub-entries for what it is', () => {
    const entries = HEADINGS.flatMap((h, i) => (i === 0 || i === 4 ? [h, '（一）主动公开', '（二）监督保障'] : [h]));
    for (const page of [right, draft({ heading: 'markdown' })]) {
      expect(codes(change(page, TITLE, `${TITLE}\n\n目录\n\n${entries.join('\n')}\n`))).toEqual([]);
    }
  });

  it('takes tables that stand there twice for no table of contents', () => {
    const tables = section(right, 2) + section(right, 3) + section(right, 4);
    expect(codes(change(right, tables, tables + tables)).filter(c => c === 'section/duplicate')).toHaveLength(3);
  });

  it('takes a sub-heading with the words of a section for a sub-heading', () => {
    expect(codes(change(right, '（一）主动公开\n', '（一）主动公开政府信息情况\n'))).toEqual([]);
  });
});

describe('section/ordinal', () => {
  const bad: [n: number, written: string][] = [
    [2, '2、'],
    [3, '3. '],
    [4, '（四）'],
    [5, '四、'],
    [6, '6．'],
  ];
  for (const [n, written] of bad) {
    it(`corrects “${written}” to the form’s`, () => {
      const text = change(right, HEADINGS[n - 1]!, `${written}${HEADINGS[n - 1]!.slice(2)}`);
      expect(seen(text, 'section/ordinal')).toMatchObject([{ text: written.trim(), severity: 'error' }]);
      expect(offered(text, 'section/ordinal')[0]).toMatchObject({ kind: 'safe', all: true });
      expect(roundTrip(text, 'section/ordinal').replace('、 收到', '、收到')).toBe(right);
    });
  }

  it('says that another section has the ordinal too', () => {
    const text = change(right, '五、存在', '四、存在');
    expect(seen(text, 'section/ordinal').map(f => f.message)).toEqual(['序号“四、”应为“五、”，与另一部分重复']);
  });

  it('keeps what follows', () => {
    expect(roundTrip(change(right, '二、主动', '2、 主动'), 'section/ordinal')).toBe(
      change(right, '二、主动', '二、 主动'),
    );
  });

  it('takes parts and Markdown headings as they are', () => {
    const parts = HEADINGS.reduce((t, h) => change(t, h, `第${h[0]}部分 ${h.slice(2)}`), right);
    expect(codes(parts)).toEqual([]);
    const wrong = change(parts, '第五部分', '第四部分');
    expect(seen(wrong, 'section/ordinal').map(f => f.message)).toEqual([
      '序号“第四部分”应为“第五部分”，与另一部分重复',
    ]);
    expect(roundTrip(wrong, 'section/ordinal')).toBe(parts);
    expect(codes(draft({ heading: 'markdown' }))).toEqual([]);
    expect(codes(change(right, '二、主动', '二．主动'))).toEqual([]);
  });

  it('adds an ordinal that is missing, and says once that all are', () => {
    const one = change(right, HEADINGS[3]!, HEADINGS[3]!.slice(2));
    expect(seen(one, 'section/ordinal').map(f => f.message)).toEqual(['标题前缺序号“四、”']);
    expect(roundTrip(one, 'section/ordinal')).toBe(right);
    const none = HEADINGS.reduce((t, h) => change(t, h, h.slice(2)), right);
    expect(seen(none, 'section/ordinal')).toMatchObject([{ text: '总体情况', severity: 'warning' }]);
    expect(roundTrip(none, 'section/ordinal')).toBe(right);
  });
});

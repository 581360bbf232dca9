import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
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
} from '../draft.ts';

const right = draft({ cells: APPLICATIONS });

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

  it('leaves empty lines where the draft does', () => {
    const dense = change(right.replace(/\n+/g, '\n'), '\n青禾镇人民政府\n', '\n\n\n青禾镇人民政府\n');
    for (const text of [dense, dense.replace(/\n(?=[一二三四五六]、)/g, '\n\n')]) {
      for (const n of [1, 4, 5]) {
        const now = mended(change(text, section(text, n), ''), 'section/missing');
        const blanks = (words: string) => words.replace(/[^\n]+/g, '.').replace(/(?:\.\n)+/g, '.\n');
        expect(blanks(now), `${n}`).toBe(blanks(text));
      }
    }
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
    const own = ['report/period', 'section/evaluation', 'section/topics'];
    expect(codes(filled(mended(begun, 'section/missing')))).toEqual(own);
    expect(codes(`${TITLE}\n\n一、总体情况\n`)).toEqual(['section/missing', 'section/empty']);
  });

  it('knows a section by its words, not by its ordinal', () => {
    expect(codes(change(right, HEADINGS[4]!, '七、存在的主要问题及改进情况'))).toEqual(['section/ordinal']);
  });
});

/** The draft as a page: its lines as paragraphs, inside what closes the page. */
function page(text: string, [open, close] = ['<html><body>\n<div class="content">\n', '\n</div>\n</body></html>\n']) {
  const lines = text.split('\n').map(line => (line === '' || line.startsWith('<') ? line : `<p>${line}</p>`));
  return open + lines.join('\n').trimEnd() + close;
}

/** Without section 六, the signature left out too where `signed` is false. */
function withoutSix(layout: 'tab' | 'html', signed: boolean): string {
  const text = draft({ layout, cells: APPLICATIONS });
  const from = text.indexOf(HEADINGS[5]);
  return signed ? change(text, section(text, 6), '') : text.slice(0, from);
}

/** The order in which these words stand in the text. */
function order(text: string, words: readonly string[]): string[] {
  expect(words.filter(w => !text.includes(w))).toEqual([]);
  return [...words].sort((a, b) => text.lastIndexOf(a) - text.lastIndexOf(b));
}

describe('a section at the end of a page', () => {
  for (const [name, frame] of Object.entries({
    'a div': ['<html><body>\n<div class="content">\n', '\n</div>\n</body></html>\n'],
    'a script behind it': [
      '<body><div>\n',
      '\n</div>\n<script>var n = [1, 2];</script>\n<!-- 页脚 -->\n</body>\n</html>',
    ],
    'a cell of the page’s layout': ['<table><tr><td>首页</td></tr><tr><td>\n', '\n</td></tr></table>\n</body></html>'],
    nothing: ['', '\n'],
  })) {
    it(`stands in ${name}`, () => {
      const text = page(withoutSix('html', false), frame as [string, string]);
      const now = mended(text, 'section/missing');
      expect(now.endsWith(frame[1]!)).toBe(true);
      expect(codes(now)).not.toContain('section/missing');
      expect(now.split(HEADINGS[5])).toHaveLength(2);
    });
  }

  it('stays in the part of the page that its neighbour stands in', () => {
    const parts = HEADINGS.map((_, i) => section(draft({ layout: 'html' }), i + 1));
    const text = parts.flatMap((part, i) => (i === 1 ? [] : [page(part, ['<div class="part">', '</div>\n'])])).join('');
    const now = mended(page(text, ['<h1>青禾镇人民政府2023年政府信息公开工作年度报告</h1>\n', '']), 'section/missing');
    expect(now).toMatch(/<\/table>\n*<\/div>\n<div class="part"><p>三、/);
    expect(codes(now)).not.toContain('section/missing');
  });

  it('is not offered where the page was cut off in a table', () => {
    const whole = page(draft({ layout: 'html' }));
    const cut = whole.slice(0, whole.indexOf('2.重复申请'));
    expect(seen(cut, 'section/missing').length).toBeGreaterThan(0);
    expect(offered(cut, 'section/missing')).toEqual([]);
  });

  it.each(['<td >', '<p>', '<li>', '<div>', '<tr>'])('has tags of its own behind a %s that is left open', tag => {
    const text = `${section(right, 1)}主动公开政府信息情况\n规章<td>2</td>${tag}3`;
    const now = mended(`${TITLE}\n\n${text}`, 'section/missing');
    expect(now).toMatch(/<p>四、政府信息公开行政复议、行政诉讼情况<\/p>\s+<table>/);
    expect(parseReport(now).sections.map(s => s.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(parseReport(now).tables.map(t => t.kind)).toEqual(expect.arrayContaining(['applications', 'disputes']));
  });

  it('is not put into a tag that is not finished', () => {
    const text = `${TITLE}\n\n<p>一、总体情况</p>\n<p>公开。</p>\n<p class="a`;
    expect(seen(text, 'section/missing').length).toBeGreaterThan(0);
    expect(offered(text, 'section/missing')).toEqual([]);
    expect(offered(`${text}">`, 'section/missing')).toHaveLength(1);
  });

  it('is put above its table, not into it', () => {
    const text = change(page(draft({ layout: 'html' })), `<p>${HEADINGS[2]}</p>`, '');
    expect(mended(text, 'section/missing')).toMatch(/<p>三、[^<]*<\/p>\n+<table>\n<tr>/);
  });

  it('is offered only where it is then read', () => {
    const page =
      '><table>第二十条第一项<td>行政许可<td><td>信息内容<td >本年处理决定数</table>#四、复议诉讼情况\n三、处理申请情况\r六、其他事项';
    const offers = [0, 1, 2].map(nth => offered(page, 'section/missing', nth).map(f => f.title));
    expect(offers).toEqual([['插入“一、总体情况”'], [], ['插入“五、存在的主要问题及改进情况”']]);
  });

  it('is a paragraph of its own in a page of lines that end in <br>', () => {
    const lines = draft({ layout: 'html' })
      .split('\n')
      .map(line => (line === '' || line.startsWith('<') ? line : `${line}<br>`))
      .join('\n');
    const text = `<div>${lines.replace(/六、[\s\S]*?(?=青禾镇人民政府<br>)/, '')}</div>`;
    expect(codes(mended(text, 'section/missing'))).not.toContain('section/missing');
  });
});

describe('a section before what closes the report', () => {
  const NAME = '\n青禾镇人民政府\n\n2024年1月12日\n';
  const ends: [name: string, end: string, first: string][] = [
    ['signature', NAME, '\n青禾镇人民政府\n'],
    ['attachments, signature', `\n附件：1.公开情况统计表\n\n2.依申请公开台账\n${NAME}`, '附件：1'],
    ['signature, note', `${NAME}\n（此件公开发布）\n`, '\n青禾镇人民政府\n'],
    ['note alone', '\n（此件主动公开）\n', '（此件'],
    ['signature, attachments', `${NAME}\n附件\n`, '\n青禾镇人民政府\n'],
    ['attachments alone', '\n附件：公开情况统计表\n', '附件：'],
  ];
  for (const [name, end, first] of ends) {
    it(name, () => {
      const text = withoutSix('tab', false).trimEnd() + '\n' + end;
      const now = mended(text, 'section/missing');
      expect(order(now, [HEADINGS[5], first])).toEqual([HEADINGS[5], first]);
      expect(now.endsWith(end)).toBe(true);
      const web = mended(page(text), 'section/missing');
      const start = first.trim();
      expect(order(web, [HEADINGS[5], `<p>${start}`])).toEqual([HEADINGS[5], `<p>${start}`]);
    });
  }

  it('takes a note below the date for no content of 六', () => {
    const text = change(right, section(right, 6), `${HEADINGS[5]}\n`).trimEnd() + '\n\n（此件公开发布）\n';
    expect(seen(text, 'section/empty').map(f => f.text)).toEqual([HEADINGS[5]]);
  });

  it('does not take an attachment that is spoken of for the list', () => {
    const text = change(
      right,
      section(right, 6),
      `${HEADINGS[5]}\n\n附件所列收费通知均已缴清，合计收取信息处理费0元。\n`,
    );
    expect(seen(text, 'section/empty')).toEqual([]);
    expect(parseReport(text).sections).toHaveLength(6);
  });
});

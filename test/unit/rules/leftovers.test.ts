import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { fixAll } from '../../../server/src/rules/fix-all.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { APPLICATIONS, change, codes, draft, mended, offered, roundTrip, seen } from './draft.ts';

const right = draft({ cells: APPLICATIONS });
const say = (words: string, text = right) => change(text, '丰富解读形式。', `丰富解读形式。${words}`);
const CODE = 'text/leftover';

describe('text/leftover', () => {
  it.each([
    ['[bookmark: _GoBack]每周核对。', '[bookmark: _GoBack]', '每周核对。'],
    ['每周&nbsp;核对&nbsp;目录。', '&nbsp;', '每周 核对 目录。'],
    ['一是**每周核对目录**，二是**多配几种图表**。', '**每周核对目录**', '一是每周核对目录，二是多配几种图表。'],
    ['每周\u200b核对\u200b目录。', '\u200b', '每周核对目录。'],
  ])('takes out what was left behind in %j, also unseen', (words, at, clean) => {
    const text = say(words);
    expect(seen(text, CODE)).toMatchObject([{ text: at, severity: 'warning' }]);
    expect(offered(text, CODE)[0]).toMatchObject({ kind: 'safe', all: true });
    expect(roundTrip(text, CODE)).toBe(say(clean));
    expect(applyEdits(text, fixAll(parseReport(text)))).toBe(say(clean));
  });

  it('leaves stray English to the writer', () => {
    const text = say('加强网站 and 查阅点建设。');
    expect(seen(text, CODE)).toMatchObject([{ text: 'and', message: '正文中夹有英文“and”' }]);
    expect(offered(text, CODE)[0]).toMatchObject({ kind: 'suggestion', all: false, title: '改为“和”' });
    expect(mended(text, CODE)).toBe(say('加强网站和查阅点建设。'));
    expect(mended(say('加强of查阅点建设。'), CODE)).toBe(say('加强查阅点建设。'));
  });

  it('does not know what a lost reference of Word was', () => {
    const text = say('见错误!未找到引用源。');
    expect(seen(text, CODE).map(f => f.text)).toEqual(['错误!未找到引用源。']);
    expect(offered(text, CODE)).toEqual([]);
  });

  it.each([
    '开发手机APP和微信小程序，用 WPS 编制，建成 PDF 文件库。',
    '网址为https://www.example.gov.cn/the/of.html。',
    '张**、李**两名申请人，**镇与**县的公文。',
    '点击**的栏目。',
    '使用AI审校。',
    '👩‍💻',
  ])('is silent on %s', words => expect(codes(say(words))).not.toContain(CODE));

  it('takes ** for bold print in Markdown, &nbsp; for a blank in HTML', () => {
    const markdown = draft({ layout: 'markdown', heading: 'markdown' });
    expect(codes(say('一是**每周核对目录**。', markdown))).toEqual([]);
    const html =
      '<h1>青禾镇2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>公开&nbsp;信息</p><h2>六、其他需要报告的事项</h2>';
    expect(codes(html)).not.toContain(CODE);
  });

  it('does not take a mark of byte order for a leftover', () => {
    expect(codes(`\ufeff${right}`)).toEqual([]);
  });

  it('points out the header of a web page, which is no prose', () => {
    const header = '当前位置:首页>信息公开\n字体大小:【大】【小】\n索引号:000000000/2024-00001\n发布日期:2024-01-12\n';
    expect(seen(header + right, CODE)).toMatchObject([
      {
        text: '当前位置:首页>信息公开',
        line: 1,
        message: '网页页眉（4 行）不是报告正文，交稿前应删去',
        severity: 'information',
      },
    ]);
    expect(codes(header + right)).toEqual([CODE]);
    expect(codes(`发布日期:2024-01-12\n${right}`)).toEqual([]);
  });
});

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** A number with a right check digit of nobody. */
const identity = (head: string) =>
  head + '10X98765432'[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(head[i]), 0) % 11]!;
const luhn = (digits: string) =>
  [...digits]
    .reverse()
    .reduce((sum, c, i) => sum + (i % 2 === 0 ? Number(c) : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(c)]!), 0);
const card = (head: string) => [...'0123456789'].map(d => head + d).find(n => luhn(n) % 10 === 0)!;

describe('text/personal-data', () => {
  const PERSONAL = 'text/personal-data';
  const NOBODY = identity('51018119000101000');
  const CARD = card('620000000000000000');

  it.each([
    [NOBODY, '公民身份号码'],
    ['13800000000', '手机号码'],
    ['138 0000 0000', '手机号码'],
    ['１３８００００００００', '手机号码'],
    [CARD, '银行卡号'],
    [CARD.replace(/(\d{4})(?=\d)/g, '$1 '), '银行卡号'],
  ])('finds %s and does not repeat it', (number, what) => {
    const [found] = seen(say(`联系人：${number}。`), PERSONAL);
    expect(found).toMatchObject({ text: number, severity: 'error' });
    expect(found!.message).toContain(`正文中有${what}（`);
    expect(found!.message).not.toMatch(/\d{5}/);
    expect(offered(say(`联系人：${number}。`), PERSONAL)).toEqual([]);
  });

  it('takes other cards only where the words speak of one', () => {
    const other = card('410000000000000');
    expect(codes(say(`银行账号：${other}。`))).toEqual([PERSONAL]);
    expect(codes(say(`共计${other}字节。`))).toEqual([]);
  });

  it.each([
    `编号${NOBODY.slice(0, -1)}${NOBODY.endsWith('0') ? '1' : '0'}`,
    '联系电话：0999-1234567、12345',
    '索引号：13800000000',
    '统一社会信用代码：11000000000000000X',
    '网址http://www.example.gov.cn/13800000000.html',
    '云政发〔2023〕13800000000号',
    '全年点击13800000000次，收费13800000000元',
    '申请编号A13800000000、2024-13800000000',
    '共19000000001件',
  ])('is silent on %s', words => expect(codes(say(`${words}。`))).not.toContain(PERSONAL));

  it('does not look into tables', () => {
    expect(codes(draft({ cells: { 'licence.decisions': '13800000000' } }))).not.toContain(PERSONAL);
  });
});

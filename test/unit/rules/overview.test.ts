import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { APPLICATIONS, change, codes, draft, filled, mended, offered, roundTrip, seen } from './draft.ts';

const right = draft({ cells: APPLICATIONS });
const NEXT = '二、主动公开政府信息情况';
/** The report with other words as its first part. */
const overview = (body: string, text = right) =>
  change(text, text.slice(text.indexOf('一、总体情况'), text.indexOf(NEXT)), `一、总体情况\n\n${body}\n\n`);

const TOPICS = [
  '主动公开政府信息214条。',
  '新收政府信息公开申请7件，均按期答复。',
  '公文起草时标明公开属性。',
  '镇政府网站专栏完成改版。',
  '列入年度工作考核，开展社会评议一次，没有责任追究情形。',
];

describe('section/topics', () => {
  it('takes topics in their own words, without headings', () => {
    expect(codes(overview(TOPICS.join('')))).toEqual([]);
  });

  it('names those that are not spoken of', () => {
    expect(seen(overview([TOPICS[0], TOPICS[1], TOPICS[4]].join('')), 'section/topics')).toMatchObject([
      {
        text: '一、总体情况',
        message: '总体情况没有写到政府信息管理、政府信息公开平台建设（共应写五个方面）',
        severity: 'warning',
      },
    ]);
  });

  it('inserts them as plain paragraphs where the part has no sub-headings', () => {
    const text = overview(TOPICS.slice(1).join(''));
    expect(mended(text, 'section/topics')).toMatch(/情形。\n\n主动公开：2023年/);
    expect(codes(filled(roundTrip(text, 'section/topics')))).toEqual([]);
  });

  it('numbers on where the part has sub-headings, on a line of their own or not', () => {
    const apart = overview(`（一）公开\n\n${TOPICS[0]}${TOPICS[1]}\n\n（二）保障\n\n${TOPICS[4]}`);
    expect(mended(apart, 'section/topics')).toContain('\n\n（二）政府信息管理\n\n【');
    expect(mended(apart, 'section/topics')).toContain('\n\n（三）政府信息公开平台建设\n\n【');
    expect(codes(filled(roundTrip(apart, 'section/topics')))).toEqual([]);
    const inline = overview(`(一)公开。${TOPICS[0]}${TOPICS[1]}\n(二)保障。${TOPICS[4]}`);
    expect(mended(inline, 'section/topics')).toContain('\n(二)政府信息管理。【');
    expect(mended(inline, 'section/topics')).toContain('\n(四)保障。列入');
  });

  it('puts each at its place in the series and counts on from it', () => {
    const whole = ['公开', '申请', '信息管理', '平台', '监督保障'].map(
      (t, i) => `（${'一二三四五'[i]}）${t}\n\n${TOPICS[i]}`,
    );
    const head = (t: string) => [...mended(t, 'section/topics').matchAll(/^（[一二三四五六]）.*/gm)].map(m => m[0]);
    const fourLost = overview(whole.toSpliced(3, 1).join('\n\n'));
    expect(head(fourLost).slice(0, 5)).toEqual([
      '（一）公开',
      '（二）申请',
      '（三）信息管理',
      '（四）政府信息公开平台建设',
      '（五）监督保障',
    ]);
    expect(codes(filled(mended(fourLost, 'section/topics')))).toEqual([]);
    const firstLost = overview(whole.slice(1).join('\n\n'));
    expect(head(firstLost)[0]).toBe('（一）主动公开');
    const renumbered = overview(
      ['公开', '申请', '平台', '监督保障']
        .map((t, i) => `（${'一二三四'[i]}）${t}。${TOPICS[[0, 1, 3, 4][i]!]}`)
        .join('\n'),
    );
    expect(head(renumbered).map(h => h.slice(0, 7))).toEqual([
      '（一）公开。主',
      '（二）申请。新',
      '（三）政府信息',
      '（四）平台。镇',
      '（五）监督保障',
      '（一）存在的主',
      '（二）改进情况',
    ]);
    expect(codes(filled(mended(renumbered, 'section/topics')))).toEqual([]);
  });

  it('writes tags where the draft is HTML, and marks where it is Markdown', () => {
    const html = draft({ layout: 'html' });
    const page = `<h1>${html.split('\n')[0]}</h1>\n<h2>一、总体情况</h2>\n<p>${TOPICS.slice(1).join('')}</p>\n<h2>${html.slice(html.indexOf(NEXT))}`;
    expect(mended(page, 'section/topics')).toContain('<p>主动公开：');
    const markdown = draft({ layout: 'markdown', heading: 'markdown' });
    const cut = change(markdown, /### （五）监督保障\n\n.*\n/, '');
    expect(mended(cut, 'section/topics')).toContain('\n\n### （五）监督保障\n\n');
  });

  it('is silent on the form of 2019 and on a part that is still empty', () => {
    const old = draft({ edition: '2019', year: 2020 });
    expect(codes(overview('公开了信息，各项工作有序。', old))).not.toContain('section/topics');
    expect(codes(overview(''))).not.toContain('section/topics');
  });
});

describe('section/evaluation', () => {
  const supervised = (words: string) => overview(`${TOPICS.slice(0, 4).join('')}${words}`);

  it('names what a government must also give', () => {
    expect(seen(supervised('列入年度工作考核。'), 'section/evaluation')).toMatchObject([
      {
        text: '一、总体情况',
        message: '政府的年报还应写社会评议、责任追究的结果（《条例》第五十条）',
        severity: 'warning',
      },
    ]);
  });

  it('stands at the sub-heading where it belongs', () => {
    const text = overview(`（一）公开。${TOPICS.slice(0, 4).join('')}\n（二）监督保障。举办业务培训2期。`);
    expect(seen(text, 'section/evaluation').map(f => f.text)).toEqual(['（二）监督保障']);
  });

  it('says less where there are arrangements without results', () => {
    const text = supervised('纳入年终考核，公开情况占4分；完善社会评议制度；落实责任追究制度。');
    expect(seen(text, 'section/evaluation')).toMatchObject([
      {
        text: '评议',
        message: '社会评议、责任追究只写了制度，没有写结果（《条例》第五十条）',
        severity: 'information',
      },
    ]);
  });

  it.each([
    '工作考核占4分，社会评议满意率95%，未发生责任追究情形。',
    '年度绩效考核等次为优秀，收回评议问卷200份，没有追究责任的情况。',
    '年终考评已通报，开展民意调查一次，无问责情形。',
  ])('takes %s', words => expect(codes(supervised(words))).not.toContain('section/evaluation'));

  it.each([
    ['工作考核占4分；建立社会评议制度；落实责任追究制度，全年没有责任追究情形。', ['评议']],
    ['工作考核占4分；完善社会评议机制，评议结果为满意；落实责任追究制度。', ['追究']],
    ['按照考核办法考核为优秀；按照评议细则开展了社会评议；按照责任追究办法通报1起。', []],
    ['按照考核办法考核；社会评议满意率高；未发生责任追究。', ['考核']],
  ])('tells outcomes from arrangements: %s', (words, places) => {
    const found = seen(supervised(words), 'section/evaluation');
    expect(found.map(f => f.severity)).toEqual(places.length > 0 ? ['information'] : []);
    for (const [i, place] of places.entries()) expect(found[i]!.text).toContain(place);
  });

  it('asks nothing of departments, sub-districts and offices of unknown kind', () => {
    for (const organ of ['云岭县水利局', '石桥街道办事处', '东湾新区管委会']) {
      const text = supervised('举办业务培训2期。').replaceAll('青禾镇人民政府', organ);
      expect(codes(text), organ).not.toContain('section/evaluation');
    }
  });
});

describe('section/length', () => {
  /** A part of exactly so many characters. */
  const long = (count: number) => overview(TOPICS.join('').padEnd(count, '实'));
  const found = (text: string, overviewLength?: number) =>
    check(parseReport(text), { rules: {}, ...(overviewLength === undefined ? {} : { overviewLength }) }).filter(
      f => f.code === 'section/length',
    );

  it('counts characters without white space, up to the setting', () => {
    expect(found(long(1000))).toEqual([]);
    expect(found(long(1001)).map(f => [f.message, f.severity])).toEqual([
      ['总体情况有 1001 字（不计空白），一般不超过 1000 字', 'information'],
    ]);
    expect(found(long(1001), 1200)).toEqual([]);
    expect(found(long(300), 200)).toHaveLength(1);
    expect(found(change(long(1000), '实实', '实 \u3000\n\n 实'))).toEqual([]);
  });

  it('does not count tags and silencing comments', () => {
    expect(
      found(change(long(1000), '一、总体情况\n', '一、总体情况\n<!-- nianbao-disable text/terms 无词表 -->\n')),
    ).toEqual([]);
  });
});

describe('section/fees', () => {
  const six = (words: string, text = right) =>
    change(text, /(六、其他需要报告的事项\n\n)[^\n]*/, `六、其他需要报告的事项\n\n${words}`);

  it('stands at the words of 六 and puts the statement in the place of 无', () => {
    const text = six('无');
    expect(seen(text, 'section/fees')).toMatchObject([{ text: '无', severity: 'information' }]);
    expect(offered(text, 'section/fees').map(f => f.kind)).toEqual(['suggestion', 'suggestion']);
    expect(mended(text, 'section/fees')).toBe(six('2023年没有收取信息处理费。'));
    expect(mended(text, 'section/fees', 0, 1)).toContain('信息处理费：本年度发出收费通知【件数】件');
    expect(codes(roundTrip(text, 'section/fees'))).toEqual([]);
  });

  it('leaves other words and puts the statement behind them, before the signature', () => {
    const text = six('今年配合完成了县政府网站的迁移。');
    expect(mended(text, 'section/fees')).toContain('迁移。\n\n2023年没有收取信息处理费。\n\n青禾镇人民政府\n');
  });

  it('offers no denial where 表三 shows a notice', () => {
    const cells = { 'other2.naturalPerson': '1', 'other2.total': '1' };
    expect(offered(six('无。', draft({ cells })), 'section/fees').map(f => f.title)).toEqual([
      '补写收费通知件数和金额',
    ]);
  });

  it.each(['本年度未收取信息处理费。', '没有发生收费情况。', '全年未向申请人收取任何费用。'])('takes %s', words => {
    expect(codes(six(words))).toEqual([]);
  });

  it('takes a statement elsewhere, and an empty part is no matter of this rule', () => {
    expect(codes(six('无', overview(`${TOPICS.join('')}没有收取信息处理费。`)))).toEqual([]);
    expect(codes(six(''))).toEqual(['section/empty']);
  });
});

import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { fixAll } from '../../../../server/src/rules/fix-all.ts';
import { applyEdits } from '../../../../server/src/text/apply-edits.ts';
import { APPLICATIONS, change, codes, draft, findings, mended, offered, roundTrip, seen } from '../draft.ts';
import { say } from '../prose.ts';

const right = draft({ cells: APPLICATIONS });
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

  it.each([
    ['[bookmark: _GoBack]每周核对。', true],
    ['（此处填写数字）每周核对。', true],
    // Something else has to stand there.
    ['错误！未定义书签。每周核对。', false],
    ['每周核对【】次。', false],
    ['每周核对XX次。', false],
    // What stands there is needed, or may be.
    ['一是**每周核对目录**，二是**多配几种图表**。', false],
    ['每周核对and更新目录。', false],
    ['某某局每周核对目录。', false],
  ])('says whether the words are to go: %s', (words, go) => {
    const found = findings(say(words)).filter(f => f.code === CODE);
    expect(found.map(f => f.unnecessary === true)).toEqual([go]);
  });

  it('asks at 某某局 whether it was to be filled in', () => {
    expect(seen(say('某某局每周核对目录。'), CODE)).toMatchObject([{ text: '某某', severity: 'information' }]);
    expect(seen(say('某某同志每周核对目录。'), CODE)).toEqual([]);
  });

  it('reads radicals as the characters they stand for, and offers them for the whole draft', () => {
    const text = right
      .replaceAll('行', '⾏')
      .replaceAll('人', '⼈')
      .replace('一、总', '⼀、总')
      .replaceAll('年', '\uf98e')
      .replaceAll('民', '⺠');
    expect(codes(text)).toEqual([CODE]);
    expect(offered(text, CODE)[0]).toMatchObject({ kind: 'safe', all: true });
    expect(roundTrip(text, CODE)).toBe(right);
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
    '李**申请王**的信息，张**和李**申请，本人**向**镇政府申请。',
    '**县**镇**村',
    '【解读】公开政策解读，点击【打印】【关闭】。',
    '申请人李××、张某××，XX项目，XX条例，××日前。',
    'XXL号、SUV、XML文件、2x2个。',
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

  it('finds bold print of a generator around headings, sub-headings and short words, and takes it all out at once', () => {
    const bold = right
      .replace(/^[一二三四五六]、[^\t\n]*$/gm, '**$&**')
      .replace(/^（[一二三四五]）(?:主动公开|依申请公开|政府信息管理|监督保障|存在.*)$/gm, '**$&**');
    const text = say('**存在的主要问题：**一是更新慢。推动**重点**工作，**下一步打算。**加强培训。', bold);
    const [found, ...others] = seen(text, CODE);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ text: '**一、总体情况**', message: 'Markdown 加粗符“**”残留（14 对）' });
    expect(found!.related).toHaveLength(13);
    expect(offered(text, CODE)[0]).toMatchObject({ kind: 'safe', all: true });
    expect(mended(text, CODE)).toBe(say('存在的主要问题：一是更新慢。推动重点工作，下一步打算。加强培训。'));
    expect(mended(say('**（一）更新慢。**下一步加强。'), CODE)).toBe(say('（一）更新慢。下一步加强。'));
  });

  it('does not take a mark of byte order for a leftover', () => {
    expect(codes(`\ufeff${right}`)).toEqual([]);
  });

  it('finds what is still to be filled in, once a paragraph', () => {
    const text = say('公开【条数】条，办结XX件，收费____元，其中×件。');
    expect(seen(text, CODE)).toMatchObject([
      { text: '【条数】', message: '“【条数】”等 4 处还没有填写', severity: 'warning', related: ['XX', '____', '×'] },
    ]);
    expect(offered(text, CODE)).toEqual([]);
    for (const words of ['【请填写本县数据】', '【】', '【单位名称】', '召开XX次会议', '2024年X月X日', '占XX%']) {
      expect(seen(say(`${words}。`), CODE), words).toMatchObject([{ severity: 'warning' }]);
    }
    expect(seen(say('印发XX文件，在××镇召开。'), CODE)).toMatchObject([
      { text: 'XX', message: '“XX”等 2 处像是还没有填写', severity: 'information' },
    ]);
  });

  it.each([
    '（请根据实际情况填写）',
    '(请按本单位情况修改)',
    '（此处填写具体做法）',
    '（待补充）',
    '（待核实数据）',
    '（根据实际填写）',
    '（如无请删除）',
    '（单位名称）',
    '（没有的请填0，请勿删减）',
  ])('finds a template’s note to its writer: %s', note => {
    const text = say(`全年公开信息23条${note}。`);
    expect(seen(text, CODE)).toMatchObject([
      { text: note, message: `“${note}”是模板里写给填写人的话，没有删去`, severity: 'warning' },
    ]);
    expect(offered(text, CODE)).toMatchObject([{ kind: 'suggestion', all: false }]);
    expect(roundTrip(text, CODE)).toBe(say('全年公开信息23条。'));
  });

  it.each([
    '申请表（请如实填写）可在窗口领取。',
    '栏目每季度更新一次（根据实际情况调整）。',
    '附办事流程（请扫码查看）。',
    '对表述不清的（如没有联系方式），请申请人补充。',
    '印发公开目录（含更新时限、责任单位名称）。',
    '共公开3条（待办结后更新的1条）。',
  ])('knows what is written for readers: %s', words => {
    expect(seen(say(words), CODE)).toEqual([]);
  });

  it('finds them in title, signature, sub-headings and tags', () => {
    const text = right.replaceAll('青禾镇人民政府', '【机关全称】').replace('2024年1月12日', '【成文日期】');
    expect(seen(text, CODE).map(f => f.text)).toEqual(['【机关全称】', '【机关全称】', '【机关全称】', '【成文日期】']);
    const html = change(draft({ layout: 'html' }), '丰富解读形式。', '</p><p>公开<b>【条数】</b>条');
    expect(seen(html, CODE).map(f => f.text)).toEqual(['【条数】']);
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

import { describe, expect, it } from 'vitest';
import { APPLICATIONS, change, codes, draft, mended, offered, roundTrip, seen } from '../draft.ts';
import { say } from '../prose.ts';

describe('text/punctuation', () => {
  const CODE = 'text/punctuation';

  it('makes one finding of all and mends them at once', () => {
    const text = say('全年培训2期,参加40人次;内容包括:目录编制(含分类)、答复文书.');
    expect(seen(text, CODE)).toMatchObject([
      {
        text: ',',
        message: '正文标点有 5 处不规范，如“培训2期,参加40”中的“,”应为“，”',
        severity: 'information',
        related: ['应为“；”', '应为“：”', '应为“（”', '应为“）”'],
      },
    ]);
    expect(mended(text, CODE)).toBe(say('全年培训2期，参加40人次；内容包括：目录编制（含分类）、答复文书.'));
    expect(offered(text, CODE)[0]?.all).toBe(false);
  });

  it.each([
    '网址为http://www.example.gov.cn:8080/a,b;c。',
    '开放时间为8:30至12:00。',
    '全年点击1,234,567次。',
    '见县政府网站(www.example.gov.cn)。',
    '使用 WPS(Windows) 编辑。',
    '比例为1:1.5。',
  ])('is silent on %s', words => expect(codes(say(words))).toEqual([]));

  it('never looks into tables', () => {
    const cells = { ...APPLICATIONS, 'licence.decisions': '1,234' };
    expect(codes(draft({ cells }))).toEqual(['cell/digits']);
    expect(codes(draft({ cells: APPLICATIONS, layout: 'comma' }))).toEqual([]);
  });

  it('wants one mark between the clauses of a list', () => {
    const text = say('一是每周核对；二是多配图表，三是加强培训。');
    expect(mended(text, CODE)).toBe(say('一是每周核对；二是多配图表；三是加强培训。'));
    expect(codes(say('一是每周核对，二是多配图表，三是加强培训。'))).toEqual([]);
    expect(codes(say('一是每周核对。二是多配图表，三是加强培训。'))).toEqual([]);
  });

  it('leaves tags and entities of HTML alone', () => {
    const page = '<h1>青禾镇2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>';
    const text = `${page}<p style="color:red;">公开&nbsp;信息214条;<b>其中(含政策)</b>12条。</p><h2>三、收到和处理政府信息公开申请情况</h2>`;
    expect(mended(text, CODE)).toBe(change(change(text, '条;', '条；'), '(含政策)', '（含政策）'));
  });

  it('is mended for good', () => {
    const text = say('全年培训2期,参加40人次;一是每周核对；二是多配图表，三是加强培训。');
    const now = roundTrip(text, CODE);
    expect(now).toBe(say('全年培训2期，参加40人次；一是每周核对；二是多配图表；三是加强培训。'));
    expect(codes(now)).toEqual([]);
  });

  it.each([
    ['落实"三审三校"制度。', '落实“三审三校”制度。'],
    ['落实”三审三校“制度。', '落实“三审三校”制度。'],
    ['规范流程，，明确责任。', '规范流程，明确责任。'],
    ['规范流程，明确责任、。', '规范流程，明确责任。'],
    ['规范流程。。明确责任。', '规范流程。明确责任。'],
  ])('mends quotes and doubled marks: %s', (words, right) => {
    const text = change(draft(), /2023年，本机关主动公开.*/, words);
    expect(seen(text, 'text/punctuation')).toHaveLength(1);
    expect(roundTrip(text, 'text/punctuation')).toContain(right);
  });

  it.each([
    ['落实“三审三校制度。', '“'],
    ['按照《条例要求公开。', '《'],
    ['公开信息（含公告12条。', '（'],
    ['公开公告）12条。', '）'],
  ])('tells of a mark that stands alone: %s', (words, text) => {
    const found = seen(change(draft(), /2023年，本机关主动公开.*/, words), 'text/punctuation');
    expect(found).toMatchObject([{ text, severity: 'information' }]);
  });

  it.each([
    '规范流程……明确责任——加强培训。',
    ',,,,,公开指南已更新。',
    '规范流程。。。明确责任。',
    '1）公开公告；2）公开文件。',
    '落实“三审三校”和“五公开”。',
    '《关于印发〈办法〉的通知》（青政〔2023〕1号）已公开。',
    '他的屏幕是27"的。',
    '持续深化“放管\n服”改革，政务服务“一网\n通办”落地见效。',
    '如有疑问，请与本机关办公室联系（地址：青禾县政和路1号；邮编：\n100001；电话：010-12345678）。',
    '公开的事项（一是财政资金；\n二是项目进度；\n三是办事指南）都有专栏。',
  ])('leaves alone: %s', words => {
    expect(seen(change(draft(), /2023年，本机关主动公开.*/, words), 'text/punctuation')).toEqual([]);
  });
});

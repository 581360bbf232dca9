import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { fixesFor } from '../../../server/src/rules/fixes.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { APPLICATIONS, change, codes, draft, mended, offered, roundTrip, seen } from './draft.ts';

const right = draft({ cells: APPLICATIONS });
/** The report with more words behind the improvements of 五. */
const say = (words: string, text = right) => change(text, '丰富解读形式。', `丰富解读形式。${words}`);

describe('text/broken-paragraph', () => {
  const CODE = 'text/broken-paragraph';

  it('joins what a page break has cut', () => {
    const text = say('形成主要领导亲自抓的工作格局，\n\n为公开打下基础。');
    expect(seen(text, CODE)).toMatchObject([{ text: '，', severity: 'information', related: ['下文在这里'] }]);
    expect(mended(text, CODE)).toBe(say('形成主要领导亲自抓的工作格局，为公开打下基础。'));
    expect(codes(say('形成主要领导亲自抓、\r\n\r\n　　分管领导具体抓的格局。'))).toEqual([CODE]);
  });

  it.each([
    '一是每周核对，\n\n二是多配图表。',
    '每周核对，\n多配图表。',
    '每周核对：\n\n多配图表。',
    '每周核对，\n\n1.多配图表。',
    '每周核对，\n\n（三）多配图表。',
  ])('is silent on %j', words => expect(codes(say(words))).not.toContain(CODE));

  it('does not take a table for the rest of a paragraph', () => {
    const text = change(right, '二、主动公开政府信息情况\n', '二、主动公开政府信息情况\n\n主动公开的情况见下表，\n');
    expect(codes(text)).not.toContain(CODE);
  });
});

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
});

describe('text/repeated', () => {
  const CODE = 'text/repeated';

  it('finds a doubled word and takes one out', () => {
    const text = say('统筹安排专项资金资金。');
    expect(seen(text, CODE)).toMatchObject([{ text: '资金资金', message: '“资金”重复', severity: 'information' }]);
    expect(roundTrip(text, CODE)).toBe(say('统筹安排专项资金。'));
    expect(mended(say('完善公开目录公开目录。'), CODE)).toBe(say('完善公开目录。'));
  });

  it.each([
    '逐件逐项核对，一条一条落实，认认真真答复。',
    '做好云岭县人民政府政府信息公开工作。',
    '与上年度年度报告比较，开展面对面对接，手把手把关，落实国家有关规定规定的事项。',
    '推进政府信息信息化管理，加强公开工作工作人员培训。',
    '哈哈哈哈，许多许多。',
    '谁起草、谁解读，谁公开谁负责。',
  ])('is silent on %s', words => expect(codes(say(words))).not.toContain(CODE));
});

describe('text/terms', () => {
  const terms = [
    { avoid: '脱贫攻坚', use: '巩固拓展脱贫攻坚成果' },
    { avoid: '抓手', use: null },
    { avoid: '抓手作用', use: '作用' },
  ];
  const text = say('结合脱贫攻坚工作，发挥抓手作用，找准抓手。');
  const report = parseReport(text);
  const found = check(report, { rules: {}, terms });

  it('finds the office’s own words, the longer before the shorter', () => {
    expect(found.map(f => [f.code, f.message])).toEqual([
      ['text/terms', '“脱贫攻坚”在不用词语之列，改用“巩固拓展脱贫攻坚成果”'],
      ['text/terms', '“抓手作用”在不用词语之列，改用“作用”'],
      ['text/terms', '“抓手”在不用词语之列'],
    ]);
    expect(codes(text)).toEqual([]);
  });

  it('offers the word to use, where there is one', () => {
    const fixes = found.map(f => fixesFor(report, f));
    expect(fixes.map(f => f.length)).toEqual([1, 1, 0]);
    const after = applyEdits(text, fixes[0]![0]!.edits);
    expect(after).toContain('结合巩固拓展脱贫攻坚成果工作');
    expect(check(parseReport(after), { rules: {}, terms: terms.slice(0, 1) })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { codes, draft, findings, mended, offered, roundTrip, seen } from '../draft.ts';
import { say } from '../prose.ts';

describe('text/repeated', () => {
  const CODE = 'text/repeated';

  it('finds a doubled word and takes one out', () => {
    const text = say('统筹安排专项资金资金。');
    expect(seen(text, CODE)).toMatchObject([{ text: '资金资金', message: '“资金”重复', severity: 'information' }]);
    expect(roundTrip(text, CODE)).toBe(say('统筹安排专项资金。'));
    expect(mended(say('完善公开目录公开目录。'), CODE)).toBe(say('完善公开目录。'));
  });

  it('finds a word that stands three times once, and leaves one', () => {
    const text = say('统筹安排专项资金资金资金。');
    expect(seen(text, CODE)).toMatchObject([{ text: '资金资金资金', message: '“资金”重复' }]);
    expect(roundTrip(text, CODE)).toBe(say('统筹安排专项资金。'));
  });

  it('finds the particle twice', () => {
    const text = say('网站打造整体统一的的界面。');
    expect(seen(text, CODE)).toMatchObject([{ text: '的的', message: '“的”重复', severity: 'information' }]);
    expect(roundTrip(text, CODE)).toBe(say('网站打造整体统一的界面。'));
  });

  it.each([
    '采取以便民为目的的措施，的的确确方便了群众。',
    '以及及时更新，参与与监督，存在在先的情形，我县县政府办公室。',
    '逐件逐项核对，一条一条落实，认认真真答复。',
    '做好云岭县人民政府政府信息公开工作。',
    '与上年度年度报告比较，开展面对面对接，手把手把关，落实国家有关规定规定的事项。',
    '推进政府信息信息化管理，加强公开工作工作人员培训。',
    '哈哈哈哈，许多许多。',
    '谁起草、谁解读，谁公开谁负责。',
  ])('is silent on %s', words => expect(codes(say(words))).not.toContain(CODE));

  const TWO = '统筹安排专项资金，改造查阅点。办理情况每周通报！';

  it('finds a sentence that is said once more, and takes the second out', () => {
    const text = say('统筹安排专项资金，改造查阅点。 统筹安排专项资金，改造查阅点。办理情况每周通报！');
    expect(seen(text, CODE)).toMatchObject([
      {
        text: '统筹安排专项资金，改造查阅点。',
        message: '整句重复：“统筹安排专项资金，改造查…”',
        severity: 'information',
        related: ['前一句'],
      },
    ]);
    expect(roundTrip(text, CODE)).toBe(say(`${TWO.replace('。', '。 ')}`));
    expect(findings(text).filter(f => f.code === CODE)[0]!.unnecessary).toBe(true);
  });

  it('finds a paragraph that follows itself once, with the sentences in it', () => {
    const text = say(`照常运转。\n\n${TWO}\n\n${TWO}`);
    expect(seen(text, CODE)).toMatchObject([{ text: TWO, message: '整段重复：“统筹安排专项资金，改造查…”' }]);
    expect(roundTrip(text, CODE)).toBe(say(`照常运转。\n\n${TWO}`));
  });

  it('says how far a short sentence goes, and leaves a paragraph between tags to its writer', () => {
    expect(seen(say('统筹安排，改造查阅点。统筹安排，改造查阅点。'), CODE)).toMatchObject([
      { message: '整句重复：“统筹安排，改造查阅点。”' },
    ]);
    const html = `<p>一、总体情况</p><p>${TWO}</p><p>${TWO}</p><p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p>`;
    expect(seen(html, CODE)).toMatchObject([{ text: TWO }]);
    expect(offered(html, CODE)).toEqual([]);
  });

  it.each([
    '本机关没有收费。本机关没有收费。',
    `${TWO}改造查阅点。${TWO}`,
    '统筹安排专项资金，改造查阅点\n统筹安排专项资金，改造查阅点',
    '（一）统筹安排专项资金。（二）统筹安排专项资金。',
  ])('is silent on sentences that are short, apart, no sentences or other ones: %s', words =>
    expect(codes(say(words))).not.toContain(CODE),
  );

  it('is silent on two parts that say the same under their own headings', () => {
    const none = '本年度没有需要说明的其他情况。';
    expect(codes(say(`\n\n（一）收费。\n\n${none}\n\n（二）其他。\n\n${none}`))).not.toContain(CODE);
    const html = `<p>一、总体情况</p><p>${TWO}</p><p>二、主动公开政府信息情况</p><p>${TWO}</p><p>三、收到和处理政府信息公开申请情况</p>`;
    expect(codes(html)).not.toContain(CODE);
    expect(codes(html.replaceAll(/<\/?p>/g, '\n'))).not.toContain(CODE);
  });

  const NOTE = '本表数据统计期限为2023年1月1日至12月31日。';
  const html = (body: string) =>
    `<p>一、总体情况</p>${body}<p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p>`;

  it.each([
    '<p><img src="a.png"></p>',
    '<img src="a.png">',
    '<hr>',
    '<hr />',
    '<video src="a.mp4"></video>',
    '<p><svg><path d="M0 0"/></svg></p>',
    '<table><tr><td></td></tr></table>',
    '<table><tr><td>图</td><td>1</td></tr></table>',
    '<p>图2</p>',
    '<!-- 图 -->',
  ])('is silent on the same note above and below %s', between =>
    expect(codes(html(`<p>${NOTE}</p>${between}<p>${NOTE}</p>`))).not.toContain(CODE),
  );

  it('is silent on the same note below two pictures of a page, and on two items of its list', () => {
    expect(codes(html(`<img src="a.png"><p>${NOTE}</p><img src="b.png"><p>${NOTE}</p>`))).not.toContain(CODE);
    expect(codes(html(`<p>${NOTE}<img src="b.png">${NOTE}</p>`))).not.toContain(CODE);
    expect(codes(html(`<ol><li>${NOTE}</li><li>${NOTE}</li></ol>`))).not.toContain(CODE);
  });

  it.each([
    ['</p><p>'],
    ['</p>\n  <p class="MsoNormal" style="text-indent: 2em">'],
    ['<br>'],
    ['</p><p>&nbsp;</p><p>'],
    ['</p></div><div><p>'],
    ['</span></p><p><span lang="ZH-CN">'],
  ])('finds the second paragraph of a page behind %j', gap => {
    expect(seen(html(`<div><p><span>${NOTE}${gap}${NOTE}</span></p></div>`), CODE)).toMatchObject([{ text: NOTE }]);
  });

  it.each([
    `![](a.png)\n\n${NOTE}\n\n![](b.png)\n\n${NOTE}`,
    `图1\n\n${NOTE}\n\n图2\n\n${NOTE}`,
    `${NOTE}\n\n---\n\n${NOTE}`,
    `${NOTE}\n\n<img src="a.png">\n\n${NOTE}`,
    `${NOTE}\n\n| 月 | 件 |\n|---|---|\n| 1 | 2 |\n\n${NOTE}`,
    `${NOTE}\n月\t件\n1\t2\n${NOTE}`,
    '1.无其他需要报告的事项。\n\n2.无其他需要报告的事项。',
    '①无其他需要报告的事项。②无其他需要报告的事项。',
    '案例一\n申请人申请公开征地信息，依法予以公开。\n案例二\n申请人申请公开征地信息，依法予以公开。',
  ])('is silent on the same words with something between, in plain text and in Markdown: %j', words => {
    expect(codes(say(`\n\n${words}`))).not.toContain(CODE);
    expect(codes(say(`\n\n${words}`, draft({ layout: 'markdown', heading: 'markdown' })))).not.toContain(CODE);
  });
});

import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { sectionOf } from '../../../../server/src/report/query.ts';
import { ownSentences } from '../../../../server/src/rules/shared/own-prose.ts';
import { townReport } from './town.ts';

function sentences(words: string, organ = '青禾镇人民政府'): readonly string[] {
  const report = parseReport(townReport(organ, words, '若干'));
  return ownSentences(report, sectionOf(report, 1)!);
}

describe('ownSentences', () => {
  it.each([
    '根据《中华人民共和国政府信息公开条例》的规定，编制了本单位的年度报告',
    '依据《条例》和上级通知，特编制2023年政府信息公开工作年度报告',
    '现按照县政府办公室的要求，公布本镇2023年的工作年报',
    '遵照有关规定，现将报告公布',
    '镇党政办牵头编写了2023年度政府信息公开工作年度报告',
    '现将2023年政府信息公开工作情况报告如下：',
    '现将有关情况公布如下',
    '全文分为六个部分，每部分一节',
    '内容共六大部分',
    '本报告由总体情况、主动公开政府信息情况等组成',
    '年报包括总体情况、存在的问题等',
    '本年度报告的统计期限为2023年1月1日至12月31日',
    '报告期间为2023年1月1日至12月31日',
    '以上统计数据的时段为全年，统计时段自年初起',
    '所列数据截止2023年12月31日',
    '本报告电子版可从县政府网站获取',
    '公众可以在网站上查到年报全文并下载',
    '需要查看报告的，可到镇便民大厅查阅',
    '电子版及历年的报告都放在网站的年报专栏',
    '如有疑问，请与镇党政办联系',
    '对公开工作有意见的，欢迎来电来函',
    '联系电话：0000-0000000',
    '地址在振兴路1号，邮编：000000',
  ])('leaves out what all reports say alike: %s', words => {
    expect(sentences(`${words}。镇里在集市旁新设了公开栏。`)).toEqual(['镇里在集市旁新设了公开栏']);
  });

  it.each([
    '根据群众意见，镇里调整了公开栏的位置',
    '组织学习《中华人民共和国政府信息公开条例》三次',
    '发布了公开指南，并在村口张贴',
    '全年向村民代表报告两次，两次都有记录',
    '把公开栏分成五个部分，各设专人',
    '干部与村民联系更紧，村民来电都有答复',
    '电子版的账目每月更新',
  ])('keeps an office’s own: %s', words => {
    expect(sentences(`${words}。`)).toHaveLength(1);
  });

  it('has one mark for the office’s own names, however they are written', () => {
    const words = '青禾镇人民政府、青禾镇政府、青禾镇、我镇、本镇、全镇、镇政府、本机关和青禾的公开栏';
    expect(sentences(words)).toEqual(['OOOOOOOO和O的公开栏']);
    expect(sentences('松岭县教育局、教育局、我局、本单位、我单位的公开栏', '松岭县教育局')).toEqual(['OOOOO的公开栏']);
    expect(sentences('柳河乡的公开栏由我乡设立')).toEqual(['柳河乡的公开栏由O设立']);
  });

  it('parts sentences at full stops and semicolons, not at line ends, and keeps figures', () => {
    const words = '镇里新设公开栏12处；每处都有\n专人看管！账目按月更新吗？按月更新，村民放心; 有电话可以问。';
    expect(sentences(words)).toEqual([
      '镇里新设公开栏12处',
      '每处都有专人看管',
      '账目按月更新吗',
      '按月更新村民放心',
      '有电话可以问',
    ]);
  });

  it('leaves out what is too short to be a sentence', () => {
    expect(sentences('公开栏有新。公开栏有新账。')).toEqual(['公开栏有新账']);
  });
});

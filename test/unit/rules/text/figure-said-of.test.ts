import { describe, expect, it } from 'vitest';
import { APPLICATIONS, type Cells, change, draft, offered, seen } from '../draft.ts';

const CODE = 'text/figure';

/** The draft with these words as its paragraph on 依申请公开. */
function saying(words: string, cells: Cells = APPLICATIONS): string {
  return change(draft({ cells }), /新收政府信息公开申请若干件.*/, words);
}

describe('what a figure in the prose is said of, and how it is quoted', () => {
  it.each([
    '受理政府信息公开申请8件（含上年结转1件），办结7件，结转下年度1件。其中，自然人6件，企业2件。',
    '新收政府信息公开申请7件，上年结转1件，结转下年度1件。其中，自然人5件，企业2件。',
    '结转下年度政府信息公开申请1件。其中，自然人5件，企业2件。',
  ])('holds applicants against the total that they add up to: %s', words => {
    expect(seen(saying(words), CODE)).toEqual([]);
  });

  it('adds 其他组织 to the kind that it is joined to, unless the two stand for all organisations', () => {
    const kinds = { 'new.commercial': '2', 'new.legalService': '5', 'new.otherOrg': '1', 'new.total': '13' };
    const told = (words: string) =>
      seen(saying(`新收政府信息公开申请13件，${words}。`, { ...APPLICATIONS, ...kinds }), CODE).map(f => f.text);
    for (const and of ['和', '、', '及', '或', '或者']) {
      expect(told(`其中企业${and}其他组织申请3件`)).toEqual([]);
      expect(told(`其中企业${and}其他组织申请2件`)).toEqual(['2件']);
    }
    expect(told('其中自然人5件，企业和其他组织8件')).toEqual([]);
    expect(told('其中自然人5件，律师事务所5件，其余3件由商业企业和其他组织提出')).toEqual([]);
    expect(told('其中企业等组织申请8件')).toEqual([]);
    expect(told('其中企业申请8件')).toEqual(['8件']);
  });

  it.each([
    '全年收到书面申请5件、网上申请2件，共计7件。',
    '全年收到书面申请5件，网上申请2件，共计7件。',
    '全年收到线下书面申请5件，线上申请2件，共计7件。',
    '办结8件中的7件，其余结转下年度。',
    '按期答复8件政府信息公开申请中的7件。',
    '予以公开7件申请中的5件。',
  ])('counts no part for the whole: %s', words => {
    expect(seen(saying(words), CODE)).toEqual([]);
  });

  it('takes 企业法人 for 商业企业, and legal persons of other sorts for no column', () => {
    const kinds = { 'new.commercial': '2', 'new.legalService': '1', 'new.otherOrg': '1', 'new.total': '9' };
    const told = (words: string) =>
      seen(saying(`新收政府信息公开申请9件，其中${words}。`, { ...APPLICATIONS, ...kinds }), CODE).map(f => f.text);
    expect(told('自然人5件，企业法人2件，律师事务所1件')).toEqual([]);
    expect(told('自然人5件，企业法人2件，事业单位法人1件，律师事务所1件')).toEqual([]);
    expect(told('自然人5件，企业法人2件，律师事务所1件，机关法人1件')).toEqual([]);
    expect(told('自然人5件，企业法人和其他组织4件')).toEqual([]);
    expect(told('自然人5件，企业法人3件，律师事务所1件')).toEqual(['3件']);
    expect(told('自然人5件，机关法人3件')).toEqual(['3件']);
  });

  it('is silent of a system with all its units', () => {
    const school = (words: string) =>
      seen(change(draft({ cells: APPLICATIONS, organ: '云溪县教育局' }), /新收政府信息公开申请若干件.*/, words), CODE);
    expect(school('全县教育系统共收到信息公开申请58件，其中局机关7件、学校51件。')).toEqual([]);
    expect(school('县教育局共收到信息公开申请58件。')).toHaveLength(1);
  });

  it('still tells applicants that no total has', () => {
    const words = '新收政府信息公开申请7件，上年结转1件，结转下年度1件。其中，自然人4件，企业3件。';
    expect(seen(saying(words), CODE).map(f => f.message)).toEqual([
      expect.stringContaining('正文写“自然人4件”，表三“本年新收，自然人”为 5'),
      expect.stringContaining('正文写“企业3件”，表三“本年新收，商业企业”为 2'),
    ]);
  });

  it.each([
    '对2022年结转的1件申请，已办结；对本年新收的7件政府信息公开申请，办结6件，结转1件。',
    '收到的7件政府信息公开申请中，6件已于年内答复。',
    '收到政府信息公开申请7件，办结6件，结转下年度1件。',
    '收到的7件政府信息公开申请，办结7件。',
    '办结政府信息公开申请7件，其中上年结转1件，本年新收6件。',
  ])('lets what was done of the new ones leave out those of last year: %s', words => {
    expect(seen(saying(words), CODE)).toEqual([]);
  });

  it.each([
    ['收到的7件政府信息公开申请，办结5件。', '其中本年新收的应有 6 至 7 件（7－1＝6）'],
    ['收到的7件政府信息公开申请，办结8件。', '其中本年新收的应有 6 至 7 件（7－1＝6）'],
  ])('tells what can’t be of the new ones, and makes no number of it: %s', (words, reason) => {
    const text = saying(words);
    expect(seen(text, CODE).map(f => f.message)).toEqual([expect.stringContaining(reason)]);
    expect(offered(text, CODE)).toEqual([]);
  });

  it('tells so without a range where nothing came over or all was closed', () => {
    const cells = {
      ...APPLICATIONS,
      'carriedIn.naturalPerson': '0',
      'carriedIn.total': '0',
      'new.naturalPerson': '6',
      'new.total': '8',
    };
    expect(seen(saying('收到的8件政府信息公开申请，办结5件。', cells), CODE).map(f => f.message)).toEqual([
      expect.stringContaining('其中本年新收的应有 7 件（7－0＝7）'),
    ]);
  });

  it('holds it against all where the new ones are not those of the table', () => {
    expect(seen(saying('收到的8件政府信息公开申请，办结6件。'), CODE).map(f => f.text)).toEqual(['6件']);
  });

  it.each([
    ['全镇无行政复议、行政诉讼案件。', '无行政复议、行政诉讼案件'],
    ['全镇（2023年）没有发生政府信息公开行政复议（含诉讼）。', '没有发生政府信息公开行政复议'],
    ['全年，因政府信息公开引起的行政复议没有发生。', '因政府信息公开引起的行政复议没有发生'],
  ])('quotes what there was none of: %s', (words, quoted) => {
    const review = { 'cases.review.upheld': '1', 'cases.review.total': '1' };
    const text = saying(words, { ...review, 'cases.direct.upheld': '1', 'cases.direct.total': '1' });
    expect(seen(text, CODE).map(f => f.message)).toEqual([expect.stringContaining(`正文写“${quoted}”，`)]);
  });

  it.each([
    ['新收公民、法人和其他组织申请9件。', '新收公民、法人和其他组织申请9件'],
    ['其中，收到公民、法人的申请9件。', '收到公民、法人的申请9件'],
    ['结转下年度1件、新收申请9件。', '新收申请9件'],
    ['政府信息公开申请不予公开、无法提供共9件。', '政府信息公开申请不予公开、无法提供共9件'],
    [
      '本镇共计新收到公民、法人和其他组织提交的政府信息公开申请9件。',
      '…新收到公民、法人和其他组织提交的政府信息公开申请9件',
    ],
  ])('quotes a list of names whole: %s', (words, quoted) => {
    expect(seen(saying(words), CODE).map(f => f.message)).toEqual([expect.stringContaining(`正文写“${quoted}”，`)]);
  });
});

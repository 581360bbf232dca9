import { describe, expect, it } from 'vitest';
import { readSentence } from './sentences.ts';
import { stated as read } from './stated.ts';

describe('claims about applications', () => {
  it('share a verb and a subject through the sentence', () => {
    expect(
      read('上年结转政府信息公开申请2件、本年新收18件，办理结果为：予以公开9件、部分公开3件，结转下年1件。'),
    ).toEqual(['2件 carriedIn', '18件 new', '9件 granted', '3件 partial', '1件 carriedOut']);
  });

  it('follow 其中 and brackets to what they are parts of', () => {
    expect(read('新收政府信息公开申请30件（自然人28件，商业企业2件），予以公开12件（其中自然人11件）。')).toEqual([
      '30件 new',
      '28件 new.naturalPerson',
      '2件 new.commercial',
      '12件 granted',
      '11件 granted.naturalPerson',
    ]);
  });

  it('read the label before or behind the number', () => {
    expect(read('对其中2件申请作出不予公开决定，1件作出部分公开决定，3件作出无法提供答复。')).toEqual([
      '2件 deny',
      '1件 partial',
      '3件 unable',
    ]);
  });

  it('read a list of names in 分别 one by one, 法人或其他组织 as one name', () => {
    for (const and of ['或', '或者', '和'])
      expect(read(`收到申请20件，自然人、法人${and}其他组织申请分别为15件、5件。`), and).toEqual([
        '20件 new',
        '15件 new.naturalPerson',
        '5件 new.organisations',
      ]);
    expect(read('收到申请20件，自然人、企业和其他组织申请分别为15件、4件、1件。').slice(1)).toEqual([
      '15件 new.naturalPerson',
      '4件 new.commercial',
      '1件 new.otherOrg',
    ]);
    expect(read('予以公开、部分公开或者不予公开的申请分别为6、3、1件。')).toEqual([
      '6 granted',
      '3 partial',
      '1件 deny',
    ]);
  });

  it('read 分别 item by item', () => {
    expect(read('予以公开、部分公开和无法提供的申请分别为6、3、1件。')).toEqual([
      '6 granted',
      '3 partial',
      '1件 unable',
    ]);
  });

  it('hold 收到 for either way of counting', () => {
    const [claim] = readSentence({ text: '全年收到政府信息公开申请25件。', section: 1, year: 2024, claims: [] });
    expect(claim?.about.map(q => q.key)).toEqual(['new', 'new+carriedIn']);
    expect(claim?.confidence).toBe('likely');
  });

  it.each([
    ['不予处理或者其他处理6件', '6件 reject+other'],
    ['10件因本机关不掌握或者需另行制作而无法提供', '10件 unable1+unable2'],
    ['不予公开、不予处理或者无法提供共21件', '21件 deny+reject+unable'],
    ['不予公开以及无法提供共21件', '21件 deny+unable'],
    ['新收申请或者上年结转申请共45件', '45件 new+carriedIn'],
    ['新收申请以及上年结转申请共45件', '45件 new+carriedIn'],
    ['自然人或者商业企业提出申请40件', '40件 new.naturalPerson+commercial'],
  ])('add up what is joined, by whatever word: %s', (words, expected) => {
    expect(read(`${words}。`)).toEqual([expected]);
  });

  it('know whoever asked from two kinds of applicant', () => {
    expect(read('收到自然人和企业法人政府信息公开申请46件。')).toEqual(['46件 new']);
    expect(read('收到公民、企业法人申请46件。')).toEqual(['46件 new']);
    expect(read('办结自然人和企业法人政府信息公开申请45件。')).toEqual(['45件 processed']);
    expect(read('收到自然人和企业政府信息公开申请46件。')).toEqual(['46件 new.naturalPerson+commercial']);
  });

  it('know a reason from its group', () => {
    expect(read('无法提供3件，其中本机关不掌握2件、没有现成信息1件。')).toEqual([
      '3件 unable',
      '2件 unable1',
      '1件 unable2',
    ]);
    expect(read('收到申请4件，其中1件属于重复申请。')).toEqual(['4件 new', '1件 reject2']);
    expect(read('收到申请4件，不予处理的重复申请1件。')).toEqual(['4件 new', '1件 reject2']);
  });

  it.each([
    '2023年收到申请12件。',
    '第一季度收到政府信息公开申请3件，第二季度收到5件。',
    '全县共收到群众来信32件，受理网上咨询45件，均已答复。',
    '通过政府网站收到申请5件，通过信函收到申请3件。',
    '梳理政策文件30件，予以公开25件，不予公开5件。',
    '全年受理信访件56件，其中予以公开答复12件。',
    '每收到一件申请，均在3个工作日内登记。',
    '全年收到政府信息公开申请近30件。',
    '制发公文98件，主动公开60件、依申请公开8件、不予公开30件。',
    '全县收到申请的单位中，住建局收到申请8件，教育局收到申请5件。',
  ])('say nothing on: %s', text => {
    expect(read(text)).toEqual([]);
  });

  it('say nothing on problems in section 5', () => {
    expect(read('部分答复不规范，全年不予公开3件中有1件理由不足。', 5)).toEqual([]);
  });
});

describe('claims about cases', () => {
  it('read totals and outcomes', () => {
    expect(read('因政府信息公开被行政复议7件，其中，结果维持4件，结果纠正1件，其他结果1件，尚未审结1件。')).toEqual([
      '7件 review.total',
      '4件 review.upheld',
      '1件 review.corrected',
      '1件 review.other',
      '1件 review.pending',
    ]);
    expect(read('行政诉讼2件：未经复议直接起诉1件，复议后起诉1件。', 4)).toEqual([
      '2件 litigation.total',
      '1件 direct.total',
      '1件 afterReview.total',
    ]);
  });

  it('leave other cases of the office alone', () => {
    expect(read('我局办理行政复议案件126件，行政应诉案件34件。')).toEqual([]);
  });
});

describe('claims about 表二', () => {
  it('read documents, decisions and fees', () => {
    expect(read('全年制定规章1件、行政规范性文件8件，废止行政规范性文件5件。', 2)).toEqual([
      '1件 rules.made',
      '8件 normative.made',
      '5件 normative.repealed',
    ]);
    expect(read('作出行政许可决定1280件、行政处罚决定45件。', 2)).toEqual([
      '1280件 licence.decisions',
      '45件 penalty.decisions',
    ]);
    expect(read('行政事业性收费3080.699万元。', 2)).toEqual(['3080.699万元 fees.amount']);
  });

  it.each([
    '审查规范性文件12件，备案8件。',
    '公示行政处罚信息45条。',
    '清理规范性文件45件，其中继续有效30件，废止10件。',
    '收取信息处理费12万元。',
  ])('say nothing on: %s', text => {
    expect(read(text, 2)).toEqual([]);
  });

  it('never take 六 信息处理费 for 行政事业性收费', () => {
    expect(read('本年度收取行政事业性收费和信息处理费共3万元。', 6)).toEqual([]);
  });
});

describe('claims that there was none', () => {
  it.each([
    ['全县未收到政府信息公开申请。', ['未收到 new']],
    ['没有结转下年度办理的申请。', ['没有 carriedOut']],
    ['全年没有发生因政府信息公开引发的行政复议案件。', ['没有发生 review.total']],
    ['政府信息公开零复议、零诉讼。', ['零 review.total', '零 litigation.total']],
    ['本年度未制发行政规范性文件。', ['未 normative.made']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '无法提供的申请均说明了理由。',
    '无正当理由大量反复申请的，要求说明理由。',
    '确保不发生因信息公开引发的行政复议。',
    '2023年未收到政府信息公开申请。',
    '未收到网上申请。',
    '本机关无规章制定权。',
  ])('not: %s', text => {
    expect(read(text)).toEqual([]);
  });
});

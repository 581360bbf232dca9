import { describe, expect, it } from 'vitest';
import { stated } from './stated.ts';

describe('whose figures they are', () => {
  it('another office takes what follows', () => {
    expect(stated('县教育局收到政府信息公开申请5件，予以公开3件，不予公开1件。')).toEqual([]);
    expect(stated('县教育局认真办理，收到政府信息公开申请5件。')).toEqual([]);
    expect(stated('县交通局查处违法案件12件，收到政府信息公开申请5件。')).toEqual([]);
    expect(stated('县法院受理因政府信息公开引起的行政诉讼3件。', 4)).toEqual([]);
    // A new sentence is the report's again.
    expect(stated('县教育局收到政府信息公开申请5件。全年新收政府信息公开申请30件。')).toEqual(['30件 new']);
  });

  it('up to a semicolon', () => {
    expect(stated('县教育局收到政府信息公开申请5件，不予公开1件；新收政府信息公开申请30件。')).toEqual(['30件 new']);
  });

  it('up to the own name', () => {
    for (const name of ['本机关', '我县', '全县', '县政府', '云岭县'])
      expect(stated(`县教育局收到政府信息公开申请5件，${name}新收政府信息公开申请30件，予以公开9件。`)).toEqual([
        '30件 new',
        '9件 granted',
      ]);
  });

  it('unless it is the report’s own', () => {
    expect(stated('县教育局新收政府信息公开申请5件，予以公开3件。', 1, '云岭县教育局')).toEqual([
      '5件 new',
      '3件 granted',
    ]);
    expect(stated('县医保局新收政府信息公开申请5件。', 1, '云岭县医疗保障局')).toEqual(['5件 new']);
    expect(stated('街道新收政府信息公开申请5件。', 1, '临溪区红桥街道办事处')).toEqual(['5件 new']);
    expect(stated('县政府办公室新收政府信息公开申请5件。', 1, '云岭县人民政府办公室')).toEqual(['5件 new']);
    expect(stated('县政府办公室新收政府信息公开申请5件。')).toEqual([]);
  });

  it.each([
    '全县教育系统共收到政府信息公开申请58件，其中局机关23件、学校35件。',
    '2024年全系统共收到政府信息公开申请58件，予以公开30件。',
    '教育系统共收到政府信息公开申请58件，办结56件。',
    '2024年，全县教育系统认真办理，共收到政府信息公开申请58件。',
  ])('a system is its office with all its units: %s', text => {
    expect(stated(text, 1, '云岭县教育局')).toEqual([]);
  });

  it('beside which the office may speak of itself', () => {
    const text = '全县教育系统共收到政府信息公开申请58件，本机关收到政府信息公开申请23件，予以公开9件。';
    expect(stated(text, 1, '云岭县教育局')).toEqual(['23件 new', '9件 granted']);
    expect(stated('通过网上申请系统收到申请5件，共办结申请23件。')).toEqual(['23件 processed']);
  });

  it('one kind of applicant has no cell among the results', () => {
    expect(stated('自然人申请中，予以公开5件，不予公开3件。')).toEqual([]);
    expect(stated('自然人政府信息公开申请中，不予公开2件；予以公开3件。')).toEqual([]);
    expect(stated('全部政府信息公开申请中，不予公开2件；予以公开3件。')).toEqual(['2件 deny', '3件 granted']);
    expect(stated('自然人提出申请10件，予以公开5件，不予公开3件。')).toEqual(['10件 new.naturalPerson']);
    expect(stated('自然人申请10件，法人申请2件，共收到申请12件，共予以公开8件。')).toEqual([
      '10件 new.naturalPerson',
      '2件 new.organisations',
      '12件 new',
      '8件 granted',
    ]);
    // Parts of a total are no change of subject.
    expect(stated('新收申请12件，其中自然人10件、法人2件，予以公开5件。')).toContain('5件 granted');
  });

  it('words behind the figure that qualify it make it a part', () => {
    expect(stated('新收政府信息公开申请20件，予以公开13件涉及乡镇。')).toEqual(['20件 new']);
    expect(stated('新收政府信息公开申请20件，予以公开13件。')).toEqual(['20件 new', '13件 granted']);
  });

  it('a government beside its departments is a part of the whole', () => {
    expect(stated('县政府新收政府信息公开申请2件，各部门新收政府信息公开申请4件。')).toEqual([]);
    expect(stated('县政府新收政府信息公开申请2件，各部门4件。')).toEqual([]);
    expect(stated('县政府新收政府信息公开申请2件，县教育局新收政府信息公开申请4件。')).toEqual([]);
    expect(stated('县政府新收政府信息公开申请2件，县教育局4件，青禾镇1件。')).toEqual([]);
    // The whole beside one of its offices stays.
    expect(stated('全县新收政府信息公开申请6件，县教育局新收政府信息公开申请4件。')).toEqual(['6件 new']);
    expect(stated('县政府共新收政府信息公开申请6件，县教育局新收政府信息公开申请4件。')).toEqual(['6件 new']);
  });

  it('cases decided for others are no cases of one’s own', () => {
    expect(stated('县政府作为复议机关受理因政府信息公开引起的行政复议3件。', 4)).toEqual([]);
    expect(stated('县政府因政府信息公开被申请行政复议3件。', 4)).toEqual(['3件 review.total']);
  });
});

describe('behind a semicolon that ends a list of applicants', () => {
  it.each([
    [
      '新收政府信息公开申请41件。从申请人看，自然人31件、法人或其他组织10件；予以公开16件、部分公开7件，结转下年度继续办理2件。',
      ['41件 new', '31件 new.naturalPerson', '10件 new.organisations', '16件 granted', '7件 partial', '2件 carriedOut'],
    ],
    [
      '新收政府信息公开申请41件。自然人申请31件，商业企业申请6件，其他组织申请4件；予以公开16件，不予公开7件。',
      ['41件 new', '31件 new.naturalPerson', '6件 new.commercial', '4件 new.otherOrg', '16件 granted', '7件 deny'],
    ],
    [
      '新收政府信息公开申请41件。其中自然人31件、法人10件；自然人的申请予以公开12件，部分公开7件。',
      [
        '41件 new',
        '31件 new.naturalPerson',
        '10件 new.organisations',
        '12件 granted.naturalPerson',
        '7件 partial.naturalPerson',
      ],
    ],
  ])('%s is read on', (text, expected) => expect(stated(text)).toEqual(expected));

  it.each([
    '新收政府信息公开申请41件。从申请人看，自然人31件，其中予以公开15件；不予公开3件。',
    '新收政府信息公开申请41件。从申请人看，自然人31件；予以公开15件，不予公开3件。',
    '新收政府信息公开申请41件。从申请人看，商业企业6件，科研机构4件；予以公开5件，不予公开3件。',
    '新收政府信息公开申请41件。从申请人看，自然人31件、法人10件；其中予以公开5件，不予公开3件。',
    '新收政府信息公开申请41件。从申请人看，自然人31件，予以公开15件，法人10件；不予公开3件。',
    '新收政府信息公开申请41件。从申请人看，自然人31件、法人10件，不予公开3件。',
  ])('%s: what may be of some stays open', text => {
    const of = stated(text).map(claim => claim.slice(claim.indexOf(' ') + 1));
    expect(of.filter(name => /^(?:granted|deny)$/.test(name))).toEqual([]);
  });
});

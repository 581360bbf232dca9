import { describe, expect, it } from 'vitest';
import { stated } from './stated.ts';

describe('words that say none', () => {
  it.each([
    ['我县未收到政府信息公开申请。', ['未收到 new']],
    ['县政府未收到政府信息公开申请。', ['未收到 new']],
    ['全县上年没有结转申请。', ['没有 carriedIn']],
    ['我县去年没有遗留申请。', ['没有 carriedIn']],
    ['全年未收到公民、法人和其他组织提出的政府信息公开申请。', ['未收到 new']],
    ['全县没有发生因政府信息公开引起的行政复议。', ['没有发生 review.total']],
    ['县教育局积极配合；全县没有发生因政府信息公开引起的行政复议。', ['没有发生 review.total']],
    ['县教育局积极配合，我县没有发生因政府信息公开引起的行政复议。', ['没有发生 review.total']],
    [
      '全年收到申请5件，其中自然人4件、法人1件，没有结转下年度的申请。',
      ['5件 new', '4件 new.naturalPerson', '1件 new.organisations', '没有 carriedOut'],
    ],
  ])('%s', (text, expected) => {
    expect(stated(text)).toEqual(expected);
  });

  it.each([
    ['one kind of applicant', '全年未收到自然人提出的政府信息公开申请。'],
    ['one kind of applicant', '全年未收到企业提出的政府信息公开申请。'],
    ['one kind of applicant', '企业未提出政府信息公开申请。'],
    ['some applicants', '没有收到其他政府信息公开申请。'],
    ['one kind of applicant before it', '自然人申请中，没有结转下年度的申请。'],
    ['an outcome', '全县没有尚未审结的行政复议案件。'],
    ['an outcome', '全县没有被纠正的行政诉讼案件。'],
    ['cases of one result', '全年没有收到不予公开申请的复议。'],
    ['cases of one result', '没有收到政府信息公开申请因不予处理提起的复议和诉讼。'],
    ['cases of one result', '全县未发生不服部分公开答复的行政诉讼。'],
    ['another office', '县教育局未收到政府信息公开申请。'],
    ['another office', '县教育局没有发生因政府信息公开引起的行政复议。'],
    ['another office before it', '县教育局规范办理，没有结转下年度的申请。'],
    ['another office before it', '县教育局收到政府信息公开申请5件，未发生因政府信息公开引起的行政复议。'],
    ['another office before it', '县法院审理案件3件，全年未发生因政府信息公开引起的行政诉讼。'],
    ['other offices', '各部门上年没有结转申请。'],
    ['other offices', '乡镇上年没有结转申请，县级部门上年有。'],
    ['other offices', '县直部门去年没有遗留申请。'],
    ['one kind of applicant', '自然人上年没有结转申请。'],
    ['a kind of request', '全年未收到涉及土地的政府信息公开申请。'],
    ['a kind nobody listed', '全年未收到疑难的政府信息公开申请。'],
    ['another place', '青禾镇未收到政府信息公开申请。'],
    ['another year', '2023年未收到政府信息公开申请。'],
    ['another year', '2023年工作有序，未收到政府信息公开申请。'],
    ['a part of the year', '第一季度未收到政府信息公开申请。'],
  ])('not of %s: %s', (_what, text) => {
    expect(stated(text, 4)).toEqual([]);
    expect(stated(text)).toEqual([]);
  });

  it('beside offices in brackets', () => {
    expect(stated('全年收到申请5件（住建局3件，公安局2件），没有结转下年度的申请。')).toContain('没有 carriedOut');
  });

  it('of the office that the title names', () => {
    expect(stated('县教育局未收到政府信息公开申请。', 1, '云岭县教育局')).toEqual(['未收到 new']);
    expect(stated('县教育局规范办理，没有结转下年度的申请。', 1, '云岭县教育局')).toEqual(['没有 carriedOut']);
  });
});

describe('a sentence that says itself that the tables do not count it', () => {
  it.each([
    '另有因处罚决定提起的行政复议11件、行政诉讼4件，与政府信息公开无关，未列入上表。',
    '受理投诉举报类申请12件，与政府信息公开工作无关，不计入本表。',
    '政府信息公开热线答复3件，未纳入统计。',
  ])('%s', text => {
    expect(stated(text)).toEqual([]);
  });

  it('leaves the sentence behind it alone', () => {
    expect(stated('行政诉讼4件与政府信息公开无关。全年收到政府信息公开申请5件。')).toEqual(['5件 new']);
  });
});

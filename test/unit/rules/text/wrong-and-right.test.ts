import { describe, expect, it } from 'vitest';
import { APPLICATIONS, type Cells, change, draft, seen } from '../draft.ts';

/** The draft with these words as its paragraph on 依申请公开. */
function saying(words: string, cells: Cells = APPLICATIONS): string {
  return change(draft({ cells }), /新收政府信息公开申请若干件.*/, words);
}

/** What is told of words, by any rule that reads them. */
function told(text: string): string[] {
  return ['figure', 'sum', 'all-done', 'share'].flatMap(rule => seen(text, `text/${rule}`).map(f => f.message));
}

/** Each wrong sentence with its right twin: 7 new ones, 1 from last year, 7 dealt with, 1 carried over. */
describe('a sentence and its right twin', () => {
  it.each([
    ['受理申请7件，加上年结转1件，共9件。', '受理申请7件，加上年结转1件，共8件。', '表三“本年新收＋上年结转”为 8'],
    [
      '受理申请7件，加上2022年结转的1件，应办9件。',
      '受理申请7件，加上2022年结转的1件，应办8件。',
      '“本年新收＋上年结转”为 8',
    ],
    [
      '收到申请7件，办结7件。余2件于12月26日收到，仍在法定办理期限内，结转下年度继续办理。',
      '收到申请7件，办结7件。余1件于12月26日收到，仍在法定办理期限内，结转下年度继续办理。',
      '正文写“余2件”，表三“结转下年度”为 1',
    ],
    [
      '受理申请7件，上年结转1件，应办8件，剩余3件因需征求第三方意见，转入2024年办理。',
      '受理申请7件，上年结转1件，应办8件，剩余1件因需征求第三方意见，转入2024年办理。',
      '“结转下年度”为 1',
    ],
    [
      '受理申请7件，上年结转1件，应办8件；已答复8件，还有1件因需征求第三方意见，转入2024年办理。',
      '受理申请7件，上年结转1件，应办8件；已答复7件，还有1件因需征求第三方意见，转入2024年办理。',
      '正文写“已答复8件”，表三“办理结果总计”为 7',
    ],
    [
      '收到申请7件。予以公开5件，因属于四类过程性信息不予公开2件，要求重新出具已获取信息1件，共办结8件。',
      '收到申请7件。予以公开5件，因属于四类过程性信息不予公开2件，要求重新出具已获取信息0件，共办结7件。',
      '正文写“要求重新出具已获取信息1件”',
    ],
    ['收到申请7件，均在年内答复。', '收到申请7件，均在法定期限内答复。', '正文说申请“均在年内答复”'],
    ['收到申请7件。以上均已办结。', '收到申请7件，其中6件按期办结。以上均已办结。', '正文说申请“均已办结”'],
    [
      '收到申请7件，均已依法答复，无结转。',
      '收到申请7件，均依法答复，无结转情形的说明。',
      '正文写“无结转”，表三“结转下年度”为 1',
    ],
    [
      '收到申请7件，加上2022年结转的1件，应办8件；已全部办结。',
      '收到申请7件，加上2022年结转的1件，应办8件；已办结7件。',
      '正文说申请“全部办结”',
    ],
  ])('%s', (wrong, right, message) => {
    expect(told(saying(wrong)).join()).toContain(message);
    expect(told(saying(right))).toEqual([]);
  });

  it('adds reasons up as results where their group has no figure', () => {
    const words = (granted: number, ofDeny = '') =>
      `收到申请7件，上年结转1件。予以公开${granted}件，${ofDeny}属于四类过程性信息2件，共办结7件。余1件结转下年度继续办理。`;
    expect(told(saying(words(5)))).toEqual([]);
    expect(told(saying(words(5, '不予公开2件，其中')))).toEqual([]);
    expect(told(saying(words(3))).join()).toContain('少于收到的申请：3＋2＋1＝6');
  });

  const lawsuit = { 'cases.direct.upheld': '1', 'cases.direct.total': '1', 'penalty.decisions': '12' };
  const supervised = (words: string, cells: Cells) =>
    told(change(draft({ cells: { ...APPLICATIONS, ...cells } }), /(?<=（五）监督保障[^\n]*\n+)[^\n]+/, words));
  it.each([
    '全年没有需要追究责任的情形，未发生行政诉讼。',
    '开展工作考核；全年没有需要追究责任的情形，未发生行政诉讼。',
    '开展社会评议。全年未发生行政复议和行政诉讼案件。',
    '本年度无责任追究情况，无行政复议、行政诉讼案件。',
    '全年没有发生责任追究，没有被提起行政诉讼。',
  ])('no case at all is none about information: %s', words => {
    expect(supervised(words, lawsuit)).toEqual([expect.stringMatching(/表四“.*”为 1/)]);
    expect(supervised(words, {})).toEqual([]);
  });

  it.each([
    '全年没有需要追究责任的情形，未发生行政诉讼败诉案件。',
    '开展社会评议。上年未发生行政诉讼。',
    '开展社会评议。作出行政处罚决定12件，未发生行政诉讼。',
    '开展社会评议。作出行政处罚决定12件，未发生行政复议和行政诉讼。',
    '开展社会评议。化解信访纠纷，未发生行政诉讼。',
    '没有需要追究责任的情形，未发生因征地引起的行政诉讼。',
    '没有需要追究责任的情形，县教育局未发生行政诉讼。',
    '全年政务服务规范有序，未发生行政诉讼。',
    '未发生由行政复议引起的行政诉讼和责任追究。',
  ])('of other cases it says nothing: %s', words => {
    expect(supervised(words, lawsuit)).toEqual([]);
  });

  it.each([
    '收到申请7件。收到信访40件。以上均已办结。',
    '收到申请7件。予以公开5件，不予公开2件。以上均已办结。',
    '收到申请7件，余2件不予公开。',
    '收到申请7件，予以公开5件，其余2件不予公开，1件结转下年度。',
    '收到申请7件，办结7件，余2件信访事项转相关部门，结转下年度继续办理1件。',
    '收到申请7件，均在年内首次答复申请人收悉情况。',
    '办结的7件，均在年内答复。',
    '其中网上申请3件，均在年内办结。',
    '除1件外，均在年内答复。',
    '受理申请7件，上年结转1件，应办理的8件均已登记。',
    '政府信息公开申请因属于四类过程性信息等原因不予公开2件。',
  ])('is left alone: %s', words => {
    const cells = {
      ...APPLICATIONS,
      'deny6.naturalPerson': '1',
      'deny6.total': '1',
      'deny8.naturalPerson': '1',
      'deny8.total': '1',
    };
    expect(told(saying(words, cells))).toEqual([]);
  });

  it('takes one of two reasons for that reason alone', () => {
    const cells = {
      ...APPLICATIONS,
      'deny6.naturalPerson': '1',
      'deny6.total': '1',
      'deny8.naturalPerson': '1',
      'deny8.total': '1',
    };
    const words = (n: number) => `收到申请7件，因属于四类过程性信息不予公开${n}件，属于行政查询事项1件。`;
    expect(told(saying(words(2), cells))).toEqual([expect.stringContaining('表三“属于四类过程性信息”为 1')]);
    expect(told(saying(words(1), cells))).toEqual([]);
    expect(told(saying('收到申请7件，因属于四类过程性信息不予公开2件。', cells))).toEqual([]);
  });
});

describe('how cases ended that were just counted', () => {
  const cells = {
    ...APPLICATIONS,
    'cases.review.corrected': '2',
    'cases.review.total': '2',
    'cases.afterReview.upheld': '1',
    'cases.afterReview.total': '1',
    'cases.direct.other': '1',
    'cases.direct.total': '1',
  };
  it.each([
    [
      '因政府信息公开被申请行政复议2件，结果为维持。',
      '因政府信息公开被申请行政复议2件，结果为纠正。',
      '“结果为维持”，表四“结果纠正”为 2',
    ],
    ['发生行政复议2件，被维持。', '发生行政复议2件，被纠正。', '“被维持”，表四“结果纠正”为 2'],
    ['发生行政复议2件（结果维持）。', '发生行政复议2件（结果纠正）。', '“结果维持”，表四“结果纠正”为 2'],
    [
      '发生行政复议2件，复议机关维持了原答复。',
      '发生行政复议2件，复议机关纠正了原答复。',
      '“复议机关维持”，表四“结果纠正”为 2',
    ],
    [
      '发生行政复议2件；复议后起诉1件，结果为纠正。',
      '发生行政复议2件；复议后起诉1件，结果为维持。',
      '“结果为纠正”，表四“结果维持”为 1',
    ],
    ['未经复议直接起诉1件，结果为维持。', '未经复议直接起诉1件，为其他结果。', '“结果为维持”，表四“其他结果”为 1'],
    ['发生行政复议2件，均维持。', '发生行政复议2件，均被纠正。', '“均维持”，表四“结果纠正”为 2'],
  ])('%s', (wrong, right, message) => {
    expect(told(saying(`收到政府信息公开申请7件。${wrong}`, cells))).toEqual([expect.stringContaining(message)]);
    expect(told(saying(`收到政府信息公开申请7件。${right}`, cells))).toEqual([]);
  });

  it.each([
    '发生行政复议2件，维持0件，纠正2件。',
    '复议后起诉1件，维持原判。',
    '县司法局受理行政复议2件，结果为维持。',
    '其中涉及土地的行政复议1件，被维持。',
    '上年发生行政复议2件，结果为维持。',
    '发生行政复议2件，维持原行政行为的0件。',
    '发生行政复议2件，维持、驳回各一件。',
    '发生行政复议2件，结果维持，另一件终止审理。',
  ])('is left alone: %s', words => {
    expect(told(saying(`收到政府信息公开申请7件。${words}`, cells))).toEqual([]);
  });
});

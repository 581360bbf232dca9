import { describe, expect, it } from 'vitest';
import { APPLICATIONS, type Cells, change, draft, seen } from '../draft.ts';

const CODE = 'text/all-done';
const on = (words: string, cells: Cells = APPLICATIONS) =>
  seen(change(draft({ cells }), /新收政府信息公开申请若干件.*/, words), CODE);

describe('text/all-done', () => {
  it.each([
    '受理政府信息公开申请7件，所有申请件均已按照规定办理。',
    '收到申请7件，均已办结。',
    '收到申请7件，全部按时办结。',
    '收到申请7件，办结率100%。',
    '收到申请7件，均已依法答复。',
    '收到申请7件，其中自然人5件、企业2件，均已办结。',
    '县教育局牵头推进；我镇收到申请7件，均已办结。',
    '收到申请7件，已全部办结。',
    '共受理依申请公开7件，均已全部办结并予以答复。',
    '收到申请7件，都已全部办结。',
    '收到申请7件，全部依法答复。',
    '收到申请7件，均按要求全部办结。',
    '收到申请7件，均已在法定期限内答复。',
    '收到申请7件，答复率100%。',
    '收到申请7件，回复率达到百分之百。',
    '收到申请7件，均已办理完毕并答复申请人。',
    '收到公民、法人和其他组织申请7件，均已办结。',
    '收到申请7件，本年度全部办结。',
    '收到申请7件，当年内已全部办结。',
    '收到申请7件，于年内全部办结。',
    '收到申请7件，全年均已办结。',
    '收到申请7件，年底前全部办结。',
    '收到申请7件，截至当年底全部办结。',
    '收到申请7件，截至年末全部办结。',
    '收到申请7件，截止2023年12月31日已全部办结。',
    '收到申请7件，本年度全部办结。结转下年度1件。',
    '收到申请7件，年内已全部办结。结转下年度1件。',
    '收到公民、法人和其它组织申请7件，均已办结。',
    '除政府网站外，还通过信函受理，收到申请7件，均已办结。',
    '除政府网站外也受理信函，收到申请7件，均已办结。',
    '除此之外，收到申请7件，均已办结。',
    '除信访事项外，均不涉及；收到申请7件，均已办结。',
  ])('fires while something is carried over: %s', words => {
    const [found, ...others] = on(words);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: /复率/.test(words) ? 'information' : 'warning' });
    expect(found!.message).toContain('表三“结转下年度”为 1');
    expect(found!.related).toEqual(['四、结转下年度继续办理，总计：1']);
  });

  it.each([
    '收到申请7件，均按时答复，答复率100%。',
    '收到申请7件，按时办结率100%。',
    '收到申请7件，结转下年度1件，其余均已办结。',
    '上年结转1件，已全部办结；收到申请7件。',
    '收到申请7件。群众来信56件，均已办结。',
    '收到申请7件，办理情况均在法定期限之内。',
    '要求对收到的申请全部办结，确保均已答复。',
    '收到申请7件。各项整改任务均已办理完毕。',
    '2022年结转的1件申请已全部办结；收到申请7件。',
    '结转自2022年的1件均已答复；收到申请7件。',
    '2022年底前收到的1件申请全部办结；收到申请7件。',
    '收到申请7件。受理不动产登记申请120件，全部办结。',
    '收到申请7件。办理政务服务事项12000件，办结率100%。',
    '收到申请7件，除1件结转外均已办结。',
    '上年结转1件，本年度全部办结；收到申请7件。',
    '收到申请7件，上年结转1件，当年全部办结。',
    '收到申请7件，结转下年度1件，网上的当年全部办结。',
    '收到申请7件，结转下年度1件。收到的申请当年全部办结。',
    '收到申请7件，当年全部办结，按规定结转下年度1件。',
    '收到申请7件，已全部办结。结转下年度1件。',
    '收到申请7件，截至2024年1月31日已全部办结。',
    '收到申请7件，除1件因需征求第三方意见顺延办理外，其他申请均已办结。',
    '除1件正在征求第三方意见以外，所有申请均已办结；收到申请7件。',
    '收到申请7件，除1件（12月下旬收到）之外，申请全部办结。',
    '收到申请7件，除1件未到期外的申请均已办结。',
    '收到申请7件，除1件结转下年外均已办结，办结率100%。',
    '收到申请7件，除1件结转下年以外全部办结，办结率100%。',
    '收到申请7件，除1件延期外都已答复，办结率达到100%。',
    '收到申请7件，1件经批准延期，其他申请均已办结。',
    '收到申请7件，1件经批准延期，其它的申请均已办结。',
    '收到申请7件，1件经批准延期，剩余申请均已办结。',
    '收到申请7件，1件经批准延期，余下申请均已办结。',
    '办结申请6件，办结的6件均已答复。',
    '收到申请7件，全年办结6件，均已答复申请人。',
    '收到申请7件，本年度办结的申请均已依法答复。',
    '认真办理政府信息公开申请，应办结的6件申请已全部办结。',
    '认真办理政府信息公开申请，已作出答复的申请均已送达并办结。',
    '收到申请7件，其中6件已全部办结。',
    '收到申请7件，6件均已办结，其余1件正在办理。',
    '收到申请7件，均已办结，另有1件因12月收到，正在办理。',
    '收到申请7件，应当在年内答复的均已答复。',
    '收到申请7件，答复申请6件，答复率100%。',
    '收到申请7件，均在法定期限内答复，答复率100%。',
    '收到申请7件，按期答复率100%。',
    '收到申请7件，期限届满的全部办结。',
  ])('is silent: %s', words => {
    expect(on(words)).toEqual([]);
  });

  it('is silent where the same paragraph says how many are open, and only there', () => {
    expect(on('收到政府信息公开申请7件，均已办结。结转下年度继续办理1件。')).toEqual([]);
    expect(on('结转下年度继续办理政府信息公开申请1件。收到政府信息公开申请7件，均已办结。')).toEqual([]);
    expect(on('收到政府信息公开申请7件，办结6件，结转下年度1件，已办结的申请均已依法答复。')).toEqual([]);
    expect(on('收到政府信息公开申请7件，结转下年度1件，均在期限之内，答复率100%。')).toEqual([]);
    expect(on('收到政府信息公开申请7件，结转下年度1件，目前均已办结。')).toEqual([]);
    // None open is no excuse, nor is another paragraph.
    expect(on('收到政府信息公开申请7件，均已办结。结转下年度继续办理0件。')).toHaveLength(1);
    expect(on('收到政府信息公开申请7件，均已办结。\n\n结转下年度继续办理1件。')).toHaveLength(1);
  });

  it.each([
    ['收到政府信息公开申请7件，结转下年度继续办理1件，所有申请均已在法定期限内答复。', '均已在法定期限内答复'],
    ['收到政府信息公开申请7件，结转下年度继续办理1件。全部申请都已办结。', '都已办结'],
    ['收到政府信息公开申请7件，结转下年度继续办理1件，答复率100%，均已办结。', '答复率100%'],
    ['收到政府信息公开申请7件；结转下年度继续办理1件，办结率为100%。', '办结率为100%'],
  ])('fires beside the number of those open where all are meant: %s', (words, text) => {
    expect(on(words).map(f => f.text)).toEqual([text]);
  });

  it.each([
    '县教育局收到政府信息公开申请7件，均已办结。',
    '收到涉及土地的政府信息公开申请7件，均已办结。',
    '2022年收到政府信息公开申请7件，均已办结。',
    '自来水报装申请7件均已办结。',
    '自然人提出政府信息公开申请5件，均已办结。',
    '收到申请7件，其中自然人申请5件，均已办结。',
    '收到申请7件，其中企业2件，均已办结。',
    '第一季度收到政府信息公开申请5件，均已办结。',
    '县教育局规范办理，政府信息公开申请均已办结。',
  ])('is silent on what is not all of the office’s own: %s', words => {
    expect(on(words)).toEqual([]);
  });

  it('is silent on as many as were dealt with, where more came in', () => {
    const more = { ...APPLICATIONS, 'new.total': '8', 'carriedIn.total': '0' };
    expect(on('共办理申请7件，均已办结。', more)).toEqual([]);
    expect(on('共办理申请8件，均已办结。', more)).toHaveLength(1);
  });

  it('is silent when nothing is carried over', () => {
    expect(on('收到申请7件，均已办结。', {})).toEqual([]);
  });

  it('fires on 未收到申请 while 一 is above 0', () => {
    const found = on('全年未收到政府信息公开申请。');
    expect(found.map(f => [f.text, f.message])).toEqual([['未收到', '正文说没有收到申请，表三“本年新收”为 7']]);
    expect(on('全年未收到政府信息公开申请。', {})).toEqual([]);
  });
});

describe('text/all-done on cases', () => {
  const ONE_EACH: Cells = {
    'cases.review.upheld': '1',
    'cases.review.corrected': '1',
    'cases.review.total': '2',
    'cases.afterReview.pending': '1',
    'cases.afterReview.total': '1',
  };
  const told = (words: string, cells = ONE_EACH) => on(words, cells).map(f => `${f.severity} ${f.message}`);

  it.each([
    ['被申请行政复议2件、被提起行政诉讼1件，均已审结。', 'warning 正文说案件“均已审结”，表四“尚未审结”为 1'],
    ['因政府信息公开引发行政诉讼1件，已全部结案。', 'warning 正文说案件“全部结案”，表四“尚未审结”为 1'],
    ['因政府信息公开引发行政诉讼1件，均已办结。', 'information 正文说案件“均已办结”，表四“尚未审结”为 1'],
    ['被申请行政复议2件，均维持原答复。', 'warning 正文说案件“均维持”，表四“结果纠正”为 1'],
    ['被申请行政复议2件，复议机关全部予以维持。', 'warning 正文说案件“全部予以维持”，表四“结果纠正”为 1'],
    ['被申请行政复议2件，维持率100%。', 'warning 正文说案件“维持率100%”，表四“结果纠正”为 1'],
    ['被申请行政复议2件，无一纠错。', 'warning 正文说案件“无一纠错”，表四“结果纠正”为 1'],
    [
      '被申请行政复议2件，没有一件被上级复议机关纠正。',
      'warning 正文说案件“没有一件被上级复议机关纠正”，表四“结果纠正”为 1',
    ],
    ['被申请行政复议2件，纠错率为0。', 'warning 正文说案件“纠错率为0”，表四“结果纠正”为 1'],
    ['因政府信息公开被申请行政复议，零纠错。', 'warning 正文说案件“零纠错”，表四“结果纠正”为 1'],
    [
      '未发生因信息公开被复议机关或法院纠正的情况。',
      'warning 正文说案件“未发生因信息公开被复议机关或法院纠正”，表四“结果纠正”为 1',
    ],
  ])('fires: %s', (words, finding) => {
    expect(told(words)).toEqual([finding]);
  });

  it.each([
    ['全年无被纠正案件。', ['warning 正文说案件“无被纠正”，表四“结果纠正”为 1']],
    ['全年没有被纠错的案件。', ['warning 正文说案件“没有被纠错”，表四“结果纠正”为 1']],
    ['全年无被约谈案件。', []],
    ['县教育局全年无被纠正案件。', []],
    ['行政执法案件中，无被纠正案件。', []],
  ])('knows cases by what may become of them under applications: %s', (words, findings) => {
    expect(told(`依申请公开工作规范有序。${words}`)).toEqual(findings);
  });

  it('takes as many cases as 表四 has for those of 表四', () => {
    const three = { ...ONE_EACH, 'cases.review.upheld': '2', 'cases.review.total': '3' };
    const lawsuits = { 'cases.direct.upheld': '2', 'cases.afterReview.corrected': '1' };
    const totals = { 'cases.direct.total': '2', 'cases.afterReview.total': '1' };
    // Not under applications, whose cases are those of 表四 anyhow.
    const told = (words: string, cells: Cells = ONE_EACH) =>
      seen(change(draft({ cells }), /2023年，本机关主动公开.*/, words), CODE).map(f => `${f.severity} ${f.message}`);
    expect(told('行政复议案件3件，均维持。', three)).toEqual(['warning 正文说案件“均维持”，表四“结果纠正”为 1']);
    expect(told('行政诉讼3件，均维持。', { ...lawsuits, ...totals })).toEqual([
      'warning 正文说案件“均维持”，表四“结果纠正”为 1',
    ]);
    expect(told('行政复议案件4件，均维持。', three)).toEqual([]);
    expect(told('行政诉讼3件，均维持。', three)).toEqual([]);
    expect(told('行政复议案件2件，均维持。')).toEqual([]);
    expect(told('县司法局办理行政复议3件，均维持。', three)).toEqual([]);
  });

  it('shows the cells', () => {
    expect(on('被申请行政复议2件，均维持原答复。', ONE_EACH)[0]!.related).toEqual(['行政复议的结果纠正：1']);
  });

  it.each([
    '被申请行政复议2件，均已审结。',
    '被提起行政诉讼1件，无一败诉。',
    '被提起行政诉讼1件，均维持。',
    '被申请行政复议2件，维持1件、纠正1件；被提起行政诉讼1件，均维持。',
    '被申请行政复议2件，维持1件，纠正1件，行政诉讼均维持。',
    '被提起行政诉讼1件，尚未审结，其他案件均已审结。',
    '作为复议机关，受理行政复议80件，均已审结，无一纠错。',
    '代理行政诉讼12件，均已审结。',
    '上年受理的行政诉讼均已审结。',
    '行政处罚引发的诉讼12件，均已审结。',
    '县公安局被申请行政复议12件，均维持。',
    '公开栏目均维持更新，未出现错误，依法办理行政复议。',
  ])('is silent: %s', words => {
    expect(told(words)).toEqual([]);
  });

  it('is silent where 表四 has none', () => {
    expect(
      told('被申请行政复议2件，均已审结，无一纠错。', { 'cases.review.upheld': '2', 'cases.review.total': '2' }),
    ).toEqual([]);
  });
});
